using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>Food or fuel was bought. The lots' costs and the freight together left the money's account.</summary>
/// <param name="Number">The organisation's own number of the purchase: 1, 2, 3 …</param>
/// <param name="Freight">Transport (flete), spread over the lots by cost with the largest remainder.</param>
/// <param name="SecondSignature">Who signed with her where the statute asks for two.</param>
[FactKind("store.purchase-made")]
public sealed record PurchaseMade(int Number, DateOnly Date, IReadOnlyList<LotIn> Lots, Soles Freight, Paper Paper, string? PaperNumber, MoneySource PaidFrom, PersonId Buyer, PersonId? SecondSignature) : IDatedFact, IReversibleFact;

/// <summary>The words of a purchase: who sold it and what was said.</summary>
[FactKind("store.purchase-noted", Erasable = true)]
public sealed record PurchaseNoted(int Number, string? Seller, string? Note) : IFact;

/// <summary>A product as bought.</summary>
/// <param name="Paid">Total paid for it, without freight.</param>
public sealed record BoughtProduct(string Item, long Quantity, Soles Paid, DateOnly? Expiry = null, string? Batch = null);

/// <summary>Enter a purchase at the market.</summary>
public sealed record MakePurchase(DateOnly Date, IReadOnlyList<BoughtProduct> Products, MoneySource Source, PersonId Buyer) : ICommand
{
    public Soles Freight { get; init; }
    public Paper Paper { get; init; } = Paper.None;
    public string? PaperNumber { get; init; }
    public PersonId? Second { get; init; }
    public string? Seller { get; init; }
    public string? Note { get; init; }

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        ObjectToProducts(organization.Store, act, objections);
        if (objections.Any) return objections.Refuse();
        Earmark.Check(objections, Source, Products.All(p => Earmark.Allows(organization.Store.Find(p.Item))), Paper);
        var total = new Soles(Products.Sum(p => p.Paid.Centimos)) + Freight;
        Spending.Check(objections, organization, act, total, Source, Date, Second, nameof(Source));
        if (objections.Any) return objections.Refuse();
        var store = organization.Store;
        var first = store.NextLotNumber;
        var lots = Products.Select((p, i) => new LotIn(new LotId(act.NewId(i)), first + i, p.Item, p.Quantity, p.Paid.Centimos, Origin.Purchase, p.Expiry, Typed.Trimmed(p.Batch))).ToArray();
        var made = new PurchaseMade(store.NextPurchaseNumber, Date, lots, Freight, Paper, Typed.Trimmed(PaperNumber), Source, Buyer, Second);
        var noted = new PurchaseNoted(made.Number, Typed.Trimmed(Seller), Typed.Trimmed(Note));
        var hasWords = noted.Seller is not null || noted.Note is not null;
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(store, Products.Select(p => p.Item)), made, .. hasWords ? [noted] : Array.Empty<IFact>()]);
    }

    void ObjectToProducts(StoreBook store, Act act, Objections objections)
    {
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Products.Count == 0, () => new NothingBought { Field = nameof(Products) });
        objections.AddIf(Products.Count > ReceiveDelivery.ProductsMax, () => new TooManyLines(ReceiveDelivery.ProductsMax) { Field = nameof(Products) });
        objections.AddIf(Outside(Freight.Centimos), () => new AmountOutOfRange { Field = nameof(Freight) });
        for (var i = 0; i < Products.Count; i++)
        {
            var (product, field) = (Products[i], $"{nameof(Products)}[{i}]");
            objections.AddIf(store.Find(product.Item) is null, () => new UnknownItem(product.Item) { Field = field });
            objections.AddIf(product.Quantity <= 0 || Outside(product.Quantity), () => new QuantityOutOfRange { Field = field });
            objections.AddIf(Outside(product.Paid.Centimos), () => new AmountOutOfRange { Field = field });
        }
    }

    static bool Outside(long amount) => amount is < 0 or > TypedNumber.MinorMax / 100;
}

public sealed record NothingBought : Refusal;
