using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>She said before her turn that she cannot. Why is nobody's business here.</summary>
[FactKind("turns.absence-announced")]
public sealed record AbsenceAnnounced(DateOnly Date, string Duty, PersonId Person) : IFact, IReversibleFact;

/// <summary>Somebody takes the place of one who cannot, and is thanked.</summary>
/// <param name="For">Who cannot; null where the turn lacked somebody from the first; she herself where she can come after all.</param>
/// <param name="IsOwed">She for whom it is done owes her a turn.</param>
[FactKind("turns.substitute-found")]
public sealed record SubstituteFound(DateOnly Date, string Duty, PersonId? For, PersonId Person, bool IsOwed) : IFact, IReversibleFact;

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
public sealed record FindSubstitute(DateOnly Date, string Duty, PersonId? For, PersonId Person, bool IsOwed) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var standing = organization.Turns.StandingAt(new TurnKey(Date, Duty));
        objections.AddIf(Person != act.Says && !organization.Offices.Allows(act.Says, Power.ArrangeTurns, act.Today), () => new OnlyHerOwnTurn { Field = nameof(Person) });
        objections.AddIf(Date < act.Today, () => new TurnInThePast { Field = nameof(Date) });
        objections.AddIf(standing is not { Lacking: > 0 } || For is { } absent && standing.PlaceOf(absent) is not { Status: PlaceStatus.Announced or PlaceStatus.Missed }, () => new NobodyIsMissing { Field = nameof(For) });
        FreePlaces.Check(objections, organization, new TurnKey(Date, Duty), Person);
        return objections.OrAccept(new SubstituteFound(Date, Duty, For, Person, IsOwed && For is not null && For != Person));
    }
}

/// <summary>Places that lack somebody, and who can take them.</summary>
public static class FreePlaces
{
    /// <summary>The same that a substitute is refused for: for lists that offer nobody who cannot, and say of nobody why.</summary>
    public static bool CanTake(Organization organization, TurnKey key, PersonId person)
    {
        var objections = new Objections();
        Check(objections, organization, key, person);
        return !objections.Any && organization.Turns.StandingAt(key) is { Lacking: > 0 } turn && turn.PlaceOf(person) is not { Status: PlaceStatus.Announced };
    }

    /// <summary>Who said that she cannot and has nobody yet; null where the turn lacked somebody from the first.</summary>
    public static PersonId? WaitsFor(StandingTurn turn)
    {
        var gone = turn.Places.Where(p => p.Status is PlaceStatus.Announced or PlaceStatus.Missed && !turn.Places.Any(o => o.IsServed && o.For == p.Person)).Select(p => (PersonId?)p.Person);
        // Whoever came by mending filled a place without saying whose: the first that was announced.
        return gone.Skip(turn.Places.Count(p => p is { IsServed: true, Why: PlaceReason.Repair })).FirstOrDefault();
    }

    internal static void Check(Objections objections, Organization organization, TurnKey key, PersonId person)
    {
        const string Field = nameof(FindSubstitute.Person);
        var turns = organization.Turns;
        objections.AddIf(turns.StandingAt(key)?.Serves(person) == true, () => new InThatTurnAlready { Field = Field });
        if (Turns.CanTake.Objection(organization, person, key.Day, key.Duty) is { } refusal) objections.Add(refusal with { Field = Field });
        objections.AddIf(turns.On(key.Day).Any(t => t.Key.Duty != key.Duty && t.Serves(person)), () => new TwoTurnsThatDay { Field = Field });
        objections.AddIf(!objections.Any && turns.StandingAt(key) is { } standing && standing.Standing.Any(p => organization.Conditions.ApartFrom(person, key.Day).Contains(p.Person)), () => new NotAvailableThatDay { Field = Field });
    }
}

/// <summary>Nobody said that she cannot, or her place is taken already.</summary>
public sealed record NobodyIsMissing : Refusal;
