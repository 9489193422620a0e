using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Kitchen;

/// <summary>
/// A household's morning order: its táper, how many rations it pays and how many are solidary, and how it pays. A later one
/// for the same household and day takes its place; zero rations withdraws it.
/// </summary>
/// <param name="Amount">What the rations cost by that day's rules; the solidary ones are free unless the assembly decided otherwise.</param>
/// <param name="Operation">The number of the Yape or Plin operation.</param>
/// <param name="Holder">On whose telephone the money is.</param>
/// <param name="Portions">Half portions and main dishes alone, beside the whole rations; null or empty where there are none.</param>
[FactKind("kitchen.order-taken", 2)]
public sealed record OrderTaken(DateOnly Date, HouseholdId Household, int Paid, int Solidarity, PaymentMeans Pay, Soles Amount, string? Operation, PersonId? Holder, IReadOnlyList<PortionOrdered>? Portions = null) : IPayment, IReversibleFact
{
    PaymentMeans IPayment.Means => Pay;
    public int Rations => Bounded.Add(Paid, Solidarity);

    /// <summary>What its portions of other kinds are in half rations.</summary>
    public int PortionHalves => Portions.OrEmpty().Aggregate(0, (sum, p) => Bounded.Add(sum, Math.Max(0, p.Halves)));
    public int CountOf(PortionKind kind) => Portions.OrEmpty().Where(p => p.Kind == kind).Aggregate(0, (sum, p) => Bounded.Add(sum, Math.Max(0, p.Count)));
    /// <summary>It asks for anything at all; an order of nothing withdraws the one before.</summary>
    public bool IsSomething => Rations > 0 || Portions.OrEmpty().Any(p => p.Count > 0);
}

/// <summary>Note a household's order of the morning.</summary>
public sealed record TakeOrder(DateOnly Date, HouseholdId Household, int Paid, int Solidarity, PaymentMeans Pay, string? Operation = null, PersonId? Holder = null, bool InDoubt = false) : ICommand
{
    public const int RationsMax = 60;

    public IReadOnlyList<PortionCount> Portions { get; init; } = [];

    public Power Needs => Power.TakeOrders;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var digital = Pay.IsDigital();
        var holder = Holder ?? organization.Offices.Holder(Post.Treasurer, Date);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(Paid is < 0 or > RationsMax, () => new RationsOutOfRange(0, RationsMax) { Field = nameof(Paid) });
        objections.AddIf(Solidarity is < 0 or > RationsMax, () => new RationsOutOfRange(0, RationsMax) { Field = nameof(Solidarity) });
        foreach (var portion in Portions) Portion.Object(portion, objections);
        objections.AddIf(digital && holder is null, () => new NobodyHoldsTheMoney { Field = nameof(Holder) });
        objections.AddIf(digital && holder is { } h && !organization.Register.People.ContainsKey(h), () => new NoSuchPerson { Field = nameof(Holder) });
        if (digital && !InDoubt) Incoming.CheckOperation(objections, organization, act, Operation, Date, Household);
        if (objections.Any) return objections.Refuse();
        var statute = organization.Charter.At(Date);
        var amount = statute.MemberPrice * Paid + statute.SolidarityPrice * Solidarity + Portion.Price(statute, Portions);
        var order = new OrderTaken(Date, Household, Paid, Solidarity, Pay, amount, digital && !string.IsNullOrWhiteSpace(Operation) ? Operation.Trim() : null, digital ? holder : null, Portion.Ordered(statute, Portions));
        // Plates that went out before are measured by the order that now stands.
        var settled = ServeHousehold.After(organization, Date, Household, order, 0);
        return Outcome.Accept(
        [
            .. DoubtOfBefore(organization), order, .. settled is { Paid: 0, Extra.IsZero: true } ? [] : new IFact[] { settled }, .. Portion.Settled(organization, Date, Household, order),
            .. Incoming.Doubt(Date, amount, Pay, Operation, order.Holder, Household, InDoubt),
        ]);
    }

    /// <summary>The order that this one replaces was paid in doubt: that payment goes with it.</summary>
    IEnumerable<IFact> DoubtOfBefore(Organization organization) =>
        organization.Payments.InDoubt.Where(p => p.Fact is OrderTaken order && order.Date == Date && order.Household == Household).Select(p => new PaymentSettled(Date, p.Act, PaymentVerdict.Withdrawn)).ToArray();
}

public sealed record NobodyHoldsTheMoney : Refusal;
public sealed record OperationAlreadyUsed(string Operation) : Refusal;
