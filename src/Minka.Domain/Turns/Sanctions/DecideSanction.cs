using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>The board decided: two of it, of two houses, neither of them hers.</summary>
/// <param name="Household">Whose account a fine goes to; null where there is none.</param>
[FactKind("turns.sanction-decided")]
public sealed record SanctionDecided(Guid Sanction, SanctionRuling Ruling, SanctionKind Kind, Soles Fine, HouseholdId? Household, PersonId Second, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>The assembly decided over her appeal.</summary>
/// <param name="Assembly">The day of that assembly.</param>
[FactKind("turns.appeal-decided")]
public sealed record AppealDecided(Guid Sanction, SanctionRuling Ruling, SanctionKind Kind, Soles Fine, DateOnly Assembly, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>She gave the turn back.</summary>
[FactKind("turns.turn-given-back")]
public sealed record TurnGivenBack(Guid Sanction, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>The board decides over a missed turn, once she explained or had her days for it. To drop it needs no running mandate.</summary>
/// <param name="Kind">What it becomes where it is lightened.</param>
public sealed record DecideSanction(Guid Sanction, SanctionRuling Ruling, SanctionKind Kind, Soles Fine, string? Words, PersonId? Second) : ICommand
{
    public Power Needs => Ruling == SanctionRuling.Dropped ? Power.ArrangeTurns : Power.Sanction;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sanctions.Find(Sanction) is not { } sanction) return Outcome.Refuse(new NoSuchCase());
        var (objections, words, today) = (new Objections(), Organizations.Words.Tidy(Words), act.Today);
        objections.AddIf(sanction.State != SanctionState.Proposed, () => new DecidedAlready());
        objections.AddIf(SanctionRules.IsOwnHouse(organization, act.Says, sanction.Person, today), () => new OfHerOwnHouse());
        var until = sanction.ExplainUntil(organization);
        objections.AddIf(Ruling != SanctionRuling.Dropped && sanction.Explained is null && today <= until, () => new SheMayStillExplain(until) { Field = nameof(Ruling) });
        var before = (sanction.Proposed.Kind, sanction.Proposed.Fine);
        SanctionRules.CheckRuling(objections, Ruling, before, Kind, Fine);
        SanctionRules.CheckWords(objections, words, areNeeded: true);
        if (SecondSignature.CheckWitness(organization, act.Says, Second, today, officer: true) is { } refusal) objections.Add(refusal);
        else objections.AddIf(SanctionRules.IsOwnHouse(organization, Second!.Value, sanction.Person, today), () => new OfHerOwnHouse { Field = nameof(Second) });
        var (kind, fine) = SanctionRules.Outcome(Ruling, before, Kind, Fine);
        var household = fine.IsPositive ? organization.Register.People[sanction.Person].HouseholdOn(today) : null;
        objections.AddIf(fine.IsPositive && household is null, () => new NoHouseToCharge { Field = nameof(Kind) });
        return objections.OrAccept(new SanctionDecided(Sanction, Ruling, kind, fine, household, Second ?? PersonId.Nobody, today), new SanctionWorded(Sanction, sanction.Person, SanctionStep.Decided, words ?? ""));
    }
}

/// <summary>Writes what the assembly decided over an appeal. It never becomes heavier by asking.</summary>
public sealed record DecideAppeal(Guid Sanction, SanctionRuling Ruling, SanctionKind Kind, Soles Fine, DateOnly Assembly, string? Words = null) : ICommand
{
    public Power Needs => Ruling == SanctionRuling.Dropped ? Power.ArrangeTurns : Power.Sanction;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sanctions.Find(Sanction) is not { } sanction) return Outcome.Refuse(new NoSuchCase());
        if (sanction is not { State: SanctionState.Appealed, Decided: ({ } decided, _), Appealed: ({ } appeal, _) }) return Outcome.Refuse(new NothingAppealed());
        var (objections, words) = (new Objections(), Organizations.Words.Tidy(Words));
        objections.AddIf(SanctionRules.IsOwnHouse(organization, act.Says, sanction.Person, act.Today), () => new OfHerOwnHouse());
        objections.AddIf(Assembly > act.Today, () => new DateInFuture { Field = nameof(Assembly) });
        objections.AddIf(Assembly < appeal.Date, () => new AssemblyBeforeAppeal(appeal.Date) { Field = nameof(Assembly) });
        SanctionRules.CheckRuling(objections, Ruling, (decided.Kind, decided.Fine), Kind, Fine);
        SanctionRules.CheckWords(objections, words);
        var (kind, fine) = SanctionRules.Outcome(Ruling, (decided.Kind, decided.Fine), Kind, Fine);
        var settled = new AppealDecided(Sanction, Ruling, kind, fine, Assembly, act.Today);
        return words is null ? objections.OrAccept(settled) : objections.OrAccept(settled, new SanctionWorded(Sanction, sanction.Person, SanctionStep.Settled, words));
    }
}

/// <summary>Writes the day on which she gave the turn back.</summary>
public sealed record NoteGivenBack(Guid Sanction, DateOnly Date) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sanctions.Find(Sanction) is not { } sanction) return Outcome.Refuse(new NoSuchCase());
        var objections = new Objections();
        objections.AddIf(sanction.Holds is not { Kind: SanctionKind.GiveBack } || sanction.GivenBack is not null, () => new NothingToGiveBack());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date <= sanction.Proposed.Missed, () => new GivenBackBeforeMissed(sanction.Proposed.Missed) { Field = nameof(Date) });
        return objections.OrAccept(new TurnGivenBack(Sanction, Date));
    }
}

public sealed record SheMayStillExplain(DateOnly Until) : Refusal;
public sealed record NoHouseToCharge : Refusal;
public sealed record NothingAppealed : Refusal;
public sealed record AssemblyBeforeAppeal(DateOnly Date) : Refusal;
public sealed record NothingToGiveBack : Refusal;
public sealed record GivenBackBeforeMissed(DateOnly Date) : Refusal;
