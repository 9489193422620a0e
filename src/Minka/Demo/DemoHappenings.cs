using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Demo;

/// <summary>
/// What happens beside the daily pot: deliveries (the last one twelve kilos short, with the veedora's note), the parish's
/// tins, gas, counts of box and store, debts paid on Fridays, an expired lot, an almost empty week, a mistake put right.
/// </summary>
public sealed class DemoHappenings(DemoWriter writer, DemoKitchen kitchen, Random random, DemoSubsidy subsidy, DemoCalendar calendar)
{
    readonly PersonId president = kitchen.Holder(Post.President), storekeeper = kitchen.Holder(Post.Storekeeper);
    readonly PersonId treasurer = kitchen.Holder(Post.Treasurer), fiscal = kitchen.Holder(Post.Fiscal), secretary = kitchen.Holder(Post.Secretary);
    readonly DateOnly first = calendar.First, today = calendar.Today;
    const int PeriodDays = 60, DeliveryEveryDays = 77, WithoutDeliveryDays = 30, OatsDay = 15;
    static readonly Soles Water = Soles.Of(6), Repair = Soles.Of(145);
    int sheets;
    bool isPutRight, isRepaired;

    public async Task Before(DateOnly day)
    {
        await writer.At(day, 6, 50);
        if (calendar.IsClosed(day))
        {
            await Gas(day);
            return;
        }
        if (IsDeliveryDay(day)) await Deliver(day);
        if (calendar.OfMonth(day) == 1)
        {
            await ParishTins(day);
            if (subsidy.HasPurse(day)) await subsidy.Receive(day);
            else await writer.Do(treasurer, new ReceiveMoney(day, IncomeKind.Subsidy, Soles.Of(285), PaymentMeans.Cash, Note: "Subsidio del mes, retirado del banco"));
        }
        var before = calendar.Before(day);
        if (before == Math.Min(OatsDay, calendar.Cooked.Count / 2)) await OatsThatExpire(day);
        await Gas(day);
        if (before == 120) await writer.Do(secretary, new DecideSetting(Settings.MemberPrice.Key, 200, day, "Asamblea general ordinaria, acta 3"));
    }

    public async Task After(DateOnly day)
    {
        await writer.At(day, 16, 0);
        if (day.DayOfWeek == DayOfWeek.Friday) await Friday(day);
        if (calendar.OfMonth(day) == 1) await CountRice(day);
        var before = calendar.Before(day);
        if (before >= 60 && !isPutRight && writer.BoxHolds(Water)) await PutRight(day);
        if (before == 100) await writer.Do(secretary, new StartLeave(kitchen.Homes[9].Person, day));
        if (before == 150) await writer.Do(secretary, new EndLeave(kitchen.Homes[9].Person, day));
        if (before == 80) await writer.Do(storekeeper, new RecordFound(day, "salt", 2_000));
        if (before == 110) await writer.Do(treasurer, new ReceiveMoney(day, IncomeKind.FundRaiser, Soles.Of(386), PaymentMeans.Cash, Note: "Pollada para la cocina nueva"));
        if (before >= 112 && !isRepaired && writer.BoxHolds(Repair)) await MendTheStove(day);
        await SettleDifferences(day);
    }

    bool IsDeliveryDay(DateOnly day)
    {
        var due = day.AddDays(-((day.DayNumber - first.DayNumber) % DeliveryEveryDays));
        return day == LastDelivery || day < LastDelivery.AddDays(-WithoutDeliveryDays) && calendar.IsFirstFrom(due, day);
    }

    /// <summary>The last pot before today: the claim of its delivery is due in the days that come.</summary>
    DateOnly LastDelivery => calendar.Cooked[^1];

    async Task Deliver(DateOnly day)
    {
        var isShort = day == LastDelivery;
        sheets++;
        await writer.Do(storekeeper, new ReceiveDelivery(day, Origin.Municipality,
        [
            Product("rice", 444_000, isShort ? 432_000 : 444_000, day.AddMonths(10), $"PCA-{day.Month:00}-A"), Product("lentils", isShort ? 148_000 : 84_000, isShort ? 148_000 : 84_000, day.AddMonths(16), $"PCA-{day.Month:00}-L"),
            Product("oil", 29_600, 29_600, day.AddMonths(9), null), Product("mackerel", isShort ? 59_160 : 34_000, isShort ? 59_160 : 34_000, day.AddMonths(20), null),
        ], president)
        {
            Programme = "PCA", SheetNumber = $"{410 + sheets:0000}-{day.Year}", Folio = $"{30 + sheets}", PeriodFrom = day, PeriodTo = day.AddDays(PeriodDays - 1),
            Deliverer = "Transportista de la municipalidad", Veedora = isShort ? "Veedora de la central" : null,
            Observation = isShort ? "La balanza marcó 432 kg de arroz; faltan 12 kg. Se anota antes de firmar." : null,
        });
    }

    static ReceivedProduct Product(string item, long programmed, long weighed, DateOnly expiry, string? batch) => new(item, programmed, weighed, batch, expiry, DemoPrices.Of(item, weighed));

    Task ParishTins(DateOnly day) => writer.Do(storekeeper, new ReceiveDelivery(day, Origin.Church,
        [Product("mackerel", 2_040, 2_040, day.AddMonths(16), null)], storekeeper) { Programme = "Parroquia", Deliverer = "Parroquia" });

    Task OatsThatExpire(DateOnly day) => writer.Do(storekeeper, new ReceiveDelivery(day, Origin.Donor, [Product("oats-quinoa", 6_000, 6_000, today.AddDays(-9), null)], storekeeper) { Programme = "Donación" });

    /// <summary>A cylinder is bought with the money kept apart for it, when the last one will not reach the evening.</summary>
    public async Task Gas(DateOnly day)
    {
        var (gas, apart, box) = writer.Read(o => (o.Store.QuantityOf("gas"), o.Ledger.Soles(Accounting.SetAside("gas")), o.Cash.Box));
        var price = DemoPrices.Of("gas", 10_000);
        if (gas >= 3_333 || apart < price && box < price) return;
        var source = apart >= price ? new MoneySource(MoneyPlace.SetAside, "gas") : MoneySource.Box;
        await writer.Do(treasurer, new MakePurchase(day, [new BoughtProduct("gas", 10_000, price)], source, treasurer) { Paper = Paper.Boleta, PaperNumber = $"G-{random.Next(100, 999)}" });
    }

    async Task Friday(DateOnly day)
    {
        var hands = writer.Read(o => o.Ledger.Soles(Accounting.Hands(o.Register.NumberOf(treasurer))));
        if (hands.IsPositive) writer.Say(treasurer, new MoveMoney(day, new MoneySource(MoneyPlace.Hands, Person: treasurer), MoneySource.Box, hands));
        foreach (var (household, owed) in writer.Read(o => kitchen.Homes.Select(h => (h.Household, Owed: o.Cash.OwedBy(h.Household))).ToArray()))
            if (owed > Soles.Of(6) || owed.IsPositive && random.Next(3) == 0) writer.Say(treasurer, new PayDebt(day, household, owed, PaymentMeans.Cash));
        await writer.Settle();
        if (day >= today.AddDays(-7)) return;
        var missing = random.Next(9) == 0 ? 50 : 0;
        var box = writer.Read(o => o.Cash.Box);
        await writer.Do(treasurer, new CountCash(day, Pieces(Math.Max(0, box.Centimos - missing)), random.Next(6) == 0 ? null : fiscal));
        var alone = writer.Read(o => o.Cash.LastCount) is { IsAlone: true } count ? count : null;
        if (alone is not null) await writer.Do(fiscal, new ConfirmCount(alone.Stamp.Act));
    }

    Task CountRice(DateOnly day)
    {
        var rice = writer.Read(o => o.Store.QuantityOf("rice"));
        return rice < 5_000 ? Task.CompletedTask : writer.Do(storekeeper, new CountStore(day, "rice", null, rice - 100 * random.Next(4), CountReason.WeighedDifferently));
    }

    /// <summary>The same water was typed twice; the second is undone and both stay to be seen.</summary>
    async Task PutRight(DateOnly day)
    {
        isPutRight = true;
        var twice = await writer.Do(treasurer, new Spend(day, ExpenseKind.Water, Water, Paper.Receipt, null, MoneySource.Box));
        await writer.Do(treasurer, new CorrectAct(twice.Id, "Se anotó dos veces"));
    }

    Task MendTheStove(DateOnly day)
    {
        isRepaired = true;
        return writer.Do(treasurer, new Spend(day, ExpenseKind.Repair, Repair, Paper.Boleta, "B-2210", MoneySource.Box, fiscal, "Arreglo de la cocina de tres hornillas"));
    }

    async Task SettleDifferences(DateOnly day)
    {
        foreach (var open in writer.Read(o => o.OpenDiscrepancies.Where(d => d.Kind is "rations-difference" or "cash-difference" && d.On <= day).ToArray()))
            await writer.Do(president, new SettleDiscrepancy(open.Key, open.Kind == "cash-difference" ? "Vuelto que no había en sencillo" : "Se cayó al servir"));
    }

    /// <summary>An amount in the fewest coins and notes, with what is under ten céntimos left out.</summary>
    static IReadOnlyList<CashPieces> Pieces(long centimos)
    {
        var pieces = new List<CashPieces>();
        foreach (var denomination in CountCash.Denominations.OrderDescending())
        {
            var count = (int)(centimos / denomination);
            if (count > 0) pieces.Add(new CashPieces(denomination, count));
            centimos -= (long)count * denomination;
        }
        return pieces;
    }
}
