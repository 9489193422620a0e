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
        PotCooked { Added: not 0 } pot => [Rations("cooked", PotOf(organization, pot.Date), Accounting.RationsMade, pot.Added)],
        HouseholdServed served => Served(organization, served, PotOf(organization, served.Date)),
        CounterServed counter => Counters(counter, PotOf(organization, counter.Date)),
        PortionsServed portions => Portions(organization, portions, PotOf(organization, portions.Date)),
        TotalsTyped totals => Totals(totals, PotOf(organization, totals.Date)),
        DayClosed closed => Closing(organization, closed, stamp),
        CrewNamed named => Work(organization, named.Date),
        _ => [],
    };

    /// <summary>A closed day has no pot any more: what is remembered later comes out of its difference.</summary>
    static string PotOf(Organization organization, DateOnly date) => organization.Days.On(date).Closing is null ? Accounting.Pot : Accounting.RationsDifference;

    static IEnumerable<TransactionDraft> Order(Organization organization, OrderTaken order)
    {
        var before = organization.Days.On(order.Date).OrderBefore(order.Household);
        var postings = new List<Posting>();
        if (before is not null) postings.AddRange(Sale(organization, before, -1));
        postings.AddRange(Sale(organization, order, 1));
        if (postings.Count > 0) yield return new TransactionDraft("order", [.. postings]) { Code = order.Operation };
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

    static IEnumerable<TransactionDraft> Served(Organization organization, HouseholdServed served, string pot)
    {
        if (served.Paid != 0) yield return Rations("served", Accounting.RationsGone("member"), pot, served.Paid);
        if (served.Solidarity != 0) yield return Rations("served", Accounting.RationsGone("solidarity"), pot, served.Solidarity);
        if (!served.Extra.IsZero)
            yield return new TransactionDraft("extra",
            [
                new Posting(Accounting.Household(organization.Register.NumberOf(served.Household)), Commodity.Soles, served.Extra.Centimos),
                new Posting(Accounting.RationIncome("member"), Commodity.Soles, Opposite(served.Extra.Centimos)),
            ]);
    }

    static IEnumerable<TransactionDraft> Counters(CounterServed counter, string pot)
    {
        if (counter.Rations != 0) yield return Rations("served", Accounting.RationsGone(Tier(counter.Counter)), pot, counter.Rations);
        if (!counter.Amount.IsZero) yield return Cash("sale", "public", counter.Amount);
    }

    static IEnumerable<TransactionDraft> Portions(Organization organization, PortionsServed portions, string pot)
    {
        if (portions.Halves != 0) yield return HalfRations("served", Accounting.RationsGone(Portion.Tier(portions)), pot, Bounded.Clamp(portions.Halves));
        if (portions.Amount.IsZero) yield break;
        yield return portions.Household is not { } household ? Cash("sale", "public", portions.Amount) : new TransactionDraft("extra",
        [
            new Posting(Accounting.Household(organization.Register.NumberOf(household)), Commodity.Soles, portions.Amount.Centimos),
            new Posting(Accounting.RationIncome("member"), Commodity.Soles, Opposite(portions.Amount.Centimos)),
        ]);
    }

    /// <summary>The halves that went out came from whole rations: pairs are cut now, and the odd half is left over (or was more than was made).</summary>
    static IEnumerable<TransactionDraft> Halves(Day day, DayClosed closed)
    {
        var half = Math.Sign(closed.Half);
        if (half != 0) yield return HalfRations(half > 0 ? "left over" : "difference", half > 0 ? Accounting.RationsGone("leftover") : Accounting.RationsDifference, Accounting.Pot, half);
        var cut = (day.ServedHalves - 2L * day.Served + half) / 2;
        if (cut == 0) yield break;
        yield return new TransactionDraft("cut", [new Posting(Accounting.RationsCut, Commodity.Rations, cut), new Posting(Accounting.Pot, Commodity.Rations, -cut)]);
        yield return new TransactionDraft("cut", [new Posting(Accounting.Pot, Commodity.HalfRations, 2 * cut), new Posting(Accounting.RationsCut, Commodity.HalfRations, -2 * cut)]);
    }

    static IEnumerable<TransactionDraft> Totals(TotalsTyped totals, string pot)
    {
        if (totals.Members != 0) yield return Rations("served", Accounting.RationsGone("member"), pot, totals.Members);
        if (totals.Public != 0) yield return Rations("served", Accounting.RationsGone("public"), pot, totals.Public);
        if (totals.Crew != 0) yield return Rations("served", Accounting.RationsGone("crew"), pot, totals.Crew);
        if (totals.Solidarity != 0) yield return Rations("served", Accounting.RationsGone("solidarity"), pot, totals.Solidarity);
        if (!totals.MembersCash.IsZero) yield return Cash("sale", "member", totals.MembersCash);
        if (!totals.PublicCash.IsZero) yield return Cash("sale", "public", totals.PublicCash);
    }

    static IEnumerable<TransactionDraft> Closing(Organization organization, DayClosed closed, Stamp stamp)
    {
        if (organization.Days.On(closed.Date).ClosingStamp?.Entry != stamp.Entry) yield break;
        if (closed.Leftover != 0) yield return Rations("left over", Accounting.RationsGone("leftover"), Accounting.Pot, closed.Leftover);
        if (closed.Spoiled != 0) yield return Rations("spoiled", Accounting.RationsGone("spoiled"), Accounting.Pot, closed.Spoiled);
        if (closed.Donated != 0) yield return Rations("donated", Accounting.RationsGone("donated"), Accounting.Pot, closed.Donated);
        if (closed.Difference != 0) yield return Rations("difference", Accounting.RationsDifference, Accounting.Pot, closed.Difference);
        foreach (var draft in Halves(organization.Days.On(closed.Date), closed)) yield return draft;
        foreach (var draft in Work(organization, closed.Date)) yield return draft;
    }

    /// <summary>The hours of a closed day: what its crew gave, less what stands in the book already. A crew named anew takes them over.</summary>
    internal static IEnumerable<TransactionDraft> Work(Organization organization, DateOnly date)
    {
        var day = organization.Days.On(date);
        if (day.Closing is not { CrewMinutes: > 0 } closing) return [];
        var minutes = new Dictionary<string, long>();
        void Add(string account, long given) => minutes[account] = minutes.GetValueOrDefault(account) + given;
        foreach (var place in day.Crew) Add(Accounting.WorkOf(organization.Register.NumberOf(place.Person)), closing.CrewMinutes);
        foreach (var posting in organization.Ledger.OfDay(date).Where(t => t.Kind == WorkKind && !organization.Ledger.IsReversed(t)).SelectMany(t => t.Postings))
            if (posting.Account != Accounting.Work("cooking")) Add(posting.Account, posting.Quantity);
        return [.. minutes.Where(m => m.Value != 0).Select(m => new TransactionDraft(WorkKind,
            [new Posting(Accounting.Work("cooking"), Commodity.WorkMinutes, m.Value), new Posting(m.Key, Commodity.WorkMinutes, -m.Value)]))];
    }

    internal const string WorkKind = "work";

    static string Tier(Counter counter) => counter switch { Counter.Public => "public", Counter.Crew => "crew", _ => "solidarity" };

    static TransactionDraft Rations(string kind, string to, string from, int rations) =>
        new(kind, [new Posting(to, Commodity.Rations, rations), new Posting(from, Commodity.Rations, -(long)rations)]);

    static TransactionDraft HalfRations(string kind, string to, string from, int halves) =>
        new(kind, [new Posting(to, Commodity.HalfRations, halves), new Posting(from, Commodity.HalfRations, -(long)halves)]);

    static TransactionDraft Cash(string kind, string tier, Soles amount) =>
        new(kind, [new Posting(Accounting.CashBox, Commodity.Soles, amount.Centimos), new Posting(Accounting.RationIncome(tier), Commodity.Soles, Opposite(amount.Centimos))]);

    static long Opposite(long amount) => amount == long.MinValue ? long.MaxValue : -amount;

    static bool IsBeyond(Soles amount) => amount.Centimos is > TypedNumber.MinorMax or < -TypedNumber.MinorMax;
}
