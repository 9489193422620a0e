using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Errands;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Subsidies;

namespace Minka.Domain.Tests.Cash;

public class MonthBalanceTests
{
    static readonly DateOnly march = new(2026, 3, 1), april = new(2026, 4, 1);

    [Fact]
    public void A_month_is_told_by_what_money_came_for_and_went_to()
    {
        var kitchen = Story.Founded();
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(100), PaymentMeans.Cash));
        kitchen.Accepts(new ReceiveSubsidy(kitchen.Today, kitchen.Today, Soles.Of(285)));
        kitchen.Accepts(new MakePurchase(kitchen.Today, [new BoughtProduct("potato", 20_000, Soles.Of(40)), new BoughtProduct("gas", 10_000, Soles.Of(50))], Earmark.OfSubsidy(1), kitchen.Elena) { Paper = Paper.Boleta });
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(new MakeErrand(kitchen.Today, null, [new Traveller(kitchen.Elena, Soles.Of(4), Soles.Of(3))], 60, MoneySource.Box, "Banco"));
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Church, [new ReceivedProduct("rice", 10_000, 10_000, null, null, Soles.Of(39))], kitchen.Elena));
        kitchen.Accepts(new CountCash(kitchen.Today, [new CashPieces(1_000, 8), new CashPieces(500, 1)]));
        var balance = MonthBalance.Of(kitchen.Books, march.AddDays(9));
        Assert.Equal([(BalanceKind.Donations, Soles.Of(100)), (BalanceKind.Subsidy, Soles.Of(285))], balance.In.Select(l => (l.Kind, l.Amount)));
        Assert.Equal([(BalanceKind.Market, -Soles.Of(40)), (BalanceKind.Gas, -Soles.Of(50)), (BalanceKind.Water, -Soles.Of(6)), (BalanceKind.Errands, -Soles.Of(7)), (BalanceKind.Differences, -Soles.Of(2))], balance.Out.Select(l => (l.Kind, l.Amount)));
        Assert.Equal((Soles.Zero, Soles.Of(385), Soles.Of(105), Soles.Of(280), -Soles.Of(2)), (balance.Opening, balance.TotalIn, balance.TotalOut, balance.Closing, balance.Unexplained));
        Assert.Equal(new AidLine("church", "rice", 10_000, Soles.Of(39)), Assert.Single(balance.Aid));
        Assert.Equal((60L, balance.Closing), (balance.WorkMinutes, MonthBalance.Of(kitchen.Books, april).Opening));
    }

    [Fact]
    public void Every_centimo_of_every_month_reconciles_with_the_ledger_whatever_was_done() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[1, 5_000], Gen.Int[0, 3]).Array[1, 40].Sample(doings =>
        {
            var kitchen = Story.Founded();
            kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(500), PaymentMeans.Cash));
            var home = kitchen.Books.Register.HouseholdOf(1)!.Id;
            foreach (var (what, centimos, days) in doings)
            {
                kitchen.Today = kitchen.Today.AddDays(days);
                var (amount, today) = (new Soles(centimos), kitchen.Today);
                kitchen.Does(kitchen.Elena, what switch
                {
                    0 => new ReceiveMoney(today, IncomeKind.FundRaiser, amount, PaymentMeans.Yape, $"{centimos}", kitchen.Elena, InDoubt: days == 1),
                    1 => new MakePurchase(today, [new BoughtProduct("potato", 1_000, amount)], MoneySource.Box, kitchen.Elena) { Freight = new Soles(7) },
                    2 => new Spend(today.AddDays(-days), ExpenseKind.Repair, amount, Paper.None, null, MoneySource.Box),
                    3 => new MoveMoney(today, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, "gas"), amount),
                    4 => new CountCash(today, [new CashPieces(10, centimos)]),
                    5 => new Domain.Kitchen.TakeOrder(today, home, centimos % 9, 0, (PaymentMeans)(days % 4), Holder: kitchen.Elena),
                    6 => new ReceiveSubsidy(today, today, amount),
                    7 => new Domain.Contributions.ContributeMoney(today, home, amount, PaymentMeans.Cash),
                    8 => new MakeErrand(today, null, [new Traveller(kitchen.Elena, new Soles(centimos % 900), Soles.Zero)], 30, MoneySource.Box, "Banco"),
                    _ => new CorrectAct(kitchen.LastAct, "mal anotado"),
                });
            }
            var expected = Soles.Zero;
            for (var month = march; month <= kitchen.Today; month = month.AddMonths(1))
            {
                var balance = MonthBalance.Of(kitchen.Books, month);
                Assert.Equal(expected, balance.Opening);
                Assert.Equal(balance.Closing, balance.Opening + balance.TotalIn - balance.TotalOut);
                Assert.DoesNotContain(balance.Lines, l => l.Kind == BalanceKind.Other);
                expected = balance.Closing;
            }
            var ledger = kitchen.Books.Ledger;
            Assert.Equal(expected.Centimos, ledger.Under("assets:cash").Concat(ledger.Under("assets:hands")).Sum(a => a.Of(Commodity.Soles).Quantity));
        }, iter: 60, threads: 1);
}
