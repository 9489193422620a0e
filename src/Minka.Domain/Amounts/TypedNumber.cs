using System.Globalization;

namespace Minka.Domain.Amounts;

/// <summary>
/// Numbers as people type them, into minor units of a fixed scale. No culture takes part: under es-PE the framework
/// reads "12,50" as 1250. Both marks stand for the decimal mark when one or two digits follow; three digits follow
/// only after a zero ("0.740"). Everything else is refused and asked again.
/// </summary>
public static class TypedNumber
{
    /// <summary>No amount in a kitchen comes near it; beyond it something was mistyped, and sums stay far from overflow.</summary>
    public const long MinorMax = 1_000_000_000_000;

    const int LengthMax = 16;
    const int WholeDigitsMax = 13;

    public static bool TryRead(string? text, int decimals, out long minor)
    {
        minor = 0;
        var bare = (text ?? "").Trim();
        if (bare.Length is 0 or > LengthMax) return false;
        if (TryFraction(bare, decimals, out minor)) return true;
        var mark = bare.IndexOfAny(['.', ',']);
        var whole = mark < 0 ? bare : bare[..mark];
        var part = mark < 0 ? "" : bare[(mark + 1)..];
        if (!AllDigits(whole) || whole.Length is 0 or > WholeDigitsMax) return false;
        if (mark >= 0 && (part.Length == 0 || !AllDigits(part) || part.Length > decimals)) return false;
        if (part.Length > 2 && whole.Trim('0').Length > 0) return false;
        minor = long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * Scale(decimals);
        if (part.Length > 0) minor += long.Parse(part.PadRight(decimals, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        return minor <= MinorMax;
    }

    /// <summary>"3/4", "¾", "1 1/2", "1½": how cooks say a litre.</summary>
    static bool TryFraction(string text, int decimals, out long minor)
    {
        minor = 0;
        var spelled = text.Replace("½", " 1/2").Replace("¼", " 1/4").Replace("¾", " 3/4").Trim();
        if (!spelled.Contains('/')) return false;
        var words = spelled.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2) return false;
        long whole = 0;
        if (words.Length == 2 && !(AllDigits(words[0]) && words[0].Length < 7 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out whole))) return false;
        var parts = words[^1].Split('/');
        if (parts.Length != 2 || parts[0].Length is 0 or > 2 || parts[1].Length is 0 or > 2 || !AllDigits(parts[0]) || !AllDigits(parts[1])) return false;
        var (top, bottom) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        if (bottom == 0 || top * Scale(decimals) % bottom != 0) return false;
        minor = whole * Scale(decimals) + top * Scale(decimals) / bottom;
        return true;
    }

    internal static long Scale(int decimals) => decimals switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };

    static bool AllDigits(string text) => text.All(c => c is >= '0' and <= '9');
}
