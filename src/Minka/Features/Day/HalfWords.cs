using System.Globalization;
using Minka.Domain.Kitchen;

namespace Minka.Features.Daily;

/// <summary>Rations said with their halves: 12, 12 ½, ½.</summary>
public static class HalfWords
{
    public static string Say(long halves)
    {
        var (whole, half) = (Math.Abs(halves) / 2, halves % 2 != 0);
        var words = !half ? whole.ToString(CultureInfo.InvariantCulture) : whole == 0 ? "½" : string.Create(CultureInfo.InvariantCulture, $"{whole} ½");
        return halves < 0 ? "−" + words : words;
    }

    /// <summary>What goes into a táper: 3, or 2 + ½, or 2 + 1 segundo as its drawing.</summary>
    public static string Tally(Taper taper) => string.Join(" + ",
        new[] { taper.Rations > 0 || taper.Portions.Count == 0 ? taper.Rations.ToString(CultureInfo.InvariantCulture) : null }.OfType<string>().Concat(taper.Portions.Select(Short)));

    public static string Icon(PortionKind kind) => kind switch { PortionKind.Half => "bowl-food", PortionKind.MainOnly => "fork-knife", _ => "hands-clapping" };

    static string Short(PortionCount portion) => portion.Kind == PortionKind.Half
        ? portion.Count == 1 ? "½" : string.Create(CultureInfo.InvariantCulture, $"{portion.Count} × ½")
        : string.Create(CultureInfo.InvariantCulture, $"{portion.Count} s.");
}
