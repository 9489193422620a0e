namespace Minka.Domain.Turns.Rosters;

/// <summary>What somebody is counted to have carried who was not there for the whole window.</summary>
public static class Starts
{
    /// <summary>
    /// A newcomer starts at the middle of the group, not at zero: otherwise every turn falls on her. The middle burden of the others, for her share;
    /// between two middles the lower whole number. 0 where there is nobody.
    /// </summary>
    public static long OfNewcomer(IEnumerable<(long Load, int Share)> others, int share)
    {
        var burdens = others.Where(o => o.Share > 0).Select(o => Burden.Of(o.Load, o.Share)).Order().ToArray();
        if (burdens.Length == 0) return 0;
        var middle = (burdens[(burdens.Length - 1) / 2] + burdens[burdens.Length / 2]) / 2;
        return middle * share / Candidate.FullShare;
    }

    /// <summary>
    /// Weeks away are not counted, neither for nor against her: what she did in the weeks that she was there, as if she had been there all the time,
    /// rounded down. Who was away for the whole window is a newcomer.
    /// </summary>
    public static long OfReturner(long carried, int weeksOfWindow, int weeksAway, long newcomer)
    {
        var there = weeksOfWindow - Math.Clamp(weeksAway, 0, Math.Max(0, weeksOfWindow));
        return there <= 0 ? newcomer : carried * weeksOfWindow / there;
    }
}
