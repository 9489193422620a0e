namespace Minka.Domain.Turns.Rosters;

/// <summary>What somebody is counted to have carried who was not there for the whole window.</summary>
public static class Starts
{
    /// <summary>The middle burden of a group, for a whole share; between two middles the lower whole number. 0 where there is nobody.</summary>
    public static long Middle(IEnumerable<(long Load, int Share)> group)
    {
        var burdens = group.Where(o => o.Share > 0).Select(o => Burden.Of(o.Load, o.Share)).Order().ToArray();
        return burdens.Length == 0 ? 0 : (burdens[(burdens.Length - 1) / 2] + burdens[burdens.Length / 2]) / 2;
    }

    /// <summary>
    /// Days on which she was not there count as the middle of the group, for her share: neither for nor against her. A newcomer starts at the middle and not at
    /// zero, where every turn would fall on her; who comes back from a leave finds herself where the others are. Rounded down.
    /// </summary>
    public static long Counted(long carried, long middle, int share, int daysOfWindow, int daysThere)
    {
        var missing = Math.Max(0, daysOfWindow) - Math.Clamp(daysThere, 0, Math.Max(0, daysOfWindow));
        return missing == 0 ? carried : carried + middle * share / Candidate.FullShare * missing / daysOfWindow;
    }
}
