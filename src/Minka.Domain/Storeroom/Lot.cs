using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>
/// A batch of one item that came in together. Its quantity and its total cost are in the ledger, in
/// <c>assets:store:ITEM:lot-NUMBER</c>; here is what the label on the sack says.
/// </summary>
/// <param name="Number">As written on the sack; one series for the whole store.</param>
/// <param name="Batch">The maker's lot code.</param>
/// <param name="Act">The act that brought it in.</param>
/// <param name="EnteredBy">The journal's entry that says so.</param>
/// <param name="IsReversed">That act was reversed: the lot never came.</param>
public sealed record Lot(LotId Id, int Number, string Item, Origin Origin, string? Batch, DateOnly? Expiry, DateOnly Received, DeliveryId? Delivery, Guid Act, EntryRef EnteredBy, bool IsReversed = false)
{
    /// <summary>Its account in the ledger.</summary>
    public string Account { get; } = Accounting.Lot(Item, Number);

    /// <summary>Food is good through its expiry date; the day after it is not cooked any more.</summary>
    public bool IsExpired(DateOnly on) => Expiry is { } last && last < on;

    /// <summary>First to expire is first to go; without a date last; then the older, then the lower number.</summary>
    public static readonly IComparer<Lot> ByExpiry = Comparer<Lot>.Create((a, b) =>
        (a.Expiry ?? DateOnly.MaxValue, a.Received, a.Number).CompareTo((b.Expiry ?? DateOnly.MaxValue, b.Received, b.Number)));
}

/// <summary>A lot comes in.</summary>
/// <param name="Number">0 where nothing came: a promised product that was not on the lorry.</param>
/// <param name="Quantity">In the item's smallest unit, as weighed.</param>
/// <param name="CostCentimos">Total: paid, or for aid the value of reference of the day. Without freight.</param>
/// <param name="Batch">The maker's lot code.</param>
public sealed record LotIn(LotId Lot, int Number, string Item, long Quantity, long CostCentimos, Origin Origin, DateOnly? Expiry, string? Batch);

/// <summary>Part of a lot goes out.</summary>
/// <param name="Choice">Why this lot and not the one that expires first; null where it was the first.</param>
public sealed record LotOut(LotId Lot, long Quantity, LotChoice? Choice = null);

/// <summary>Why a lot was taken before its turn.</summary>
public enum LotChoice { OpenBag, GiversCondition, GoingBad, EasierToReach, Other }

/// <summary>A lot was counted: it holds exactly so much.</summary>
public sealed record LotCounted(LotId Lot, long Counted);

/// <summary>A fact of another area with which food comes into the store or leaves it uncooked: a loan between kitchens, a basket.</summary>
public interface IMovesLots : IReversibleFact
{
    IReadOnlyList<LotIn>? LotsIn { get; }
    IReadOnlyList<LotOut>? LotsOut { get; }
}
