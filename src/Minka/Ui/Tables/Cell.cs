using Minka.Domain.Amounts;

namespace Minka.Ui.Tables;

/// <summary>
/// One cell, exact: words, or a number of smallest units with its decimals, or a day. Words, counts, soles and days turn into
/// cells by themselves; <c>default</c> is an empty one.
/// </summary>
public readonly record struct Cell
{
    static readonly decimal[] scales = [1, 10, 100, 1_000];

    Cell(string? text, long? minor = null, int decimals = 0, DateOnly? day = null, string? unit = null) =>
        (Text, Minor, Decimals, Day, Unit) = (text, minor, decimals, day, unit);

    /// <summary>The words of a text cell.</summary>
    public string? Text { get; }

    /// <summary>Smallest units: 11,100 with three decimals is 11.1.</summary>
    public long? Minor { get; }
    public int Decimals { get; }
    public DateOnly? Day { get; }

    /// <summary>The unit of this one quantity, where its column has none.</summary>
    public string? Unit { get; }

    public bool IsEmpty => string.IsNullOrEmpty(Text) && Minor is null && Day is null;

    /// <summary>A number of kilos, litres or pieces.</summary>
    /// <param name="minor">In grams, millilitres, pieces.</param>
    /// <param name="decimals">3 for grams shown as kilos, 0 for pieces.</param>
    public static Cell Quantity(long minor, int decimals, string? unit = null) => new(null, minor, decimals, unit: unit);

    public static implicit operator Cell(string? text) => new(text);
    public static implicit operator Cell(int count) => new(null, count);
    public static implicit operator Cell(int? count) => count is { } n ? new(null, n) : default;
    public static implicit operator Cell(Soles soles) => new(null, soles.Centimos, 2);
    public static implicit operator Cell(Soles? soles) => soles is { } s ? s : default;
    public static implicit operator Cell(DateOnly day) => new(null, day: day);
    public static implicit operator Cell(DateOnly? day) => day is { } d ? d : default;

    /// <summary>As a program reads it: 1234.50, 2026-11-23, the words as they are.</summary>
    public string Exact => Day is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : Minor is { } minor ? PrintedNumber.Exact(minor, Decimals)
        : Text ?? "";

    /// <summary>The number itself, for a spreadsheet.</summary>
    public decimal? Number => Minor is { } minor ? minor / scales[Decimals] : null;
}
