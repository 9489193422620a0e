using Minka.Domain.Authorities;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Aid;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Authorities;

/// <summary>A paper in a list.</summary>
public sealed record FilingRow(string Title, string Detail, string Cost, bool IsSilent, string Url);

/// <summary>A dated duty.</summary>
public sealed record DutyRow(string Icon, string Name, string When, string Day, bool IsLate, bool IsDue, string Url);

/// <summary>What waits at the windows, what expires, and what it has cost in hours.</summary>
public sealed record FilingsView(IReadOnlyList<FilingRow> Open, IReadOnlyList<FilingRow> Done, IReadOnlyList<DutyRow> Duties, string? Recognition, string? Hours, bool MayRecord);

/// <summary>The home of papers with the authorities, and the list of all days.</summary>
public static class FilingHome
{
    public const string Url = "/tramites";
    const int DutiesShown = 4, DoneShown = 5;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<FilingsPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));
        routes.Get(Url + "/fechas", Power.SeeBooks, ShowDays);
    }

    static FilingsView ViewOf(Organization o, Visit visit)
    {
        var (t, today) = (visit.T, visit.Today);
        var filings = o.Authorities.Filings.Values.ToArray();
        var minutes = filings.Sum(f => f.Minutes);
        return new FilingsView(
            [.. filings.Where(f => f.IsOpen).OrderByDescending(f => f.IsSilent(today)).ThenBy(f => f.Number).Select(f => RowOf(f, today, t))],
            [.. filings.Where(f => !f.IsOpen).OrderByDescending(f => f.Answer!.Date).Take(DoneShown).Select(f => RowOf(f, today, t))],
            [.. Obligations.Of(o, today).Take(DutiesShown).Select(d => RowOf(d, today, t))], FilingWords.Recognized(o, today, t),
            minutes == 0 ? null : t.Of("filing.all-hours", ("n", AidWords.Hours(minutes)), ("errands", filings.Sum(f => f.Visits.Count)), ("back", filings.Sum(f => f.ComeBacks))), visit.May(Power.KeepPapers));
    }

    static FilingRow RowOf(Filing filing, DateOnly today, Texts t) => new(FilingWords.Title(filing, t), FilingWords.State(filing, today, t), FilingWords.Cost(filing, t), filing.IsSilent(today), FilingScreens.UrlOf(filing.Number));

    static DutyRow RowOf(Obligation duty, DateOnly today, Texts t) => new(FilingWords.IconOf(duty.Kind), FilingWords.Duty(duty, t), DateWords.Relative(duty.By, today), DateWords.DayMonthYear(duty.By), duty.IsLate(today), duty.IsDue(today), FilingWords.UrlOf(duty));

    static IResult ShowDays(HttpContext context, Visit visit)
    {
        var t = visit.T;
        var duties = visit.Read(o => Obligations.Of(o, visit.Today));
        var table = new Table(t["duty.title"], "fechas", [TableColumn.Date(t["duty.day"]), TableColumn.Text(t["duty.what"])], [.. duties.Select(d => new TableRow([d.By, FilingWords.Duty(d, t)], Url: FilingWords.UrlOf(d)))]);
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<DutiesPage>(new { Rows = duties.Select(d => RowOf(d, visit.Today, t)).ToArray(), Table = table });
    }
}
