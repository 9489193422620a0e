using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns.Conditions;

/// <summary>What part of a whole share of turns she takes, as it was decided.</summary>
/// <param name="Thousandths">1000 takes whole turns, 500 half of what the others take.</param>
/// <param name="Until">The last day; null until something else is decided.</param>
[FactKind("turns.share-decided")]
public sealed record ShareDecided(Guid Share, PersonId Person, int Thousandths, DateOnly From, DateOnly? Until) : IFact, IReversibleFact;

/// <summary>Who decided a share and on what ground, sealed: whoever arranges the turns reads it, and nobody else.</summary>
[FactKind("turns.share-reasoned", Erasable = true)]
public sealed record ShareReasoned(Guid Share, PersonId Person, Sealed Words) : IFact;

/// <summary>Writes the share that the assembly or the board decided. Of the last that hold on a day the last recorded holds.</summary>
/// <param name="DecidedBy">Which assembly or board: a share without who decided it would be nobody's.</param>
/// <param name="Second">Another officer, where it is her own household's.</param>
public sealed record DecideShare(PersonId Person, int Thousandths, DateOnly From, DateOnly? Until, string? DecidedBy, PersonId? Second = null) : ICommand
{
    public const int ThousandthsMin = 1;
    public const int DaysMax = 2 * 366;

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var (id, words) = (act.NewId(0), Words.Tidy(DecidedBy));
        return ConditionRules.Decide(organization, act, Person, From,
            (_, objections) =>
            {
                objections.AddIf(Thousandths is < ThousandthsMin or > Candidate.FullShare, () => new ShareOutOfRange(ThousandthsMin, Candidate.FullShare) { Field = nameof(Thousandths) });
                if (Until is { } until) ConditionRules.CheckStretch(objections, From, until, DaysMax, nameof(Until));
                objections.AddIf(words is null, () => new SourceMissing { Field = nameof(DecidedBy) });
                ConditionRules.CheckWords(objections, words, nameof(DecidedBy));
                ConditionRules.CheckOwnHouse(objections, organization, act, Person, Second);
            },
            () => [new ShareDecided(id, Person, Thousandths, From, Until), new ShareReasoned(id, Person, new Sealed(words))]);
    }
}

public sealed record ShareOutOfRange(int Min, int Max) : Refusal;
