using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>She is away for a time and stays a member. Why is nobody's business.</summary>
[FactKind("members.leave-started")]
public sealed record LeaveStarted(PersonId Person, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>She is back from her leave.</summary>
[FactKind("members.leave-ended")]
public sealed record LeaveEnded(PersonId Person, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>From that day on she is not of the organisation. What her household owes stays.</summary>
[FactKind("members.person-left")]
public sealed record PersonLeft(PersonId Person, Departure Why, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>She came back, with her old number.</summary>
[FactKind("members.person-returned")]
public sealed record PersonReturned(PersonId Person, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Records that a leave begins.</summary>
public sealed record StartLeave(PersonId Person, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) =>
        {
            objections.AddIf(!person.IsActive(Date), () => new NotActiveThen(Person, Date) { Field = nameof(Person) });
            objections.AddIf(person.IsOnLeave(Date), () => new OnLeaveAlready { Field = nameof(Person) });
        },
        new LeaveStarted(Person, Date));
}

/// <summary>Records that she is back from her leave.</summary>
public sealed record EndLeave(PersonId Person, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) => objections.AddIf(!person.IsOnLeave(Date), () => new NotOnLeave { Field = nameof(Person) }),
        new LeaveEnded(Person, Date));
}

/// <summary>
/// Records that somebody left, died, was excluded or moved away. Of whoever holds a post it takes two officers of different
/// households, unless she says it herself: nobody alone writes another out of her office.
/// </summary>
public sealed record RecordDeparture(PersonId Person, Departure Why, DateOnly Date, PersonId? Second = null) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) =>
        {
            objections.AddIf(!person.IsActive(Date), () => new NotActiveThen(Person, Date) { Field = nameof(Person) });
            var holdsPost = organization.Offices.TermsOf(Person, act.Today).Count > 0;
            if (holdsPost && Person != act.Says && SecondSignature.CheckWitness(organization, act.Says, Second, act.Today, officer: true) is { } refusal) objections.Add(refusal);
        },
        new PersonLeft(Person, Why, Date));
}

/// <summary>Records that somebody came back. A member comes back by the board's act.</summary>
public sealed record RecordReturn(PersonId Person, DateOnly Date) : ICommand
{
    public Power Needs => Power.Admit;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) =>
        {
            objections.AddIf(person.IsActive(Date), () => new StillHere { Field = nameof(Person) });
            objections.AddIf(person.IsMistaken, () => new NotInTheRegister { Field = nameof(Person) });
            objections.AddIf(Date < person.Since, () => new BeforeSheCame(person.Since) { Field = nameof(Date) });
            objections.AddIf(person.DepartureOn(Date) is { Why: Departure.Died } death && Date > death.Date, () => new TheDeadDoNotReturn { Field = nameof(Person) });
        },
        new PersonReturned(Person, Date));
}

static class Presence
{
    public static Outcome Decide(Organization organization, Act act, PersonId id, DateOnly date, Action<Person, Objections> rules, params IReadOnlyList<IFact?> facts)
    {
        if (!organization.Register.People.TryGetValue(id, out var person)) return Outcome.Refuse(new NotInTheRegister { Field = "Person" });
        var objections = new Objections();
        objections.AddIf(date > act.Today, () => new DateInFuture { Field = "Date" });
        rules(person, objections);
        return objections.OrAccept([.. facts.OfType<IFact>()]);
    }
}

public sealed record OnLeaveAlready : Refusal;
public sealed record NotOnLeave : Refusal;
public sealed record StillHere : Refusal;
public sealed record BeforeSheCame(DateOnly Since) : Refusal;
/// <summary>Her death was recorded; where that was a mistake, she returns on that very day.</summary>
public sealed record TheDeadDoNotReturn : Refusal;
