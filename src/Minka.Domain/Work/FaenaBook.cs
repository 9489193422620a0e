using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Work;

/// <summary>One line of attendance, with the act that wrote it.</summary>
public sealed record FaenaLine(FaenaPresence Presence, Stamp Stamp);

/// <summary>A communal work day with who came and what was done; words are null where nobody wrote them or they were erased.</summary>
public sealed record Faena(FaenaCalled Fact, Stamp Stamp)
{
    public string? What { get; init; }
    public string? Bring { get; init; }
    public IReadOnlyList<FaenaLine> Lines { get; init; } = [];
    public FaenaDone? Done { get; init; }
    public Stamp? DoneStamp { get; init; }
    public string? DoneWords { get; init; }
    public string? Tools { get; init; }

    /// <summary>Within what a day holds.</summary>
    public int Minutes => Math.Clamp(Fact.Minutes, 0, RecordWork.MinutesMax);

    /// <summary>Households that sent somebody.</summary>
    public IReadOnlyList<HouseholdId> Households => [.. Lines.Select(l => l.Presence.Household).Distinct()];
    public long Given => Lines.Sum(l => (long)Math.Clamp(l.Presence.Minutes, 0, RecordWork.MinutesMax));

    public bool Came(HouseholdId household, PersonId? person) => Lines.Any(l => l.Presence.Household == household && l.Presence.Person == person);
}

/// <summary>The book of communal work days (faenas).</summary>
public sealed class FaenaBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, Faena> faenas = [];
    int last;

    /// <summary>Those that stand, by day.</summary>
    public IEnumerable<Faena> All => faenas.Values.OrderBy(f => f.Fact.Day).ThenBy(f => f.Fact.Number);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    public Faena? Find(Guid id) => faenas.GetValueOrDefault(id);
    public Faena? ByNumber(int number) => faenas.Values.Where(f => f.Fact.Number == number).MinBy(f => f.Stamp.RecordedAt);

    /// <summary>That of a day; the first where there are several.</summary>
    public Faena? On(DateOnly day) => All.FirstOrDefault(f => f.Fact.Day == day);

    /// <summary>The next one that is called for today or later.</summary>
    public Faena? Next(DateOnly today) => All.FirstOrDefault(f => f.Fact.Day >= today);

    protected override bool Concerns(IFact fact) => fact is FaenaCalled or FaenaTold or FaenaAttended or FaenaDone or FaenaDoneTold;

    protected override void Clear() => faenas.Clear();

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case FaenaCalled called:
                if (called.Number > last) last = called.Number;
                if (!isReversed) faenas.TryAdd(called.Faena, new Faena(called, stamp));
                break;
            case FaenaTold told: Change(told.Faena, f => f with { What = told.What, Bring = told.Bring }); break;
            case FaenaAttended attended when !isReversed: Attend(attended, stamp); break;
            case FaenaDone done when !isReversed: Change(done.Faena, f => f with { Done = done, DoneStamp = stamp, DoneWords = null, Tools = null }); break;
            case FaenaDoneTold told: Change(told.Faena, f => f.DoneStamp?.Act == stamp.Act ? f with { DoneWords = told.Done, Tools = told.Tools } : f); break;
        }
    }

    /// <summary>Two lists of one faena may meet after a merge: both stand, and the household that is there twice is named.</summary>
    void Attend(FaenaAttended attended, Stamp stamp) => Change(attended.Faena, faena =>
    {
        var came = attended.Present.OrEmpty().DistinctBy(p => (p.Household, p.Person)).ToArray();
        if (!IsFoldingAgain)
            foreach (var twice in came.Where(p => faena.Came(p.Household, p.Person)))
                Raise("faena-twice", stamp, attended.Date, ("Faena", faena.Fact.Number), ("Number", Organization.Register.NumberOf(twice.Household)));
        return faena with { Lines = [.. faena.Lines, .. came.Select(p => new FaenaLine(p, stamp))] };
    });

    void Change(Guid id, Func<Faena, Faena> change)
    {
        if (faenas.TryGetValue(id, out var faena)) faenas[id] = change(faena);
    }
}
