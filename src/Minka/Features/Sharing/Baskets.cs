using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Sharing;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Sharing;

/// <summary>A round in the list.</summary>
public sealed record BasketRow(int Number, string Name, string Detail, string Url);

/// <summary>Somebody of a round: her line, whether she gets one and has it.</summary>
public sealed record BasketPerson(int Line, string Name, int Home, bool IsHanded, string? CorrectUrl);

/// <summary>A round of baskets on the screen and on the list to sign.</summary>
/// <param name="Waiting">Everybody of the list while nothing is drawn; then those who get one.</param>
public sealed record BasketView(int Number, string Name, string Rule, string Who, string Date, IReadOnlyList<(string Name, string Pictogram, string Quantity)> Each, IReadOnlyList<BasketPerson> Waiting, bool NeedsDraw,
    string? Draw, string? Again, int Baskets, int Filled, int Handed, string? Cost, bool MayHand, IReadOnlyList<Door> Acts, string? CorrectUrl, bool IsUndone, IReadOnlyList<(string What, string? CorrectUrl)> Fillings, string? FromTheState);

/// <summary>Baskets for Christmas and Mother's Day: what is in each, for whom, equal or by a draw that anybody can do again, and the list to sign.</summary>
public static class Baskets
{
    public const string Url = ShareThePot.Url + "/canastas";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<BasketsPage>(new { Rows = visit.Read(o => o.Sharing.Baskets.Where(b => !b.IsReversed).Reverse().Select(b => RowOf(b, visit)).ToArray()), MayPlan = visit.May(Power.DecideSettings) }));
        BasketActs.Planning.Map(routes);
        routes.Get(Url + "/{number:int}", Power.SeeBooks, (Visit visit, int number) => Show(visit, number, []));
        routes.Get(Url + "/{number:int}/hoja", Power.SeeBooks, Print);
        routes.Post(Url + "/{number:int}/entregar", Power.Serve, Hand);
        BasketActs.Table.Map(routes);
    }

    static IResult Show(Visit visit, int number, IReadOnlyList<FieldError> errors, int status = 200) =>
        visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<BasketPage>(new { View = view, Errors = errors }, status) : Results.NotFound();

    static async Task<IResult> Hand(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Sharing.BasketOf(number)?.Fact.Id) is not { } basket) return Results.NotFound();
        var result = await visit.Do(posted, new HandBasket(basket, posted.Int("Line"), visit.Today));
        return result.Done ? Answers.GoOn($"{Url}/{number}", "basket-handed") : Show(visit, number, result.Errors, result.Status);
    }

    static IResult Print(Visit visit, int number) =>
        visit.Read(o => ViewOf(o, number, visit) is { } view ? (View: view, Ends: PaperEnds.Of(o, visit)) : default) is { View: not null } print
            ? Answers.Page<BasketPaper>(new { print.View, print.Ends }) : Results.NotFound();

    public static string NameOf(Basket basket, Texts texts) => basket.Name ?? texts["basket.occasion." + basket.Fact.Occasion];

    static BasketRow RowOf(Basket basket, Visit visit) => new(basket.Fact.Number, NameOf(basket, visit.T),
        $"{DateWords.DayMonthYear(basket.Fact.Date)} · {visit.T.Of("basket.handed-of", ("n", basket.Handings.Count), ("all", basket.Fact.Baskets))}", $"{Url}/{basket.Fact.Number}");

    static BasketView? ViewOf(Organization o, int number, Visit visit)
    {
        if (o.Sharing.BasketOf(number) is not { } basket) return null;
        var (fact, t) = (basket.Fact, visit.T);
        var needsDraw = fact.ByDraw && basket.Drawn is null;
        return new BasketView(number, NameOf(basket, t), basket.Rule ?? t["erased"], t.Of("basket.for." + fact.For, ("n", fact.Turns)), DateWords.DayMonthYear(fact.Date),
            [.. fact.Each.Select(e => (o.Store.NameOf(e.Item), StoreWords.Pictogram(o.Store, e.Item), o.Store.Say(e.Item, e.Quantity)))],
            [.. (needsDraw ? fact.List : basket.Receivers).Select(l => PersonOf(o, basket, l, visit))], needsDraw,
            basket.Drawn is { } drawn ? t.Of("basket.drawn", ("date", DateWords.DayMonthYear(drawn.Fact.Date)), ("entry", drawn.Fact.Entry ?? ""), ("words", drawn.Fact.SeedWords ?? ""), ("spoken", string.Join(" ", drawn.Fact.Spoken)), ("lines", string.Join(", ", drawn.Fact.Winners))) : null,
            basket.Drawn is { } again ? $"minka draw --words \"{again.Fact.SeedWords}\" --numbers \"{string.Join(' ', again.Fact.Spoken)}\" --among {fact.List.Count} --prizes {fact.Baskets}" : null,
            fact.Baskets, basket.Filled, basket.Handings.Count, CostOf(o, basket), visit.May(Power.Serve), BasketActs.Table.Offered(new Ground<Basket>(o, basket, visit), number),
            Corrections.UrlOf(o, basket.Stamp.Act, visit), basket.IsReversed,
            [.. basket.Fillings.Select(f => (t.Of("basket.filled-on", ("date", DateWords.DayMonthYear(f.Fact.Date)), ("n", f.Fact.Baskets)), Corrections.UrlOf(o, f.Stamp.Act, visit)))], FromTheState(o, basket, t));
    }

    static BasketPerson PersonOf(Organization o, Basket basket, BasketLine line, Visit visit) => new(line.Line,
        line.Person is { } person ? o.Register.CalledOf(person) ?? visit.T["erased"] : o.Register.Households.GetValueOrDefault(line.Household)?.Called ?? visit.T["erased"],
        o.Register.NumberOf(line.Household), basket.IsHanded(line.Line), basket.Handings.Where(h => h.Fact.Line == line.Line).Select(h => Corrections.UrlOf(o, h.Stamp.Act, visit)).FirstOrDefault());

    /// <summary>Food that was given to be cooked and went out raw: said to the organisation alone, as help.</summary>
    static string? FromTheState(Organization o, Basket basket, Texts texts)
    {
        var items = basket.Fillings.SelectMany(f => f.Fact.Lots ?? []).Where(l => l is not null && o.Store.Lots.TryGetValue(l.Lot, out var lot) && lot.Origin is (Domain.Storeroom.Origin.State or Domain.Storeroom.Origin.Municipality))
            .Select(l => o.Store.NameOf(o.Store.Lots[l.Lot].Item)).Distinct().ToArray();
        return items.Length == 0 ? null : texts.Of("basket.from-state", ("what", string.Join(", ", items)));
    }

    /// <summary>What the baskets that were made up cost at lot cost.</summary>
    static string? CostOf(Organization o, Basket basket)
    {
        var cost = basket.Fillings.SelectMany(f => o.Ledger.OfAct(f.Stamp.Act)).SelectMany(t => t.Postings).Where(p => p.Account.StartsWith(Accounting.GivenOut("basket", ""), StringComparison.Ordinal)).Sum(p => p.CostCentimos ?? 0);
        return cost == 0 ? null : new Domain.Amounts.Soles(cost).ToString();
    }
}
