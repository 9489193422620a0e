using System.Text;

namespace Minka.Domain.Storeroom;

/// <summary>Keys of items: "Harina de habas" is harina-de-habas. They stand in account paths, so only plain letters, digits and hyphens.</summary>
public static class ItemKey
{
    const int LengthMax = 40;

    public static string Of(string? name)
    {
        var key = new StringBuilder();
        foreach (var letter in Unaccented(name))
        {
            if (letter is >= 'a' and <= 'z' or >= '0' and <= '9') key.Append(letter);
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
            if (key.Length == LengthMax) break;
        }
        return key.ToString().Trim('-');
    }

    public static bool IsValid(string? key) => !string.IsNullOrEmpty(key) && Of(key) == key;

    /// <summary>The letters of a commodity's code: RICE, HARINADEHABAS. Digits become letters, because plain-text ledgers quote codes with digits.</summary>
    public static string CommodityCode(string key)
    {
        var code = new string([.. key.ToUpperInvariant().Where(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9').Select(c => c is >= '0' and <= '9' ? (char)('A' + (c - '0')) : c)]);
        return code.Length == 0 ? "ITEM" : code;
    }

    /// <summary>Lower case without the accents that Spanish and Quechua write; ñ becomes n.</summary>
    public static string Unaccented(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in (text ?? "").ToLowerInvariant())
            plain.Append(letter switch { 'á' or 'à' or 'ä' => 'a', 'é' or 'è' => 'e', 'í' or 'ì' => 'i', 'ó' or 'ò' or 'ö' => 'o', 'ú' or 'ù' or 'ü' => 'u', 'ñ' => 'n', _ => letter });
        return plain.ToString();
    }
}
