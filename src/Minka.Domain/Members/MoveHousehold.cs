using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>From that day on she eats with another household.</summary>
[FactKind("members.person-moved")]
public sealed record PersonMoved(PersonId Person, HouseholdId Household, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Her official kind changed.</summary>
[FactKind("members.kind-changed")]
public sealed record KindChanged(PersonId Person, MemberKind Kind, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Moves somebody to another household: an existing one, or a new one where none is named.</summary>
public sealed record MoveHousehold(PersonId Person, HouseholdId? Household, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) =>
        {
            objections.AddIf(!person.IsActive(Date), () => new NotActiveThen(Person, Date) { Field = nameof(Person) });
            objections.AddIf(Household is { } id && (!organization.Register.Households.TryGetValue(id, out var known) || known.IsMistaken), () => new NoSuchHousehold { Field = nameof(Household) });
            objections.AddIf(Household is { } same && person.HouseholdOn(Date) == same, () => new SameHouseholdAlready { Field = nameof(Household) });
        },
        Placing(organization, act, Date, Household, out var household), new PersonMoved(Person, household, Date));

    /// <summary>The household to place somebody in, opened by this act where none is named.</summary>
    internal static HouseholdOpened? Placing(Organization organization, Act act, DateOnly date, HouseholdId? named, out HouseholdId household)
    {
        household = named ?? new HouseholdId(act.NewId(0));
        return named is null ? new HouseholdOpened(household, organization.Register.NextHouseholdNumber, date) : null;
    }
}

public sealed record SameHouseholdAlready : Refusal;

/// <summary>Changes somebody's official kind; making her a member is the board's act.</summary>
public sealed record ChangeKind(PersonId Person, MemberKind Kind, DateOnly Date) : ICommand
{
    public Power Needs => Kind == MemberKind.Member ? Power.Admit : Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) =>
        {
            objections.AddIf(!Enum.IsDefined(Kind), () => new NoSuchKind { Field = nameof(Kind) });
            objections.AddIf(!person.IsActive(Date), () => new NotActiveThen(Person, Date) { Field = nameof(Person) });
            objections.AddIf(person.KindOn(Date) == Kind, () => new SameKindAlready { Field = nameof(Kind) });
            objections.AddIf(Kind == MemberKind.Member && person.MinorOn(Date) == true, () => new MinorIsNoMember { Field = nameof(Kind) });
        },
        new KindChanged(Person, Kind, Date));
}

public sealed record SameKindAlready : Refusal;
