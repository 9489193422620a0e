using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>
/// Finds people and households by what is written about them without leafing through the whole register: ten thousand rows of
/// a sheet ask ten thousand times. Kept while the facts are folded.
/// </summary>
sealed class RegisterIndex
{
    readonly Dictionary<int, Person> people = [];
    readonly Dictionary<int, Household> households = [];
    readonly Dictionary<string, Dictionary<PersonId, Person>> byDni = [];
    readonly Dictionary<string, Dictionary<PersonId, Person>> byName = [];
    readonly Dictionary<HouseholdId, Dictionary<PersonId, Person>> everIn = [];

    /// <summary>Who bears a number: the first who was given it, and not by mistake.</summary>
    public Person? PersonOf(int number) => people.GetValueOrDefault(number);
    public Household? HouseholdOf(int number) => households.GetValueOrDefault(number);

    /// <summary>Everybody of whom this DNI was last said.</summary>
    public IEnumerable<Person> WithDni(string dni) => byDni.TryGetValue(dni, out var found) ? found.Values : [];

    /// <summary>Everybody whose names make this key (<see cref="RegisterSheet.NameKey(PersonalName)"/>).</summary>
    public IEnumerable<Person> Named(string nameKey) => byName.TryGetValue(nameKey, out var found) ? found.Values : [];

    /// <summary>Whoever was ever placed there; where she is now, she herself says.</summary>
    public IEnumerable<Person> EverIn(HouseholdId household) => everIn.TryGetValue(household, out var found) ? found.Values : [];

    public void Add(Person person)
    {
        if (!person.IsMistaken) people.TryAdd(person.Number, person);
        if (person.Household is { } home) Place(person, home);
    }

    public void Add(Household household)
    {
        if (!household.IsMistaken) households.TryAdd(household.Number, household);
    }

    public void Place(Person person, HouseholdId home) => Into(everIn, home, person);

    /// <param name="was">What was said before; null where nothing readable was.</param>
    public void Document(Person person, string? was, string? becomes) => Move(byDni, person, was, becomes);

    public void Name(Person person, PersonalName? was, PersonalName becomes) =>
        Move(byName, person, was is null ? null : RegisterSheet.NameKey(was), RegisterSheet.NameKey(becomes));

    static void Move(Dictionary<string, Dictionary<PersonId, Person>> by, Person person, string? was, string? becomes)
    {
        if (was == becomes) return;
        if (was is not null && by.TryGetValue(was, out var before) && before.Remove(person.Id) && before.Count == 0) by.Remove(was);
        if (becomes is not null) Into(by, becomes, person);
    }

    static void Into<TKey>(Dictionary<TKey, Dictionary<PersonId, Person>> by, TKey key, Person person) where TKey : notnull
    {
        if (!by.TryGetValue(key, out var found)) by[key] = found = [];
        found[person.Id] = person;
    }
}
