using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>A roster with what was changed by hand; it hangs on the wall or waits to. Written by the turns book only.</summary>
public sealed class Roster
{
    readonly List<RosterPlace> places;
    readonly Dictionary<TurnKey, PlannedTurn> turns;

    internal Roster(RosterProposed fact, Stamp stamp, AskedRoster? asked)
    {
        (Id, Number, From, To, Seed, Proposed, Asked) = (fact.Roster, fact.Number, fact.From, fact.To, fact.Seed ?? "", stamp, asked);
        turns = (fact.Turns ?? []).Where(t => t?.Duty is not null).DistinctBy(t => t.Key).Select(t => t.Tidy()).ToDictionary(t => t.Key);
        places = [.. (fact.Places ?? []).Where(p => p?.Duty is not null && turns.ContainsKey(p.Key)).DistinctBy(p => (p.Key, p.Person))];
        Made = [.. places];
        Proof = [.. (fact.Proof ?? []).Where(p => p is not null)];
    }

    public Guid Id { get; }
    public int Number { get; }
    public DateOnly From { get; }
    public DateOnly To { get; }
    public string Seed { get; }
    public Stamp Proposed { get; }
    public Stamp? Published { get; internal set; }
    public bool IsPublished => Published is not null;

    /// <summary>As the planner made it, before any hand.</summary>
    public IReadOnlyList<RosterPlace> Made { get; }
    public IReadOnlyList<RosterPlace> Places => places;
    public IEnumerable<PlannedTurn> Turns => turns.Values.OrderBy(t => t.Key);
    public IReadOnlyList<StageProof> Proof { get; }
    public bool IsProvedFair => Proof.Count > 0 && Proof.Where(p => p.Stage <= RosterStage.Spread).All(p => p.IsProved);

    /// <summary>The question that it answers, out of the books as they were then; null where its span means nothing.</summary>
    public AskedRoster? Asked { get; }

    public PlannedTurn? TurnAt(TurnKey key) => turns.GetValueOrDefault(key);
    public IEnumerable<RosterPlace> In(TurnKey key) => places.Where(p => p.Key == key);

    /// <summary>Hands that a turn still lacks.</summary>
    public int LackingIn(PlannedTurn turn) => Math.Max(0, turn.Hands - In(turn.Key).Count());

    /// <summary>Places at the table of the question, whatever rules they keep; empty where the question is not known.</summary>
    public Seating Seated(IEnumerable<RosterPlace> at)
    {
        var grid = new RosterGrid(Asked?.Question ?? new RosterQuestion([], [], Seed));
        var seating = new Seating(grid);
        foreach (var place in at)
            if (grid.PersonAt(place.Person) is { } person && grid.TurnAt(place.Key) is { } turn) seating.Place(person, turn);
        return seating;
    }

    /// <summary>The roster as its planner made it, weighed again: for whoever asks why a turn is not hers.</summary>
    public RosterAnswer AsAnswer() => RosterReport.Of(Seated(Made), 0, 0);

    internal void Adjust(RosterAdjusted fact)
    {
        if (fact.Duty is null || TurnAt(new(fact.Date, fact.Duty)) is null) return;
        if (fact.Out is { } leaves) places.RemoveAll(p => p.Date == fact.Date && p.Duty == fact.Duty && p.Person == leaves);
        if (fact.In is { } comes && !places.Exists(p => p.Date == fact.Date && p.Duty == fact.Duty && p.Person == comes)) places.Add(new RosterPlace(fact.Date, fact.Duty, comes, PlaceReason.Hand, false));
    }
}
