using System.Globalization;
using System.Text.RegularExpressions;

namespace Minka.Locale;

/// <summary>
/// What stands on the screen, as a voice should say it: S/ 1,234.50 is «1234 soles con 50 céntimos», kg are kilos, a dot between two
/// things is a pause. The words stay the same.
/// </summary>
public static partial class SpokenWords
{
    public static string Of(string text, string language)
    {
        var english = language == Languages.English;
        var said = Money().Replace(text, m => Soles(m, english));
        said = Number().Replace(said, m => m.Groups[1].Value.Replace(",", "", StringComparison.Ordinal) + (m.Groups[2].Success ? (english ? " point " : " coma ") + m.Groups[2].Value : ""));
        said = Unit().Replace(said, m => $"{m.Groups[1].Value} {UnitName(m.Groups[2].Value, m.Groups[1].Value == "1", english)}");
        return said.Replace(" · ", ", ", StringComparison.Ordinal).Replace("N.º", english ? "number" : "número", StringComparison.Ordinal).Trim();
    }

    static string Soles(Match money, bool english)
    {
        var soles = long.Parse(money.Groups[2].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var centimos = int.Parse(money.Groups[3].Value, CultureInfo.InvariantCulture);
        var sign = money.Groups[1].Value.Length == 0 ? "" : english ? "minus " : "menos ";
        var whole = $"{sign}{soles} {(soles == 1 ? "sol" : "soles")}";
        if (centimos == 0) return whole;
        return soles == 0 ? $"{sign}{centimos} {(centimos == 1 ? "céntimo" : "céntimos")}" : $"{whole} {(english ? "and" : "con")} {centimos} {(centimos == 1 ? "céntimo" : "céntimos")}";
    }

    static string UnitName(string unit, bool one, bool english) => (unit, english) switch
    {
        ("kg", _) => one ? "kilo" : "kilos",
        ("g", false) => one ? "gramo" : "gramos",
        ("g", true) => one ? "gram" : "grams",
        ("l", false) => one ? "litro" : "litros",
        ("l", true) => one ? "litre" : "litres",
        _ => unit,
    };

    [GeneratedRegex(@"(-|−)?S/ (-?[\d,]+)\.(\d\d)")] private static partial Regex Money();
    [GeneratedRegex(@"(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?!\d)")] private static partial Regex Number();
    [GeneratedRegex(@"(?<=^|[^\w])(\d+(?: (?:coma|point) \d+)?) (kg|g|l)\b")] private static partial Regex Unit();
}
