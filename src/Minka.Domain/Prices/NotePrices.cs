using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Prices;

/// <summary>So much of an item was offered at so much: two kilos of onion at S/ 5.00.</summary>
public sealed record ItemPrice(string Item, long Quantity, Soles Price);

/// <summary>Prices were seen at one stall on one day. Who saw them is the act's author; the board never prints her.</summary>
[FactKind("prices.seen")]
public sealed record PricesSeen(DateOnly Date, IReadOnlyList<ItemPrice> Prices) : IDatedFact, IReversibleFact;

/// <summary>Which stall or market the prices of the same act are from.</summary>
[FactKind("prices.stall-noted", Erasable = true)]
public sealed record StallNoted(string Stall) : IFact;

/// <summary>Put prices on the board: any member who was at the market may.</summary>
public sealed record NotePrices(DateOnly Date, IReadOnlyList<ItemPrice> Prices, string? Stall) : ICommand
{
    public const int LinesMax = 40, StallLengthMax = 80;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Prices.Count == 0, () => new NoPriceSeen { Field = nameof(Prices) });
        objections.AddIf(Prices.Count > LinesMax, () => new TooManyLines(LinesMax) { Field = nameof(Prices) });
        objections.AddIf(Stall?.Length > StallLengthMax, () => new TextTooLong(Stall!.Length, StallLengthMax) { Field = nameof(Stall) });
        for (var i = 0; i < Prices.Count; i++)
        {
            var (price, field) = (Prices[i], $"{nameof(Prices)}[{i}]");
            objections.AddIf(organization.Store.Find(price.Item) is null, () => new UnknownItem(price.Item) { Field = field });
            objections.AddIf(price.Quantity is <= 0 or > TypedNumber.MinorMax / 100, () => new QuantityOutOfRange { Field = field });
            objections.AddIf(price.Price.Centimos is <= 0 or > TypedNumber.MinorMax / 100, () => new AmountOutOfRange { Field = field });
        }
        if (objections.Any) return objections.Refuse();
        var stall = Words.Tidy(Stall);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, Prices.Select(p => p.Item)), new PricesSeen(Date, Prices), .. stall is null ? Array.Empty<IFact>() : [new StallNoted(stall)]]);
    }
}

public sealed record NoPriceSeen : Refusal;
