using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Fundraising;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>Fund-raisers with their own accounts: cards, costs, gifts, result. Who still has cards is told to her and to whoever keeps or watches the box.</summary>
public static class Activities
{
    const string Home = "/caja/actividades";

    static readonly IReadOnlyDictionary<ActivityKind, string> Icons = new Dictionary<ActivityKind, string>
    { [ActivityKind.Pollada] = "food-chicken", [ActivityKind.Raffle] = "ticket", [ActivityKind.Grill] = "food-meat", [ActivityKind.Bingo] = "hash", [ActivityKind.Other] = "star" };

    static readonly SmallActs<Organization> begin = new(Home, "assembly", (o, _) => o, _ => "", _ => Home,
    [
        new("nueva", "activity-opened", "ticket", Power.KeepCash,
            g =>
            [
                new(QuestionKind.Tiles, "Kind", g.Words["activity.kind"], nameof(ActivityKind.Pollada)) { Choices = [.. Icons.Select(k => new Choice(k.Key.ToString(), g.Words["activity.kind." + k.Key], k.Value))] },
                new(QuestionKind.Text, "Name", g.Words["activity.name"]) { Hint = g.Words["activity.name.hint"] },
                Asking.Day(g.Visit, "Day"), new(QuestionKind.Money, "CardPrice", g.Words["activity.price"]), new(QuestionKind.Number, "Cards", g.Words["activity.cards"], "100") { Max = OpenActivity.CardsMax },
            ],
            (g, p, _) => new OpenActivity(p.Choice("Kind", ActivityKind.Other), Asking.Date(p, g.Visit, "Day"), p.Soles("CardPrice"), p.Int("Cards"), p.Text("Name"))),
    ]);

    static readonly SmallActs<Activity> acts = new(Home + "/{number:int}", "assembly", (o, n) => o.Fundraising.ByNumber(n), g => NameOf(g.Subject, g.Words), n => $"{Home}/{n}",
    [
        new("entregar", "cards-handed", "ticket", Power.KeepCash, g => [Seller(g), .. Numbers(g, null), Asking.Day(g.Visit)],
            (g, p, _) => new HandCards(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), Asking.PersonIn(p, g.Books, g.Visit, "Person"), p.Int("From"), p.Int("To", p.Int("From")))) { Fits = g => !g.Subject.IsClosed && g.Subject.Fact.Cards > 0 },
        new("cobrar", "cards-paid", "hand-deposit", Power.KeepCash, g => [Seller(g), .. Numbers(g, null), .. Asking.Means(g.Books, g.Visit), Asking.Day(g.Visit)],
            (g, p, _) => { var (means, operation, holder, inDoubt) = Asking.MeansIn(p, g.Books, g.Visit); return new PayCards(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), Asking.PersonIn(p, g.Books, g.Visit, "Person"), p.Int("From"), p.Int("To", p.Int("From")), means, operation, holder, inDoubt); }) { Fits = g => g.Subject.OpenCards > 0 },
        new("devolver", "cards-returned", "arrow-counter-clockwise", Power.KeepCash, g => [Seller(g), .. Numbers(g, null), Asking.Day(g.Visit)],
            (g, p, _) => new ReturnCards(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), Asking.PersonIn(p, g.Books, g.Visit, "Person"), p.Int("From"), p.Int("To", p.Int("From")))) { Fits = g => g.Subject.OpenCards > 0 },
        new("adelanto", "activity-advanced", "arrows-left-right", Power.KeepCash, g => [Asking.Amount(g.Words), Asking.Source(g.Books, g.Visit), Asking.Day(g.Visit)],
            (g, p, _) => new MoveMoney(Asking.Date(p, g.Visit), Asking.SourceIn(p, g.Books), Earmark.OfActivity(g.Subject.Fact.Number), p.Soles("Amount"))) { Fits = g => !g.Subject.IsClosed },
        new("gasto", "activity-spent", "hand-withdraw", Power.Buy,
            g => [Asking.Amount(g.Words), Asking.Source(g.Books, g.Visit), new(QuestionKind.List, "Paper", g.Words["cash.paper"], nameof(Paper.None)) { Choices = PaperWords.Choices(g.Words) }, new(QuestionKind.Text, "PaperNumber", g.Words["cash.paper-number"]) { Optional = true }, Asking.Note(g.Words, g.Words["activity.spent.hint"]), Asking.Day(g.Visit)],
            (g, p, second) => new SpendForActivity(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), p.Soles("Amount"), p.Choice("Paper", Paper.None), p.Text("PaperNumber"), Asking.SourceIn(p, g.Books), second, p.Text("Note"))) { NeedsSecond = g => g.Books.Cash.Box > g.Books.Charter.At(g.Today).TwoSignaturesAbove, SecondPower = Power.SpendOverLimit, SecondOptional = true },
        new("ingreso", "activity-received", "coins", Power.KeepCash, g => [Asking.Amount(g.Words), .. Asking.Means(g.Books, g.Visit), Asking.Note(g.Words, g.Words["activity.received.hint"]), Asking.Day(g.Visit)],
            (g, p, _) => { var (means, operation, holder, inDoubt) = Asking.MeansIn(p, g.Books, g.Visit); return new ReceiveForActivity(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), p.Soles("Amount"), means, operation, holder, p.Text("Note"), inDoubt); }),
        new("donacion", "activity-donated", "hand-heart", Power.Buy, g => [new(QuestionKind.Text, "Note", g.Words["activity.donated.what"]), new(QuestionKind.Money, "Worth", g.Words["activity.donated.worth"]), Asking.Day(g.Visit)],
            (g, p, _) => new DonateGoods(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), p.Soles("Worth"), p.Text("Note"))) { Fits = g => !g.Subject.IsClosed },
        new("cerrar", "activity-closed", "seal-check", Power.KeepCash, g => [new(QuestionKind.Select, "To", g.Words["activity.close.to"], MoneyPlaces.Box) { Choices = [new(MoneyPlaces.Box, g.Words["cash.place.to-box"]), new("apart-" + OpeningRecorded.GasPurpose, g.Words["cash.place.gas"])] }, Asking.Day(g.Visit)],
            (g, p, _) => new CloseActivity(g.Subject.Fact.Activity, Asking.Date(p, g.Visit), Asking.SourceIn(p, g.Books, "To"))) { Fits = g => !g.Subject.IsClosed },
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, Show);
        routes.Get(Home + "/{number:int}", Power.SeeBooks, ShowOne);
        routes.Get(Home + "/{number:int}/hoja", Power.SeeBooks, Print);
        begin.Map(routes);
        acts.Map(routes);
    }

    static IResult Show(Visit visit) => Answers.Page<LeavesPage>(new
    {
        View = visit.Read(o => new LeavesView(visit.T["activity.title"], "ticket", "assembly", "/caja",
        [
            new("assembly", "ticket", visit.T["activity.list"])
            {
                Rows = [.. o.Fundraising.All.Reverse().Select(a => new LeafRow(IconOf(a), NameOf(a, visit.T), visit.T.Of(a.IsClosed ? "activity.row.closed" : "activity.row.open", ("date", DateWords.DayMonthYear(a.Fact.Day))), a.Result.ToString(), $"{Home}/{a.Fact.Number}"))],
                Empty = visit.T["activity.none"],
            },
        ])
        { Doors = begin.Offered(new Ground<Organization>(o, o, visit), 0) }),
    });

    static IResult ShowOne(HttpContext context, Visit visit, int number)
    {
        var view = visit.Read(o => o.Fundraising.ByNumber(number) is { } activity ? OneOf(o, activity, visit) : null);
        return view is null ? Results.NotFound() : TableFiles.Asked(context, visit, view.Tables) ?? Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView OneOf(Organization o, Activity activity, Visit visit)
    {
        var (t, mine) = (visit.T, activity.HolderOf(visit.Person));
        var leaves = new List<Leaf>
        {
            new("assembly", "calculator", t["activity.result"])
            {
                Figure = (activity.Result.ToString(), t[activity.IsClosed ? "activity.result.closed" : "activity.result.so-far"], t.Of("activity.result.split", ("income", activity.Income), ("costs", activity.Costs))),
                Words = t.Of("activity.cards.count", ("paid", activity.PaidCards), ("open", activity.OpenCards), ("free", activity.Fact.Cards - activity.Cards.Count), ("price", activity.Fact.CardPrice)),
                Rows = activity.Donated.IsZero ? [] : [new("hand-heart", t["activity.donated.row"], t["activity.donated.apart"], activity.Donated.ToString())],
            },
        };
        if (mine is not null) leaves.Add(new("members", "user", t["activity.mine"])
        {
            Figure = ((activity.Fact.CardPrice * mine.Open.Count).ToString(), t.Of("activity.mine.open", ("n", mine.Open.Count)), mine.Open.Count == 0 ? t["activity.mine.none"] : Ranges(mine.Open)),
        });
        if (Asking.Watches(o, visit)) leaves.Add(new("members", "users", t["activity.sellers"]) { Words = t["activity.private"], Empty = t["activity.sellers.none"], Table = Sellers(o, activity, t) });
        leaves.Add(new("books", "book-open", t["activity.book"]) { Rows = [.. activity.Movements.Reverse().Select(m => RowOf(o, m.Fact, m.Stamp, visit))], Empty = t["activity.book.none"] });
        return new LeavesView(NameOf(activity, t), IconOf(activity), "assembly", Home, leaves)
        { Notice = DateWords.Capital(DateWords.Full(activity.Fact.Day)), Doors = [.. acts.Offered(new Ground<Activity>(o, activity, visit), activity.Fact.Number), new Door(t["activity.sheet"], "printer", "books", $"{Home}/{activity.Fact.Number}/hoja")] };
    }

    static Table Sellers(Organization o, Activity activity, Texts t) => new(
        t["activity.sellers"], $"actividad-{activity.Fact.Number}",
        [TableColumn.Text(t["errand.who"]), TableColumn.Count(t["activity.column.handed"]), TableColumn.Count(t["activity.column.paid"]), TableColumn.Count(t["activity.column.returned"]), TableColumn.Text(t["activity.column.open"]), TableColumn.Soles(t["activity.column.to-pay"])],
        [.. activity.Holders.OrderBy(h => o.Register.NumberOf(h.Person)).Select(h => new TableRow([Asking.Called(o, h.Person, t), h.Handed, h.Paid, h.Returned, Ranges(h.Open), activity.Fact.CardPrice * h.Open.Count]))]);

    static LeafRow RowOf(Organization o, IDatedFact fact, Stamp stamp, Visit visit)
    {
        var (icon, what, amount) = fact switch
        {
            CardsPaid paid => ("ticket", visit.T.Of("activity.line.cards", ("from", paid.From), ("to", paid.To)), $"+{paid.Amount.Plain()}"),
            ActivityReceived received => ("coins", visit.T["activity.line.received"], $"+{received.Amount.Plain()}"),
            ActivitySpent spent => ("hand-withdraw", visit.T.Of("activity.line.spent", ("paper", PaperWords.Say(spent.Paper, spent.PaperNumber, visit.T))), $"−{spent.Amount.Plain()}"),
            ActivityGoodsDonated goods => ("hand-heart", visit.T["activity.line.donated"], goods.Worth.ToString()),
            _ => ("info", "", ""),
        };
        return new LeafRow(icon, what, string.Join(". ", new[] { DateWords.DayMonth(fact.Date), o.Cash.WordsOf(stamp.Act) }.OfType<string>()), amount) { CorrectUrl = Corrections.UrlOf(o, stamp.Act, visit) };
    }

    /// <summary>The rendering for the assembly: totals and movements; nobody's open cards.</summary>
    static IResult Print(Visit visit, int number)
    {
        var sheet = visit.Read(o =>
        {
            if (o.Fundraising.ByNumber(number) is not { } activity) return null;
            var t = visit.T;
            BookRow Line(string what, Soles amount, bool total = false) => new([what, amount.Plain()], IsTotal: total);
            return Asking.Sheet(o, visit, t.Of("activity.sheet.title", ("name", NameOf(activity, t))), DateWords.Full(activity.Fact.Day),
            [
                new TableBlock([new(t["kardex.what"]), new("S/", 30, true)], [Line(t["activity.sheet.income"], activity.Income), Line(t["activity.sheet.costs"], -activity.Costs), Line(t["activity.sheet.result"], activity.Result, total: true), Line(t["activity.donated.apart"], activity.Donated)]) { Title = t["activity.result"], Icon = "calculator" },
                new TextBlock([t.Of("activity.cards.count", ("paid", activity.PaidCards), ("open", activity.OpenCards), ("free", activity.Fact.Cards - activity.Cards.Count), ("price", activity.Fact.CardPrice))]),
                new TableBlock([new(t["book.date"], 38), new(t["kardex.what"], 102), new("S/", 30, true)], [.. activity.Movements.Select(m => RowOf(o, m.Fact, m.Stamp, visit)).Select((r, at) => new BookRow([DateWords.DayMonth(activity.Movements[at].Fact.Date), r.Name, r.Amount ?? ""]))]) { Title = t["activity.book"], Icon = "book-open" },
            ], [t["post.Treasurer"], t["post.Fiscal"], t["post.President"]]) with { Large = true };
        });
        return sheet is null ? Results.NotFound() : Answers.Page<MoneyPaper>(new { Sheets = new[] { sheet }, BackUrl = $"{Home}/{number}" });
    }

    static Question Seller(Ground<Activity> g) => Asking.Person(g.Books, g.Visit, "Person", g.Words["activity.seller"]);
    static Question[] Numbers(Ground<Activity> g, string? first) =>
        [new(QuestionKind.Number, "From", g.Words["activity.from"], first) { Max = g.Subject.Fact.Cards }, new(QuestionKind.Number, "To", g.Words["activity.to"]) { Max = g.Subject.Fact.Cards, Hint = g.Words["activity.to.hint"], Optional = true }];

    static string NameOf(Activity activity, Texts t) => activity.Name ?? t["activity.kind." + activity.Fact.Kind];
    static string IconOf(Activity activity) => Icons.GetValueOrDefault(activity.Fact.Kind, "star");

    /// <summary>1 a 4, 7, 9 a 12</summary>
    static string Ranges(IReadOnlyList<int> numbers)
    {
        var said = new List<string>();
        for (var at = 0; at < numbers.Count; at++)
        {
            var first = at;
            while (at + 1 < numbers.Count && numbers[at + 1] == numbers[at] + 1) at++;
            said.Add(first == at ? $"{numbers[at]}" : $"{numbers[first]}–{numbers[at]}");
        }
        return string.Join(", ", said);
    }
}
