namespace Minka.Domain.Organizations;

/// <summary>What the organisation is and by which rules it lives, each from its day on.</summary>
public sealed class CharterBook(Organization organization) : ReversibleBook(organization)
{
    readonly List<(SettingDecided Fact, Stamp Stamp)> decisions = [];
    readonly Dictionary<(Guid Act, string Key), string> sources = [];
    readonly List<OpeningRecorded> openings = [];

    public bool IsFounded => Founded is not null;
    public OrganizationFounded? Founded { get; private set; }
    public OrganizationKind? Kind => Founded?.Kind;
    public string? Name { get; private set; }
    public string? Cooks { get; private set; }
    public int Rations { get; private set; }
    public PlaceRecorded? Place { get; private set; }
    /// <summary>The address; null where nobody said it or where it was erased.</summary>
    public PremisesDescribed? Premises { get; private set; }
    public WeaveChosen? Weave { get; private set; }

    /// <summary>What there was when the books began, told in one or several sittings.</summary>
    public IReadOnlyList<OpeningRecorded> Openings => openings;

    /// <summary>All that was ever decided, in the order of recording.</summary>
    public IEnumerable<(SettingDecided Fact, Stamp Stamp)> Decisions => decisions;

    /// <summary>The rules of a day: of each setting the decision with the latest date not after it; of one date the last recorded.</summary>
    public Statute At(DateOnly date)
    {
        var holding = new Dictionary<string, Ruling>(StringComparer.Ordinal);
        foreach (var (fact, stamp) in decisions)
        {
            if (fact.From > date || Settings.Find(fact.Key) is not { } setting) continue;
            if (holding.TryGetValue(setting.Key, out var earlier) && earlier.Since > fact.From) continue;
            holding[setting.Key] = new Ruling(setting, Math.Clamp(fact.Value, setting.Min, setting.Max), fact.From, SourceOf(fact, stamp), stamp.Entry);
        }
        return new Statute(Kind, holding);
    }

    /// <summary>Every decision about one setting, by its date: how the price came to be what it is.</summary>
    public IEnumerable<(SettingDecided Fact, Stamp Stamp)> HistoryOf(Setting setting) => decisions.Where(d => d.Fact.Key == setting.Key).OrderBy(d => d.Fact.From);

    /// <summary>Who decided it, in the words of the record; null where they were erased.</summary>
    public string? SourceOf(SettingDecided fact, Stamp stamp) => sources.GetValueOrDefault((stamp.Act, fact.Key ?? "")) ?? fact.Source;

    protected override bool Concerns(IFact fact) =>
        fact is OrganizationFounded or OrganizationDescribed or PlaceRecorded or PremisesDescribed or WeaveChosen or SettingDecided or SettingSourced or OpeningRecorded;

    protected override void Clear()
    {
        decisions.Clear();
        sources.Clear();
        openings.Clear();
        (Founded, Name, Cooks, Rations, Place, Premises, Weave) = (null, null, null, 0, null, null, null);
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (isReversed) return;
        switch (fact)
        {
            case OrganizationFounded founded:
                if (Founded is not null) { if (!IsFoldingAgain) Raise("founded-twice", stamp, founded.Date); break; }
                (Founded, Name, Cooks, Rations) = (founded, founded.Name, founded.Cooks, founded.Rations);
                break;
            case OrganizationDescribed described: (Name, Cooks, Rations) = (described.Name, described.Cooks, described.Rations); break;
            case PlaceRecorded place: Place = place; break;
            case PremisesDescribed premises: Premises = premises; break;
            case WeaveChosen weave: Weave = weave; break;
            case OpeningRecorded opening: openings.Add(opening); break;
            case SettingSourced { Source: { } words } sourced: sources.TryAdd((stamp.Act, sourced.Key ?? ""), words); break;
            case SettingDecided decided: decisions.Add((decided, stamp)); break;
        }
    }
}
