using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Contributions;

/// <summary>A household brought money.</summary>
[FactKind("contributions.money-given")]
public sealed record MoneyGiven(DateOnly Date, HouseholdId Household, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IPayment, IReversibleFact;

/// <summary>A household brought food or firewood: a lot of its own in the store.</summary>
/// <param name="Credit">What it counts for by the table of that day; zero where nothing was agreed for it.</param>
[FactKind("contributions.goods-given")]
public sealed record GoodsGiven(DateOnly Date, HouseholdId Household, LotIn Lot, Soles Credit) : IDatedFact, IMovesLots
{
    public IReadOnlyList<LotIn>? LotsIn => [Lot];
    public IReadOnlyList<LotOut>? LotsOut => null;
}

/// <summary>A household brought water, which goes to the pot at once.</summary>
[FactKind("contributions.water-given")]
public sealed record WaterGiven(DateOnly Date, HouseholdId Household, long Millilitres, Soles Credit) : IDatedFact, IReversibleFact;

/// <summary>Somebody worked: hours are hours, and soles only where the assembly set a value.</summary>
[FactKind("contributions.work-given")]
public sealed record WorkGiven(DateOnly Date, HouseholdId Household, PersonId Person, int Minutes, Soles Credit) : IDatedFact, IReversibleFact;

/// <summary>Write down money that a household contributes.</summary>
public sealed record ContributeMoney(DateOnly Date, HouseholdId Household, Soles Amount, PaymentMeans Means, string? Operation = null, PersonId? Holder = null, bool InDoubt = false) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        var holder = Incoming.Check(objections, organization, act, Date, Amount, Means, Operation, Holder, InDoubt);
        return objections.OrAccept([new MoneyGiven(Date, Household, Amount, Means, CashWords.Trimmed(Operation), holder), .. Incoming.Doubt(Date, Amount, Means, Operation, holder, Household, InDoubt)]);
    }
}

/// <summary>Write down food or firewood that a household contributes: it enters the store.</summary>
public sealed record ContributeGoods(DateOnly Date, HouseholdId Household, string Item, long Quantity, DateOnly? Expiry = null) : ICommand
{
    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        var item = organization.Store.Find(Item);
        objections.AddIf(item is null, () => new UnknownItem(Item ?? "") { Field = nameof(Item) });
        objections.AddIf(Quantity is <= 0 or > TypedNumber.MinorMax / 1000, () => new QuantityOutOfRange { Field = nameof(Quantity) });
        if (objections.Any) return objections.Refuse();
        var credit = organization.Contributions.CreditOf(Item!, Quantity, item!.Unit == Unit.Piece ? 1 : 1_000, Date);
        var lot = new LotIn(new LotId(act.NewId(0)), organization.Store.NextLotNumber, Item!, Quantity, credit.IsPositive ? credit.Centimos : ReferenceCost.Of(organization, Item!, Quantity), Origin.Contribution, Expiry, null);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, [Item]), new GoodsGiven(Date, Household, lot, credit)]);
    }
}

/// <summary>Write down water that a household contributes.</summary>
public sealed record ContributeWater(DateOnly Date, HouseholdId Household, long Millilitres) : ICommand
{
    public const long MillilitresMax = 20_000_000;

    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(Millilitres is <= 0 or > MillilitresMax, () => new QuantityOutOfRange { Field = nameof(Millilitres) });
        return objections.Any ? objections.Refuse()
            : Outcome.Accept(new WaterGiven(Date, Household, Millilitres, organization.Contributions.CreditOf(ContributionValueDecided.Water, Millilitres, 1_000, Date)));
    }
}

/// <summary>Write down hours that somebody gave beyond her turns.</summary>
public sealed record ContributeWork(DateOnly Date, PersonId Person, int Minutes) : ICommand
{
    const int MinutesOfAnHour = 60;

    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        var household = organization.Register.People.GetValueOrDefault(Person)?.HouseholdOn(Date);
        objections.AddIf(household is null, () => new NoSuchPerson { Field = nameof(Person) });
        objections.AddIf(Minutes is <= 0 or > Errands.MakeErrand.MinutesMax, () => new Errands.TooManyHours(Errands.MakeErrand.MinutesMax / MinutesOfAnHour) { Field = nameof(Minutes) });
        if (objections.Any) return objections.Refuse();
        var credit = new Soles(Proportion.HalfEven(organization.Charter.At(Date)[MoneySettings.HourOfWork].Value, Minutes, MinutesOfAnHour));
        return Outcome.Accept(new WorkGiven(Date, household!.Value, Person, Minutes, credit));
    }
}
