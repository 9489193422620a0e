using System.Globalization;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>A card with the turns of one member in a month, four on a sheet: hers alone, or everybody's for whoever arranges the turns.</summary>
static class TurnCards
{
    public static IReadOnlyList<PrintedSheet>? Sheets(PaperAsk ask)
    {
        var (visit, t, end, arranges) = (ask.Visit, ask.Visit.T, ask.Date.AddMonths(1).AddDays(-1), ask.Visit.May(Power.ArrangeTurns));
        return visit.Read<IReadOnlyList<PrintedSheet>?>(o =>
        {
            var turns = o.Turns.StandingBetween(ask.Date, end).ToArray();
            var all = turns.SelectMany(x => x.Standing).Select(p => p.Person).ToHashSet();
            PersonId[] people;
            if (ask.About is null) people = arranges && all.Count > 0 ? [.. all.OrderBy(o.Register.NumberOf)] : [visit.Person];
            else if (int.TryParse(ask.About, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && o.Register.PersonOf(number) is { } person && (arranges || person.Id == visit.Person)) people = [person.Id];
            else return null;
            return [.. people.Select(p => Card(o, p, [.. turns.Where(x => x.Serves(p))], ask))];
        });
    }

    static PrintedSheet Card(Organization o, PersonId person, StandingTurn[] turns, PaperAsk ask)
    {
        var (visit, t) = (ask.Visit, ask.Visit.T);
        PaperBlock what = turns.Length == 0 ? new TextBlock([t["paper.mis-turnos.none"]])
            : new TableBlock([new(t["paper.mis-turnos.day"], 30), new(t["paper.mis-turnos.hours"], 28), new(t["paper.mis-turnos.duty"], 20)], [.. turns.Select(x => new BookRow(
                [$"{DateWords.Capital(DateWords.Weekday(x.Key.Day))} {x.Key.Day.Day}", TurnPaperWords.Hours(x.Turn, t), TurnPaperWords.Duty(o, x.Key.Duty, x.Key.Day, t)]))]);
        return new PrintedSheet(o.Register.CalledOf(person) ?? t["erased"], PaperEnds.Of(o, visit).Organization, [what, new TextBlock([t["paper.mis-turnos.cannot"]])])
        {
            Period = t.Of("paper.mis-turnos.month", ("month", DateWords.Capital(DateWords.MonthYear(ask.Date))), ("date", DateWords.DayMonth(visit.Today))), Size = PaperSize.Quarter, Copy = CopyFor.Blank,
        };
    }
}
