using System.Globalization;

namespace Minka.Bench;

/// <summary>One line of the table: what was measured, beside whom, and what was promised.</summary>
/// <param name="Ours">As printed, with its unit.</param>
/// <param name="Peer">The peer's figure out of the same run; null where there is none.</param>
/// <param name="Ratio">How many times better than the peer; null without one.</param>
/// <param name="Target">As printed; null where the line only informs.</param>
/// <param name="Met">Null where the line only informs.</param>
/// <param name="Note">What holds the figure back, or what was compared.</param>
sealed record Row(string Figure, string Ours, string? Peer, double? Ratio, string? Target, bool? Met, string Note)
{
    public static Row Told(string figure, string ours, string note) => new(figure, ours, null, null, null, null, note);

    public static Row AtLeast(string figure, double ours, string unit, double least, string note) =>
        new(figure, Say(ours, unit), null, null, $"≥ {Say(least, unit)}", ours >= least, note);

    public static Row AtMost(string figure, double ours, string unit, double most, string note) =>
        new(figure, Say(ours, unit), null, null, $"≤ {Say(most, unit)}", ours <= most, note);

    /// <summary>Two rates or two durations, as a ratio in which more is better.</summary>
    public static Row Beside(string figure, double ours, string unit, string peer, double theirs, double ratio, double? least, string note) =>
        new(figure, Say(ours, unit), $"{peer} {Say(theirs, unit)}", ratio, least is { } l ? $"≥ {Number(l)} ×" : null, least is { } target ? ratio >= target : null, note);

    public static string Say(double value, string unit) => unit.Length == 0 ? Number(value) : $"{Number(value)} {unit}";

    public static string Number(double value) =>
        value.ToString(Math.Abs(value) switch { >= 1000 => "#,0", >= 100 => "0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
