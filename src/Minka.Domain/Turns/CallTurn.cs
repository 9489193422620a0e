using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns;

/// <summary>A duty is called for a day beside its usual ones: a delivery comes, a watch is needed.</summary>
[FactKind("turns.turn-called")]
public sealed record TurnCalled(DateOnly Date, string Duty, int Hands, int FromMinute, int ToMinute) : IFact, IReversibleFact;

/// <summary>A duty is not done on one of its usual days: a holiday.</summary>
[FactKind("turns.turn-cancelled")]
public sealed record TurnCancelled(DateOnly Date, string Duty) : IFact, IReversibleFact;

/// <summary>Call a duty for a day, before its roster is made.</summary>
public sealed record CallTurn(DateOnly Date, string Duty, int Hands, int FromMinute, int ToMinute) : ICommand
{
    public const int DaysAheadMax = 366;

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        TurnDays.Check(objections, organization, act, Date, Duty);
        objections.AddIf(Hands is < 1 or > Turns.Duty.HandsMax, () => new HandsOutOfRange(Turns.Duty.HandsMax) { Field = nameof(Hands) });
        objections.AddIf(FromMinute is < 0 or >= Turns.Duty.DayMinutes, () => new HoursOutOfRange { Field = nameof(FromMinute) });
        objections.AddIf(ToMinute <= FromMinute || ToMinute - FromMinute > Turns.Duty.DayMinutes, () => new HoursOutOfRange { Field = nameof(ToMinute) });
        return objections.OrAccept(new TurnCalled(Date, Duty, Hands, FromMinute, ToMinute));
    }
}

/// <summary>Say that a duty is not done on a day.</summary>
public sealed record CancelTurn(DateOnly Date, string Duty) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        TurnDays.Check(objections, organization, act, Date, Duty);
        objections.AddIf(!objections.Any && TurnCalendar.On(organization, Date).All(t => t.Duty != Duty) && organization.Turns.StandingAt(new(Date, Duty)) is null, () => new NoTurnThatDay { Field = nameof(Date) });
        return objections.OrAccept(new TurnCancelled(Date, Duty));
    }
}

static class TurnDays
{
    public static void Check(Objections objections, Organization organization, Act act, DateOnly date, string duty)
    {
        objections.AddIf(date < act.Today, () => new TurnInThePast { Field = "Date" });
        objections.AddIf(date.DayNumber - act.Today.DayNumber > CallTurn.DaysAheadMax, () => new Kitchen.TooFarAhead(CallTurn.DaysAheadMax) { Field = "Date" });
        objections.AddIf(!organization.Turns.Knows(duty), () => new NoSuchDuty { Field = "Duty" });
    }
}

public sealed record TurnInThePast : Refusal;
public sealed record NoTurnThatDay : Refusal;
