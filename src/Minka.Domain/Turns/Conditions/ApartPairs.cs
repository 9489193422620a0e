using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>The pairs that are kept apart: when, from the open facts; who, from the sealed ones where they can be read.</summary>
sealed class ApartPairs
{
    readonly Dictionary<Guid, (DateOnly From, DateOnly? Until, Guid Act)> kept = [];
    readonly Dictionary<Guid, (PersonId One, PersonId Other)> names = [];

    public bool IsKnown(Guid pair) => kept.ContainsKey(pair);

    public IReadOnlyList<ApartPair> HoldingOn(DateOnly day) => [.. All().Where(p => p.HoldsOn(day))];

    public IReadOnlyList<PersonId> From(PersonId who, DateOnly day) =>
        names.Count == 0 ? [] : [.. All().Where(p => p.HoldsOn(day)).Select(p => p.One == who ? p.Other : p.Other == who ? p.One : (PersonId?)null).OfType<PersonId>().Where(p => p != who).Distinct()];

    public int UnreadableOn(DateOnly day) => kept.Count(k => !names.ContainsKey(k.Key) && day >= k.Value.From && !(day >= k.Value.Until));

    public void Keep(PairKeptApart fact, Guid act) => kept.TryAdd(fact.Pair, (fact.From, null, act));

    public void Name(PairSealed fact)
    {
        if (ApartPair.Read(fact.Two) is { } two) names[fact.Pair] = two;
    }

    public void LetGo(PairLetGo fact)
    {
        if (kept.TryGetValue(fact.Pair, out var known)) kept[fact.Pair] = known with { Until = fact.From };
    }

    public void Clear()
    {
        kept.Clear();
        names.Clear();
    }

    IEnumerable<ApartPair> All() => kept.Where(k => names.ContainsKey(k.Key))
        .Select(k => new ApartPair(k.Key, names[k.Key].One, names[k.Key].Other, k.Value.From, k.Value.Until, k.Value.Act));
}
