namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// What is compared between people: the load as it weighs on her share. A load of 2 on half a share is as heavy as 4 on a whole
/// one. Rounded up to whole units, so that everybody can do the sum again.
/// </summary>
public static class Burden
{
    public static long Of(long load, int share) => (load * Candidate.FullShare + share - 1) / share;

    /// <summary>The largest load whose burden is less than this; below nothing there is none.</summary>
    public static long LoadBelow(long burden, int share) => burden <= 0 ? -1 : (burden - 1) * share / Candidate.FullShare;
}
