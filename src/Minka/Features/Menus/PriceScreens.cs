using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Prices;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>The price board: where each item was cheapest lately, where its price goes, and what was seen before. Who saw it is not shown.</summary>
public static class PriceScreens
{
    const string Line = "Prices";

    public static void Map(Routes routes)
    {
        routes.Get("/almacen/precios", Power.SeeBooks, Board);
        routes.Get("/almacen/precios/hoja", Power.SeeBooks, Poster);
        routes.Get("/almacen/precios/nuevo", Power.SeeBooks, (Visit visit) => Form(visit, null, TypedLines.MoreLines, [], StatusCodes.Status200OK));
        routes.Post("/almacen/precios/nuevo", Power.SeeBooks, Note);
        routes.Get("/almacen/precios/{item}", Power.SeeBooks, Item);
    }

    static IResult Board(HttpContext context, Visit visit)
    {
        var prices = visit.Read(o => PriceBoard.On(o, visit.Today));
        return TableFiles.Asked(context, visit, TableOf(prices, visit.T)) ?? Answers.Page<PricesPage>(new { Rows = prices.Select(p => RowOf(p, visit.T)).ToArray() });
    }

    static IResult Poster(Visit visit)
    {
        var (prices, ends) = visit.Read(o => (PriceBoard.On(o, visit.Today), PaperEnds.Of(o, visit)));
        return Answers.Page<PricesPaper>(new { Rows = prices.Select(p => RowOf(p, visit.T)).ToArray(), Ends = ends, Date = DateWords.Capital(DateWords.Full(visit.Today)) });
    }

    static IResult Item(HttpContext context, Visit visit, string item)
    {
        var seen = visit.Read(o => PriceBoard.On(o, visit.Today).FirstOrDefault(p => p.Item.Key == item));
        if (seen is null) return Results.NotFound();
        var table = visit.Read(o => HistoryOf(o, visit, seen));
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<PricePage>(new { Row = RowOf(seen, visit.T), Table = table });
    }

    static async Task<IResult> Note(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var lines = new TypedLines(posted, Line, NotePrices.LinesMax);
        if (lines.AsksForMore) return Form(visit, posted, lines.Count, [], StatusCodes.Status200OK);
        var command = new NotePrices(posted.Date("Date") ?? visit.Today, ReadPrices(visit, posted, lines), posted.Text("Stall", NotePrices.StallLengthMax));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/almacen/precios", "prices-noted") : Form(visit, posted, lines.Count, lines.Placed(result.Errors), result.Status);
    }

    static List<ItemPrice> ReadPrices(Visit visit, Posted posted, TypedLines lines)
    {
        var items = visit.Read(o => o.Store.Choices.ToDictionary(i => i.Key));
        var prices = new List<ItemPrice>();
        foreach (var line in lines.With("Item", "Price"))
        {
            var (key, quantity) = (posted.Text(lines.Field(line, "Item")), lines.Field(line, "Quantity"));
            if (key is null || !items.TryGetValue(key, out var item))
            {
                posted.Wrong(lines.Field(line, "Item"), "store.choose-item");
                continue;
            }
            // Without a quantity it is the price of the kilo, the litre or the piece.
            prices.Add(new ItemPrice(key, posted.Has(quantity) ? posted.Quantity(quantity, item) ?? 0 : item.Unit == Unit.Piece ? 1 : 1_000, posted.Soles(lines.Field(line, "Price"))));
        }
        return prices;
    }

    static IResult Form(Visit visit, Posted? posted, int count, IReadOnlyList<FieldError> errors, int status) => Answers.Page<NotePricesPage>(new
    {
        Items = visit.Read(o => o.Store.Choices.Where(i => i.Use is ItemUse.Food or ItemUse.Fuel).Select(i => new Choice(i.Key, i.Name)).ToArray()),
        Lines = count, Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);

    static PriceRow RowOf(BoardPrice price, Texts t) => new(
        price.Item.Name, StoreWords.Pictogram(price.Item), PriceWords.Each(price.Item, price.Cheapest, t), price.Cheapest.Stall ?? t["prices.no-stall"],
        t.Of(price.Cheapest.IsPurchase ? "prices.bought-on" : "prices.seen-on", ("date", DateWords.DayMonth(price.Cheapest.Date))), price.Trend, t["prices.trend." + price.Trend],
        price.Cheapest == price.Last ? null : t.Of("prices.last", ("price", PriceWords.Each(price.Item, price.Last, t)), ("date", DateWords.DayMonth(price.Last.Date))), $"/almacen/precios/{price.Item.Key}");

    static Table TableOf(IReadOnlyList<BoardPrice> prices, Texts t) => new(t["prices.title"], "precios",
        [TableColumn.Text(t["list.item"]), TableColumn.Soles(t["prices.cheapest"]), TableColumn.Text(t["prices.unit"]), TableColumn.Text(t["prices.stall"]), TableColumn.Date(t["book.date"]), TableColumn.Text(t["prices.trend"])],
        [.. prices.Select(p => new TableRow([p.Item.Name, p.Cheapest.For(PriceWords.UnitOf(p.Item, t).Quantity), PriceWords.UnitOf(p.Item, t).Name, p.Cheapest.Stall, p.Cheapest.Date, t["prices.trend." + p.Trend]]))]);

    static Table HistoryOf(Organization o, Visit visit, BoardPrice price)
    {
        var (t, unit) = (visit.T, PriceWords.UnitOf(price.Item, visit.T));
        return new Table(t.Of("prices.history", ("item", price.Item.Name)), $"precios-{price.Item.Key}",
            [TableColumn.Date(t["book.date"]), TableColumn.Soles(t.Of("prices.each", ("unit", unit.Name))), TableColumn.Text(t["prices.stall"])],
            [.. price.All.Select(s => new TableRow([s.Date, s.For(unit.Quantity), s.Stall ?? t["prices.no-stall"]], CorrectUrl: Corrections.UrlOf(o, s.Act, visit)))]);
    }
}

/// <summary>An item on the board as it is shown.</summary>
public sealed record PriceRow(string Name, string Pictogram, string Price, string Stall, string When, Trend Trend, string TrendWords, string? Last, string Url);
