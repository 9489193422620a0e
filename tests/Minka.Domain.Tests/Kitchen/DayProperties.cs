using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Kitchen;

public class DayProperties
{
    const int Homes = 4;

    /// <summary>One thing that someone tries on a day; what it means depends on what was tried before.</summary>
    sealed record Attempt(int What, int Home, int N, int M, int Pay);

    static readonly Gen<Attempt> attempts =
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, Homes - 1], Gen.Int[-4, 12], Gen.Int[0, 5], Gen.Int[0, 3]).Select((what, home, n, m, pay) => new Attempt(what, home, n, m, pay));

    [Fact]
    public void A_days_rations_add_up_after_any_sequence_of_acts_and_the_closing_empties_the_pot() =>
        Gen.Select(attempts.Array[1, 30], Gen.Int[0, 3]).Sample((tries, leftover) =>
        {
            var kitchen = Story.Founded();
            var homes = Enumerable.Range(0, Homes).Select(i => kitchen.Books.Register.People[kitchen.Registers($"Persona {i}")].Household!.Value).ToArray();
            var acts = new List<Guid>();
            foreach (var attempt in tries)
            {
                kitchen.Does(kitchen.Elena, CommandOf(kitchen, attempt, homes, acts));
                acts.Add(kitchen.LastAct);
                AddsUp(kitchen.Books, kitchen.Today);
            }
            kitchen.Accepts(new CloseDay(kitchen.Today, leftover, 0, 1));
            var day = kitchen.Books.Days.On(kitchen.Today);
            Assert.Equal(2L * day.Made, day.ServedHalves + 2L * (leftover + 1 + day.Closing!.Difference) + day.Closing.Half);
            Assert.Equal((0L, 0L), (Rations(kitchen.Books, Accounting.Pot), kitchen.Books.Ledger.Quantity(Accounting.Pot, Commodity.HalfRations)));
            Assert.Equal(kitchen.Books.Cash.Box, kitchen.Replayed().Cash.Box);
        }, iter: 300);

    static void AddsUp(Organization books, DateOnly date)
    {
        var day = books.Days.On(date);
        Assert.Equal(day.MembersServed, Rations(books, Accounting.RationsGone("member")));
        Assert.Equal(day.PublicServed, Rations(books, Accounting.RationsGone("public")));
        Assert.Equal(day.CrewServed, Rations(books, Accounting.RationsGone("crew")));
        Assert.Equal(day.SolidarityServed, Rations(books, Accounting.RationsGone("solidarity")));
        Assert.Equal(day.Made, -Rations(books, Accounting.RationsMade));
        Assert.Equal(day.InPotHalves, 2 * Rations(books, Accounting.Pot) + books.Ledger.Quantity(Accounting.Pot, Commodity.HalfRations));
        Assert.All(day.Households, h => Assert.True(h.Value.Rations >= 0));
        var sold = books.Ledger.Under("income:rations").Sum(a => -a.Of(Commodity.Soles).Quantity);
        var held = books.Cash.Box.Centimos + books.Cash.InHands.Sum(h => h.Amount.Centimos) + books.Register.Households.Keys.Sum(h => books.Cash.OwedBy(h).Centimos);
        Assert.Equal(sold, held);
        Assert.All(books.Ledger.Transactions, t => Assert.True(Transaction.Balances(t.Postings)));
    }

    static long Rations(Organization books, string account) => books.Ledger.Quantity(account, Commodity.Rations);

    static ICommand CommandOf(Story kitchen, Attempt attempt, HouseholdId[] homes, List<Guid> acts) => attempt.What switch
    {
        0 => new TakeOrder(kitchen.Today, homes[attempt.Home], attempt.N, attempt.M, (PaymentMeans)attempt.Pay, null, kitchen.Elena),
        1 or 2 => new ServeHousehold(kitchen.Today, homes[attempt.Home], attempt.N),
        3 => new ServeCounter(kitchen.Today, (Counter)(attempt.Pay % 3), attempt.N),
        4 => new SayCooked(kitchen.Today, attempt.N * 5),
        5 => new TypeTotals(kitchen.Today, attempt.N * 3, attempt.M, attempt.Home * 5, attempt.Pay, attempt.M == 0 ? null : Soles.Of(attempt.M)),
        8 => new ServePortion(kitchen.Today, (PortionKind)(attempt.Pay % 3), attempt.N),
        9 => new TakeOrder(kitchen.Today, homes[attempt.Home], attempt.M, 0, (PaymentMeans)attempt.Pay, null, kitchen.Elena) { Portions = [new(PortionKind.Half, Math.Max(0, attempt.N)), new(PortionKind.MainOnly, attempt.M)] },
        10 => new ServeHousehold(kitchen.Today, homes[attempt.Home], attempt.M) { Portions = [new(PortionKind.Half, Math.Max(0, attempt.N))] },
        6 => new CorrectAct(acts.Count == 0 ? Guid.Empty : acts[attempt.M % acts.Count], "Fue un error"),
        _ => new CorrectAct(acts.Count == 0 ? Guid.Empty : acts[^1], "Fue un error"),
    };
}
