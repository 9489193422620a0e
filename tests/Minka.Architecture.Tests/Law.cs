namespace Minka.Architecture.Tests;

/// <summary>A law is a function from what is written to the sentences that accuse it; an empty answer is innocence.</summary>
static class Law
{
    /// <summary>Nobody breaks the law.</summary>
    public static void Holds(IEnumerable<string> offences)
    {
        var found = offences.ToList();
        Assert.True(found.Count == 0, $"{found.Count} offence(s):\n  " + string.Join("\n  ", found.Take(60)));
    }

    /// <summary>The law sees an offence that was planted for it: a law that finds nothing anywhere is no law.</summary>
    public static void Sees(string words, IEnumerable<string> offences) =>
        Assert.Contains(offences, offence => offence.Contains(words, StringComparison.Ordinal));
}
