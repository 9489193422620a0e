using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

public enum WasteReason { Expired, Spoiled, Pests, Wet, Spilled, Broken, Other }

/// <summary>Food was thrown away.</summary>
/// <param name="Number">The organisation's own number of the loss: 1, 2, 3 …</param>
/// <param name="SecondSignature">Who saw it thrown away with her; null where nobody did.</param>
[FactKind("store.food-wasted")]
public sealed record FoodWasted(int Number, DateOnly Date, IReadOnlyList<LotOut> Lots, WasteReason Reason, PersonId? SecondSignature) : IDatedFact, IReversibleFact;

/// <summary>The words about a loss.</summary>
[FactKind("store.waste-told", Erasable = true)]
public sealed record WasteTold(int Number, string Words) : IFact;

/// <summary>Throw food away. An expired lot leaves the store only this way.</summary>
public sealed record Waste(DateOnly Date, IReadOnlyList<LotOut> Lots, WasteReason Reason, string? Text = null, PersonId? SecondSignature = null) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Lots.Count == 0, () => new NothingTaken { Field = nameof(Lots) });
        objections.AddIf(SecondSignature == act.Says, () => new SecondMustBeAnother { Field = nameof(SecondSignature) });
        foreach (var ofLot in Lots.GroupBy(l => l.Lot)) Object(organization.Store, ofLot, objections);
        var number = organization.Store.NextWasteNumber;
        var wasted = new FoodWasted(number, Date, [.. Lots.Select(l => l with { Choice = null })], Reason, SecondSignature);
        return Typed.Trimmed(Text) is { } text ? objections.OrAccept(wasted, new WasteTold(number, text)) : objections.OrAccept(wasted);
    }

    void Object(StoreBook store, IGrouping<LotId, LotOut> ofLot, Objections objections)
    {
        if (!store.Lots.TryGetValue(ofLot.Key, out var lot) || lot.IsReversed || lot.Received > Date)
        {
            objections.Add(new UnknownLot { Field = nameof(Lots) });
            return;
        }
        if (ofLot.Any(l => l.Quantity <= 0))
        {
            objections.Add(new QuantityOutOfRange { Field = nameof(Lots) });
            return;
        }
        var asked = FactLists.Clamped(ofLot.Aggregate(Int128.Zero, (sum, l) => sum + l.Quantity));
        var have = store.QuantityOf(lot);
        objections.AddIf(asked > have, () => new NotEnoughInStore(lot.Item, Math.Max(0, have), asked, store.ExpiredQuantity(lot.Item, Date)) { Field = nameof(Lots) });
    }
}
