using Minka.Domain.Organizations;

namespace Minka.Domain.Work;

/// <summary>Work done in a duty, with its note where it was written and stands.</summary>
public sealed record DoneWork(WorkDone Fact, Stamp Stamp, string? Note = null)
{
    public IReadOnlyList<PersonId> People { get; } = [.. (Fact.People ?? []).Distinct()];
    public string Kind => WorkDuties.AccountOf(Fact.Duty);
    /// <summary>Of each, within what a day holds.</summary>
    public int Minutes => Math.Clamp(Fact.Minutes, 0, RecordWork.MinutesMax);
}

/// <summary>The book of work that somebody wrote down by itself: water, cleaning, market, watching, guiding. The ledger holds the sums of all work.</summary>
public sealed class WorkBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, DoneWork> done = [];

    /// <summary>What stands, by day.</summary>
    public IEnumerable<DoneWork> All => done.Values.OrderBy(w => w.Fact.Date).ThenBy(w => w.Stamp.RecordedAt);

    public IEnumerable<DoneWork> Between(DateOnly from, DateOnly to) => All.Where(w => w.Fact.Date >= from && w.Fact.Date <= to);

    protected override bool Concerns(IFact fact) => fact is WorkDone or WorkNoted;

    protected override void Clear() => done.Clear();

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case WorkDone work when !isReversed: done.TryAdd(work.Work, new DoneWork(work, stamp)); break;
            case WorkNoted noted when done.TryGetValue(noted.Work, out var work): done[noted.Work] = work with { Note = noted.Note }; break;
        }
    }
}
