using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Sharing;

/// <summary>Baskets were made up: the food left the store, by lot and at lot cost.</summary>
[FactKind("sharing.basket-filled")]
public sealed record BasketFilled(Guid Basket, DateOnly Date, int Baskets, IReadOnlyList<LotOut> Lots) : IDatedFact, IMovesLots
{
    IReadOnlyList<LotIn>? IMovesLots.LotsIn => [];
    IReadOnlyList<LotOut>? IMovesLots.LotsOut => Lots;
}

/// <summary>A basket was handed over and signed for on the list.</summary>
/// <param name="Line">Her line on the list.</param>
[FactKind("sharing.basket-handed")]
public sealed record BasketHanded(Guid Basket, int Line, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Make up so many baskets of a round from the store.</summary>
public sealed record FillBaskets(Guid Basket, DateOnly Date, int Baskets) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sharing.BasketOf(Basket) is not { IsReversed: false } basket) return Outcome.Refuse(new NoSuchBasket());
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Baskets is < 1 or > PlanBasket.BasketsMax, () => new BasketsOutOfRange(1, PlanBasket.BasketsMax) { Field = nameof(Baskets) });
        if (objections.Any) return objections.Refuse();
        var lots = Taking.Plan(organization, [.. basket.Fact.Each.Select(e => new Take(e.Item, FactLists.Clamped((Int128)e.Quantity * Baskets)))], Date, objections);
        // The form asks for a number of baskets: what the store lacks for them is said beside that number.
        return objections.OrAccept(new BasketFilled(Basket, Date, Baskets, lots)) is Outcome.Refused refused
            ? Outcome.Refuse([.. refused.Refusals.Select(r => r with { Field = nameof(Baskets) })]) : Outcome.Accept(new BasketFilled(Basket, Date, Baskets, lots));
    }
}

/// <summary>Note that a basket was handed over. One that stands on the list gets hers whatever the count of baskets says: it happened.</summary>
public sealed record HandBasket(Guid Basket, int Line, DateOnly Date) : ICommand
{
    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sharing.BasketOf(Basket) is not { IsReversed: false } basket) return Outcome.Refuse(new NoSuchBasket());
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(basket.Receivers.All(r => r.Line != Line), () => new NotOnTheList());
        objections.AddIf(basket.IsHanded(Line), () => new HandedAlready());
        return objections.OrAccept(new BasketHanded(Basket, Line, Date));
    }
}

public sealed record NotOnTheList : Refusal;
public sealed record HandedAlready : Refusal;
