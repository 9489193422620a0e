using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>One product of a delivery: what the sheet promised against what the scale said.</summary>
/// <param name="Weighed">What came, as a lot; quantity 0 where nothing of it came.</param>
/// <param name="Programmed">What the sheet promised, in the item's smallest unit.</param>
public sealed record DeliveryLine(LotIn Weighed, long Programmed);

/// <summary>Food came in with its sheet (acta de entrega).</summary>
/// <param name="Number">The organisation's own number of the delivery: 1, 2, 3 …</param>
/// <param name="SheetNumber">The number that the giver wrote on the sheet.</param>
/// <param name="Folio">The folio of the organisation's own book.</param>
/// <param name="Completes">The earlier delivery whose shortage this one makes up.</param>
/// <param name="SignedAndNotAllowedToNote">She had to sign and was not let write her observation.</param>
/// <param name="Photo">Only in journals from before <see cref="SheetPhotographed"/>; nothing writes it any more.</param>
[FactKind("store.delivery-received")]
public sealed record DeliveryReceived(DeliveryId Id, int Number, DateOnly Date, Origin Origin, string? Programme, string? SheetNumber, string? Folio, DateOnly? PeriodFrom, DateOnly? PeriodTo,
    IReadOnlyList<DeliveryLine> Lines, PersonId Receiver, bool SignedAndNotAllowedToNote, DeliveryId? Completes, string? Photo) : IDatedFact, IReversibleFact, IAttachmentFact
{
    Attachment? IAttachmentFact.Attached => Photo is null ? null : new Attachment(Photo, null);
}

/// <summary>The signed sheet was photographed. Names and signatures are on it, so it can be erased, and the picture with it.</summary>
[FactKind("store.sheet-photographed", Erasable = true)]
public sealed record SheetPhotographed(DeliveryId Delivery, string Photo, string? Box) : IAttachmentFact
{
    Attachment? IAttachmentFact.Attached => Photo is null ? null : new Attachment(Photo, Box);
}

/// <summary>The words of a delivery: who brought it, who watched for the base, what she wrote before signing.</summary>
[FactKind("store.delivery-noted", Erasable = true)]
public sealed record DeliveryNoted(DeliveryId Delivery, string? Deliverer, string? Veedora, string? Observation) : IFact;

/// <summary>A product as typed from the sheet and the scale.</summary>
/// <param name="Value">Total value of reference of what came; null takes the price last paid for it, or nothing.</param>
public sealed record ReceivedProduct(string Item, long Programmed, long Weighed, string? Batch = null, DateOnly? Expiry = null, Soles? Value = null);

/// <summary>Weigh a delivery in. It is never refused for being late, short or noted: only for what cannot be read.</summary>
public sealed record ReceiveDelivery(DateOnly Date, Origin Origin, IReadOnlyList<ReceivedProduct> Products, PersonId Receiver) : ICommand
{
    public const int ProductsMax = 60;

    public string? Programme { get; init; }
    public string? SheetNumber { get; init; }
    public string? Folio { get; init; }
    public DateOnly? PeriodFrom { get; init; }
    public DateOnly? PeriodTo { get; init; }
    public DeliveryId? Completes { get; init; }
    public bool SignedAndNotAllowedToNote { get; init; }
    public Attachment? Photo { get; init; }
    public string? Deliverer { get; init; }
    public string? Veedora { get; init; }
    public string? Observation { get; init; }

    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        Object(organization.Store, act, objections);
        if (objections.Any) return objections.Refuse();
        var store = organization.Store;
        var id = new DeliveryId(act.NewId(0));
        var number = store.NextLotNumber;
        var lines = Products.Select((product, i) => new DeliveryLine(AsLot(organization, product, new LotId(act.NewId(i + 1)), product.Weighed > 0 ? number++ : 0), product.Programmed)).ToArray();
        var received = new DeliveryReceived(id, store.NextSheetNumber, Date, Origin, Typed.Trimmed(Programme), Typed.Trimmed(SheetNumber), Typed.Trimmed(Folio), PeriodFrom, PeriodTo, lines, Receiver, SignedAndNotAllowedToNote, Completes, null);
        var noted = new DeliveryNoted(id, Typed.Trimmed(Deliverer), Typed.Trimmed(Veedora), Typed.Trimmed(Observation));
        var hasWords = noted.Deliverer is not null || noted.Veedora is not null || noted.Observation is not null;
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(store, Products.Select(p => p.Item)), received, .. hasWords ? [noted] : Array.Empty<IFact>(),
            .. Photo is { } photo ? [new SheetPhotographed(id, photo.Hash, photo.Box)] : Array.Empty<IFact>()]);
    }

    void Object(StoreBook store, Act act, Objections objections)
    {
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Origin == Origin.Purchase, () => new NotADelivery { Field = nameof(Origin) });
        objections.AddIf(Products.Count == 0, () => new NothingInDelivery { Field = nameof(Products) });
        objections.AddIf(Products.Count > ProductsMax, () => new TooManyLines(ProductsMax) { Field = nameof(Products) });
        objections.AddIf(Receiver.IsNobody, () => new ReceiverMissing { Field = nameof(Receiver) });
        objections.AddIf(PeriodTo < PeriodFrom, () => new PeriodEndsBeforeItStarts { Field = nameof(PeriodTo) });
        objections.AddIf(store.KnowsSheet(Origin, Typed.Trimmed(SheetNumber)), () => new SheetAlreadyRecorded(SheetNumber!.Trim()) { Field = nameof(SheetNumber) });
        objections.AddIf(Completes is { } earlier && !store.Deliveries.ContainsKey(earlier), () => new UnknownDelivery { Field = nameof(Completes) });
        for (var i = 0; i < Products.Count; i++)
        {
            var (product, field) = (Products[i], $"{nameof(Products)}[{i}]");
            objections.AddIf(store.Find(product.Item) is null, () => new UnknownItem(product.Item) { Field = field });
            objections.AddIf(Outside(product.Programmed) || Outside(product.Weighed) || product.Programmed == 0 && product.Weighed == 0, () => new QuantityOutOfRange { Field = field });
            objections.AddIf(product.Value is { } value && Outside(value.Centimos), () => new AmountOutOfRange { Field = field });
        }
    }

    LotIn AsLot(Organization organization, ReceivedProduct product, LotId id, int number) =>
        new(id, number, product.Item, product.Weighed, product.Value?.Centimos ?? ReferenceCost.Of(organization, product.Item, product.Weighed), Origin, product.Expiry, Typed.Trimmed(product.Batch));

    static bool Outside(long amount) => amount is < 0 or > TypedNumber.MinorMax / 100;
}

public sealed record NotADelivery : Refusal;
public sealed record NothingInDelivery : Refusal;
public sealed record TooManyLines(int LinesMax) : Refusal;
public sealed record ReceiverMissing : Refusal;
public sealed record PeriodEndsBeforeItStarts : Refusal;
public sealed record SheetAlreadyRecorded(string SheetNumber) : Refusal;
public sealed record UnknownDelivery : Refusal;
public sealed record AmountOutOfRange : Refusal;
