using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Fundraising;

/// <summary>
/// What a fund-raiser posts. Cash lies in its own account among what is kept apart; cards in hand are counted as cards, since
/// a card that is out is neither sold nor lost.
/// </summary>
public static class FundraisingPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        CardsHanded handed => Cards(organization, handed.Activity, handed.Person, handed.From, handed.To, 1),
        CardsReturned returned => Cards(organization, returned.Activity, returned.Person, returned.From, returned.To, -1),
        CardsPaid paid => [.. Cards(organization, paid.Activity, paid.Person, paid.From, paid.To, -1), .. In(organization, paid.Activity, paid, "cards")],
        ActivityReceived received => In(organization, received.Activity, received, "other"),
        ActivitySpent spent => Spent(organization, spent),
        ActivityGoodsDonated goods => Donated(organization, goods),
        ActivityClosed closed when ReferenceEquals(organization.Fundraising.Find(closed.Activity)?.Closing, closed) => Closed(organization, closed),
        _ => [],
    };

    static IEnumerable<TransactionDraft> Spent(Organization organization, ActivitySpent spent) =>
        With(organization, spent.Activity, n => Move("activity cost", Accounting.ActivityCost(n, "paid"), (spent.Source ?? MoneySource.Box).Account(organization), spent.Amount.Centimos) with { Code = spent.PaperNumber });

    static IEnumerable<TransactionDraft> Donated(Organization organization, ActivityGoodsDonated goods) =>
        With(organization, goods.Activity, n => Move("activity gift", Accounting.ActivityCost(n, "given"), Accounting.ActivityIncome(n, "given"), goods.Worth.Centimos));

    static IEnumerable<TransactionDraft> Closed(Organization organization, ActivityClosed closed) =>
        With(organization, closed.Activity, n => Move("activity closed", (closed.To ?? MoneySource.Box).Account(organization), Earmark.OfActivity(n).Account(organization), closed.Moved.Centimos));

    static IEnumerable<TransactionDraft> In(Organization organization, Guid activity, IPayment payment, string what) =>
        With(organization, activity, n => Move("activity income", payment.Means.IsDigital() ? CashPostings.Into(organization, payment.Means, payment.Holder) : Till(organization, activity, n), Accounting.ActivityIncome(n, what), payment.Amount.Centimos) with { Code = payment.Operation });

    /// <summary>After closing its account is empty for good: what still comes in goes to the box.</summary>
    static string Till(Organization organization, Guid activity, int number) =>
        organization.Fundraising.Find(activity)!.IsClosed ? Accounting.CashBox : Earmark.OfActivity(number).Account(organization);

    static IEnumerable<TransactionDraft> Cards(Organization organization, Guid activity, PersonId person, int from, int to, int sign)
    {
        var cards = CardRules.Numbers(from, to).Count();
        if (cards == 0) return [];
        return With(organization, activity, n => new TransactionDraft("cards",
        [
            new Posting(Accounting.CardsOf(n, organization.Register.NumberOf(person)), Commodity.Cards, sign * cards), new Posting(Accounting.CardsPrinted(n), Commodity.Cards, -sign * cards),
        ]));
    }

    static IEnumerable<TransactionDraft> With(Organization organization, Guid activity, Func<int, TransactionDraft> draft) =>
        organization.Fundraising.Find(activity) is { } known ? [draft(known.Fact.Number)] : [];

    static TransactionDraft Move(string kind, string to, string from, long centimos)
    {
        var amount = FactLists.Clamped(centimos);
        return new TransactionDraft(kind, amount == 0 || to == from ? [] : [new Posting(to, Commodity.Soles, amount), new Posting(from, Commodity.Soles, -amount)]);
    }
}
