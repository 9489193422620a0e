using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>People who eat from one line of the táper list and share one account.</summary>
public sealed class Household
{
    readonly RegisterBook register;

    internal Household(RegisterBook register, HouseholdOpened fact)
    {
        this.register = register;
        (Id, Number, Opened) = (fact.Id, fact.Number, fact.Date);
    }

    public HouseholdId Id { get; }
    /// <summary>The number on the táper: the only thing that the serving window shows.</summary>
    public int Number { get; }
    public DateOnly Opened { get; }
    /// <summary>It was opened by mistake. Its number is not given again.</summary>
    public bool IsMistaken { get; internal set; }

    /// <summary>What the household is called; null where nobody said it or where it was erased.</summary>
    public string? Name { get; internal set; }
    public string? Address { get; internal set; }
    public string? Locality { get; internal set; }

    /// <summary>Who belongs to it now, by number, whether or not they are here.</summary>
    public IEnumerable<Person> People => register.EverIn(Id).Where(p => p.Household == Id && !p.IsMistaken).OrderBy(p => p.Number);

    public IEnumerable<Person> PeopleOn(DateOnly date) => register.EverIn(Id).Where(p => p.IsActive(date) && p.HouseholdOn(date) == Id).OrderBy(p => p.Number);

    /// <summary>Its name, or how its first member is called, or null: then the screen says its number.</summary>
    public string? Called => Name ?? People.OrderBy(p => p.Kind).Select(p => p.Called).FirstOrDefault(c => c is not null);
}
