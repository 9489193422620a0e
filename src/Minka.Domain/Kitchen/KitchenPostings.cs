using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>What the day posts: money for orders, rations into and out of the pot, the crew's hours.</summary>
public static class KitchenPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        OrderTaken order => Order(organization, order),
        PotCooked { Added: not 0 } pot => [Rations("cooked", Accounting.Pot, Accounting.RationsMade, pot.Added)],
        HouseholdServed served => Served(organization, served),
        CounterServed counter => Counters(counter),
        TotalsTyped totals => Totals(totals),
        DayClosed closed => Closing(organization, closed),
        _ => [],
    };

    static IEnumerable<TransactionDraft> Order(Organization organization, OrderTaken order)
    {
        var before = organization.Days.On(order.Date).OrderBefore(order.Household);
        var postings = new List<Posting>();
        if (before is not null) postings.AddRange(Sale(organization, before, -1));
        postings.AddRange(Sale(organization, order, 1));
        if (postings.Count > 0) yield return new TransactionDraft("order", postings) { Code = order.Operation };
    }

    static IEnumerable<Posting> Sale(Organization organization, OrderTaken order, int sign) =>
        order.Amount.IsZero || IsBeyond(order.Amount) ? [] :
        [
            new Posting(Receives(organization, order), Commodity.Soles, sign * order.Amount.Centimos),
            new Posting(Accounting.RationIncome("member"), Commodity.Soles, -sign * order.Amount.Centimos),
        ];

    static string Receives(Organization organization, OrderTaken order) => order.Pay switch
    {
        PaymentMeans.Cash => Accounting.CashBox,
        PaymentMeans.OnAccount => Accounting.Household(organization.Register.NumberOf(order.Household)),
        _ => Accounting.Hands(organization.Register.NumberOf(order.Holder ?? PersonId.Nobody)),
    };

    static IEnumerable<TransactionDraft> Served(Organization organization, HouseholdServed served)
    {
        if (served.Paid != 0) yield return Rations("served", Accounting.RationsGone("member"), Accounting.Pot, served.Paid);
        if (served.Solidarity != 0) yield return Rations("served", Accounting.RationsGone("solidarity"), Accounting.Pot, served.Solidarity);
        if (!served.Extra.IsZero)
            yield return new TransactionDraft("extra",
            [
                new Posting(Accounting.Household(organization.Register.NumberOf(served.Household)), Commodity.Soles, served.Extra.Centimos),
                new Posting(Accounting.RationIncome("member"), Commodity.Soles, Opposite(served.Extra.Centimos)),
            ]);
    }

    static IEnumerable<TransactionDraft> Counters(CounterServed counter)
    {
        if (counter.Rations != 0) yield return Rations("served", Accounting.RationsGone(Tier(counter.Counter)), Accounting.Pot, counter.Rations);
        if (!counter.Amount.IsZero) yield return Cash("sale", "public", counter.Amount);
    }

    static IEnumerable<TransactionDraft> Totals(TotalsTyped totals)
    {
        if (totals.Members != 0) yield return Rations("served", Accounting.RationsGone("member"), Accounting.Pot, totals.Members);
        if (totals.Public != 0) yield return Rations("served", Accounting.RationsGone("public"), Accounting.Pot, totals.Public);
        if (totals.Crew != 0) yield return Rations("served", Accounting.RationsGone("crew"), Accounting.Pot, totals.Crew);
        if (totals.Solidarity != 0) yield return Rations("served", Accounting.RationsGone("solidarity"), Accounting.Pot, totals.Solidarity);
        if (!totals.MembersCash.IsZero) yield return Cash("sale", "member", totals.MembersCash);
        if (!totals.PublicCash.IsZero) yield return Cash("sale", "public", totals.PublicCash);
    }

    static IEnumerable<TransactionDraft> Closing(Organization organization, DayClosed closed)
    {
        if (organization.Days.On(closed.Date).Closing != closed) yield break;
        if (closed.Leftover != 0) yield return Rations("left over", Accounting.RationsGone("leftover"), Accounting.Pot, closed.Leftover);
        if (closed.Spoiled != 0) yield return Rations("spoiled", Accounting.RationsGone("spoiled"), Accounting.Pot, closed.Spoiled);
        if (closed.Donated != 0) yield return Rations("donated", Accounting.RationsGone("donated"), Accounting.Pot, closed.Donated);
        if (closed.Difference != 0) yield return Rations("difference", Accounting.RationsDifference, Accounting.Pot, closed.Difference);
        if (closed.CrewMinutes <= 0) yield break;
        foreach (var place in organization.Days.On(closed.Date).Crew)
            yield return new TransactionDraft("work",
            [
                new Posting(Accounting.Work("cooking"), Commodity.WorkMinutes, closed.CrewMinutes),
                new Posting(Accounting.WorkOf(organization.Register.NumberOf(place.Person)), Commodity.WorkMinutes, -closed.CrewMinutes),
            ]);
    }

    static string Tier(Counter counter) => counter switch { Counter.Public => "public", Counter.Crew => "crew", _ => "solidarity" };

    static TransactionDraft Rations(string kind, string to, string from, int rations) =>
        new(kind, [new Posting(to, Commodity.Rations, rations), new Posting(from, Commodity.Rations, -(long)rations)]);

    static TransactionDraft Cash(string kind, string tier, Soles amount) =>
        new(kind, [new Posting(Accounting.CashBox, Commodity.Soles, amount.Centimos), new Posting(Accounting.RationIncome(tier), Commodity.Soles, Opposite(amount.Centimos))]);

    static long Opposite(long amount) => amount == long.MinValue ? long.MaxValue : -amount;

    static bool IsBeyond(Soles amount) => amount.Centimos is > TypedNumber.MinorMax or < -TypedNumber.MinorMax;
}
