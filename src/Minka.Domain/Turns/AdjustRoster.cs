using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns;

/// <summary>Whoever arranges changed a place of a roster that does not hang yet, by hand: one out, one in, or one for the other.</summary>
[FactKind("turns.roster-adjusted")]
public sealed record RosterAdjusted(Guid Roster, DateOnly Date, string Duty, PersonId? Out, PersonId? In) : IFact, IReversibleFact;

/// <summary>The roster hangs on the wall: from now on it is the turns of its days. Days that hung before give way to it.</summary>
[FactKind("turns.roster-published")]
public sealed record RosterPublished(Guid Roster) : IFact, IReversibleFact;

/// <summary>Change a place by hand. Nobody is put where she cannot be; what else it does is shown beside it.</summary>
public sealed record AdjustRoster(Guid Roster, DateOnly Date, string Duty, PersonId? Out, PersonId? In) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (organization.Turns.RosterOf(Roster) is not { } roster) return Outcome.Refuse(new NoSuchRoster());
        objections.AddIf(roster.IsPublished, () => new HangsAlready());
        objections.AddIf(roster.TurnAt(new(Date, Duty)) is null, () => new NoTurnThatDay { Field = nameof(Date) });
        objections.AddIf(Out is null && In is null, () => new NothingChanged { Field = nameof(In) });
        objections.AddIf(Out is { } leaves && !roster.Places.Any(p => p.Date == Date && p.Duty == Duty && p.Person == leaves), () => new NotInThatTurn { Field = nameof(Out) });
        if (In is { } comes)
        {
            objections.AddIf(roster.Places.Any(p => p.Date == Date && p.Duty == Duty && p.Person == comes), () => new InThatTurnAlready { Field = nameof(In) });
            if (CanTake.Objection(organization, comes, Date, Duty) is { } refusal) objections.Add(refusal with { Field = nameof(In) });
            var apart = organization.Conditions.ApartFrom(comes, Date);
            var beside = roster.Places.Where(p => p.Date == Date && p.Person != Out && apart.Contains(p.Person)).Select(p => p.Person).ToArray();
            // Whoever arranges and is one of the two does not learn of it here.
            if (beside.Length > 0) objections.Add(comes == act.Says || beside.Contains(act.Says) ? new NotAvailableThatDay { Field = nameof(In) } : new NotTogetherThatDay { Field = nameof(In) });
        }
        return objections.OrAccept(new RosterAdjusted(Roster, Date, Duty, Out, In));
    }
}

/// <summary>Hang a roster on the wall.</summary>
public sealed record PublishRoster(Guid Roster) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Turns.RosterOf(Roster) is not { } roster) return Outcome.Refuse(new NoSuchRoster());
        var objections = new Objections();
        objections.AddIf(roster.IsPublished, () => new HangsAlready());
        objections.AddIf(roster.From < act.Today, () => new RosterInThePast());
        var cannot = roster.Places.Where(p => CanTake.Objection(organization, p.Person, p.Date, p.Duty) is not null || IsBesideWhomSheMustNot(organization, roster, p)).ToArray();
        objections.AddIf(cannot.Length > 0, () => new SomeCannotAnyMore(cannot.Length));
        return objections.OrAccept(new RosterPublished(Roster));
    }

    /// <summary>A pair may have been kept apart since the roster was made.</summary>
    static bool IsBesideWhomSheMustNot(Organization organization, Roster roster, RosterPlace place) =>
        organization.Conditions.ApartFrom(place.Person, place.Date) is { Count: > 0 } apart && roster.Places.Any(p => p.Date == place.Date && apart.Contains(p.Person));
}

/// <summary>Whether somebody can take a turn on a day, whoever else stands in it.</summary>
public static class CanTake
{
    public static Refusal? Objection(Organization organization, PersonId person, DateOnly date, string duty) =>
        organization.Register.People.GetValueOrDefault(person) is not { } known ? new NoSuchPerson()
        : !known.IsActive(date) ? new NotHereThatDay()
        : organization.Conditions.IsExempt(person, date) || !organization.Conditions.IsAvailable(person, date) || organization.Conditions.CannotDo(person, duty, date) ? new NotAvailableThatDay()
        : null;
}

public sealed record NoSuchRoster : Refusal;
public sealed record HangsAlready : Refusal;
public sealed record NothingChanged : Refusal;
public sealed record NotInThatTurn : Refusal;
public sealed record InThatTurnAlready : Refusal;
/// <summary>Two who are not put together; nobody else reads why.</summary>
public sealed record NotTogetherThatDay : Refusal;
/// <summary>Since the roster was made somebody left, is away or exempt.</summary>
public sealed record SomeCannotAnyMore(int Places) : Refusal;
public sealed record NotHereThatDay : Refusal;
public sealed record NotAvailableThatDay : Refusal;
