using Minka.Domain.Aid;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>A programme as the home lists it.</summary>
public sealed record ProgrammeRow(string Name, string Detail, string Owed, bool IsLate, string Url);

/// <summary>What the State owes, whether the folder is ready, and the ways from there.</summary>
public sealed record AidView(bool IsReady, string ReadyDetail, string? Percent, string ShareDetail, IReadOnlyList<Bar> Bars, int Legal, string Sentence,
    IReadOnlyList<ProgrammeRow> Programmes, string? Owed, string? OwedDetail, IReadOnlyList<Door> Doors, bool MayRecord);

/// <summary>The home of aid.</summary>
public static class AidHome
{
    public const string Url = "/ayuda";

    public static void Map(Routes routes) => routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<AidPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));

    static AidView ViewOf(Organization o, Visit visit)
    {
        var (t, today) = (visit.T, visit.Today);
        var ready = Ready.Of(o, today);
        var months = StateShare.Months(o, today, AidWords.MonthsShown);
        var shown = months.LastOrDefault(m => m.Percent is not null);
        var accounts = o.Aid.ByName.Where(p => p.From <= today).Select(p => Entitlement.Of(o, p, today)).ToArray();
        var (owedGrams, owedValue) = Entitlement.OwedByAll(o, today);
        Door?[] doors =
        [
            new(t["ready.title"], "seal-check", "cash", "/ayuda/al-dia", t["ready.door"]),
            new(t["mayor.title"], "megaphone", "assembly", "/ayuda/hoja", t["mayor.door"]),
            new(t["state-part.title"], "chart-bar", "books", "/ayuda/parte", t["state-part.door"]),
            new(t["day.door.deliveries"], "truck", "store", "/almacen/entregas"),
            new(t["supervision.title"], "eye", "members", "/ayuda/supervision", t["supervision.door"]),
            new(t["filing.title"], "stamp", "cases", "/tramites", t["filing.door"]),
            visit.May(Power.SeeAdvice) ? new(t["observation.title"], "magnifying-glass", "turns", "/ayuda/observaciones", t["observation.door"]) : null,
        ];
        return new AidView(
            ready.IsReady, ready.IsReady ? t["ready.yes.what"] : string.Join(" · ", ready.Missing.Where(l => l.IsNeeded).Select(l => t["ready.point." + l.Point])),
            shown is null ? null : $"{shown.Percent}", shown is null ? t["state-part.none"] : t.Of("state-part.of-hundred", ("month", DateWords.MonthYear(shown.Month)), ("law", shown.LegalPercent)),
            ShareScreen.Bars(months), months[^1].LegalPercent, ShareScreen.Sentence(months, t),
            [.. accounts.Select(a => Row(a, t))], owedGrams == 0 ? null : AidWords.Kilos(owedGrams), owedGrams == 0 ? null : owedValue.IsZero ? t["aid.owed.no-value"] : t.Of("aid.owed.value", ("value", owedValue)),
            [.. doors.OfType<Door>()], visit.May(Power.KeepPapers));
    }

    static ProgrammeRow Row(Entitlement account, Texts t) => new(account.Programme.Name,
        account.Last is { } last ? t.Of("aid.last", ("when", DateWords.DayMonth(last.Date)), ("n", account.DaysSince)) : t.Of("aid.nothing-came", ("n", account.DaysSince)),
        account.OwedGrams == 0 ? t["aid.nothing-owed"] : AidWords.Kilos(account.OwedGrams), account.IsLate, ProgrammeScreens.UrlOf(account.Programme.Key));
}
