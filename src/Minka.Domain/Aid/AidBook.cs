using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Aid;

/// <summary>The terms of a programme from a day on.</summary>
public sealed record ProgrammeTerms(ProgrammeRecorded Fact, Stamp Stamp)
{
    public DateOnly From => Fact.From;
    /// <summary>The paper that says so; null where it was erased.</summary>
    public string? Source { get; init; }
    public int Users => Math.Clamp(Fact.Users, 0, RecordProgramme.UsersMax);
    public IReadOnlyList<BasketLine> Basket { get; } = [.. Fact.Basket.OrEmpty().Where(l => l.Item is not null && l.PerPersonAndDay is > 0 and <= RecordProgramme.PerDayMax).DistinctBy(l => l.Item)];
}

/// <summary>A programme of aid with its terms, the earliest first.</summary>
public sealed record Programme(string Key, IReadOnlyList<ProgrammeTerms> Terms, DateOnly? LastDay)
{
    public string Name => Terms[^1].Fact.Name ?? Key;
    public ProgrammeKind Kind => Terms[^1].Fact.Kind;
    public DateOnly From => Terms[0].From;

    /// <summary>What holds on a day; null before the first terms and after the last day.</summary>
    public ProgrammeTerms? On(DateOnly date) => date > LastDay ? null : Terms.LastOrDefault(t => t.From <= date);
}

/// <summary>What the State says it will send, by programme; and the State's class of people where the assembly wants it kept.</summary>
public sealed class AidBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<string, Programme> programmes = new(StringComparer.Ordinal);
    readonly Dictionary<PersonId, ClassReceived> classes = [];

    public IReadOnlyDictionary<string, Programme> Programmes => programmes;
    public IEnumerable<Programme> ByName => programmes.Values.OrderBy(p => p.Name, Words.Alphabetical);

    /// <summary>The programme of a delivery: the one it names; where it names none, the only one that there is.</summary>
    public Programme? Of(Delivery delivery)
    {
        if (delivery.Fact.Origin is not (Origin.State or Origin.Municipality)) return null;
        var named = Words.Key(delivery.Fact.Programme);
        if (named.Length == 0) return programmes.Count == 1 ? programmes.Values.First() : null;
        return programmes.Values.FirstOrDefault(p => p.Terms.Any(t => Words.Key(t.Fact.Name) == named) || p.Key == ItemKey.Of(named));
    }

    /// <summary>When the State last told somebody's class; null where it never did. The class itself is for whoever may read it.</summary>
    public DateOnly? ClassSince(PersonId person) => classes.TryGetValue(person, out var known) ? known.Date : null;

    public string? ClassOf(PersonId person, PersonId reader, DateOnly on) =>
        Organization.Offices.Allows(reader, Offices.Power.SeeSensitive, on) && classes.TryGetValue(person, out var known) ? known.Class?.Text : null;

    /// <summary>A key that no programme bears.</summary>
    public string FreeKey(string wished)
    {
        var root = wished.Length == 0 ? "programme" : wished;
        if (!programmes.ContainsKey(root)) return root;
        var n = 2;
        while (programmes.ContainsKey($"{root}-{n}")) n++;
        return $"{root}-{n}";
    }

    protected override bool Concerns(IFact fact) => fact is ProgrammeRecorded or ProgrammeSourced or ProgrammeEnded or ClassReceived;

    protected override void Clear()
    {
        programmes.Clear();
        classes.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (isReversed) return;
        switch (fact)
        {
            case ProgrammeRecorded { Key: { } key } recorded:
                var terms = new ProgrammeTerms(recorded, stamp);
                programmes[key] = programmes.TryGetValue(key, out var known)
                    ? known with { Terms = [.. known.Terms.Where(t => t.From != terms.From).Append(terms).OrderBy(t => t.From)] }
                    : new Programme(key, [terms], null);
                break;
            case ProgrammeSourced { Key: { } key } sourced when programmes.TryGetValue(key, out var programme):
                programmes[key] = programme with { Terms = [.. programme.Terms.Select(t => t.Stamp.Act == stamp.Act ? t with { Source = sourced.Words } : t)] };
                break;
            case ProgrammeEnded { Key: { } key } ended when programmes.TryGetValue(key, out var programme):
                programmes[key] = programme with { LastDay = ended.LastDay };
                break;
            case ClassReceived received: classes[received.Person] = received; break;
        }
    }
}
