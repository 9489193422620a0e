using System.Globalization;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>
/// The card of each táper: its number, the drawing of the household, a QR square that says the number and nothing else. No name
/// and no home: a táper lies on the table in sight of all.
/// </summary>
static class HouseholdCards
{
    public static IReadOnlyList<PrintedSheet>? Sheets(PaperAsk ask) => ask.Visit.Read<IReadOnlyList<PrintedSheet>?>(o =>
    {
        var (visit, ends) = (ask.Visit, PaperEnds.Of(o, ask.Visit));
        int? wanted = ask.About is null ? null : int.TryParse(ask.About, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : 0;
        var homes = Home.On(o, visit.Today, visit.T).Where(h => wanted is null || h.Number == wanted).ToArray();
        if (wanted is not null && homes.Length == 0) return null;
        return [.. homes.Select(h => new PrintedSheet(visit.T["paper.taper.title"], ends.Organization, [new SignBlock(Pictograms.Has(h.Shown.Drawing) ? h.Shown.Drawing : "house", $"{h.Number}") { QrText = $"{h.Number}" }])
        {
            Size = PaperSize.HalfFolio, Copy = CopyFor.Blank,
        })];
    });
}
