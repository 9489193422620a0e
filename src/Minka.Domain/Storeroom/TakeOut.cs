using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>Food or fuel went from the store to the pot.</summary>
[FactKind("store.food-taken-out")]
public sealed record FoodTakenOut(DateOnly Date, IReadOnlyList<LotOut> Lots) : IDatedFact, IReversibleFact;

/// <summary>So much of an item, by expiry, or of one lot with the reason for choosing it.</summary>
/// <param name="Lot">Null leaves the choice to first expiry, first out.</param>
public sealed record Take(string Item, long Quantity, LotId? Lot = null, LotChoice? Choice = null);

/// <summary>Give food out to the pot. Food that was there and not in the book is recorded as found first; the pot is never stopped.</summary>
public sealed record TakeOut(DateOnly Date, IReadOnlyList<Take> Takes) : ICommand
{
    public Power Needs => Power.TakeOut;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        var lots = Taking.Plan(organization, Takes, Date, objections);
        return objections.OrAccept(new FoodTakenOut(Date, lots));
    }
}

/// <summary>Why food left that was not cooked here. Handing out raw food is always shown apart.</summary>
public enum GivenReason { Loan, Raw, Emergency }

/// <summary>Food left the store and was not cooked here.</summary>
[FactKind("store.food-given-out")]
public sealed record FoodGivenOut(DateOnly Date, IReadOnlyList<LotOut> Lots, GivenReason Reason) : IDatedFact, IReversibleFact;

/// <summary>Give food out of the house: lent to another kitchen, raw, or in an emergency.</summary>
public sealed record GiveOut(DateOnly Date, IReadOnlyList<Take> Takes, GivenReason Reason) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        var lots = Taking.Plan(organization, Takes, Date, objections);
        return objections.OrAccept(new FoodGivenOut(Date, lots, Reason));
    }
}

public sealed record NothingTaken : Refusal;
public sealed record UnknownLot : Refusal;

/// <summary>The store's book does not hold so much that may be cooked.</summary>
/// <param name="Expired">What is there and expired: it leaves as waste.</param>
public sealed record NotEnoughInStore(string Item, long Have, long Asked, long Expired) : Refusal;

/// <summary>The lot is past its date: it is not cooked.</summary>
public sealed record LotExpired(string Item, int Lot, DateOnly Expiry) : Refusal;

/// <summary>Another lot expires before this one: say why this one.</summary>
public sealed record LotChoiceNeedsReason(string Item, int Lot, int First) : Refusal;
