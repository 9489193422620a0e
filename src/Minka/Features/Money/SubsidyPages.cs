using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Subsidies;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>The State's subsidy: what came, what it bought, its balance and the clocks of the rendering.</summary>
public static class SubsidyPages
{
    const string Home = "/caja/subvenciones";

    static readonly SmallActs<Organization> begin = new(Home, "cash", (o, _) => o, _ => "", _ => Home,
    [
        new("nueva", "subsidy-received", "bank", Power.KeepCash,
            g => [.. Warning(g), Asking.Amount(g.Words), Asking.Day(g.Visit), new(QuestionKind.Date, "Month", g.Words["subsidy.month"], g.Today.Typed()), new(QuestionKind.Digits, "Operation", g.Words["subsidy.operation"]) { Optional = true, Max = Spend.PaperNumberLengthMax }],
            (g, p, _) => new ReceiveSubsidy(Asking.Date(p, g.Visit), Asking.Date(p, g.Visit, "Month"), p.Soles("Amount"), p.Text("Operation"))),
    ]);

    static readonly SmallActs<Subsidy> acts = new(Home + "/{number:int}", "cash", (o, n) => o.Subsidies.ByNumber(n), g => Title(g.Subject, g.Words), n => $"{Home}/{n}",
    [
        Step("presentar", BalanceStep.Filed, "paper-plane-tilt"), Step("observacion", BalanceStep.Observed, "eye"), Step("respuesta", BalanceStep.Answered, "note-pencil"), Step("aprobacion", BalanceStep.Approved, "seal-check"),
        new("devolucion", "subsidy-returned", "arrow-counter-clockwise", Power.KeepCash, g => [Asking.Amount(g.Words, value: g.Books.Subsidies.LeftOf(g.Subject).Plain()), Asking.Day(g.Visit), new(QuestionKind.Digits, "Operation", g.Words["subsidy.operation"]) { Optional = true, Max = Spend.PaperNumberLengthMax }],
            (g, p, _) => new ReturnSubsidy(g.Subject.Fact.Subsidy, Asking.Date(p, g.Visit), p.Soles("Amount"), p.Text("Operation"))) { Fits = g => g.Books.Subsidies.LeftOf(g.Subject).IsPositive },
    ]);

    static SmallAct<Subsidy> Step(string path, BalanceStep step, string icon) => new(path, "subsidy-" + step, icon, Power.Buy,
        g => [Asking.Day(g.Visit), Asking.Note(g.Words, g.Words["subsidy.step.note"])],
        (g, p, _) => new StepBalance(g.Subject.Fact.Subsidy, step, Asking.Date(p, g.Visit), p.Text("Note"))) { Fits = g => Subsidy.MayFollow(g.Subject.Stands, step) };

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, Show);
        routes.Get(Home + "/{number:int}", Power.SeeBooks, ShowOne);
        routes.Get(Home + "/{number:int}/hoja", Power.SeeBooks, Print);
        begin.Map(routes);
        acts.Map(routes);
    }

    /// <summary>The next payment does not come while a balance waits: help, not a scolding.</summary>
    static IEnumerable<Question> Warning(Ground<Organization> g) =>
        g.Books.Subsidies.All.LastOrDefault(s => !s.IsFiled) is { } waiting ? [new Question(QuestionKind.Said, "Said", "", g.Words.Of("subsidy.not-filed", ("month", DateWords.MonthYear(waiting.Fact.Month))))] : [];

    static IResult Show(Visit visit) => Answers.Page<LeavesPage>(new
    {
        View = visit.Read(o => new LeavesView(visit.T["subsidy.title"], "bank", "cash", "/caja",
        [
            new("cash", "bank", visit.T["subsidy.payments"])
            {
                Words = visit.T["subsidy.apart"], Empty = visit.T["subsidy.none"],
                Rows = [.. o.Subsidies.All.Reverse().Select(s => new LeafRow("bank", Title(s, visit.T), DutyWords(o, s, visit), visit.T.Of("subsidy.left", ("left", o.Subsidies.LeftOf(s))), $"{Home}/{s.Fact.Number}") { Warning = IsLate(o, s, visit) ? visit.T["subsidy.late"] : null })],
            },
        ])
        { Doors = [.. begin.Offered(new Ground<Organization>(o, o, visit), 0), new Door(visit.T["voucher.title"], "gas-cylinder", "store", "/caja/vales", visit.T["voucher.way"])] }),
    });

    static IResult ShowOne(HttpContext context, Visit visit, int number)
    {
        var view = visit.Read(o => o.Subsidies.ByNumber(number) is { } subsidy ? OneOf(o, subsidy, visit) : null);
        return view is null ? Results.NotFound() : TableFiles.Asked(context, visit, view.Tables) ?? Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView OneOf(Organization o, Subsidy subsidy, Visit visit)
    {
        var (t, lines) = (visit.T, o.Subsidies.LinesOf(subsidy));
        var (fuel, food) = (lines.Where(l => l.IsFuel(o)).Sum(l => l.Amount.Centimos), lines.Where(l => !l.IsFuel(o)).Sum(l => l.Amount.Centimos));
        return new LeavesView(Title(subsidy, t), "bank", "cash", Home,
        [
            new("cash", "bank", t["subsidy.purse"])
            {
                Figure = (o.Subsidies.LeftOf(subsidy).ToString(), t["subsidy.purse.left"], t.Of("subsidy.purse.of", ("amount", subsidy.Fact.Amount), ("date", DateWords.DayMonthYear(subsidy.Fact.Date)))),
                Rows = [new("basket", t["subsidy.food"], null, new Soles(food).ToString()), new("gas-cylinder", t["subsidy.fuel"], null, new Soles(fuel).ToString()), .. subsidy.Returned.IsZero ? Array.Empty<LeafRow>() : [new LeafRow("arrow-counter-clockwise", t["subsidy.returned"], null, subsidy.Returned.ToString())]],
            },
            new("assembly", "clock", t["subsidy.rendering"])
            {
                Words = DutyWords(o, subsidy, visit), Empty = t["subsidy.rendering.none"],
                Rows = [.. subsidy.Steps.Select(s => new LeafRow("calendar-check", t["subsidy.step." + s.Step.Step], string.Join(". ", new[] { DateWords.DayMonthYear(s.Step.Date), o.Cash.WordsOf(s.Stamp.Act) }.OfType<string>()), s.Step.Step == BalanceStep.Filed ? s.Step.Spent.ToString() : null) { CorrectUrl = Corrections.UrlOf(o, s.Stamp.Act, visit) })],
            },
            new("books", "receipt", t["subsidy.lines"]) { Table = Lines(o, subsidy, lines, t), Empty = t["subsidy.lines.none"] },
        ])
        {
            Notice = IsLate(o, subsidy, visit) ? t["subsidy.late"] : t["subsidy.how"], NoticeWarns = IsLate(o, subsidy, visit),
            Doors = [.. acts.Offered(new Ground<Subsidy>(o, subsidy, visit), subsidy.Fact.Number), new Door(t["subsidy.sheet"], "printer", "books", $"{Home}/{subsidy.Fact.Number}/hoja")],
        };
    }

    static Table Lines(Organization o, Subsidy subsidy, IReadOnlyList<SubsidyLine> lines, Texts t) => new(
        t["subsidy.lines"], $"subsidio-{subsidy.Fact.Number}",
        [TableColumn.Date(t["book.date"]), TableColumn.Text(t["kardex.what"]), TableColumn.Text(t["cash.paper"]), TableColumn.Soles(t["spend.amount"])],
        [.. lines.Select(l => new TableRow([l.Date, What(o, l, t), PaperWords.Say(l.Paper, l.PaperNumber, t), l.Amount])), new TableRow([t["money.total"], "", "", new Soles(lines.Sum(l => l.Amount.Centimos))], IsTotal: true)]);

    static string What(Organization o, SubsidyLine line, Texts t) => line.Fact is PurchaseMade made
        ? string.Join(", ", (made.Lots ?? []).Select(l => $"{o.Store.NameOf(l.Item)} {o.Store.Say(l.Item, l.Quantity)}"))
        : o.Cash.WordsOf(line.Stamp.Act) ?? t[line.IsFuel(o) ? "subsidy.fuel" : "subsidy.food"];

    /// <summary>The rendering: every line with its paper, then one sworn statement for those that have none of a shop.</summary>
    static IResult Print(Visit visit, int number)
    {
        var sheets = visit.Read<IReadOnlyList<PrintedSheet>?>(o =>
        {
            if (o.Subsidies.ByNumber(number) is not { } subsidy) return null;
            var (t, lines) = (visit.T, o.Subsidies.LinesOf(subsidy));
            string[] signs = [t["post.President"], t["post.Treasurer"], t["post.Fiscal"]];
            PaperColumn[] columns = [new(t["book.date"], 38), new(t["kardex.what"], 72), new(t["cash.paper"], 44), new("S/", 26, true)];
            BookRow Row(SubsidyLine l) => new([DateWords.DayMonth(l.Date), What(o, l, t), PaperWords.Say(l.Paper, l.PaperNumber, t), l.Amount.Plain()]);
            BookRow Sum(string what, Soles amount) => new([what, amount.Plain()], IsTotal: true);
            var spent = new Soles(lines.Sum(l => l.Amount.Centimos));
            var rendering = Asking.Sheet(o, visit, t["subsidy.sheet.title"], DateWords.MonthYear(subsidy.Fact.Month),
            [
                new TextBlock([t.Of("subsidy.purse.of", ("amount", subsidy.Fact.Amount), ("date", DateWords.DayMonthYear(subsidy.Fact.Date))), t["subsidy.sheet.sworn"]]),
                new TableBlock(columns, [.. lines.Select(Row), Sum(t["subsidy.sheet.spent"], spent), Sum(t["subsidy.returned"], subsidy.Returned), Sum(t["subsidy.purse.left"], o.Subsidies.LeftOf(subsidy))]) { Title = t["subsidy.lines"], Icon = "receipt" },
            ], signs) with { Number = $"{number}", Folio = true };
            var sworn = lines.Where(l => l.Paper == Paper.SwornStatement).ToArray();
            if (sworn.Length == 0) return [rendering];
            return [rendering with { Of = 2 }, Asking.Sheet(o, visit, t["subsidy.sworn.title"], DateWords.MonthYear(subsidy.Fact.Month),
            [
                new TextBlock([t.Of("subsidy.sworn.text", ("organization", o.Charter.Name ?? t["ui.minka"]))]),
                new TableBlock(columns, [.. sworn.Select(Row), Sum(t["money.total"], new Soles(sworn.Sum(l => l.Amount.Centimos)))]),
            ], signs) with { Number = $"{number}", Page = 2, Of = 2 }];
        });
        return sheets is null ? Results.NotFound() : Answers.Page<MoneyPaper>(new { Sheets = sheets, BackUrl = $"{Home}/{number}" });
    }

    internal static string Title(Subsidy subsidy, Texts t) => t.Of("subsidy.of", ("n", subsidy.Fact.Number), ("month", DateWords.MonthYear(subsidy.Fact.Month)));

    internal static string DutyWords(Organization o, Subsidy subsidy, Visit visit) => o.Subsidies.DutyOf(subsidy, visit.Today) is not { } duty ? visit.T["subsidy.duty.done"]
        : visit.T.Of("subsidy.duty." + duty.Duty, ("date", duty.By is { } by ? DateWords.DayMonth(by) : ""));

    static bool IsLate(Organization o, Subsidy subsidy, Visit visit) => o.Subsidies.DutyOf(subsidy, visit.Today) is { Duty: SubsidyDuty.File or SubsidyDuty.Answer, By: { } by } && by < visit.Today;
}
