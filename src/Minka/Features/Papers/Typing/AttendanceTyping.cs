using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Papers.Typing;

/// <summary>Who came to the turns of a week, typed from its sheet: 1 came, 2 somebody in her place, 3 had said so, 4 did not come. What the book says already is left alone.</summary>
sealed class AttendanceTyping : ISheetTyping
{
    static readonly PlaceStatus[] marks = [PlaceStatus.Came, PlaceStatus.StoodIn, PlaceStatus.Announced, PlaceStatus.Missed];

    public TypingView? ViewOf(Organization o, SheetCode code, int rows, Visit visit)
    {
        var (t, monday) = (visit.T, TurnPaperWords.MondayOf(code.Date));
        var people = AttendancePaper.RowsOf(o, monday).ToArray();
        if (people.Length == 0) return null;
        var names = TurnPaperWords.Names(o, people.Select(p => p.Person), t);
        var lines = people.Select(r => new TypingRow(r.Number, code.Row(r.Number), t.Of("type.attendance.row", ("day", $"{DateWords.ShortWeekday(r.Date)} {r.Date.Day}"), ("name", names[r.Person]), ("duty", AttendancePaper.DutiesOf(o, r, t))),
            r.Status == PlaceStatus.Expected ? null : t["type.attendance." + r.Status])).ToArray();
        return new TypingView(code, t["paper.asistencia"], AttendancePaper.PeriodOf(monday, t), lines, [t["type.code"], t["type.name"], t["type.attendance"]], null);
    }

    public TypedSheetContent Read(Organization o, Posted posted, TypingView view, Visit visit)
    {
        var values = SheetTypings.Values(posted, view, "Came");
        var people = AttendancePaper.RowsOf(o, TurnPaperWords.MondayOf(view.Code.Date)).ToDictionary(r => r.Number);
        var (rows, turns) = (new List<TypedRow>(), new SortedDictionary<TurnKey, (List<Attendance> People, string Field)>());
        foreach (var row in view.Rows.Where(r => values.ContainsKey(r.Number) && people.ContainsKey(r.Number)))
        {
            var (text, field) = values[row.Number];
            if (text is not [>= '1' and <= '4']) { posted.Wrong(field, "type.attendance.wrong", ("text", text)); continue; }
            var (status, her) = (marks[text[0] - '1'], people[row.Number]);
            var news = her.Turns.Where(x => x.PlaceOf(her.Person)!.Status != status).ToArray();
            rows.Add(new TypedRow(row.Number, [row.Code, row.Name, visit.T["type.attendance." + status]], news.Length == 0 ? visit.T["type.same"] : row.Already));
            foreach (var turn in news)
            {
                if (!turns.TryGetValue(turn.Key, out var taken)) turns[turn.Key] = taken = ([], field);
                taken.People.Add(new Attendance(her.Person, status, status == PlaceStatus.StoodIn ? StandIn.Other : null));
            }
        }
        return new TypedSheetContent(rows, [.. turns.Select(x => ((ICommand)new TakeAttendance(x.Key.Day, x.Key.Duty, x.Value.People), x.Value.Field))]);
    }
}
