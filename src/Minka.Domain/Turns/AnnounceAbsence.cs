using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>She said before her turn that she cannot. Why is nobody's business here.</summary>
[FactKind("turns.absence-announced")]
public sealed record AbsenceAnnounced(DateOnly Date, string Duty, PersonId Person) : IFact, IReversibleFact;

/// <summary>Somebody takes the place of one who cannot, and is thanked.</summary>
/// <param name="IsOwed">She for whom it is done owes her a turn.</param>
[FactKind("turns.substitute-found")]
public sealed record SubstituteFound(DateOnly Date, string Duty, PersonId For, PersonId Person, bool IsOwed) : IFact, IReversibleFact;

/// <summary>Say that one cannot come: she herself, or who arranges the turns, on her word.</summary>
public sealed record AnnounceAbsence(DateOnly Date, string Duty, PersonId Person) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Person != act.Says && !organization.Offices.Allows(act.Says, Power.ArrangeTurns, act.Today), () => new OnlyHerOwnTurn { Field = nameof(Person) });
        objections.AddIf(Date < act.Today, () => new TurnInThePast { Field = nameof(Date) });
        objections.AddIf(organization.Turns.StandingAt(new TurnKey(Date, Duty))?.Serves(Person) != true, () => new NotInThatTurn { Field = nameof(Date) });
        return objections.OrAccept(new AbsenceAnnounced(Date, Duty, Person));
    }
}

/// <summary>
/// Put somebody in the place of one who cannot. Whoever offers herself says it; who arranges writes down what somebody agreed to.
/// </summary>
public sealed record FindSubstitute(DateOnly Date, string Duty, PersonId For, PersonId Person, bool IsOwed) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var standing = organization.Turns.StandingAt(new TurnKey(Date, Duty));
        objections.AddIf(Person != act.Says && !organization.Offices.Allows(act.Says, Power.ArrangeTurns, act.Today), () => new OnlyHerOwnTurn { Field = nameof(Person) });
        objections.AddIf(Person == For, () => new ExchangeWithHerself { Field = nameof(Person) });
        objections.AddIf(Date < act.Today, () => new TurnInThePast { Field = nameof(Date) });
        objections.AddIf(standing?.PlaceOf(For) is not { Status: PlaceStatus.Announced or PlaceStatus.Missed }, () => new NobodyIsMissing { Field = nameof(For) });
        objections.AddIf(standing?.Serves(Person) == true, () => new InThatTurnAlready { Field = nameof(Person) });
        if (CanTake.Objection(organization, Person, Date, Duty) is { } refusal) objections.Add(refusal with { Field = nameof(Person) });
        objections.AddIf(organization.Turns.On(Date).Any(t => t.Key.Duty != Duty && t.Serves(Person)), () => new TwoTurnsThatDay { Field = nameof(Person) });
        objections.AddIf(!objections.Any && standing is not null && standing.Standing.Any(p => organization.Conditions.ApartFrom(Person, Date).Contains(p.Person)), () => new NotAvailableThatDay { Field = nameof(Person) });
        return objections.OrAccept(new SubstituteFound(Date, Duty, For, Person, IsOwed));
    }
}

/// <summary>Nobody said that she cannot, or her place is taken already.</summary>
public sealed record NobodyIsMissing : Refusal;
