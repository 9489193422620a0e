using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Errands;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>Fares and refreshments: who went where and for what, how long, by which rule; a month's total for everybody.</summary>
public static class Errands
{
    const string Home = "/caja/pasajes";

    static readonly SmallActs<Organization> acts = new(Home, "turns", (o, _) => o, _ => "", _ => Home,
    [
        new("tope", "destination-decided", "scales", Power.DecideSettings,
            g =>
            [
                new(QuestionKind.Select, "Destination", g.Words["errand.destination"]) { Choices = Destinations(g.Books), Empty = g.Words["errand.destination.new"], Optional = true },
                new(QuestionKind.Text, "Name", g.Words["errand.destination.name"]) { Optional = true },
                new(QuestionKind.Money, "Fares", g.Words["errand.fares"]), new(QuestionKind.Money, "Refreshments", g.Words["errand.refreshments"]),
                Asking.Day(g.Visit, "From"), Asking.DecidedBy(g.Words),
            ],
            (g, p, _) => new DecideDestination(p.Id("Destination"), p.Text("Name"), p.Soles("Fares"), p.Soles("Refreshments"), Asking.Date(p, g.Visit, "From"), p.Text("DecidedBy") ?? "")),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, Show);
        routes.Get(Home + "/hoja", Power.SeeBooks, (Visit visit, string? mes) => Print(visit, MonthOf(mes, visit)));
        routes.Get(Home + "/nueva", Power.Buy, (Visit visit, Node node) => Form(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Home + "/nueva", Power.Buy, Write);
        routes.Get(Home + "/{number:int}", Power.SeeBooks, ShowOne);
        routes.Get(Home + "/{number:int}/hoja", Power.SeeBooks, PrintOne);
        acts.Map(routes);
    }

    static DateOnly MonthOf(string? mes, Visit visit) => Days.ReadMonth(mes) ?? new DateOnly(visit.Today.Year, visit.Today.Month, 1);

    static IResult Show(HttpContext context, Visit visit, string? mes)
    {
        var view = visit.Read(o => ViewOf(o, visit, MonthOf(mes, visit)));
        return TableFiles.Asked(context, visit, view.Tables) ?? Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView ViewOf(Organization o, Visit visit, DateOnly month)
    {
        var t = visit.T;
        var errands = o.Errands.Between(month, month.AddMonths(1).AddDays(-1)).ToArray();
        var mine = errands.Where(e => e.Travellers.Any(x => x.Person == visit.Person)).ToArray();
        var leaves = new List<Leaf>
        {
            new("turns", "person-simple-walk", DateWords.Capital(DateWords.MonthYear(month)))
            {
                Figure = (Total(errands).ToString(), t.Of("errand.month", ("n", errands.Length)), t.Of("errand.month.split", ("fares", Sum(errands, e => e.Fares)), ("refreshments", Sum(errands, e => e.Refreshments)))),
                Rows = [.. errands.Reverse().Select(e => new LeafRow("map-pin", Title(o, e, t), $"{DateWords.DayMonth(e.Fact.Date)}. {Asking.Hours(e.Fact.Minutes, t)}", e.Total.ToString(), $"{Home}/{e.Fact.Number}"))],
                Empty = t["errand.none"],
            },
            new("members", "user", t["errand.mine"])
            {
                Figure = (Sum(mine, e => Hers(e, visit.Person)).ToString(), t.Of("errand.mine.count", ("n", mine.Length)), t.Of("errand.mine.hours", ("hours", Asking.Hours(mine.Sum(e => (long)e.Fact.Minutes), t)))),
            },
            new("books", "scales", t["errand.caps"]) { Words = t["errand.caps.what"], Rows = Caps(o, visit) },
        };
        if (Asking.Watches(o, visit)) leaves.Add(new("members", "users", t["errand.people"]) { Table = PeopleOf(o, errands, month, t), Empty = t["errand.none"] });
        return new LeavesView(t["errand.title"], "person-simple-walk", "turns", "/caja", leaves)
        {
            Notice = t["errand.work"],
            Doors = [.. Doors(visit, month), .. acts.Offered(new Ground<Organization>(o, o, visit), 0)],
        };
    }

    static IEnumerable<Door> Doors(Visit visit, DateOnly month)
    {
        if (visit.May(Power.Buy)) yield return new Door(visit.T["errand.new"], "plus", "turns", Home + "/nueva", visit.T["errand.new.way"]);
        yield return new Door(visit.T["errand.sheet"], "printer", "books", $"{Home}/hoja?mes={Days.Month(month)}");
        yield return new Door(visit.T["money.month.before"], "arrow-left", "books", $"{Home}?mes={Days.Month(month.AddMonths(-1))}");
    }

    static LeafRow[] Caps(Organization o, Visit visit) =>
    [
        CapRow(visit.T["errand.caps.general"], o.Errands.CapOf(null, visit.Today), visit.T),
        .. o.Errands.Destinations.Values.Select(d => CapRow(d.Name ?? visit.T["erased"], o.Errands.CapOf(d.Id, visit.Today), visit.T)),
    ];

    static LeafRow CapRow(string name, ErrandCap cap, Texts t) =>
        new("map-pin", name, $"{t.Of("errand.split", ("fares", cap.Fares), ("refreshments", cap.Refreshments))}. {(cap.Since is { } since ? t.Of("errand.cap.since", ("date", DateWords.DayMonthYear(since)), ("who", cap.DecidedBy ?? t["erased"])) : t["errand.cap.default"])}");

    static Table PeopleOf(Organization o, Errand[] errands, DateOnly month, Texts t) => new(
        t["errand.people"], $"pasajes-{Days.Month(month)}",
        [TableColumn.Text(t["errand.who"]), TableColumn.Count(t["errand.times"]), TableColumn.Text(t["money.hours"]), TableColumn.Soles(t["errand.total"])],
        [.. errands.SelectMany(e => e.Travellers.Select(x => (x.Person, Errand: e))).GroupBy(x => x.Person).OrderBy(g => o.Register.NumberOf(g.Key))
            .Select(g => new TableRow([Asking.Called(o, g.Key, t), g.Count(), Asking.Hours(g.Sum(x => (long)x.Errand.Fact.Minutes), t), Sum(g.Select(x => x.Errand), e => Hers(e, g.Key))]))]);

    static IResult ShowOne(Visit visit, int number)
    {
        var view = visit.Read(o => o.Errands.ByNumber(number) is { } errand ? OneOf(o, errand, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView OneOf(Organization o, Errand errand, Visit visit)
    {
        var (t, cap) = (visit.T, o.Errands.CapOf(errand.Fact.Destination, errand.Fact.Date));
        var above = errand.Travellers.Any(x => x.Fares > cap.Fares || x.Refreshments > cap.Refreshments);
        return new LeavesView(Title(o, errand, t), "person-simple-walk", "turns", Home,
        [
            new("turns", "map-pin", DateWords.DayMonthYear(errand.Fact.Date))
            {
                Figure = (errand.Total.ToString(), MoneyPlaces.Say(o, errand.Fact.Source, t), Asking.Hours(errand.Fact.Minutes, t)), Words = errand.Place,
                Rows = [.. errand.Travellers.Select(x => new LeafRow("user", Asking.Called(o, x.Person, t), t.Of("errand.split", ("fares", x.Fares), ("refreshments", x.Refreshments)), (x.Fares + x.Refreshments).ToString()))],
            },
            .. above ? [new Leaf("assembly", "signature", t["errand.above"]) { Words = $"{errand.WhyMore ?? t["erased"]} {(errand.Fact.Second is { } second ? t.Of("errand.above.signed", ("who", Asking.Called(o, second, t))) : "")}" }] : Array.Empty<Leaf>(),
        ])
        {
            Doors = [new Door(t["errand.sheet.one"], "printer", "books", $"{Home}/{errand.Fact.Number}/hoja"), .. Corrections.UrlOf(o, errand.Stamp.Act, visit) is { } url ? [new Door(t["correct.link"], "pencil-simple", "turns", url)] : Array.Empty<Door>()],
        };
    }

    static IResult PrintOne(Visit visit, int number)
    {
        var sheet = visit.Read(o => o.Errands.ByNumber(number) is not { } errand ? null : Asking.Sheet(o, visit, visit.T["errand.sheet.one"], DateWords.Full(errand.Fact.Date),
        [
            new TextBlock([.. new[] { visit.T.Of("errand.sheet.for", ("what", errand.Purpose ?? visit.T["erased"])), errand.Place, Asking.Hours(errand.Fact.Minutes, visit.T), errand.WhyMore }.OfType<string>()]),
            Signing(o, [errand], visit.T),
        ], [visit.T["post.Treasurer"], visit.T["post.Fiscal"]]) with { Number = $"{number}" });
        return sheet is null ? Results.NotFound() : Answers.Page<MoneyPaper>(new { Sheets = new[] { sheet }, BackUrl = $"{Home}/{number}" });
    }

    /// <summary>The month with a line for each to sign: for the folder of the box, not for the wall.</summary>
    static IResult Print(Visit visit, DateOnly month)
    {
        var sheet = visit.Read(o => Asking.Sheet(o, visit, visit.T["errand.title"], DateWords.MonthYear(month), [Signing(o, [.. o.Errands.Between(month, month.AddMonths(1).AddDays(-1))], visit.T)], [visit.T["post.Treasurer"], visit.T["post.Fiscal"], visit.T["post.President"]]) with { Copy = CopyFor.Fiscal });
        return Answers.Page<MoneyPaper>(new { Sheets = new[] { sheet }, BackUrl = $"{Home}?mes={Days.Month(month)}" });
    }

    static TableBlock Signing(Organization o, IReadOnlyList<Errand> errands, Texts t) => new(
        [new(t["book.date"], 36), new(t["errand.who"], 32), new(t["errand.what"], 36), new(t["errand.fares"], 20, true), new(t["errand.refreshments"], 27, true), new(t["money.signature"], 30)],
        [
            .. errands.SelectMany(e => e.Travellers.Select(x => new BookRow([DateWords.DayMonth(e.Fact.Date), Asking.Called(o, x.Person, t), e.Purpose ?? t["erased"], x.Fares.Plain(), x.Refreshments.Plain(), ""]))),
            new BookRow([t["money.total"], Sum(errands, e => e.Fares).Plain(), Sum(errands, e => e.Refreshments).Plain(), Total(errands).ToString()], IsTotal: true),
        ]);

    static async Task<IResult> Write(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var (fares, refreshments) = (posted.Soles("Fares"), posted.Soles("Refreshments"));
        var went = visit.Read(o => posted.Many("Travellers").Select(n => int.TryParse(n, System.Globalization.CultureInfo.InvariantCulture, out var number) ? People.Find(o, number, visit.Today) : null).OfType<PersonId>().ToArray());
        var source = visit.Read(o => Asking.SourceIn(posted, o));
        var command = new MakeErrand(Asking.Date(posted, visit), posted.Id("Destination"), [.. went.Select(p => new Traveller(p, fares, refreshments))], Asking.MinutesIn(posted), source, posted.Text("Purpose"), posted.Text("Place"), second, posted.Text("WhyMore"));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn(Home, "errand") : Form(visit, node, posted, result.Errors, result.Status);
    }

    static IResult Form(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var (people, places, sources, cap) = visit.Read(o => (People.Choices(o, visit), Destinations(o), MoneyPlaces.Of(o, visit.Person, visit.T), o.Errands.CapOf(null, visit.Today)));
        return Answers.Page<ErrandForm>(new
        {
            People = people, Chosen = posted?.Many("Travellers") ?? [], Places = places, Sources = sources, Cap = visit.T.Of("errand.cap.hint", ("fares", cap.Fares), ("refreshments", cap.Refreshments)),
            Signers = SecondSignatures.IsAsked(posted?.Typed, errors) ? SecondSignatures.Choices(visit, node) : null, Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static Choice[] Destinations(Organization o) => [.. o.Errands.Destinations.Values.Where(d => d.Name is not null).Select(d => new Choice(d.Id.ToString("N"), d.Name!))];

    static string Title(Organization o, Errand errand, Texts t) =>
        errand.Purpose ?? (errand.Fact.Destination is { } id && o.Errands.Destinations.GetValueOrDefault(id)?.Name is { } name ? name : t["erased"]);

    static Soles Hers(Errand errand, PersonId person) => errand.Travellers.Where(x => x.Person == person).Select(x => x.Fares + x.Refreshments).FirstOrDefault();
    static Soles Total(IEnumerable<Errand> errands) => Sum(errands, e => e.Total);
    static Soles Sum(IEnumerable<Errand> errands, Func<Errand, Soles> part) => new(errands.Sum(e => part(e).Centimos));
}
