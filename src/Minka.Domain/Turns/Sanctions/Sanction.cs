using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>What a missed turn may cost, the lightest first: a warning, a turn given back, a fine.</summary>
public enum SanctionKind { Warning, GiveBack, Fine }

/// <summary>What people decided: as proposed, less than proposed, or nothing.</summary>
public enum SanctionRuling { Upheld, Lightened, Dropped }

/// <summary>Where a sanction stands.</summary>
public enum SanctionState
{
    /// <summary>She may explain; the board has not decided.</summary>
    Proposed,
    /// <summary>The board decided; she may ask for the assembly, or her days for it passed.</summary>
    Decided,
    /// <summary>She asked for the assembly: nothing of it holds until then.</summary>
    Appealed,
    /// <summary>The assembly decided.</summary>
    Settled,
}

/// <summary>Whose words, at which step: each erasable apart.</summary>
public enum SanctionStep { Proposed, Explained, Decided, Appealed, Settled }

/// <summary>A turn that was missed, what was proposed, what she said, what people decided. Never automatic.</summary>
public sealed class Sanction(SanctionProposed proposed, Stamp stamp)
{
    readonly Dictionary<SanctionStep, string?> words = [];

    public SanctionProposed Proposed { get; } = proposed;
    public Stamp Stamp { get; } = stamp;
    public Guid Id => Proposed.Sanction;
    public PersonId Person => Proposed.Person;

    public (SanctionExplained Fact, Stamp Stamp)? Explained { get; internal set; }
    public (SanctionDecided Fact, Stamp Stamp)? Decided { get; internal set; }
    public (SanctionAppealed Fact, Stamp Stamp)? Appealed { get; internal set; }
    public (AppealDecided Fact, Stamp Stamp)? Settled { get; internal set; }
    public (TurnGivenBack Fact, Stamp Stamp)? GivenBack { get; internal set; }

    public SanctionState State => Settled is not null ? SanctionState.Settled : Appealed is not null ? SanctionState.Appealed : Decided is not null ? SanctionState.Decided : SanctionState.Proposed;

    /// <summary>What was decided last; null while nobody decided.</summary>
    public SanctionRuling? Ruling => Settled?.Fact.Ruling ?? Decided?.Fact.Ruling;

    /// <summary>What holds now: null before a decision, while the assembly is asked for, and where it was dropped.</summary>
    public (SanctionKind Kind, Soles Fine)? Holds => State switch
    {
        SanctionState.Settled => Settled!.Value.Fact.Ruling == SanctionRuling.Dropped ? null : (Settled.Value.Fact.Kind, Settled.Value.Fact.Fine),
        SanctionState.Decided => Decided!.Value.Fact.Ruling == SanctionRuling.Dropped ? null : (Decided.Value.Fact.Kind, Decided.Value.Fact.Fine),
        _ => null,
    };

    /// <summary>The last day on which she may still explain before anybody decides.</summary>
    public DateOnly ExplainUntil(Organization organization) => Stamp.RecordedOn.PlusDays(Days(organization, SanctionSettings.ExplainDays, Stamp.RecordedOn));

    /// <summary>The last day on which she may ask for the assembly, counted from the day on which the decision stood on her page; null before it and where it was dropped.</summary>
    public DateOnly? AppealUntil(Organization organization) => Decided is not ({ Ruling: not SanctionRuling.Dropped }, { } on) ? null
        : on.RecordedOn.PlusDays(Days(organization, SanctionSettings.AppealDays, on.RecordedOn));

    public bool MayAppeal(Organization organization, DateOnly on) => State == SanctionState.Decided && AppealUntil(organization) is { } until && on <= until;

    /// <summary>The words of a step; null where nobody wrote any, or where they were erased.</summary>
    public string? WordsOf(SanctionStep step) => words.GetValueOrDefault(step);

    internal void Say(SanctionStep step, string? said) => words[step] = said;

    static int Days(Organization organization, Setting setting, DateOnly on) => (int)organization.Charter.At(on)[setting].Value;
}
