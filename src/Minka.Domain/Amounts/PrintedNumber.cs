using System.Globalization;
using System.Text;

namespace Minka.Domain.Amounts;

/// <summary>Numbers as Peru prints them: comma groups, point decimals. The host's culture takes no part.</summary>
public static class PrintedNumber
{
    /// <summary>Minor units of a scale, grouped: 123450 with two decimals is "1,234.50". Trailing zeros go unless kept.</summary>
    public static string Grouped(long minor, int decimals, bool keepDecimals = false) => Print(minor, decimals, keepDecimals, ",");

    /// <summary>Minor units of a scale without groups, every decimal written: "1234.50". For files that programs read.</summary>
    public static string Exact(long minor, int decimals) => Print(minor, decimals, keepDecimals: true, "");

    static string Print(long minor, int decimals, bool keepDecimals, string group)
    {
        var scale = TypedNumber.Scale(decimals);
        var magnitude = Int128.Abs(minor);
        var whole = ((long)(magnitude / scale)).ToString(CultureInfo.InvariantCulture);
        var part = decimals == 0 ? "" : ((long)(magnitude % scale)).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        if (!keepDecimals) part = part.TrimEnd('0');
        var printed = new StringBuilder(minor < 0 ? "-" : "");
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) printed.Append(group);
            printed.Append(whole[i]);
        }
        if (part.Length > 0) printed.Append('.').Append(part);
        return printed.ToString();
    }
}
