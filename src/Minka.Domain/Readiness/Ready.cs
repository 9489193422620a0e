using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>What whoever comes to deliver or to look asks to see. The first five make the badge «al día»; without them food may not be delivered.</summary>
public enum ReadyPoint { DaySheets, AssemblyMinutes, Register, DeliverySheets, CashCount, BoardMinutes, Mandate, Recognition, Registration, StoreCount, SubsidyBalance, Fumigation, Extinguisher, HealthCards }

/// <summary>One point of the list.</summary>
/// <param name="Last">The day of what is there last; null where there is none.</param>
/// <param name="Count">How many are missing, where they can be counted.</param>
public sealed record ReadyLine(ReadyPoint Point, bool IsReady, DateOnly? Last = null, int Count = 0)
{
    public bool IsNeeded => Point <= ReadyPoint.CashCount;
}

/// <summary>Whether the folder can be shown at this moment, and what is missing.</summary>
public sealed record Ready(DateOnly On, IReadOnlyList<ReadyLine> Lines)
{
    public bool IsReady => Lines.Where(l => l.IsNeeded).All(l => l.IsReady);
    public IEnumerable<ReadyLine> Missing => Lines.Where(l => !l.IsReady);

    public static Ready Of(Organization organization, DateOnly today)
    {
        var (statute, authorities) = (organization.Charter.At(today), organization.Authorities);
        var (sheets, lastSheet) = SheetsMissing(organization, today);
        var assembly = organization.Readiness.LastMinutes(MinuteBook.Assembly, today);
        var board = organization.Readiness.LastMinutes(MinuteBook.Board, today);
        var rows = organization.Register.RowsToPlace.Count() + organization.Register.MinorsWithoutGuardian(today).Count();
        var unfinished = UnfinishedSheets(organization, today);
        var counted = organization.Cash.LastCount?.Fact.Date;
        var mandate = organization.Offices.MandateEnds(today);
        var recognition = authorities.RecognitionOn(today);
        var storeCount = organization.Store.Counts.Where(c => !c.IsReversed && c.Fact.Date <= today).Select(c => (DateOnly?)c.Fact.Date).Max();
        var every = statute.CountEveryDays;
        var cards = authorities.CardsOn(today);
        ReadyLine?[] lines =
        [
            new(ReadyPoint.DaySheets, sheets <= statute.Of(Settings.ReadyDayDays), lastSheet, sheets),
            new(ReadyPoint.AssemblyMinutes, Within(assembly, today, statute.Of(Settings.ReadyAssemblyDays)), assembly),
            new(ReadyPoint.Register, rows == 0 && organization.Register.ActiveOn(today).Any(), null, rows),
            new(ReadyPoint.DeliverySheets, unfinished == 0, LastDelivery(organization, today), unfinished),
            new(ReadyPoint.CashCount, organization.Cash.Box.IsZero && counted is null || Within(counted, today, every), counted),
            new(ReadyPoint.BoardMinutes, Within(board, today, statute.Of(Settings.ReadyAssemblyDays)), board),
            new(ReadyPoint.Mandate, mandate >= today, mandate),
            new(ReadyPoint.Recognition, recognition.State == RecognitionState.Recognized, recognition.Paper?.Until),
            Permit(authorities, PermitKind.Registration, ReadyPoint.Registration, today),
            organization.Store.Lots.Count == 0 ? null : new(ReadyPoint.StoreCount, Within(storeCount, today, every), storeCount),
            Subsidy(organization, today),
            Permit(authorities, PermitKind.Fumigation, ReadyPoint.Fumigation, today),
            Permit(authorities, PermitKind.Extinguisher, ReadyPoint.Extinguisher, today),
            new(ReadyPoint.HealthCards, cards.All > 0 && cards.Ended + cards.None == 0, null, cards.Ended + cards.None),
        ];
        return new Ready(today, [.. lines.OfType<ReadyLine>()]);
    }

    /// <summary>Days of service before today, holidays left out, without a closed sheet since the last one that was closed.</summary>
    public static (int Missing, DateOnly? Last) SheetsMissing(Organization organization, DateOnly today)
    {
        var last = organization.Days.All.Where(d => d.Closing is not null && d.Date <= today).Select(d => (DateOnly?)d.Date).Max();
        var from = last ?? organization.Charter.Founded?.Date;
        if (from is not { } since || since >= today) return (0, last);
        var missing = 0;
        for (var number = Math.Max(since.DayNumber + 1, today.DayNumber - DaysMax); number < today.DayNumber; number++)
        {
            var date = DateOnly.FromDayNumber(number);
            if (organization.Charter.At(date).IsServiceDay(date) && !WorkingDays.IsHoliday(date)) missing++;
        }
        return (missing, last);
    }

    /// <summary>Deliveries of the last year whose sheet lacks what the rule asks for: number, folio, period, somebody of the board who received.</summary>
    public static int UnfinishedSheets(Organization organization, DateOnly today) => organization.Store.Deliveries.Values.Count(d => IsUnfinished(organization, d, today));

    internal static bool IsUnfinished(Organization organization, Delivery delivery, DateOnly today) =>
        !delivery.IsReversed && delivery.Fact.Origin is Origin.State or Origin.Municipality && delivery.Date <= today && today.DayNumber - delivery.Date.DayNumber < DaysMax
        && (delivery.Fact.SheetNumber is null || delivery.Fact.Folio is null || delivery.Fact.PeriodFrom is null || delivery.Fact.PeriodTo is null);

    /// <summary>A subsidy came and the balance of the one before was never handed in; null where no subsidy ever came.</summary>
    static ReadyLine? Subsidy(Organization organization, DateOnly today)
    {
        var late = SubsidyBalances.Missing(organization, today);
        return SubsidyBalances.Payments(organization, today).Count == 0 ? null : new ReadyLine(ReadyPoint.SubsidyBalance, late is null, late);
    }

    static ReadyLine Permit(AuthorityBook authorities, PermitKind kind, ReadyPoint point, DateOnly today) =>
        new(point, authorities.Holding(kind, today) is not null, authorities.Last(kind)?.Fact.Until);

    static DateOnly? LastDelivery(Organization organization, DateOnly today) =>
        organization.Store.Deliveries.Values.Where(d => !d.IsReversed && d.Date <= today && d.Fact.Origin is Origin.State or Origin.Municipality).Select(d => (DateOnly?)d.Date).Max();

    static bool Within(DateOnly? last, DateOnly today, int days) => last is { } date && today.DayNumber - date.DayNumber <= days;

    const int DaysMax = 366;
}
