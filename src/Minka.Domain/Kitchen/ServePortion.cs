using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>Portions of another kind than the whole ration went out; negative takes a tap back.</summary>
/// <param name="Household">Into whose táper; null over the counter.</param>
/// <param name="Halves">What they were of the pot in half rations, by the rules of that day.</param>
/// <param name="Amount">Beyond its order on the household's account; over the counter in cash.</param>
[FactKind("kitchen.portions-served")]
public sealed record PortionsServed(DateOnly Date, HouseholdId? Household, PortionKind Kind, int Portions, int Halves, Soles Amount) : IDatedFact, IReversibleFact;

/// <summary>One more portion over the counter, or one back. A half and a main dish are paid by their part of the public price; a yapa never is.</summary>
public sealed record ServePortion(DateOnly Date, PortionKind Kind, int Portions) : ICommand
{
    public const int PortionsMax = 500;

    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!Enum.IsDefined(Kind) || Portions is 0 or > PortionsMax or < -PortionsMax, () => new RationsOutOfRange(1, PortionsMax) { Field = nameof(Portions) });
        objections.AddIf(Portions < 0 && organization.Days.On(Date).PortionsTo(null, Kind).Portions + Portions < 0, () => new NothingToTakeBack { Field = nameof(Portions) });
        if (objections.Any) return objections.Refuse();
        var statute = organization.Charter.At(Date);
        return Outcome.Accept(new PortionsServed(Date, null, Kind, Portions, Portion.Halves(statute, Kind) * Portions, Portion.Price(statute, Kind, statute.PublicPrice) * Portions));
    }
}
