using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Subsidies;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>Gas vouchers: in the drawer with their last day, used for a cylinder, lost or expired.</summary>
public static class VoucherPages
{
    const string Home = "/caja/vales";

    static readonly SmallActs<Organization> begin = new(Home, "store", (o, _) => o, _ => "", _ => Home,
    [
        new("nuevo", "voucher-received", "plus", Power.Buy,
            g =>
            [
                new(QuestionKind.Digits, "Code", g.Words["voucher.code"]) { Max = Spend.PaperNumberLengthMax }, new(QuestionKind.Money, "Value", g.Words["voucher.value"], new Soles(g.Books.Charter.At(g.Today)[MoneySettings.VoucherValue].Value).Plain()),
                new(QuestionKind.Date, "Month", g.Words["voucher.month"], g.Today.Typed()), new(QuestionKind.Date, "Expiry", g.Words["voucher.expiry"]), Asking.Day(g.Visit),
            ],
            (g, p, _) => new ReceiveVoucher(Asking.Date(p, g.Visit), p.Text("Code"), p.Soles("Value"), Asking.Date(p, g.Visit, "Month"), Asking.Date(p, g.Visit, "Expiry"))),
    ]);

    static readonly SmallActs<Voucher> acts = new(Home + "/{number:int}", "store", (o, n) => o.Vouchers.ByNumber(n), g => Title(g.Subject, g.Words), n => $"{Home}/{n}",
    [
        new("usar", "voucher-used", "gas-cylinder", Power.Buy,
            g =>
            [
                new(QuestionKind.Money, "Price", g.Words["voucher.price"]) { Hint = g.Words.Of("voucher.price.hint", ("value", g.Subject.Fact.Value)) }, Asking.Source(g.Books, g.Visit),
                new(QuestionKind.List, "Paper", g.Words["cash.paper"], nameof(Paper.Boleta)) { Choices = PaperWords.Choices(g.Words) }, new(QuestionKind.Text, "PaperNumber", g.Words["cash.paper-number"]) { Optional = true }, Asking.Day(g.Visit),
            ],
            (g, p, _) => new UseVoucher(g.Subject.Fact.Voucher, Asking.Date(p, g.Visit), p.Soles("Price"), Asking.SourceIn(p, g.Books), p.Choice("Paper", Paper.Boleta), p.Text("PaperNumber"))) { Fits = g => g.Subject.IsInDrawer },
        new("terminar", "voucher-ended", "prohibit", Power.Buy,
            g => [new(QuestionKind.List, "Why", g.Words["voucher.why"], nameof(VoucherEnd.Expired)) { Choices = [.. Enum.GetNames<VoucherEnd>().Select(w => new Choice(w, g.Words["voucher.end." + w]))] }, Asking.Day(g.Visit)],
            (g, p, _) => new EndVoucher(g.Subject.Fact.Voucher, Asking.Date(p, g.Visit), p.Choice("Why", VoucherEnd.Expired))) { Fits = g => g.Subject.IsInDrawer },
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, Show);
        routes.Get(Home + "/{number:int}", Power.SeeBooks, ShowOne);
        begin.Map(routes);
        acts.Map(routes);
    }

    static IResult Show(Visit visit) => Answers.Page<LeavesPage>(new { View = visit.Read(o => ViewOf(o, visit)) });

    static LeavesView ViewOf(Organization o, Visit visit)
    {
        var (t, drawer) = (visit.T, o.Vouchers.InDrawer.ToArray());
        return new LeavesView(t["voucher.title"], "gas-cylinder", "store", "/caja/subvenciones",
        [
            new("store", "ticket", t["voucher.drawer"])
            {
                Figure = ($"{drawer.Length}", t.Of("voucher.drawer.worth", ("value", new Soles(drawer.Sum(v => v.Fact.Value.Centimos)))), t.Of("voucher.max", ("n", o.Vouchers.MaxOn(visit.Today)), ("people", o.Register.ActiveOn(visit.Today).Count()))),
                Rows = [.. drawer.Select(v => new LeafRow("ticket", Title(v, t), t.Of("voucher.until", ("date", DateWords.DayMonthYear(v.Fact.Expiry))), v.Fact.Value.ToString(), $"{Home}/{v.Fact.Number}") { Warning = v.Fact.Expiry < visit.Today ? t["voucher.expired"] : null })],
                Empty = t["voucher.none"],
            },
            new("books", "book-open", t["voucher.before"])
            {
                Rows = [.. o.Vouchers.All.Where(v => !v.IsInDrawer).Reverse().Take(12).Select(v => new LeafRow("gas-cylinder", Title(v, t), Became(v, t), v.Fact.Value.ToString(), $"{Home}/{v.Fact.Number}"))],
                Empty = t["voucher.before.none"],
            },
        ])
        { Doors = begin.Offered(new Ground<Organization>(o, o, visit), 0) };
    }

    static IResult ShowOne(Visit visit, int number)
    {
        var view = visit.Read(o => o.Vouchers.ByNumber(number) is not { } voucher ? null : new LeavesView(Title(voucher, visit.T), "ticket", "store", Home,
        [
            new("store", "ticket", visit.T.Of("voucher.for", ("month", DateWords.MonthYear(voucher.Fact.Month))))
            {
                Figure = (voucher.Fact.Value.ToString(), visit.T.Of("voucher.until", ("date", DateWords.DayMonthYear(voucher.Fact.Expiry))), Became(voucher, visit.T)),
            },
        ])
        {
            Doors = [.. acts.Offered(new Ground<Voucher>(o, voucher, visit), number), .. Corrections.UrlOf(o, (voucher.Last ?? voucher.Stamp).Act, visit) is { } url ? [new Door(visit.T["correct.link"], "pencil-simple", "store", url)] : Array.Empty<Door>()],
        });
        return view is null ? Results.NotFound() : Answers.Page<LeavesPage>(new { View = view });
    }

    static string Title(Voucher voucher, Texts t) => t.Of("voucher.numbered", ("code", voucher.Fact.PaperNumber));

    static string Became(Voucher voucher, Texts t) => voucher switch
    {
        { Used: { } used } => t.Of("voucher.was-used", ("date", DateWords.DayMonth(used.Date)), ("paid", used.Paid)),
        { End: { } end } => $"{t["voucher.end." + end.Why]}, {DateWords.DayMonth(end.Date)}",
        _ => t["voucher.in-drawer"],
    };
}
