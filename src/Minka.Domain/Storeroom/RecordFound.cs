using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>Food was there and not in the book. It becomes a lot of its own, explained later or never.</summary>
[FactKind("store.food-found")]
public sealed record FoodFound(DateOnly Date, LotIn Lot) : IDatedFact, IReversibleFact;

/// <summary>Record food that is there and not in the book: one tap, so that the pot goes on. Refused only where it says nothing.</summary>
public sealed record RecordFound(DateOnly Date, string Item, long Quantity, DateOnly? Expiry = null) : ICommand
{
    public Power Needs => Power.TakeOut;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(organization.Store.Find(Item) is null, () => new UnknownItem(Item) { Field = nameof(Item) });
        objections.AddIf(Quantity is <= 0 or > TypedNumber.MinorMax / 100, () => new QuantityOutOfRange { Field = nameof(Quantity) });
        if (objections.Any) return objections.Refuse();
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, [Item]), Found(organization, act, Date, Item, Quantity, Expiry)]);
    }

    /// <summary>The fact, valued at what replacing it would cost.</summary>
    internal static FoodFound Found(Organization organization, Act act, DateOnly date, string item, long quantity, DateOnly? expiry) =>
        new(date, new LotIn(new LotId(act.NewId(0)), organization.Store.NextLotNumber, item, quantity, ReferenceCost.Of(organization, item, quantity), Origin.Found, expiry, null));
}
