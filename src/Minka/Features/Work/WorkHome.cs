using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Features.Aid;
using Minka.Features.Money;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Work;

/// <summary>Everybody's hours of a month or a year: as hands that one can count, by duty, and in a table.</summary>
/// <param name="HoursAHand">How many hours each hand stands for.</param>
public sealed record HoursView(string Period, long Hours, string Who, int Hands, int HoursAHand, IReadOnlyList<Rank> Duties, string DutiesSentence, Table Table, IReadOnlyList<(Person Person, string Hours)> Each, IReadOnlyList<LeafRow> Mine, IReadOnlyList<Door> Doors);

/// <summary>The ledger of work: what everybody gave, in hours and never in soles. Errands stand beside cooking; nobody is ranked.</summary>
public static class WorkHome
{
    public const string Url = "/trabajo";
    const int HandsMost = 24;
    static readonly int[] scales = [1, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000];

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, Show);
        routes.Get(Url + "/yo", Power.SeeBooks, (Visit visit) => Answers.Page<LeavesPage>(new { View = visit.Read(o => MineOf(o, visit)) }));
    }

    static IResult Show(HttpContext context, Visit visit, string? mes, string? ano)
    {
        var view = visit.Read(o => ViewOf(o, visit, SpanOf(mes, ano, visit.Today)));
        return TableFiles.Asked(context, visit, view.Table) ?? Answers.Page<HoursPage>(new { View = view });
    }

    /// <summary>A month or a whole year, with what it is called.</summary>
    sealed record Span(DateOnly From, DateOnly To, string Name, string File, bool IsYear);

    static Span SpanOf(string? month, string? year, DateOnly today)
    {
        if (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 1900 and < 2200)
            return new Span(new DateOnly(y, 1, 1), new DateOnly(y, 12, 31), string.Create(CultureInfo.InvariantCulture, $"{y}"), string.Create(CultureInfo.InvariantCulture, $"trabajo-{y}"), true);
        var first = Days.ReadMonth(month) ?? new DateOnly(today.Year, today.Month, 1);
        return new Span(first, first.AddMonths(1).AddDays(-1), DateWords.MonthYear(first), $"trabajo-{Days.Month(first)}", false);
    }

    static HoursView ViewOf(Organization o, Visit visit, Span span)
    {
        var t = visit.T;
        var rows = WorkHours.Between(o, span.From, span.To);
        var kinds = WorkHours.ByKind(rows);
        var total = kinds.Sum(k => k.Minutes);
        var hours = (total + 30) / 60;
        var hand = scales.FirstOrDefault(s => hours <= (long)s * HandsMost, scales[^1]);
        var sentence = rows.Count == 0 ? t.Of("work.none", ("period", span.Name)) : t.Of("work.sentence", ("period", span.Name), ("n", rows.Count), ("what", WorkWords.Listed(kinds, t)));
        var hers = WorkHours.Of(o, visit.Person, span.From, span.To);
        return new HoursView(DateWords.Capital(span.Name), hours, t.Of("work.people", ("n", rows.Count)), (int)Math.Clamp((hours + hand - 1) / hand, 0, HandsMost * 4), hand,
            [.. kinds.Select(k => new Rank(WorkWords.Kind(k.Duty, t), k.Minutes, Asking.Hours(k.Minutes, t), WorkWords.Icon(k.Duty)))], sentence,
            TableOf(o, rows, kinds, span, t), [.. rows.Select(r => FaceOf(o, r, t))],
            hers is null ? [] : [new LeafRow("user", t["work.mine.here"], WorkWords.Listed(hers.Work, t), Asking.Hours(hers.Minutes, t), Url + "/yo")],
            [.. Doors(visit, span)]);
    }

    static Table TableOf(Organization o, IReadOnlyList<WorkRow> rows, IReadOnlyList<Domain.Readiness.WorkOfKind> kinds, Span span, Texts t) => new(
        t.Of("work.table", ("period", span.Name)), span.File,
        [TableColumn.Text(t["work.who"]), TableColumn.Quantity(t["work.total"], "h"), .. kinds.Select(k => TableColumn.Quantity(WorkWords.Kind(k.Duty, t), "h")), TableColumn.Count(t["work.number"]), TableColumn.Count(t["work.minutes"])],
        [.. rows.Select(r => new TableRow(
        [
            NameOf(o, r, t), Hours(r.Minutes), .. kinds.Select(k => r.Of(k.Duty) is var minutes && minutes == 0 ? default : Hours(minutes)),
            r.Person > 0 ? r.Person : (int?)null, (int)Math.Clamp(r.Minutes, int.MinValue, int.MaxValue),
        ]))]);

    static (Person, string) FaceOf(Organization o, WorkRow row, Texts t)
    {
        var known = o.Register.PersonOf(row.Person);
        return (new Person(NameOf(o, row, t), known?.Drawing ?? (row.Person == 0 ? "house" : "user"), known?.Color ?? 1, DateWords.Capital(WorkWords.Listed(row.Work, t))), Asking.Hours(row.Minutes, t));
    }

    static Cell Hours(long minutes) => Cell.Quantity(WorkWords.Hundredths(minutes), 2);

    static string NameOf(Organization o, WorkRow row, Texts t) => row.Person == 0 ? t.Of("work.household", ("n", row.Household)) : o.Register.PersonOf(row.Person) is { } person ? person.Called ?? t["erased"] : t["erased"];

    static IEnumerable<Door> Doors(Visit visit, Span span)
    {
        var t = visit.T;
        yield return new Door(t["faena.title"], "users-four", "turns", Faenas.Url, t["faena.way"]);
        yield return new Door(t["represent.title"], "megaphone", "turns", Representations.Url, t["represent.way"]);
        yield return new Door(t["ayni.title"], "handshake", "turns", Aynis.Url, t["ayni.way"]);
        yield return new Door(t["work.mine"], "user", "turns", Url + "/yo", t["work.mine.way"]);
        if (span.IsYear)
        {
            yield return new Door(t["work.this-month"], "calendar-blank", "books", Url);
            yield return new Door(t.Of("work.year-before", ("n", span.From.Year - 1)), "arrow-left", "books", string.Create(CultureInfo.InvariantCulture, $"{Url}?ano={span.From.Year - 1}"));
        }
        else
        {
            yield return new Door(t["money.month.before"], "arrow-left", "books", $"{Url}?mes={Days.Month(span.From.AddMonths(-1))}");
            yield return new Door(t.Of("work.whole-year", ("n", span.From.Year)), "calendar-dots", "books", string.Create(CultureInfo.InvariantCulture, $"{Url}?ano={span.From.Year}"));
        }
    }

    /// <summary>What she gave, for herself: this month, the last twelve, and what was written down in her name.</summary>
    static LeavesView MineOf(Organization o, Visit visit)
    {
        var (t, today) = (visit.T, visit.Today);
        var month = WorkHours.Of(o, visit.Person, new DateOnly(today.Year, today.Month, 1), today);
        var year = WorkHours.Of(o, visit.Person, today.AddMonths(-12).AddDays(1), today);
        var written = o.Work.All.Where(w => w.People.Contains(visit.Person)).Reverse().Take(12).ToArray();
        return new LeavesView(t["work.mine"], "user", "turns", Url,
        [
            new("turns", "calendar-blank", DateWords.Capital(DateWords.MonthYear(today)))
            {
                Figure = (Asking.Hours(month?.Minutes ?? 0, t), t["work.given"], null),
                Rows = [.. (month?.Work ?? []).Select(w => new LeafRow(WorkWords.Icon(w.Duty), WorkWords.Kind(w.Duty, t), null, Asking.Hours(w.Minutes, t)))],
            },
            new("members", "calendar-dots", t["work.twelve-months"])
            {
                Figure = (Asking.Hours(year?.Minutes ?? 0, t), t["work.given"], null),
                Rows = [.. (year?.Work ?? []).Select(w => new LeafRow(WorkWords.Icon(w.Duty), WorkWords.Kind(w.Duty, t), null, Asking.Hours(w.Minutes, t)))],
            },
            new("books", "note-pencil", t["work.written"])
            {
                Empty = t["work.written.none"],
                Rows = [.. written.Select(w => new LeafRow(WorkWords.Icon(w.Kind), WorkWords.Kind(w.Kind, t), Detail(o, w, t), Asking.Hours(w.Minutes, t)) { CorrectUrl = Corrections.UrlOf(o, w.Stamp.Act, visit) })],
            },
        ])
        {
            Doors = [new Door(t["work.write"], "plus", "turns", Url + "/nuevo"), new Door(t["ayni.title"], "handshake", "turns", Aynis.Url, t["ayni.way"]), new Door(t["work.certificate"], "file-text", "books", Certificate.UrlOf(o.Register.NumberOf(visit.Person)), t["work.certificate.way"])],
        };
    }

    static string Detail(Organization o, DoneWork work, Texts t) =>
        string.Join(". ", new[] { DateWords.DayMonth(work.Fact.Date), work.Note, t.Of("work.by", ("who", Asking.Called(o, work.Stamp.Says, t))) }.Where(w => !string.IsNullOrEmpty(w)));
}
