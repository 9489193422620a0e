using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>Somebody who is to be put into a group.</summary>
/// <param name="Share">In thousandths: a half share is half a pair of hands.</param>
/// <param name="Before">The number of her group until now; 0 where she had none.</param>
public sealed record GroupCandidate(PersonId Person, int Number, int Share, bool Leads, bool Learns, HouseholdId Household, IReadOnlyList<PersonId> Apart, IReadOnlyList<PersonId> Together, int Before);

/// <summary>How far groups are from what they should be; the smaller comes first, each only among those equal in all before it.</summary>
/// <param name="Apart">Pairs in one group that are kept apart.</param>
/// <param name="NoLead">Groups in which nobody can lead the pot.</param>
/// <param name="Uneven">Sum of the squares of the groups' hands, in thousandths squared: smallest where all are alike.</param>
/// <param name="Unpaired">Who learns without one who knows, and pairs that want to be together and are not.</param>
/// <param name="OneHouse">Pairs of one household in one group: when a house has a funeral, the group loses both.</param>
/// <param name="Moved">People who leave their group.</param>
public readonly record struct GroupScore(int Apart, int NoLead, long Uneven, int Unpaired, int OneHouse, int Moved) : IComparable<GroupScore>
{
    public int CompareTo(GroupScore other) => (Apart, NoLead, Uneven, Unpaired, OneHouse, Moved).CompareTo((other.Apart, other.NoLead, other.Uneven, other.Unpaired, other.OneHouse, other.Moved));
    public static bool operator <(GroupScore one, GroupScore other) => one.CompareTo(other) < 0;
    public static bool operator >(GroupScore one, GroupScore other) => one.CompareTo(other) > 0;
    public static bool operator <=(GroupScore one, GroupScore other) => one.CompareTo(other) <= 0;
    public static bool operator >=(GroupScore one, GroupScore other) => one.CompareTo(other) >= 0;
}

/// <summary>
/// Forms groups fairly: alike in hands, somebody who can lead in each, nobody beside whom she must not stand, who learns beside who knows, and as few
/// people moved as that allows. Begins with the groups that are and mends by moving one or exchanging two until nothing gets better.
/// The lot decides between equals; names do not count.
/// </summary>
public static class GroupForming
{
    /// <summary>Trying every exchange grows with the fourth power: beyond so many people they are only dealt out evenly.</summary>
    const int MendedMost = 90;

    public static IReadOnlyList<TurnGroup> Propose(IReadOnlyList<GroupCandidate> candidates, int groups, string seed)
    {
        if (groups <= 0 || candidates.Count == 0) return [];
        groups = Math.Min(groups, candidates.Count);
        var people = candidates.OrderBy(c => Lot.Of(seed, c.Number)).ThenBy(c => c.Number).ToArray();
        var place = people.Select(p => p.Before >= 1 && p.Before <= groups ? p.Before - 1 : -1).ToArray();
        var hands = Enumerable.Range(0, groups).Select(g => HandsOf(people, place, g)).ToArray();
        foreach (var p in Enumerable.Range(0, people.Length).Where(p => place[p] < 0).OrderByDescending(p => people[p].Leads).ToArray())
        {
            place[p] = Array.IndexOf(hands, hands.Min());
            hands[place[p]] += people[p].Share;
        }
        if (people.Length <= MendedMost) Mend(people, place, groups);
        return [.. Enumerable.Range(0, groups).Select(g => Group(people, place, g))];
    }

    public static GroupScore ScoreOf(IReadOnlyList<GroupCandidate> people, IReadOnlyList<int> place, int groups)
    {
        var (apart, unpaired, house) = (0, 0, 0);
        for (var p = 0; p < people.Count; p++)
            for (var q = p + 1; q < people.Count; q++)
            {
                var same = place[p] == place[q];
                if (same && (people[p].Apart.Contains(people[q].Person) || people[q].Apart.Contains(people[p].Person))) apart++;
                if (!same && (people[p].Together.Contains(people[q].Person) || people[q].Together.Contains(people[p].Person))) unpaired++;
                if (same && people[p].Household == people[q].Household) house++;
            }
        var led = Enumerable.Range(0, people.Count).Where(p => people[p].Leads).Select(p => place[p]).ToHashSet();
        unpaired += Enumerable.Range(0, people.Count).Count(p => people[p].Learns && !led.Contains(place[p]));
        var hands = Enumerable.Range(0, groups).Select(g => HandsOf(people, place, g)).ToArray();
        var lackLead = people.Any(p => p.Leads) ? groups - led.Count : 0;
        return new GroupScore(apart, lackLead, hands.Sum(h => h * h), unpaired, house, Enumerable.Range(0, people.Count).Count(p => people[p].Before >= 1 && people[p].Before - 1 != place[p]));
    }

    static long HandsOf(IReadOnlyList<GroupCandidate> people, IReadOnlyList<int> place, int group)
    {
        var hands = 0L;
        for (var p = 0; p < people.Count; p++) if (place[p] == group) hands += people[p].Share;
        return hands;
    }

    /// <summary>The best single move or exchange, until there is none. Each makes the score smaller, so it ends.</summary>
    static void Mend(GroupCandidate[] people, int[] place, int groups)
    {
        for (var score = ScoreOf(people, place, groups); ;)
        {
            var (best, change) = (score, (-1, -1, -1));
            for (var p = 0; p < people.Length; p++)
            {
                var from = place[p];
                for (var g = 0; g < groups; g++)
                {
                    if (g == from) continue;
                    place[p] = g;
                    if (Enumerable.Contains(place, from)) Consider(p, -1, g);
                    place[p] = from;
                }
                for (var q = p + 1; q < people.Length; q++)
                {
                    if (place[q] == from) continue;
                    (place[p], place[q]) = (place[q], place[p]);
                    Consider(p, q, -1);
                    (place[p], place[q]) = (place[q], place[p]);
                }
            }
            if (best >= score) return;
            score = best;
            if (change.Item2 < 0) place[change.Item1] = change.Item3;
            else (place[change.Item1], place[change.Item2]) = (place[change.Item2], place[change.Item1]);

            void Consider(int p, int q, int g)
            {
                if (ScoreOf(people, place, groups) is var seen && seen < best) (best, change) = (seen, (p, q, g));
            }
        }
    }

    /// <summary>Whoever can lead coordinates; among several the one who did not before has her turn at it by lot.</summary>
    static TurnGroup Group(GroupCandidate[] people, int[] place, int group)
    {
        var hers = Enumerable.Range(0, people.Length).Where(p => place[p] == group).Select(p => people[p]).ToArray();
        return new TurnGroup(group + 1, [.. hers.OrderBy(p => p.Number).Select(p => p.Person)], hers.FirstOrDefault(p => p.Leads)?.Person ?? hers.FirstOrDefault()?.Person);
    }
}
