using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>
/// The crew's own account of its day: what it found in the box, what it sold and how that was paid, what it spent, what it
/// kept apart, and what it hands over.
/// </summary>
/// <param name="Before">In the box when the day began.</param>
/// <param name="SoldCash">Rations paid in cash.</param>
/// <param name="SoldInHands">Paid by Yape or Plin: on someone's telephone.</param>
/// <param name="SoldOnAccount">To be paid later.</param>
/// <param name="OtherIn">Debts paid, donations, money handed over from hands.</param>
/// <param name="Spent">Paid out of the box, the market too.</param>
/// <param name="KeptApart">Put aside, for gas.</param>
/// <param name="Late">Movements of other days that were written on this one, less those of this day that were written after it was closed or counted.</param>
/// <param name="Expected">What the box should hold.</param>
/// <param name="Counted">What it held when it was counted that day, or null.</param>
public sealed record CrewAccount(Soles Before, Soles SoldCash, Soles SoldInHands, Soles SoldOnAccount, Soles OtherIn, Soles Spent, Soles KeptApart, Soles Late, Soles Expected, CashCount? Counted)
{
    public Soles Sold => SoldCash + SoldInHands + SoldOnAccount;

    const string CountKind = "count";

    public static CrewAccount Of(Organization organization, DateOnly date)
    {
        var box = organization.Ledger[Accounting.CashBox];
        var before = date == DateOnly.MinValue ? Soles.Zero : new Soles(box.AsOf(Commodity.Soles, date.AddDays(-1)).Quantity);
        Soles cash = default, hands = default, account = default, other = default, spent = default, apart = default;
        foreach (var transaction in organization.Ledger.OfDay(date).Where(t => t.Kind != CountKind))
        {
            var income = transaction.Postings.Any(p => p.Account.StartsWith("income:rations:", StringComparison.Ordinal));
            var aside = transaction.Postings.Any(p => p.Account.StartsWith("assets:cash:set-aside:", StringComparison.Ordinal));
            foreach (var posting in transaction.Postings.Where(p => p.Commodity == Commodity.Soles))
            {
                var amount = new Soles(posting.Quantity);
                if (posting.Account == Accounting.CashBox)
                {
                    if (income) cash += amount;
                    else if (aside) apart -= amount;
                    else if (amount.IsPositive == transaction.Reverses is null) other += amount;
                    else spent -= amount;
                }
                else if (income && posting.Account.StartsWith("assets:hands:", StringComparison.Ordinal)) hands += amount;
                else if (income && posting.Account.StartsWith("assets:receivable:", StringComparison.Ordinal)) account += amount;
            }
        }
        var late = new Soles(box.Postings.Where(p => p.Transaction.Kind != CountKind && (p.Transaction.Date == date) != (p.Transaction.Day == date))
            .Sum(p => p.Transaction.Date == date ? p.Posting.Quantity : -p.Posting.Quantity));
        var count = organization.Cash.Counts.LastOrDefault(c => c.Fact.Date == date);
        return new CrewAccount(before, cash, hands, account, other, spent, apart, late, before + cash + other - spent - apart + late, count);
    }
}
