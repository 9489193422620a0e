using System.Globalization;
using System.Text;

namespace Minka.Domain.Organizations;

/// <summary>Text as people type it: trimmed, one space between words, one way of writing an accent.</summary>
public static class Words
{
    /// <summary>The longest single line that any book keeps: a name, an address, a source.</summary>
    public const int LengthMax = 200;

    /// <summary>Tidy text, or null where nothing was written.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) { if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' '); }
            else if (!IsNoCharacter(rune)) tidy.Append(rune.ToString());
        }
        var trimmed = tidy.ToString().Trim();
        return trimmed.Length == 0 ? null : LatinLetters.Together(trimmed);
    }

    /// <summary>The order of a Spanish list: accents and capitals do not count, ñ comes after n, nothing comes last.</summary>
    public static IComparer<string?> Alphabetical { get; } = Comparer<string?>.Create((a, b) =>
        (a is null).CompareTo(b is null) is var missing && missing != 0 ? missing
        : string.CompareOrdinal(Sorting(a), Sorting(b)) is var key && key != 0 ? key : string.CompareOrdinal(a, b));

    // Between n and o: after every name that goes on from n.
    static string Sorting(string? text) => Key(text?.Replace("ñ", "n\u0292", StringComparison.Ordinal).Replace("Ñ", "n\u0292", StringComparison.Ordinal));

    /// <summary>Code points that Unicode keeps for no character, ever.</summary>
    static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>For comparing only: lower case, no accents, letters and digits with single spaces. "Centro  Poblado:" is "centro poblado".</summary>
    public static string Key(string? text)
    {
        if (Tidy(text) is not { } tidy) return "";
        var key = new StringBuilder(tidy.Length);
        foreach (var typed in tidy)
        {
            var letter = LatinLetters.Plain(typed);
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}

/// <summary>A line that does not fit on paper.</summary>
public sealed record TextTooLong(int Length, int Max) : Refusal;

/// <summary>A name is needed here, and nothing was written.</summary>
public sealed record NameMissing : Refusal;
