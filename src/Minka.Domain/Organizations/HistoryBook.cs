namespace Minka.Domain.Organizations;

/// <summary>Which facts an act caused, of those that can be undone, and which acts were undone. First on the shelf: others ask it while they fold.</summary>
public sealed class HistoryBook(Organization organization) : Book(organization)
{
    readonly List<(IReversibleFact Fact, Stamp Stamp)> written = [];
    readonly PlacesOfActs places = new(organization);
    readonly Dictionary<Guid, (ActReversed Fact, Stamp Stamp)> reversals = [];
    readonly Dictionary<Guid, string> reasons = [];
    readonly SortedDictionary<DateOnly, List<Guid>> byDay = [];
    (DateOnly Day, List<Guid>? Acts) latest;

    public IReadOnlyList<(IReversibleFact Fact, Stamp Stamp)> OfAct(Guid act) =>
        [.. written[places.Of(act)].Where(w => w.Stamp.Act == act)];

    /// <summary>The acts of a civil day in the order in which they were recorded, the undone ones too.</summary>
    public IEnumerable<Guid> On(DateOnly day) => byDay.TryGetValue(day, out var ids) ? ids : [];

    /// <summary>Acts with a fact of some kind, by their day, the undone ones too.</summary>
    public IEnumerable<Guid> About(Func<IReversibleFact, bool> concerns) => byDay.Values.SelectMany(ids => ids).Where(act => IsAbout(act, concerns));

    public bool IsReversed(Guid act) => reversals.ContainsKey(act);
    public (ActReversed Fact, Stamp Stamp)? ReversalOf(Guid act) => reversals.TryGetValue(act, out var reversal) ? reversal : null;

    /// <summary>Why an act was undone; null where it stands or where the words were erased.</summary>
    public string? ReasonOf(Guid act) => ReversalOf(act) is { } reversal ? reasons.GetValueOrDefault(reversal.Stamp.Act) ?? reversal.Fact.Reason : null;

    /// <summary>The facts that this very reversal undoes: none when the act was undone before or is unknown.</summary>
    public IReadOnlyList<(IReversibleFact Fact, Stamp Stamp)> JustReversed(ActReversed reversal, Stamp stamp) =>
        reversals.TryGetValue(reversal.Reversed, out var first) && first.Stamp.Entry == stamp.Entry ? OfAct(reversal.Reversed) : [];

    public override void Write(IFact fact, Stamp stamp)
    {
        if (fact is ActReversed reversal && reversal.Reversed != stamp.Act) reversals.TryAdd(reversal.Reversed, (reversal, stamp));
        if (fact is ReversalExplained { Reason: { } reason }) reasons.TryAdd(stamp.Act, reason);
        if (fact is not IReversibleFact reversible || IsReversed(stamp.Act)) return;
        written.Add((reversible, stamp));
        if (!places.Add(stamp.Act, written.Count - 1)) return;
        if (stamp.On != latest.Day || latest.Acts is null)
        {
            if (!byDay.TryGetValue(stamp.On, out var ids)) byDay[stamp.On] = ids = [];
            latest = (stamp.On, ids);
        }
        latest.Acts.Add(stamp.Act);
    }

    bool IsAbout(Guid act, Func<IReversibleFact, bool> concerns)
    {
        var (first, count) = places.Of(act).GetOffsetAndLength(written.Count);
        for (var i = first; i < first + count; i++)
            if (written[i].Stamp.Act == act && concerns(written[i].Fact)) return true;
        return false;
    }
}
