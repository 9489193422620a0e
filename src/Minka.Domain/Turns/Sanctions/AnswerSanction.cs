using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>She said what happened.</summary>
[FactKind("turns.sanction-explained")]
public sealed record SanctionExplained(Guid Sanction, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>She asks for the assembly: nothing of it holds until that decides.</summary>
[FactKind("turns.sanction-appealed")]
public sealed record SanctionAppealed(Guid Sanction, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>She explains: until somebody has decided. A second time adds to nothing; it takes the place of the first.</summary>
public sealed record ExplainMissedTurn(Guid Sanction, string? Words) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sanctions.Find(Sanction) is not { } sanction) return Outcome.Refuse(new NoSuchCase());
        if (!SanctionRules.MaySpeakFor(organization, act, sanction.Person)) return Outcome.Refuse(new NotHerOffice(Power.ArrangeTurns));
        var (objections, words) = (new Objections(), Organizations.Words.Tidy(Words));
        objections.AddIf(sanction.State != SanctionState.Proposed, () => new DecidedAlready());
        SanctionRules.CheckWords(objections, words, areNeeded: true);
        return objections.OrAccept(new SanctionExplained(Sanction, act.Today), new SanctionWorded(Sanction, sanction.Person, SanctionStep.Explained, words ?? ""));
    }
}

/// <summary>She asks for the assembly, within her days. Why, if she wants to say it.</summary>
public sealed record AppealSanction(Guid Sanction, string? Words = null) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sanctions.Find(Sanction) is not { } sanction) return Outcome.Refuse(new NoSuchCase());
        if (!SanctionRules.MaySpeakFor(organization, act, sanction.Person)) return Outcome.Refuse(new NotHerOffice(Power.ArrangeTurns));
        var (objections, words) = (new Objections(), Organizations.Words.Tidy(Words));
        if (sanction.AppealUntil(organization) is not { } until || sanction.State != SanctionState.Decided) objections.Add(new NothingToAppeal());
        else objections.AddIf(act.Today > until, () => new AppealTooLate(until));
        SanctionRules.CheckWords(objections, words);
        var appealed = new SanctionAppealed(Sanction, act.Today);
        return words is null ? objections.OrAccept(appealed) : objections.OrAccept(appealed, new SanctionWorded(Sanction, sanction.Person, SanctionStep.Appealed, words));
    }
}

public sealed record DecidedAlready : Refusal;
public sealed record NothingToAppeal : Refusal;
public sealed record AppealTooLate(DateOnly Until) : Refusal;
