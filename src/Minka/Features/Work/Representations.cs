using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Features.Money;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Work;

/// <summary>Who went for the organisation to workshops, hearings and journeys, what they told, and who would like to go.</summary>
public static class Representations
{
    public const string Url = WorkHome.Url + "/salidas";

    static readonly SmallActs<Organization> wish = new(Url, "turns", (o, _) => o, _ => "", _ => Url,
    [
        new("quiero-ir", "wish-to-go", "hand-palm", Power.SeeBooks, _ => [], (_, _, _) => new SayWishToGo(true)) { Fits = g => !g.Books.Representations.WantsToGo(g.Visit.Person) },
        new("ya-no", "wish-to-go-ended", "x", Power.SeeBooks, _ => [], (_, _, _) => new SayWishToGo(false)) { Fits = g => g.Books.Representations.WantsToGo(g.Visit.Person) },
    ]);

    static readonly SmallActs<Representation> acts = new(Url + "/{number:int}", "turns", (o, n) => o.Representations.ByNumber(n), g => g.Subject.What ?? "", UrlOf,
    [
        new("informe", "report-given", "megaphone", Power.SeeBooks,
            g => [new(QuestionKind.Note, "Said", g.Words["represent.report"]) { Hint = g.Words["represent.report.hint"], Max = GiveReport.WordsLengthMax }, Asking.Day(g.Visit)],
            (g, p, _) => new GiveReport(g.Subject.Fact.Representation, Asking.Date(p, g.Visit), p.Text("Said")))
        { Fits = g => g.Subject.OwesReport && (g.Subject.Went.Contains(g.Visit.Person) || g.Visit.May(Power.KeepPapers)) },
        new("entregar", "received-handed-in", "hand-deposit", Power.KeepCash,
            g => [Asking.Amount(g.Words, "Amount", (g.Subject.Fact.Received - g.Subject.HandedIn).Plain()), Asking.Day(g.Visit)],
            (g, p, _) => new HandInReceived(g.Subject.Fact.Representation, Asking.Date(p, g.Visit), p.Soles("Amount")))
        { Fits = g => g.Subject.Fact.Received > g.Subject.HandedIn },
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<LeavesPage>(new { View = visit.Read(o => ListOf(o, visit)) }));
        routes.Get(Url + "/nueva", Power.SeeBooks, (Visit visit) => Form(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/nueva", Power.SeeBooks, Write);
        routes.Get(Url + "/{number:int}", Power.SeeBooks, Show);
        wish.Map(routes);
        acts.Map(routes);
    }

    public static string UrlOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Url}/{number}");

    static LeavesView ListOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var (all, want) = (o.Representations.All.Reverse().ToArray(), o.Representations.WantToGo(visit.Today));
        var different = o.Representations.DifferentPeople(visit.Today);
        return new LeavesView(t["represent.title"], "megaphone", "turns", WorkHome.Url,
        [
            new("turns", "users-three", t["represent.different"])
            {
                Figure = ($"{different}", t.Of("represent.different.n", ("n", different)), t.Of("represent.different.of", ("n", o.Register.MembersOn(visit.Today).Count()))),
            },
            new("members", "hand-palm", t["represent.want"])
            {
                Words = t["represent.want.what"], Empty = t["represent.want.none"],
                Rows = [.. want.Select(w => new LeafRow("user", Asking.Called(o, w.Person, t), w.HasGone ? null : t["represent.never"]))],
            },
            new("books", "megaphone", t["represent.list"])
            {
                Empty = t["represent.none"],
                Rows = [.. all.Select(r => new LeafRow("megaphone", r.What ?? t["erased"], $"{DateWords.DayMonthYear(r.Fact.Date)}. {WorkWords.Names(o, r.Went, t)}", null, UrlOf(r.Fact.Number)) { Warning = r.OwesReport ? Owed(o, r, visit) : null })],
            },
        ])
        { Doors = [new Door(t["represent.new"], "plus", "turns", Url + "/nueva", t["represent.new.way"]), .. wish.Offered(new Ground<Organization>(o, o, visit), 0)] };
    }

    static string Owed(Organization o, Representation went, Visit visit) => visit.T[o.Representations.MissedAnAssembly(went, visit.Today) ? "represent.owed.assembly" : "represent.owed"];

    static IResult Show(Visit visit, int number)
    {
        var view = visit.Read(o => o.Representations.ByNumber(number) is { } went ? OneOf(o, went, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView OneOf(Organization o, Representation went, Visit visit)
    {
        var (t, fact) = (visit.T, went.Fact);
        var dates = went.Until == fact.Date ? DateWords.DayMonthYear(fact.Date) : t.Of("represent.dates", ("from", DateWords.DayMonth(fact.Date)), ("to", DateWords.DayMonthYear(went.Until)));
        var received = new List<LeafRow>();
        if (fact.Received.IsPositive) received.Add(new LeafRow("coins", t["represent.received.money"], went.HandedIn.IsPositive ? t.Of("represent.handed", ("amount", went.HandedIn)) : t["represent.not-handed"], fact.Received.ToString()));
        if (went.Gifts is { } gifts) received.Add(new LeafRow("shopping-bag", t["represent.received.other"], gifts));
        return new LeavesView(went.What ?? t["erased"], "megaphone", "turns", Url,
        [
            new("turns", "megaphone", DateWords.Capital(dates))
            {
                Figure = (Asking.Hours(went.Minutes, t), t["represent.hours-each"], went.InvitedBy is { } by ? t.Of("represent.invited-by", ("who", by)) : null),
                Rows = [.. went.Went.Select(p => new LeafRow("user", Asking.Called(o, p, t)))],
            },
            new("assembly", "chalkboard-teacher", t["represent.told"])
            {
                Words = went.Report is { } report ? $"{went.ReportWords ?? t["erased"]} ({DateWords.DayMonthYear(report.Date)})" : Owed(o, went, visit),
            },
            .. received.Count == 0 ? Array.Empty<Leaf>() : [new Leaf("cash", "hand-deposit", t["represent.received"]) { Rows = received }],
            .. Mends(o, went, visit),
        ])
        { Doors = acts.Offered(new Ground<Representation>(o, went, visit), fact.Number) };
    }

    static Leaf[] Mends(Organization o, Representation went, Visit visit)
    {
        var t = visit.T;
        var rows = went.HandIns.Select(h => (Act: h.Stamp.Act, Words: t.Of("represent.correct.handed", ("amount", h.Fact.Amount)))).Append((Act: went.ReportStamp?.Act ?? Guid.Empty, Words: t["represent.correct.report"])).Append((Act: went.Stamp.Act, Words: t["represent.correct.went"]))
            .Select(m => (m.Words, Url: Corrections.UrlOf(o, m.Act, visit))).Where(m => m.Url is not null).Select(m => new LeafRow("pencil-simple", m.Words, Url: m.Url)).ToArray();
        return rows.Length == 0 ? [] : [new Leaf("books", "pencil-simple", t["work.correct"]) { Rows = rows }];
    }

    static async Task<IResult> Write(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var went = visit.Read(o => WorkWords.Ticked(o, posted, "Went", visit.Today));
        var result = await visit.Do(posted, new Represent(Asking.Date(posted, visit), posted.Int("Days", 1), went, Asking.MinutesIn(posted), posted.Soles("Received"), posted.Text("InvitedBy"), posted.Text("What"), posted.Text("Gifts")));
        return result.Done ? Answers.GoOn(Url, "represented") : Form(visit, posted, result.Errors, result.Status);
    }

    static IResult Form(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<RepresentForm>(new
    {
        People = visit.Read(o => People.Choices(o, visit)), Chosen = posted?.Many("Went") ?? [$"{visit.Read(o => o.Register.NumberOf(visit.Person))}"], Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);
}
