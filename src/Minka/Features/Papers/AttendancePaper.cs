using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Turns;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>Somebody's turns of a day on the sheet of a week.</summary>
/// <param name="Number">Of the row: her number in the register, seven times, and the day of the week from Monday. It stays the same whoever else comes in or goes.</param>
public sealed record AttendanceRow(int Number, PersonId Person, DateOnly Date, IReadOnlyList<StandingTurn> Turns)
{
    /// <summary>What the book says of her first turn of that day.</summary>
    public PlaceStatus Status => Turns[0].PlaceOf(Person)!.Status;
}

/// <summary>The sheet on which somebody ticks with a pencil who came to the turns of a week.</summary>
static class AttendancePaper
{
    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask) => ask.Visit.Read(o =>
    {
        var (t, code) = (ask.Visit.T, new SheetCode(SheetKind.Turns, TurnPaperWords.MondayOf(ask.Date)));
        var people = RowsOf(o, code.Date).ToArray();
        var names = TurnPaperWords.Names(o, people.Select(p => p.Person), t);
        var rows = people.Select(r => PaperRow.Of(("code", code.Row(r.Number)), ("day", $"{DateWords.Capital(DateWords.ShortWeekday(r.Date))} {r.Date.Day}"), ("turn", DutiesOf(o, r, t)), ("number", $"{o.Register.NumberOf(r.Person)}"), ("name", names[r.Person]))).ToArray();
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, ask.Visit), PeriodOf(code.Date, t), [])
        {
            Mark = Marks.Of(code, ask.House), Tail = new TextBlock([rows.Length == 0 ? t["paper.rol.none"] : t["paper.asistencia.how"]]),
        }, rows);
    });

    /// <summary>In the order of the sheet: day after day, the first to begin first, by number.</summary>
    public static IEnumerable<AttendanceRow> RowsOf(Organization o, DateOnly monday) =>
        from day in Enumerable.Range(0, 7).Select(monday.AddDays)
        let turns = o.Turns.On(day).Where(x => !x.IsCancelled).OrderBy(x => x.Turn.FromMinute).ThenBy(x => x.Key.Duty, StringComparer.Ordinal).ToArray()
        from person in turns.SelectMany((x, at) => x.Places.Select(p => (p.Person, At: at))).GroupBy(p => p.Person).OrderBy(g => g.Min(p => p.At)).ThenBy(g => o.Register.NumberOf(g.Key)).Select(g => g.Key)
        where o.Register.People.TryGetValue(person, out var known) && known.IsActive(day)
        select new AttendanceRow(o.Register.NumberOf(person) * 7 + (day.DayNumber - monday.DayNumber), person, day, [.. turns.Where(x => x.PlaceOf(person) is not null)]);

    public static string DutiesOf(Organization o, AttendanceRow row, Texts t) => string.Join(", ", row.Turns.Select(x => TurnPaperWords.Duty(o, x.Key.Duty, row.Date, t)));

    public static string PeriodOf(DateOnly monday, Texts t) => t.Of("paper.asistencia.week", ("from", DateWords.DayMonth(monday)), ("to", DateWords.DayMonthYear(monday.AddDays(6))));
}
