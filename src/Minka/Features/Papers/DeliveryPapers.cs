using System.Globalization;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The sheet of a delivery as plain words, for the image and the copy by hand. What is only help for the house is not on it.</summary>
static class DeliveryPapers
{
    public static IReadOnlyList<PrintedSheet>? Sheets(PaperAsk ask) => ask.Visit.Read<IReadOnlyList<PrintedSheet>?>(o =>
    {
        var (visit, t) = (ask.Visit, ask.Visit.T);
        if (!int.TryParse(ask.About, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || OneDelivery.ViewOf(o, number, visit) is not { } view) return null;
        var ends = PaperEnds.Of(o, visit);
        var papers = new[] { view.SheetNumber is null ? null : t.Of("delivery.paper.sheet", ("number", view.SheetNumber)), view.Folio is null ? null : t.Of("delivery.paper.folio", ("number", view.Folio)), view.Period, view.IsUndone ? t["delivery.undone"] : null };
        PaperBlock?[] blocks =
        [
            new TextBlock([string.Join(" · ", papers.OfType<string>())]) { Title = view.Title, Icon = "truck" },
            new TableBlock([new(t["delivery.item"], 48), new(t["delivery.label"], 54), new(t["delivery.programmed"], 26, true), new(t["delivery.weighed"], 26, true), new(t["delivery.difference"], 26, true)],
                [.. view.Lines.Select(l => new BookRow([l.Name, l.Label, l.Programmed, l.Weighed, l.Difference.Length == 0 ? "–" : l.Difference]))]) { Title = t["delivery.lines"], Icon = "scales" },
            new TextBlock(view.Differences.Count == 0 ? [t["delivery.complete"]] : view.Differences) { Title = t["delivery.differences"], Icon = "warning" },
            view.Observation is null && !view.NotAllowedToNote ? null : new TextBlock([.. new[] { view.Observation, view.NotAllowedToNote ? t["delivery.not-allowed"] : null }.OfType<string>()]) { Title = t["delivery.observation"], Icon = "note-pencil" },
            view.Claim is { } claim ? new TextBlock([.. new[] { claim.Filed, string.Join(" ", claim.Lines), claim.Text, claim.Answered, claim.AnswerText }.OfType<string>().Where(l => l.Length > 0)]) { Title = t["claim.title"], Icon = "megaphone" } : null,
            new TextBlock([$"{t["delivery.receiver"]}: {view.Receiver} · {t["delivery.deliverer"]}: {view.Deliverer ?? "—"} · {t["delivery.veedora"]}: {view.Veedora ?? "—"}"]) { Title = t["delivery.signed"], Icon = "signature" },
        ];
        return
        [
            new PrintedSheet(t["delivery.paper"], ends.Organization, [.. blocks.OfType<PaperBlock>()])
            {
                Period = DateWords.Capital(view.Date), Number = $"{view.Number}", Copy = ask.Copy, Folio = true, Signatures = [t["delivery.receiver.sign"], t["delivery.deliverer.sign"], t["delivery.veedora"]], Entry = ends.Entry, Words = ends.Words,
            },
        ];
    });

    /// <summary>The deliveries to choose from, the latest first.</summary>
    public static Door[] Choices(Organization o, PaperWhat what, Visit visit) =>
        [.. o.Store.Deliveries.Values.Where(d => d.Number > 0).OrderByDescending(d => d.Number)
            .Select(d => new Door(DeliveryWords.Title(d, visit.T), "truck", what.Paper.Area, (what with { About = $"{d.Number}" }).Url(), DateWords.DayMonthYear(d.Date)))];
}
