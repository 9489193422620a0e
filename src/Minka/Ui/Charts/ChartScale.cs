namespace Minka.Ui;

/// <summary>A scale that begins at zero and ends at a round number above the highest value: no chart here makes a small difference look large.</summary>
/// <param name="Top">The round number at the upper end.</param>
/// <param name="Step">From one line to the next.</param>
public readonly record struct ChartScale(long Top, long Step)
{
    const int LinesMax = 4;

    public static ChartScale For(IEnumerable<long> values)
    {
        var highest = Math.Clamp(values.DefaultIfEmpty(0).Max(), 1, long.MaxValue / 100);
        long power = 1;
        while (true)
        {
            foreach (var digit in new long[] { 1, 2, 5 })
                if ((highest + digit * power - 1) / (digit * power) <= LinesMax) return new ChartScale((highest + digit * power - 1) / (digit * power) * digit * power, digit * power);
            power *= 10;
        }
    }

    /// <summary>The lines from zero to the top.</summary>
    public IEnumerable<long> Lines
    {
        get { for (long at = 0; at <= Top; at += Step) yield return at; }
    }

    /// <summary>How high a value stands on a chart of so many units; below zero counts as nothing.</summary>
    public int Height(long value, int tallest) => (int)((Int128)Math.Clamp(value, 0, Top) * tallest / Top);
}

/// <summary>One bar or one place on a line: short foot, full name for the table, a value for each series (null: nothing is known).</summary>
public sealed record ChartPoint(string Label, string LongLabel, IReadOnlyList<long?> Values);
