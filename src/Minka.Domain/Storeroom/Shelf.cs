using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

public enum ExpiryState { NoDate, Good, Soon, Expired }

/// <summary>A lot as it lies on the shelf.</summary>
/// <param name="DaysLeft">Days until its last good day; 0 is today, negative is past, null without a date.</param>
public sealed record ShelfLot(Lot Lot, Balance Balance, string Words, ExpiryState Expiry, int? DaysLeft);

/// <summary>An item on the shelf, all lots together.</summary>
/// <param name="Quantity">In the item's smallest unit, with what is expired.</param>
/// <param name="Words">The same as she says it.</param>
/// <param name="Lots">First to expire first; only those that hold something.</param>
/// <param name="UsePerDay">Taken out for the pot on a day of cooking, average of the last twenty days; 0 where nothing was.</param>
/// <param name="LastsDays">For how many days of cooking it lasts at that pace, without what is expired; null where nothing was used.</param>
public sealed record ShelfItem(Item Item, long Quantity, string Words, IReadOnlyList<ShelfLot> Lots, long UsePerDay, int? LastsDays)
{
    /// <summary>The worst state of its lots.</summary>
    public ExpiryState Expiry => Lots.Count == 0 ? ExpiryState.NoDate : Lots.Max(l => l.Expiry);
}

/// <summary>The store on a date: what is there, until when it is good and how long it lasts.</summary>
public sealed record Shelf(DateOnly Date, IReadOnlyList<ShelfItem> Items)
{
    /// <summary>The window over which use is averaged, in calendar days.</summary>
    public const int WindowDays = 20;

    /// <param name="warnDays">A lot is <see cref="ExpiryState.Soon"/> so many days before its last good day.</param>
    public static Shelf On(Organization organization, DateOnly date, int warnDays)
    {
        var from = date.PlusDays(-WindowDays);
        var cookingDays = CookingDays(organization, from, date);
        return new Shelf(date, [.. organization.Store.Items.Values.OrderBy(i => Catalogue.PlaceOf(i.Key)).ThenBy(i => i.Name, StringComparer.Ordinal).Select(i => ItemOn(organization, i, from, date, warnDays, cookingDays))]);
    }

    static ShelfItem ItemOn(Organization organization, Item item, DateOnly from, DateOnly date, int warnDays, int cookingDays)
    {
        var lots = organization.Store.LotsOf(item.Key).Where(l => l.Received <= date).Order(Lot.ByExpiry)
            .Select(l => LotOn(organization, item, l, date, warnDays)).Where(l => l.Balance.Quantity != 0).ToArray();
        var quantity = Sum(lots);
        var used = Used(organization, item, from, date);
        var perDay = used <= 0 || cookingDays == 0 ? 0 : Math.Max(1, used / cookingDays);
        var good = Sum(lots.Where(l => l.Expiry != ExpiryState.Expired));
        int? lasts = perDay == 0 ? null : (int)Math.Clamp(good / perDay, 0, 9_999);
        return new ShelfItem(item, quantity, QuantityWords.Say(item, quantity), lots, perDay, lasts);
    }

    static ShelfLot LotOn(Organization organization, Item item, Lot lot, DateOnly date, int warnDays)
    {
        var balance = organization.Ledger[Accounting.Lot(lot.Item, lot.Number)].AsOf(item.Commodity, date);
        int? days = lot.Expiry is { } last ? last.DayNumber - date.DayNumber : null;
        var state = days switch { null => ExpiryState.NoDate, < 0 => ExpiryState.Expired, { } left when left <= warnDays => ExpiryState.Soon, _ => ExpiryState.Good };
        return new ShelfLot(lot, balance, QuantityWords.Say(item, balance.Quantity), state, days);
    }

    static long Sum(IEnumerable<ShelfLot> lots) => FactLists.Clamped(lots.Aggregate(Int128.Zero, (sum, l) => sum + l.Balance.Quantity));

    static long Used(Organization organization, Item item, DateOnly from, DateOnly to)
    {
        var account = organization.Ledger[item.Use == ItemUse.Fuel ? Accounting.PotFuel : Accounting.PotFood(item.Key)];
        return FactLists.Clamped(account.Postings.Where(p => p.Posting.Commodity == item.Commodity && p.Transaction.Day > from && p.Transaction.Day <= to).Aggregate(Int128.Zero, (sum, p) => sum + p.Posting.Quantity));
    }

    /// <summary>Days on which something went to the pot.</summary>
    static int CookingDays(Organization organization, DateOnly from, DateOnly to) =>
        organization.Ledger.Under("expenses:pot:food").SelectMany(a => a.Postings).Select(p => p.Transaction)
            .Where(t => t.Day > from && t.Day <= to && t.Reverses is null && !organization.Ledger.IsReversed(t)).Select(t => t.Day).Distinct().Count();
}
