namespace Minka.Domain.Amounts;

/// <summary>
/// Sums that stay within what a kitchen can mean. The fold must not fail on a journal that some other program wrote, so
/// counts stop at a million instead of overflowing.
/// </summary>
public static class Bounded
{
    public const int CountMax = 1_000_000;

    public static int Add(int a, int b) => (int)Math.Clamp((long)Clamp(a) + Clamp(b), -CountMax, CountMax);

    public static int Clamp(int count) => Math.Clamp(count, -CountMax, CountMax);
}
