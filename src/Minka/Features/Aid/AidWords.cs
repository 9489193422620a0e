using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Readiness;
using Minka.Locale;

namespace Minka.Features.Aid;

/// <summary>How aid is said: kilos, hours, points of the list, and where each is put right.</summary>
static class AidWords
{
    /// <summary>1,204 kg; under ten kilos with one decimal.</summary>
    public static string Kilos(long grams) => Math.Abs(grams) < 10_000 ? PrintedNumber.Grouped((grams + 50) / 100, 1) + " kg" : PrintedNumber.Grouped((grams + 500) / 1_000, 0) + " kg";

    /// <summary>Whole hours of work, rounded half up.</summary>
    public static long Hours(long minutes) => (minutes + 30) / 60;

    public static string Number(long count) => PrintedNumber.Grouped(count, 0);

    /// <summary>Where a point of the list is put right.</summary>
    public static string UrlOf(ReadyPoint point) => point switch
    {
        ReadyPoint.DaySheets => "/cuaderno",
        ReadyPoint.AssemblyMinutes or ReadyPoint.BoardMinutes => "/ayuda/al-dia/actas",
        ReadyPoint.Register => "/socias",
        ReadyPoint.DeliverySheets => "/almacen/entregas",
        ReadyPoint.CashCount => "/caja/arqueo",
        ReadyPoint.Mandate => "/organizacion/directiva",
        ReadyPoint.StoreCount => "/almacen",
        ReadyPoint.SubsidyBalance => "/tramites",
        ReadyPoint.HealthCards => "/tramites/carnes",
        _ => "/tramites/papeles",
    };

    public static string IconOf(ReadyPoint point) => point switch
    {
        ReadyPoint.DaySheets => "notebook",
        ReadyPoint.AssemblyMinutes => "megaphone",
        ReadyPoint.BoardMinutes => "users-four",
        ReadyPoint.Register => "users",
        ReadyPoint.DeliverySheets => "truck",
        ReadyPoint.CashCount => "coins",
        ReadyPoint.Mandate => "gavel",
        ReadyPoint.Recognition => "seal-check",
        ReadyPoint.Registration => "stamp",
        ReadyPoint.StoreCount => "package",
        ReadyPoint.SubsidyBalance => "bank",
        ReadyPoint.Fumigation => "broom",
        ReadyPoint.Extinguisher => "shield-check",
        _ => "heartbeat",
    };

    /// <summary>One sentence about a point: of which day what is there, or what is missing.</summary>
    public static string Detail(ReadyLine line, DateOnly today, Texts texts) => line.Point switch
    {
        ReadyPoint.DaySheets when line.Count > 0 => texts.Of("ready.sheets-missing", ("n", line.Count), ("last", Day(line.Last, texts))),
        ReadyPoint.Register => line.IsReady ? texts["ready.register.good"] : texts.Of("ready.register.rows", ("n", line.Count)),
        ReadyPoint.DeliverySheets when line.Count > 0 => texts.Of("ready.deliveries-unfinished", ("n", line.Count)),
        ReadyPoint.SubsidyBalance => line.IsReady ? texts["ready.balance.good"] : texts.Of("ready.balance.missing", ("date", Day(line.Last, texts))),
        ReadyPoint.HealthCards => line.IsReady ? texts["ready.cards.good"] : texts.Of("ready.cards.missing", ("n", line.Count)),
        ReadyPoint.Mandate or ReadyPoint.Recognition or ReadyPoint.Registration or ReadyPoint.Fumigation or ReadyPoint.Extinguisher =>
            line.Last is { } until ? texts.Of(until < today ? "ready.ended" : "ready.until", ("date", DateWords.DayMonthYear(until))) : texts[line.IsReady ? "ready.holds" : "ready.not-written"],
        _ => line.Last is { } last ? texts.Of("ready.last", ("date", DateWords.DayMonthYear(last))) : texts["ready.never"],
    };

    static string Day(DateOnly? date, Texts texts) => date is { } day ? DateWords.DayMonthYear(day) : texts["ready.none"];

    /// <summary>The months that a chart shows.</summary>
    public const int MonthsShown = 12;

    public static string ShortMonth(DateOnly month) => DateWords.Month(month)[..3];
}
