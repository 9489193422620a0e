using System.Globalization;

namespace Minka.Ui;

/// <summary>A part of a list that may be very long, as a screen shows it: the address says which, the first where it says nothing that can be read.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Of">How many parts there are; 1 where everything fits.</param>
public sealed record Part<T>(IReadOnlyList<T> Items, int Number, int Of);

public static class Part
{
    /// <summary>The question of the address: <c>?parte=2</c>.</summary>
    public const string Query = "parte";

    /// <param name="asked">What stands in the address.</param>
    /// <param name="size">How many fit on a screen.</param>
    public static Part<T> Of<T>(IReadOnlyList<T> all, string? asked, int size)
    {
        var parts = Math.Max(1, (all.Count + size - 1) / size);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Clamp(read, 1, parts) : 1;
        return parts == 1 ? new Part<T>(all, 1, 1) : new Part<T>([.. all.Skip((number - 1) * size).Take(size)], number, parts);
    }
}
