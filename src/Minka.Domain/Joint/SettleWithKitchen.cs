using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Joint;

/// <summary>Which way money went between us and another kitchen.</summary>
public enum HandedWay { TheyGaveUs, WeGaveThem }

/// <summary>Another kitchen handed money to us for a trip, or we to it.</summary>
/// <param name="Place">Where our money came to, or from.</param>
[FactKind("joint.money-handed")]
public sealed record KitchenMoneyHanded(DateOnly Date, int Kitchen, HandedWay Way, Soles Amount, MoneySource Place, PersonId? Second) : IDatedFact, IReversibleFact;

/// <summary>Write down money between us and another kitchen: before the trip or after it.</summary>
public sealed record SettleWithKitchen(DateOnly Date, int Kitchen, HandedWay Way, Soles Amount, MoneySource Place) : ICommand
{
    public PersonId? Second { get; init; }

    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Joint.Knows(Kitchen), () => new UnknownKitchen { Field = nameof(Kitchen) });
        objections.AddIf(Amount.Centimos is <= 0 or > TypedNumber.MinorMax / 100, () => new AmountNotPositive { Field = nameof(Amount) });
        objections.AddIf(Place.Place == MoneyPlace.Hands && (Place.Person is not { } person || !organization.Register.People.ContainsKey(person)), () => new Members.NoSuchPerson { Field = nameof(Place) });
        if (objections.Any) return objections.Refuse();
        if (Way == HandedWay.WeGaveThem) Spending.Check(objections, organization, act, Amount, Place, Date, Second, nameof(Amount));
        return objections.OrAccept(new KitchenMoneyHanded(Date, Kitchen, Way, Amount, Place, Way == HandedWay.WeGaveThem ? Second : null));
    }
}
