using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>The book of missed turns that somebody brought up, with what she said and what people decided.</summary>
public sealed class SanctionBook(Organization organization) : ReversibleBook(organization)
{
    const int WarningDays = 365;

    readonly Dictionary<Guid, Sanction> sanctions = [];
    int last;

    public IEnumerable<Sanction> All => sanctions.Values.OrderBy(s => s.Proposed.Number);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    public Sanction? Find(Guid sanction) => sanctions.GetValueOrDefault(sanction);
    public Sanction? ByNumber(int number) => sanctions.Values.FirstOrDefault(s => s.Proposed.Number == number);
    public IEnumerable<Sanction> Of(PersonId person) => All.Where(s => s.Person == person);

    /// <summary>Her own are hers to read; all of them only for whoever arranges the turns.</summary>
    public bool MayRead(Sanction sanction, PersonId reader, DateOnly on) => sanction.Person == reader || Organization.Offices.Allows(reader, Power.ArrangeTurns, on);

    /// <summary>Warnings of the year before a day that stand: decided, not dropped, not waiting for the assembly.</summary>
    public int WarningsOf(PersonId person, DateOnly before) =>
        sanctions.Values.Count(s => s.Person == person && s.Holds is { Kind: SanctionKind.Warning } && s.Proposed.Missed < before && before.DayNumber - s.Proposed.Missed.DayNumber <= WarningDays);

    /// <summary>Turns that she has to give back and has not yet.</summary>
    public IEnumerable<Sanction> ToGiveBack(PersonId person) => Of(person).Where(s => s.Holds is { Kind: SanctionKind.GiveBack } && s.GivenBack is null);

    /// <summary>A later step stands on this one: it is corrected first.</summary>
    public bool IsFollowed(IFact fact) => fact switch
    {
        SanctionProposed proposed => Find(proposed.Sanction) is { } s && (s.Decided is not null || s.Explained is not null),
        SanctionExplained explained => Find(explained.Sanction)?.Decided is not null,
        SanctionDecided decided => Find(decided.Sanction) is { } s && (s.Appealed is not null || s.GivenBack is not null),
        SanctionAppealed appealed => Find(appealed.Sanction)?.Settled is not null,
        AppealDecided settled => Find(settled.Sanction)?.GivenBack is not null,
        _ => false,
    };

    protected override bool Concerns(IFact fact) => fact is SanctionProposed or SanctionWorded or SanctionExplained or SanctionDecided or SanctionAppealed or AppealDecided or TurnGivenBack;

    protected override void Clear() => sanctions.Clear();

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (fact is SanctionProposed { Number: var number } && number > last) last = number;
        if (isReversed) return;
        switch (fact)
        {
            case SanctionProposed proposed: sanctions.TryAdd(proposed.Sanction, new Sanction(proposed, stamp)); break;
            case SanctionWorded worded: Find(worded.Sanction)?.Say(worded.Step, worded.Words); break;
            case SanctionExplained explained when Find(explained.Sanction) is { Decided: null } s: s.Explained = (explained, stamp); break;
            case SanctionDecided decided when Find(decided.Sanction) is { Decided: null } s: s.Decided = (decided, stamp); break;
            case SanctionAppealed appealed when Find(appealed.Sanction) is { Decided: not null, Appealed: null } s: s.Appealed = (appealed, stamp); break;
            case AppealDecided settled when Find(settled.Sanction) is { Appealed: not null, Settled: null } s: s.Settled = (settled, stamp); break;
            case TurnGivenBack given when Find(given.Sanction) is { Decided: not null, GivenBack: null } s: s.GivenBack = (given, stamp); break;
        }
    }
}
