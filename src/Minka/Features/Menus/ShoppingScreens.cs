using Minka.Domain.Menus;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Prices;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>The market list of the planned menus: on the screen, on A4 with room for the real price, and on to the purchase.</summary>
public static class ShoppingScreens
{
    public static void Map(Routes routes)
    {
        routes.Get("/menus/compras", Power.SeeBooks, Show);
        routes.Get("/menus/compras/hoja", Power.SeeBooks, Print);
    }

    static IResult Show(HttpContext context, Visit visit, string? hasta)
    {
        var view = visit.Read(o => ViewOf(o, visit, hasta));
        return TableFiles.Asked(context, visit, TableOf(view, visit.T)) ?? Answers.Page<ShoppingPage>(new { View = view });
    }

    static IResult Print(Visit visit, string? hasta)
    {
        var (view, ends) = visit.Read(o => (ViewOf(o, visit, hasta), PaperEnds.Of(o, visit)));
        return Answers.Page<ShoppingPaper>(new { View = view, Ends = ends });
    }

    static ShoppingView ViewOf(Organization o, Visit visit, string? hasta)
    {
        var planned = o.Days.Between(visit.Today, visit.Today.AddDays(MenuQuestion.DaysMax)).Where(d => d is { Menu: not null, IsTakenOut: false, IsCooked: false, Closing: null }).Select(d => d.Date).ToArray();
        var until = Days.Read(hasta) is { } asked && planned.Contains(asked) ? asked : planned.LastOrDefault(visit.Today);
        var list = MarketList.Of(o, visit.Today, visit.Today, until);
        return new ShoppingView(
            [.. list.Lines.Select(l => LineOf(l, visit.T))], list.Expected.ToString(), list.Money.ToString(), list.Short.IsZero ? null : list.Short.ToString(),
            list.Days.Count == 0 ? "" : Span(list.Days, visit.T), WeekView.WhenWritten(until),
            [.. planned.Select(d => new UntilDay(DateWords.Capital(DateWords.Weekday(d)), $"/menus/compras?hasta={WeekView.WhenWritten(d)}", d == until))],
            $"/mercado?dia={WeekView.WhenWritten(list.Days.Count == 0 ? visit.Today : list.Days[0])}&hasta={WeekView.WhenWritten(until)}", visit.May(Power.Buy), list.Lines);
    }

    static ShoppingLine LineOf(ListedItem line, Texts texts) => new(
        line.Item.Name, StoreWords.Pictogram(line.Item), QuantityWords.Say(line.Item, line.AsSold), line.Expected?.Plain(),
        string.Join(" ", new[]
        {
            line.Expected is { } expected ? DateWords.Capital(texts.Of("menus.about", ("price", expected))) + "." : null,
            line.Held > 0 ? texts.Of("list.held", ("quantity", QuantityWords.Say(line.Item, line.Held))) : null,
            line.EdiblePercent < 100 ? texts.Of("list.edible", ("quantity", QuantityWords.InUnits(line.Item.Unit, line.AsSold * line.EdiblePercent / 100))) : null,
            line.Price switch
            {
                { Kind: PriceKind.Unknown } => texts["menus.no-price"],
                { Kind: PriceKind.Reference } => texts["list.price.reference"],
                { Date: { } date } => texts.Of("list.price.seen", ("date", DateWords.DayMonth(date))),
                _ => null,
            },
        }.OfType<string>()));

    /// <summary>martes 24 de noviembre; del martes 24 al viernes 27 de noviembre</summary>
    static string Span(IReadOnlyList<DateOnly> days, Texts texts) => days.Count == 1 ? DateWords.WeekdayDayMonth(days[0])
        : texts.Of("list.span", ("from", DateWords.WeekdayDayMonth(days[0])), ("to", DateWords.WeekdayDayMonth(days[^1])));

    static Table TableOf(ShoppingView view, Texts t) => new(
        $"{t["list.title"]}, {view.For}", $"compras-{view.Until}",
        [TableColumn.Text(t["list.item"]), TableColumn.Quantity(t["list.buy"]), TableColumn.Text(t["list.as-sold"]), TableColumn.Soles(t["list.expected"])],
        [.. view.Exact.Select(l => new TableRow([l.Item.Name, l.Item.Unit == Unit.Piece ? Cell.Quantity(l.AsSold, 0) : Cell.Quantity(l.AsSold, 3, l.Item.Unit == Unit.Gram ? "kg" : "l"), QuantityWords.Say(l.Item, l.AsSold), l.Expected]))]);
}

/// <summary>The market list as the screen and the paper show it.</summary>
/// <param name="For">The days that it is for, in words; empty where none is planned.</param>
public sealed record ShoppingView(IReadOnlyList<ShoppingLine> Lines, string Expected, string Money, string? Short, string For, string Until, IReadOnlyList<UntilDay> Days, string PurchaseUrl, bool MayBuy, IReadOnlyList<ListedItem> Exact);

public sealed record ShoppingLine(string Name, string Pictogram, string Quantity, string? Expected, string Detail);

/// <summary>Up to which day she goes to the market.</summary>
public sealed record UntilDay(string Name, string Url, bool IsNow);
