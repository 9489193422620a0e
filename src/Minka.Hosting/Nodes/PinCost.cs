using NSec.Cryptography;

namespace Minka.Hosting.Nodes;

/// <summary>What one try of a PIN costs whoever holds the file: Argon2id's memory and passes.</summary>
public sealed record PinCost(int MemoryKib, int Passes)
{
    /// <summary>OWASP's least: 19 MiB, two passes.</summary>
    public static PinCost Least { get; } = new(19 * 1024, 2);

    static readonly PinCost[] ladder = [Least, new(46 * 1024, 2), new(64 * 1024, 3), new(128 * 1024, 3), new(192 * 1024, 3), new(256 * 1024, 3), new(256 * 1024, 4), new(256 * 1024, 6)];
    static readonly TimeSpan aim = TimeSpan.FromMilliseconds(500);

    /// <summary>The dearest of the ladder that takes about half a second at most on this machine; measured once, when the node is made.</summary>
    public static PinCost Calibrate(TimeProvider clock)
    {
        var chosen = Least;
        // No more than an eighth of a small machine's memory: the pot's books live there too.
        foreach (var cost in ladder.Where(c => c.MemoryKib <= GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 8))
        {
            var from = clock.GetTimestamp();
            cost.Derive("000000", new byte[SaltBytes]);
            if (clock.GetElapsedTime(from) > aim) break;
            chosen = cost;
        }
        return chosen;
    }

    internal const int SaltBytes = 16;
    internal const int VerifierBytes = 32;

    internal byte[] Derive(string pin, ReadOnlySpan<byte> salt)
    {
        var argon = new Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = MemoryKib, NumberOfPasses = Passes });
        return argon.DeriveBytes(pin, salt, VerifierBytes);
    }
}
