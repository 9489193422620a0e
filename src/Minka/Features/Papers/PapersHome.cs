using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Papers.Layouts;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>One paper's own page: about which day or item, in which layout, and the ways to take it away.</summary>
/// <param name="Choices">Items of the store to choose from, where none was chosen yet.</param>
public sealed record PaperView(PaperWhat What, string Title, string Detail, string? About, string? Period, string? EarlierUrl, string? LaterUrl, string? Layout, IReadOnlyList<Door> Choices);

/// <summary>All paper on one calm page, and a page for each paper.</summary>
public static class PapersHome
{
    public static void Map(Routes routes)
    {
        routes.Get("/papeles", Power.SeeBooks, ShowAll);
        routes.Get("/papeles/{paper}", Power.SeeBooks, ShowOne);
    }

    static IResult ShowAll(Visit visit)
    {
        Door DoorOf(Paper paper) => new(visit.T["paper." + paper.Key], paper.Icon, paper.Area, $"/papeles/{paper.Key}", visit.T[$"paper.{paper.Key}.what"]);
        var mine = AllPapers.All.Where(p => visit.May(p.Needs)).ToLookup(p => p.IsForm, DoorOf);
        return Answers.Page<PapersPage>(new { Books = mine[false].ToArray(), Forms = mine[true].ToArray(), MayType = visit.May(Power.TakeOrders) || visit.May(Power.TakeOut) || visit.May(Power.ArrangeTurns), MayChoose = visit.May(Power.DecideSettings) });
    }

    static IResult ShowOne(HttpContext context, Visit visit, Node node, string paper)
    {
        if (AllPapers.Find(paper) is not { } found) return Results.NotFound();
        if (PrintPaper.Refusal(visit, found.Needs) is { } refused) return refused;
        var what = PaperWhat.Read(context, visit, found);
        return Answers.Page<PaperPageOf>(new { View = visit.Read(o => ViewOf(o, what, visit)) with { Layout = what.Ask(context, visit, node).Layout?.Says } });
    }

    static PaperView ViewOf(Organization o, PaperWhat what, Visit visit)
    {
        var (t, paper) = (visit.T, what.Paper);
        var about = what.About is null ? null : paper.Key == "taper" ? t.Of("day.home", ("number", what.About)) : paper.Key == "mis-turnos" ? CalledOf(o, what.About) : paper.Span == PaperSpan.Delivery ? t.Of("delivery.heading", ("n", what.About)) : o.Store.Find(what.About)?.Name;
        var (earlier, later) = Around(o, what, visit);
        var ofItem = paper.Span is PaperSpan.Item or PaperSpan.ItemMonth;
        return new PaperView(what, t["paper." + paper.Key], t[$"paper.{paper.Key}.what"], about,
            paper.Span switch { PaperSpan.Day => DateWords.Full(what.Date), PaperSpan.Week => AttendancePaper.PeriodOf(what.Date, t), PaperSpan.Month or PaperSpan.ItemMonth => DateWords.MonthYear(what.Date), _ => null },
            earlier is { } e ? what.Url(date: e) : null, later is { } l ? what.Url(date: l) : null, null, ofItem && about is null ? Items(o, what, visit) : paper.Span == PaperSpan.Delivery && about is null ? DeliveryPapers.Choices(o, what, visit) : []);
    }

    static (DateOnly? Earlier, DateOnly? Later) Around(Organization o, PaperWhat what, Visit visit) => what.Paper.Span switch
    {
        PaperSpan.Day when what.Paper.IsForm => (what.Date.AddDays(-1), what.Date < visit.Today.AddDays(30) ? what.Date.AddDays(1) : null),
        PaperSpan.Day => (o.Days.All.LastOrDefault(d => d.Date < what.Date && !d.IsEmpty)?.Date, o.Days.All.FirstOrDefault(d => d.Date > what.Date && d.Date <= visit.Today && !d.IsEmpty)?.Date),
        PaperSpan.Week => (what.Date.AddDays(-7), Hangs(o, what.Date.AddDays(7)) ? what.Date.AddDays(7) : null),
        PaperSpan.Month or PaperSpan.ItemMonth => (what.Date.AddMonths(-1), what.Paper.IsOfTurns && Hangs(o, what.Date.AddMonths(1)) || what.Date.AddMonths(1) <= visit.Today ? what.Date.AddMonths(1) : null),
        _ => (null, null),
    };

    static bool Hangs(Organization o, DateOnly day) => o.Turns.HangsUntil is { } last && last >= day;

    static string? CalledOf(Organization o, string number) => int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var known) ? o.Register.PersonOf(known)?.Called : null;

    static Door[] Items(Organization o, PaperWhat what, Visit visit) =>
        [.. o.Store.Shelf(visit.Today).Items.Where(i => i.Quantity != 0 || o.Store.LotsOf(i.Item.Key).Any())
            .Select(i => new Door(i.Item.Name, StoreWords.Pictogram(i.Item), what.Paper.Area, (what with { About = i.Item.Key }).Url(), i.Words))];
}
