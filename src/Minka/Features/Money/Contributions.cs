using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Contributions;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>What each household brings: money, food, water, work, in one account, by a table that the assembly agreed.</summary>
public static class Contributions
{
    const string Home = "/caja/aportes";

    static readonly SmallActs<Organization> acts = new(Home, "members", (o, _) => o, _ => "", _ => Home,
    [
        new("plata", "contribution-money", "coins", Power.KeepCash,
            g => [House(g), Asking.Amount(g.Words), .. Asking.Means(g.Books, g.Visit), Asking.Day(g.Visit)],
            (g, p, _) => { var (means, operation, holder, inDoubt) = Asking.MeansIn(p, g.Books, g.Visit); return new ContributeMoney(Asking.Date(p, g.Visit), HouseIn(g, p), p.Soles("Amount"), means, operation, holder, inDoubt); }),
        new("viveres", "contribution-goods", "basket", Power.ReceiveDelivery,
            g => [House(g), Thing(g, g.Books.Contributions.TableOn(g.Today).Select(v => v.Item)), new(QuestionKind.Text, "Quantity", g.Words["contribution.quantity"]) { Hint = g.Words["contribution.quantity.hint"] }, Asking.Day(g.Visit)],
            (g, p, _) => g.Books.Store.Find(p.Text("Item")) is { } item ? new ContributeGoods(Asking.Date(p, g.Visit), HouseIn(g, p), item.Key, p.Quantity("Quantity", item) ?? 0) : Wrong(p, "Item", "contribution.item.choose")),
        new("agua", "contribution-water", "water-jug", Power.ReceiveDelivery,
            g => [House(g), new(QuestionKind.Number, "Millilitres", g.Words["contribution.litres"]) { Max = 20_000 }, Asking.Day(g.Visit)],
            (g, p, _) => new ContributeWater(Asking.Date(p, g.Visit), HouseIn(g, p), Math.Clamp(p.Int("Millilitres"), 0, 100_000) * 1_000L)),
        new("trabajo", "contribution-work", "hand-fist", Power.ReceiveDelivery,
            g => [Asking.Person(g.Books, g.Visit, "Person", g.Words["contribution.who"]), Asking.Hours(g.Words), Asking.Day(g.Visit)],
            (g, p, _) => new ContributeWork(Asking.Date(p, g.Visit), Asking.PersonIn(p, g.Books, g.Visit, "Person"), Asking.MinutesIn(p))),
        new("cuota", "dues-charged", "calendar-check", Power.KeepCash,
            g => [new(QuestionKind.Said, "Said", "", Monthly(g.Books, g.Today) is var monthly && monthly.IsZero ? g.Words["contribution.charge.none"] : g.Words.Of("contribution.charge.said", ("amount", monthly))), Asking.Day(g.Visit, "Month")],
            (g, p, _) => new ChargeDues(Asking.Date(p, g.Visit, "Month"))),
        new("valor", "contribution-value", "scales", Power.DecideSettings,
            g => [Thing(g, []), new(QuestionKind.Money, "Value", g.Words["contribution.value"]) { Hint = g.Words["contribution.value.hint"] }, Asking.Day(g.Visit, "From"), Asking.DecidedBy(g.Words)],
            (g, p, _) => new DecideContributionValue(p.Text("Item") ?? "", p.Soles("Value"), Asking.Date(p, g.Visit, "From"), p.Text("DecidedBy") ?? "")),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, Show);
        routes.Get(Home + "/{number:int}", Power.SeeBooks, ShowOne);
        acts.Map(routes);
    }

    static IResult Show(HttpContext context, Visit visit)
    {
        var view = visit.Read(o => ViewOf(o, visit));
        return TableFiles.Asked(context, visit, view.Tables) ?? Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView ViewOf(Organization o, Visit visit)
    {
        var (t, watches) = (visit.T, Asking.Watches(o, visit));
        var hers = o.Register.People.GetValueOrDefault(visit.Person)?.HouseholdOn(visit.Today);
        var leaves = new List<Leaf>();
        if (hers is { } home) leaves.Add(new("members", "house", t["contribution.mine"]) { Figure = FigureOf(o.Contributions.OwedBy(home), t), Rows = [new("book-open", t["contribution.account"], null, null, $"{Home}/{o.Register.NumberOf(home)}")] });
        leaves.Add(new("books", "scales", t["contribution.table"])
        {
            Words = Monthly(o, visit.Today) is var monthly && monthly.IsZero ? t.Of("contribution.table.no-dues", ("hour", HourSaid(o, visit))) : t.Of("contribution.table.what", ("monthly", monthly), ("hour", HourSaid(o, visit))),
            Rows = [.. o.Contributions.TableOn(visit.Today).Select(v => new LeafRow(v.Item == ContributionValueDecided.Water ? "water-jug" : StoreWords.Pictogram(o.Store, v.Item), NameOf(o, v.Item, t), t.Of("contribution.since", ("date", DateWords.DayMonthYear(v.From)), ("who", o.Contributions.DecidedBy(v.Item) ?? t["erased"])), UnitSaid(o, v, t)))],
            Empty = t["contribution.table.none"],
        });
        if (watches) leaves.Add(new("members", "users-three", t["contribution.houses"]) { Words = t["contribution.private"], Table = Houses(o, visit), Empty = t["contribution.nobody"] });
        leaves.Add(new("store", "basket", t["contribution.lately"])
        {
            Rows = [.. o.Contributions.Given.OrderByDescending(g => g.Fact.Date).ThenByDescending(g => g.Stamp.RecordedAt).Where(g => watches || g.Household == hers).Take(12).Select(g => RowOf(o, g, visit, withHouse: true))],
            Empty = t["contribution.lately.none"],
        });
        return new LeavesView(t["contribution.title"], "users-three", "members", "/caja", leaves) { Doors = acts.Offered(new Ground<Organization>(o, o, visit), 0) };
    }

    static Table Houses(Organization o, Visit visit) => new(
        visit.T["contribution.houses"], "aportes", [TableColumn.Text(visit.T["contribution.house"]), TableColumn.Soles(visit.T["contribution.to-bring"])],
        [.. o.Register.HouseholdsOn(visit.Today).Select(h => new TableRow([HouseName(h, visit.T), o.Contributions.OwedBy(h.Id)], Url: $"{Home}/{h.Number}"))]);

    static IResult ShowOne(HttpContext context, Visit visit, int number)
    {
        var view = visit.Read(o => o.Register.HouseholdOf(number) is { } house && (Asking.Watches(o, visit) || o.Register.People.GetValueOrDefault(visit.Person)?.HouseholdOn(visit.Today) == house.Id) ? OneOf(o, house, visit) : null);
        return view is null ? Results.NotFound() : TableFiles.Asked(context, visit, view.Tables) ?? Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView OneOf(Organization o, Household house, Visit visit)
    {
        var t = visit.T;
        long balance = 0;
        var lines = new List<TableRow>();
        foreach (var (transaction, posting) in o.Ledger[Accounting.Contributions(house.Number)].Postings.OrderBy(p => p.Transaction.Date).ThenBy(p => p.Transaction.Number))
            lines.Add(new TableRow([transaction.Day, t[transaction.Reverses is not null ? "book.reversal" : transaction.Kind == "dues" ? "contribution.line.dues" : "contribution.line.given"], new Soles(posting.Quantity), new Soles(balance += posting.Quantity)], IsStruck: o.Ledger.IsReversed(transaction)));
        return new LeavesView(HouseName(house, t), "house", "members", Home,
        [
            new("members", "book-open", t["contribution.account"])
            {
                Figure = FigureOf(o.Contributions.OwedBy(house.Id), t), Empty = t["contribution.lately.none"],
                Table = new Table(t["contribution.account"], $"aportes-{house.Number}", [TableColumn.Date(t["book.date"]), TableColumn.Text(t["kardex.what"]), TableColumn.Soles(t["debt.line"]), TableColumn.Soles(t["book.balance"])], lines),
            },
            new("store", "basket", t["contribution.lately"]) { Rows = [.. o.Contributions.Given.Where(g => g.Household == house.Id).Reverse().Take(20).Select(g => RowOf(o, g, visit, withHouse: false))], Empty = t["contribution.lately.none"] },
        ]);
    }

    static LeafRow RowOf(Organization o, ContributionLine line, Visit visit, bool withHouse)
    {
        var (t, house) = (visit.T, o.Register.Households.GetValueOrDefault(line.Household));
        var (icon, what) = line.Fact switch
        {
            GoodsGiven { Lot: { } lot } => (StoreWords.Pictogram(o.Store, lot.Item), $"{o.Store.NameOf(lot.Item)} {o.Store.Say(lot.Item, lot.Quantity)}"),
            WaterGiven water => ("water-jug", t.Of("contribution.water", ("n", water.Millilitres / 1_000))),
            WorkGiven work => ("hand-fist", t.Of("contribution.work", ("hours", Asking.Hours(work.Minutes, t)), ("who", Asking.Called(o, work.Person, t)))),
            _ => ("coins", t["contribution.money"]),
        };
        return new LeafRow(icon, what, withHouse && house is not null ? $"{HouseName(house, t)}, {DateWords.DayMonth(line.Fact.Date)}" : DateWords.DayMonth(line.Fact.Date), line.Credit.IsZero ? null : line.Credit.ToString()) { CorrectUrl = Corrections.UrlOf(o, line.Stamp.Act, visit) };
    }

    static Question House(Ground<Organization> g) => new(QuestionKind.Select, "Household", g.Words["contribution.house"]) { Choices = [.. g.Books.Register.HouseholdsOn(g.Today).Select(h => new Choice($"{h.Number}", HouseName(h, g.Words)))], Empty = g.Words["contribution.house.choose"] };
    static HouseholdId HouseIn(Ground<Organization> g, Posted posted) => g.Books.Register.HouseholdOf(posted.Int("Household"))?.Id ?? default;

    static Question Thing(Ground<Organization> g, IEnumerable<string> first) => new(QuestionKind.Select, "Item", g.Words["contribution.item"])
    {
        Choices = [.. first.Concat(Catalogue.All.Select(i => i.Key)).Concat(g.Books.Store.Items.Keys).Distinct().Where(k => g.Books.Store.Find(k) is not null).Select(k => new Choice(k, g.Books.Store.NameOf(k) is { Length: > 0 } name ? name : Catalogue.Find(k)!.Name)), new Choice(ContributionValueDecided.Water, g.Words["contribution.water.name"])],
        Empty = g.Words["market.item.choose"],
    };

    static ICommand? Wrong(Posted posted, string field, string text)
    {
        posted.Wrong(field, text);
        return null;
    }

    static string HouseName(Household house, Texts t) => t.Of("contribution.house.numbered", ("n", house.Number), ("name", house.Called ?? t["erased"]));
    static string NameOf(Organization o, string item, Texts t) => item == ContributionValueDecided.Water ? t["contribution.water.name"] : o.Store.Find(item)?.Name ?? item;
    static string UnitSaid(Organization o, ContributionValueDecided value, Texts t) =>
        t.Of(value.Item == ContributionValueDecided.Water || o.Store.Find(value.Item)?.Unit == Unit.Millilitre ? "contribution.per-litre" : o.Store.Find(value.Item)?.Unit == Unit.Piece ? "contribution.per-piece" : "contribution.per-kilo", ("value", value.Value));
    /// <summary>What she is to bring, or what she brought beyond it.</summary>
    static (string, string, string?) FigureOf(Soles owed, Texts t) => owed.IsNegative ? ((-owed).ToString(), t["contribution.ahead"], null) : (owed.ToString(), t["contribution.to-bring"], null);
    static Soles Monthly(Organization o, DateOnly on) => new(o.Charter.At(on)[MoneySettings.MonthlyDues].Value);
    static string HourSaid(Organization o, Visit visit) => o.Charter.At(visit.Today)[MoneySettings.HourOfWork].Value is > 0 and var centimos ? new Soles(centimos).ToString() : visit.T["contribution.hour.none"];
}
