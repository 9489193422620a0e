using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Rescue;

/// <summary>What was sorted out as not fit to eat: it never enters the store.</summary>
public sealed record SpoiledPart(string Item, long Quantity);

/// <summary>
/// Food that could not be sold was gathered at a wholesale market, sorted, and what is good weighed in. The trip's fare is an
/// expense of the same act.
/// </summary>
/// <param name="Number">The organisation's own number of the trip: 1, 2, 3 …</param>
/// <param name="Lots">What is good, at what replacing it would cost.</param>
[FactKind("rescue.food-rescued")]
public sealed record FoodRescued(int Number, DateOnly Date, IReadOnlyList<LotIn> Lots, IReadOnlyList<SpoiledPart> Spoiled) : IDatedFact, IMovesLots
{
    IReadOnlyList<LotIn>? IMovesLots.LotsIn => Lots;
    IReadOnlyList<LotOut>? IMovesLots.LotsOut => null;
}

/// <summary>Where it was gathered and who gave, in words.</summary>
[FactKind("rescue.told", Erasable = true)]
public sealed record RescueTold(int Number, string? Market, string? Note) : IFact;

/// <summary>A product as sorted: so much good, so much spoiled.</summary>
public sealed record SortedProduct(string Item, long Good, long Spoiled, DateOnly? Expiry = null);

/// <summary>Weigh rescued food in.</summary>
public sealed record RescueFood(DateOnly Date, IReadOnlyList<SortedProduct> Products) : ICommand
{
    public const int NoteLengthMax = 300;

    public Soles Fare { get; init; }
    public MoneySource Source { get; init; } = MoneySource.Box;
    public PersonId? Second { get; init; }
    public string? Market { get; init; }
    public string? Note { get; init; }

    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        Object(organization, act, objections);
        if (objections.Any) return objections.Refuse();
        if (!Fare.IsZero) Spending.Check(objections, organization, act, Fare, Source, Date, Second, nameof(Fare));
        if (objections.Any) return objections.Refuse();
        var number = organization.Rescues.NextNumber;
        var first = organization.Store.NextLotNumber;
        var lots = Products.Where(p => p.Good > 0).Select((p, i) => new LotIn(new LotId(act.NewId(i)), first + i, p.Item, p.Good, organization.Prices.PerThousand(p.Item, Date).For(p.Good).Centimos, Origin.Rescued, p.Expiry, null)).ToArray();
        var rescued = new FoodRescued(number, Date, lots, [.. Products.Where(p => p.Spoiled > 0).Select(p => new SpoiledPart(p.Item, p.Spoiled))]);
        var told = new RescueTold(number, Words.Tidy(Market), Words.Tidy(Note));
        return Outcome.Accept([
            .. Catalogue.DefinitionsMissing(organization.Store, Products.Select(p => p.Item)), rescued,
            .. told.Market is null && told.Note is null ? Array.Empty<IFact>() : [told],
            .. Fare.IsZero ? Array.Empty<IFact>() : [new Spent(Date, ExpenseKind.Transport, Fare, Paper.None, null, Source, Second)]]);
    }

    void Object(Organization organization, Act act, Objections objections)
    {
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Products.Count == 0, () => new NothingRescued { Field = nameof(Products) });
        objections.AddIf(Products.Count > ReceiveDelivery.ProductsMax, () => new TooManyLines(ReceiveDelivery.ProductsMax) { Field = nameof(Products) });
        objections.AddIf(Fare.IsNegative || Fare.Centimos > TypedNumber.MinorMax / 100, () => new AmountOutOfRange { Field = nameof(Fare) });
        objections.AddIf(!Fare.IsZero && !organization.Offices.Allows(act.Says, Power.Buy, act.Today), () => new NotHerOffice(Power.Buy) { Field = nameof(Fare) });
        objections.AddIf(Market?.Length > Words.LengthMax, () => new TextTooLong(Market!.Length, Words.LengthMax) { Field = nameof(Market) });
        objections.AddIf(Note?.Length > NoteLengthMax, () => new TextTooLong(Note!.Length, NoteLengthMax) { Field = nameof(Note) });
        for (var i = 0; i < Products.Count; i++)
        {
            var (product, field) = (Products[i], $"{nameof(Products)}[{i}]");
            objections.AddIf(organization.Store.Find(product.Item) is not { Use: ItemUse.Food }, () => new UnknownItem(product.Item) { Field = field });
            objections.AddIf(Outside(product.Good) || Outside(product.Spoiled) || product.Good == 0 && product.Spoiled == 0, () => new QuantityOutOfRange { Field = field });
        }
    }

    static bool Outside(long amount) => amount is < 0 or > TypedNumber.MinorMax / 100;
}

public sealed record NothingRescued : Refusal;
