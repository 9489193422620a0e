using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Somebody is in the register from a date on.</summary>
/// <param name="Number">Her line (N°); given by the book, once.</param>
/// <param name="Household">All zeros while she waits to be placed.</param>
/// <param name="Guardian">For a minor, the adult who answers for her.</param>
[FactKind("members.person-registered")]
public sealed record PersonRegistered(PersonId Id, int Number, HouseholdId Household, MemberKind Kind, DateOnly Since, Birth Birth, PersonId? Guardian, Sex? Sex) : IDatedFact, IReversibleFact
{
    DateOnly IDatedFact.Date => Since;
}

/// <summary>What somebody is named; said again to correct it.</summary>
[FactKind("members.person-named", Erasable = true)]
public sealed record PersonNamed(PersonId Person, string? Given, string? Paternal, string? Maternal, string? Called) : IFact;

/// <summary>
/// Writes somebody into the register. Only what she is called is needed; documents are asked for when a paper needs them.
/// Admitting a member is the board's act; adding those who eat is not.
/// </summary>
/// <param name="Household">Where she eats; null opens a household for her.</param>
public sealed record RegisterPerson(HouseholdId? Household, MemberKind Kind, PersonalName Name, DateOnly Since, Birth Birth, PersonId? Guardian, Sex? Sex) : ICommand
{
    public Power Needs => Kind == MemberKind.Member ? Power.Admit : Power.KeepRegister;

    /// <summary>The id that the act gives to the person.</summary>
    public static PersonId IdOf(Act act) => new(act.NewId(0));

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var register = organization.Register;
        objections.AddIf(Household is { } named && (!register.Households.TryGetValue(named, out var known) || known.IsMistaken), () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(!Enum.IsDefined(Kind), () => new NoSuchKind { Field = nameof(Kind) });
        objections.AddIf(Since > act.Today, () => new DateInFuture { Field = nameof(Since) });
        objections.AddIf(!Birth.IsPlausibleOn(act.Today), () => new BirthNotPlausible { Field = nameof(Birth) });
        CorrectNames.Check(objections, Name);
        Guardians.Check(organization, objections, Kind, Birth, Guardian, act.Today);
        if (objections.Any) return objections.Refuse();
        var (id, household) = (IdOf(act), Household ?? new HouseholdId(act.NewId(1)));
        IFact? opened = Household is null ? new HouseholdOpened(household, register.NextHouseholdNumber, Since) : null;
        IFact[] registered = [new PersonRegistered(id, register.NextPersonNumber, household, Kind, Since, Birth, Guardian, Sex), CorrectNames.Named(id, Name)];
        return Outcome.Accept([.. opened is null ? registered : [opened, .. registered]]);
    }
}

public sealed record NoSuchKind : Refusal;
public sealed record BirthNotPlausible : Refusal;

/// <summary>Says or corrects what somebody is named.</summary>
public sealed record CorrectNames(PersonId Person, PersonalName Name) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.People.ContainsKey(Person), () => new NotInTheRegister { Field = nameof(Person) });
        Check(objections, Name);
        return objections.OrAccept(Named(Person, Name));
    }

    internal static void Check(Objections objections, PersonalName name)
    {
        objections.AddIf(Words.Tidy(name.Called) is null && Words.Tidy(name.Full) is null, () => new NameMissing { Field = nameof(PersonalName.Called) });
        foreach (var (field, text) in new[] { (nameof(name.Given), name.Given), (nameof(name.Paternal), name.Paternal), (nameof(name.Maternal), name.Maternal), (nameof(name.Called), name.Called) })
            objections.AddIf(Words.Tidy(text)?.Length > Words.LengthMax, () => new TextTooLong(text!.Length, Words.LengthMax) { Field = field });
    }

    internal static PersonNamed Named(PersonId person, PersonalName name) =>
        new(person, Words.Tidy(name.Given), Words.Tidy(name.Paternal), Words.Tidy(name.Maternal), Words.Tidy(name.Called));
}
