namespace Minka.Journal;

/// <summary>
/// A reading of the hybrid logical clock: 48 bits of Unix milliseconds, then a 16-bit counter, as one number. It always moves forward
/// within a chain, whatever the machine's clock does. It orders entries; terms and screens use the civil date.
/// </summary>
public readonly record struct HybridTime(ulong Value) : IComparable<HybridTime>
{
    /// <summary>How far ahead of our own clock another device may be before we stop following it: 24 hours.</summary>
    public const long TrustedLeadMs = 24L * 60 * 60 * 1000;

    const int CounterBits = 16;
    const long MaxMilliseconds = (1L << 48) - 1;

    public static HybridTime Zero => default;

    public long Milliseconds => (long)(Value >> CounterBits);

    public int Counter => (int)(Value & 0xFFFF);

    /// <summary>The time part as an instant in UTC.</summary>
    public DateTimeOffset Instant => DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(Milliseconds, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));

    public static HybridTime At(long milliseconds, int counter = 0) =>
        new(((ulong)Math.Clamp(milliseconds, 0, MaxMilliseconds) << CounterBits) | (ushort)counter);

    /// <summary>
    /// The reading for a new entry: the wall clock where it is ahead of <paramref name="last"/>, otherwise the next count after it
    /// (a full counter carries into the milliseconds). A wall clock that jumped back, even to 1970, therefore never disorders a chain.
    /// </summary>
    /// <param name="last">The greatest reading that this device wrote or followed.</param>
    /// <param name="wallMs">Unix milliseconds as the machine states them.</param>
    public static HybridTime Next(HybridTime last, long wallMs)
    {
        var wall = At(wallMs);
        return wall > last ? wall : new(checked(last.Value + 1));
    }

    /// <summary>
    /// What our clock follows after hearing another device: the greater of both, but a <paramref name="heard"/> that is further ahead than
    /// <see cref="TrustedLeadMs"/> is not followed. Otherwise one phone set to 2028 would drag every device that hears it there for good.
    /// </summary>
    public static HybridTime Follow(HybridTime last, HybridTime heard, long wallMs) =>
        heard <= last || heard.IsInTheFutureOf(wallMs) ? last : heard;

    /// <summary>More than 24 hours ahead of the wall clock: a warning, never a fault.</summary>
    public bool IsInTheFutureOf(long wallMs) => Milliseconds - Math.Clamp(wallMs, 0, MaxMilliseconds) > TrustedLeadMs;

    public int CompareTo(HybridTime other) => Value.CompareTo(other.Value);

    public override string ToString() => $"{Milliseconds}.{Counter}";

    public static bool operator <(HybridTime left, HybridTime right) => left.Value < right.Value;
    public static bool operator >(HybridTime left, HybridTime right) => left.Value > right.Value;
    public static bool operator <=(HybridTime left, HybridTime right) => left.Value <= right.Value;
    public static bool operator >=(HybridTime left, HybridTime right) => left.Value >= right.Value;
}
