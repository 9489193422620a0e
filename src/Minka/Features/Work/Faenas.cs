using System.Globalization;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Work;
using Minka.Features.Money;
using Minka.Features.Papers;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Work;

/// <summary>Communal work days: called, attended by household, told. Who did not come is in no list.</summary>
public static class Faenas
{
    public const string Url = WorkHome.Url + "/faenas";

    static readonly SmallActs<Organization> call = new(Url, "turns", (o, _) => o, _ => "", _ => Url,
    [
        new("nueva", "faena-called", "plus", Power.ArrangeTurns,
            g =>
            [
                new(QuestionKind.Text, "What", g.Words["faena.what"]) { Hint = g.Words["faena.what.hint"] },
                new(QuestionKind.Date, "Day", g.Words["faena.day"], g.Today.Typed()),
                new(QuestionKind.Text, "Minutes", g.Words["work.hours-each"]) { Hint = g.Words["money.hours.hint"], Max = 8 },
                new(QuestionKind.Text, "Bring", g.Words["faena.bring"]) { Optional = true },
            ],
            (g, p, _) => new CallFaena(p.Date("Day") ?? g.Today, Asking.MinutesIn(p), p.Text("What"), p.Text("Bring"))),
    ]);

    static readonly SmallActs<Faena> acts = new(Url + "/{number:int}", "turns", (o, n) => o.Faenas.ByNumber(n), g => g.Subject.What ?? "", n => string.Create(CultureInfo.InvariantCulture, $"{Url}/{n}"),
    [
        new("contar", "faena-told", "note-pencil", Power.CloseDay,
            g =>
            [
                new(QuestionKind.Note, "Done", g.Words["faena.done"], g.Subject.DoneWords) { Hint = g.Words["faena.done.hint"], Max = TellFaena.DoneLengthMax },
                new(QuestionKind.Text, "Tools", g.Words["faena.tools"], g.Subject.Tools) { Optional = true },
                new(QuestionKind.Select, "Guide", g.Words["faena.guide"], g.Subject.Done?.Guide is { } guide ? $"{g.Books.Register.NumberOf(guide)}" : null) { Choices = People.Choices(g.Books, g.Visit), Empty = g.Words["faena.guide.none"], Optional = true },
            ],
            (g, p, _) => new TellFaena(g.Subject.Fact.Faena, p.Text("Done"), p.Text("Tools"), People.Find(g.Books, p.Int("Guide"), g.Today)))
        { Fits = g => g.Subject.Fact.Day <= g.Today },
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<LeavesPage>(new { View = visit.Read(o => ListOf(o, visit)) }));
        routes.Get(Url + "/{number:int}", Power.SeeBooks, Show);
        routes.Get(Url + "/{number:int}/lista", Power.SeeBooks, Print);
        call.Map(routes);
        acts.Map(routes);
        FaenaAttendance.Map(routes);
    }

    static LeavesView ListOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var all = o.Faenas.All.Reverse().ToArray();
        var coming = all.Where(f => f.Fact.Day >= visit.Today && f.Lines.Count == 0).Reverse().ToArray();
        return new LeavesView(t["faena.title"], "users-four", "turns", WorkHome.Url,
        [
            new("turns", "calendar-check", t["faena.coming"]) { Rows = [.. coming.Select(f => RowOf(f, visit))], Empty = t["faena.coming.none"] },
            new("books", "users-four", t["faena.past"]) { Words = t["faena.explains"], Rows = [.. all.Except(coming).Select(f => RowOf(f, visit))], Empty = t["faena.none"] },
        ])
        { Doors = call.Offered(new Ground<Organization>(o, o, visit), 0) };
    }

    static LeafRow RowOf(Faena faena, Visit visit) => new("users-four", faena.What ?? visit.T["erased"],
        faena.Lines.Count == 0 ? DateWords.WeekdayDayMonth(faena.Fact.Day) : $"{DateWords.DayMonthYear(faena.Fact.Day)}. {visit.T.Of("faena.households", ("n", faena.Households.Count))}",
        faena.Lines.Count == 0 ? null : Asking.Hours(faena.Given, visit.T), string.Create(CultureInfo.InvariantCulture, $"{Url}/{faena.Fact.Number}"));

    static IResult Show(Visit visit, int number)
    {
        var view = visit.Read(o => o.Faenas.ByNumber(number) is { } faena ? OneOf(o, faena, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView OneOf(Organization o, Faena faena, Visit visit)
    {
        var (t, number) = (visit.T, faena.Fact.Number);
        var came = new Leaf("turns", "users-four", t["faena.came"])
        {
            Figure = ($"{faena.Households.Count}", t.Of("faena.of-households", ("n", o.Register.HouseholdsOn(faena.Fact.Day).Count())), Asking.Hours(faena.Given, t)),
            Rows = [.. faena.Lines.OrderBy(l => o.Register.NumberOf(l.Presence.Household)).Select(l => new LeafRow("house", HomeOf(o, l.Presence.Household, t), WhoOf(o, l.Presence, t), Asking.Hours(l.Presence.Minutes, t)))],
        };
        Leaf called = new("books", "calendar-blank", DateWords.Capital(DateWords.Full(faena.Fact.Day)))
        {
            Figure = (Asking.Hours(faena.Minutes, t), t["faena.planned"], null), Words = faena.Bring is { } bring ? t.Of("faena.bring.said", ("what", bring)) : null,
        };
        Leaf[] told = faena.Done is null ? [] :
        [
            new("pot", "note-pencil", t["faena.done"])
            {
                Words = faena.DoneWords ?? t["erased"],
                Rows = [.. faena.Tools is { } tools ? [new LeafRow("gear", t["faena.tools"], tools)] : Array.Empty<LeafRow>(), .. faena.Done.Guide is { } guide ? [new LeafRow("chalkboard-teacher", t["faena.guide"], Asking.Called(o, guide, t))] : Array.Empty<LeafRow>()],
            },
        ];
        return new LeavesView(faena.What ?? t["erased"], "users-four", "turns", Url, [called, .. told, .. faena.Lines.Count > 0 ? [came] : Array.Empty<Leaf>(), .. Mends(o, faena, visit)]) { Doors = [.. Doors(o, faena, visit, number)] };
    }

    static IEnumerable<Door> Doors(Organization o, Faena faena, Visit visit, int number)
    {
        var t = visit.T;
        if (faena.Fact.Day <= visit.Today && visit.May(Power.CloseDay)) yield return new Door(t["faena.attendance"], "list-checks", "turns", string.Create(CultureInfo.InvariantCulture, $"{Url}/{number}/asistencia"), t["faena.attendance.way"]);
        foreach (var act in acts.Offered(new Ground<Faena>(o, faena, visit), number)) yield return act;
        yield return new Door(t["faena.list"], "printer", "books", string.Create(CultureInfo.InvariantCulture, $"{Url}/{number}/lista"), t["faena.list.way"]);
    }

    static Leaf[] Mends(Organization o, Faena faena, Visit visit)
    {
        var t = visit.T;
        var rows = faena.Lines.GroupBy(l => l.Stamp.Act).Select(g => (Act: g.Key, Words: t.Of("faena.correct.list", ("n", g.Count())))).Append((Act: faena.DoneStamp?.Act ?? Guid.Empty, Words: t["faena.correct.told"])).Append((Act: faena.Stamp.Act, Words: t["faena.correct.call"]))
            .Select(m => (m.Words, Url: Corrections.UrlOf(o, m.Act, visit))).Where(m => m.Url is not null).Select(m => new LeafRow("pencil-simple", m.Words, Url: m.Url)).ToArray();
        return rows.Length == 0 ? [] : [new Leaf("books", "pencil-simple", t["work.correct"]) { Rows = rows }];
    }

    internal static string HomeOf(Organization o, HouseholdId id, Texts t) => o.Register.Households.TryGetValue(id, out var home) ? $"{home.Number} · {home.Called ?? t["erased"]}" : t["erased"];

    static string WhoOf(Organization o, FaenaPresence presence, Texts t) => presence.Person is { } person ? Asking.Called(o, person, t) : t["faena.other"];

    /// <summary>The list to tick with a pencil: each household with its people, who came, from when to when, and a signature.</summary>
    static IResult Print(HttpContext context, Visit visit, int number)
    {
        var house = HouseAddress.Of(context.Request);
        var sheet = visit.Read(o => o.Faenas.ByNumber(number) is { } faena ? ListOf(o, faena, house, visit) : null);
        return sheet is null ? Results.NotFound() : Answers.Page<MoneyPaper>(new { Sheets = new[] { sheet }, BackUrl = string.Create(CultureInfo.InvariantCulture, $"{Url}/{number}") });
    }

    /// <summary>It can be typed back under its code, but for a second faena of one day, which bears none.</summary>
    static PrintedSheet ListOf(Organization o, Faena faena, string house, Visit visit)
    {
        var (t, code) = (visit.T, new SheetCode(SheetKind.Faena, faena.Fact.Day));
        var isFirst = o.Faenas.On(faena.Fact.Day) == faena;
        return Asking.Sheet(o, visit, t["faena.list.title"], DateWords.Capital(DateWords.Full(faena.Fact.Day)),
        [
            new TextBlock([.. new[] { faena.What, faena.Bring is { } bring ? t.Of("faena.bring.said", ("what", bring)) : null, t["faena.list.how"] }.OfType<string>()]),
            new TableBlock([new(isFirst ? t["type.code"] : t["faena.list.number"], 17), new(t["faena.list.home"], 48), new(t["faena.list.came"], 46), new(t["faena.list.hours"], 18), new(t["money.signature"])],
                [.. o.Register.HouseholdsOn(faena.Fact.Day).Select(h => new BookRow([isFirst ? code.Row(h.Number) : $"{h.Number}", HomeOf(o, h.Id, t), "", "", ""]))], IsToFill: true),
        ], [t["faena.guide"], t["post.Secretary"]]) with { Number = string.Create(CultureInfo.InvariantCulture, $"{faena.Fact.Number}"), Mark = isFirst ? Marks.Of(code, house) : null };
    }
}
