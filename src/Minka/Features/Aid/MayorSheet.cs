using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>The sheet for the mayor's table: what is carried into the town hall and read aloud. No name stands on it.</summary>
/// <param name="Share">Of every hundred soles, what the State put; null in a month without cost.</param>
/// <param name="Owed">In words; null where nothing is owed.</param>
/// <param name="Until">The last day that it counts.</param>
public sealed record MayorView(string Month, string Until, string Rations, string Hours, string PerRation, int? Share, int Law, string? Owed, string? OwedValue, string? Missing, string? Earlier, string? Later);

/// <summary>One A4 in large type, for this month or any before.</summary>
public static class MayorSheet
{
    const string Url = "/ayuda/hoja";

    public static void Map(Routes routes) => routes.Get(Url, Power.SeeBooks, Show);

    static IResult Show(Visit visit, string? mes)
    {
        var month = Days.ReadMonth(mes) is { } asked && asked <= visit.Today ? asked : new DateOnly(visit.Today.Year, visit.Today.Month, 1);
        var (view, ends) = visit.Read(o => (ViewOf(o, month, visit), PaperEnds.Of(o, visit)));
        return Answers.Page<MayorPaper>(new { View = view, Ends = ends });
    }

    static MayorView ViewOf(Organization o, DateOnly month, Visit visit)
    {
        var t = visit.T;
        var last = month.AddMonths(1).AddDays(-1);
        var until = last < visit.Today ? last : visit.Today;
        var share = StateShare.Of(o, month, until);
        var (grams, value) = Entitlement.OwedByAll(o, until);
        var first = o.Charter.Founded?.Date ?? month;
        return new MayorView(DateWords.MonthYear(month), DateWords.DayMonthYear(until), AidWords.Number(share.Rations), AidWords.Number(AidWords.Hours(share.WorkMinutes)),
            share.Rations > 0 && share.Used.IsPositive ? t.Of("mayor.per-ration", ("cost", share.Used.DividedBy(share.Rations).ToString().Replace(' ', '\u00a0'))) : "", share.Percent, share.LegalPercent,
            grams == 0 ? null : AidWords.Kilos(grams), value.IsZero ? null : Whole(value), share.Missing.IsPositive ? Whole(share.Missing) : null,
            month > first.AddMonths(-1) && o.Days.All.Any(d => d.Date < month) ? $"{Url}?mes={Days.Month(month.AddMonths(-1))}" : null,
            month.AddMonths(1) <= visit.Today ? $"{Url}?mes={Days.Month(month.AddMonths(1))}" : null);
    }

    /// <summary>Read aloud, céntimos only disturb.</summary>
    static string Whole(Soles soles) => "S/ " + AidWords.Number(Proportion.HalfEven(soles.Centimos, 1, 100));
}
