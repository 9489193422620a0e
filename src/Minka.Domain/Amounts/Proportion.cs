namespace Minka.Domain.Amounts;

/// <summary>Parts of a whole in integers: nothing is lost and nothing appears.</summary>
public static class Proportion
{
    /// <summary>amount × numerator / denominator, rounded half to even. The product is exact (128 bits).</summary>
    public static long HalfEven(long amount, long numerator, long denominator)
    {
        if (denominator == 0) return 0;
        var product = (Int128)amount * numerator;
        Int128 divisor = denominator;
        if (divisor < 0) { product = -product; divisor = -divisor; }
        var quotient = product / divisor;
        var rest = product % divisor;
        if (rest < 0) { rest += divisor; quotient -= 1; }
        var twice = rest * 2;
        if (twice > divisor || (twice == divisor && quotient % 2 != 0)) quotient += 1;
        return (long)quotient;
    }

    /// <summary>
    /// The whole shared by weights with the largest remainder: parts add up to the whole, always; ties go to the earlier.
    /// 200 among three equal weights is 67, 67, 66. Weights below zero count as zero; no weight at all gives nobody anything
    /// but the first, who takes the whole.
    /// </summary>
    public static long[] Split(long whole, IReadOnlyList<long> weights)
    {
        if (weights.Count == 0) return [];
        var safe = weights.Select(w => Math.Max(0, w)).ToArray();
        Int128 sum = 0;
        foreach (var weight in safe) sum += weight;
        if (sum == 0) return [whole, .. Enumerable.Repeat(0L, weights.Count - 1)];
        var parts = new long[safe.Length];
        var remainders = new (Int128 Remainder, int Index)[safe.Length];
        long given = 0;
        for (var i = 0; i < safe.Length; i++)
        {
            var product = (Int128)whole * safe[i];
            parts[i] = (long)(product / sum);
            remainders[i] = (product % sum, i);
            given += parts[i];
        }
        var rest = whole - given;
        foreach (var (_, index) in remainders.OrderByDescending(r => Int128.Abs(r.Remainder)).ThenBy(r => r.Index).Take((int)Math.Abs(rest))) parts[index] += Math.Sign(rest);
        return parts;
    }
}
