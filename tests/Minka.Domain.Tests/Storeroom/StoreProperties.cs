using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class StoreProperties
{
    static readonly string[] items = ["rice", "oil", "eggs", "gas"];

    /// <summary>One thing that someone tries in the store; what it means depends on what is there.</summary>
    sealed record Attempt(int What, int Item, int DaysAgo, long Quantity, long Centimos, int Which, int Expiry);

    static readonly Gen<Attempt> attempts =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, items.Length - 1], Gen.Int[0, 6], Gen.OneOf(Gen.Long[1, 20], Gen.Long[1, 60_000]), Gen.Long[0, 50_000], Gen.Int[0, 7], Gen.Int[-3, 40])
            .Select((what, item, days, quantity, centimos, which, expiry) => new Attempt(what, item, days, quantity, centimos, which, expiry));

    [Fact]
    public void No_sequence_of_accepted_commands_makes_stock_or_its_cost_negative() =>
        attempts.Array[1, 40].Sample(tries =>
        {
            var kitchen = Story.Founded();
            kitchen.Today = Story.FirstDay.AddDays(10);
            kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(400), PaymentMeans.Cash));
            foreach (var attempt in tries)
            {
                kitchen.Does(kitchen.Elena, CommandOf(kitchen, attempt));
                AllHolds(kitchen.Books);
            }
            Assert.All(items, item => Assert.Equal(kitchen.Books.Store.QuantityOf(item), kitchen.Books.Store.Kardex(item)is { Lines: [.., var last] } ? last.Balance : 0));
        }, iter: 400);

    static void AllHolds(Organization books)
    {
        foreach (var account in books.Ledger.Under("assets:store"))
            foreach (var (_, balance) in account.Balances)
            {
                Assert.True(balance.Quantity >= 0, account.Path);
                Assert.True(balance.CostCentimos >= 0, account.Path);
                if (balance.Quantity == 0) Assert.Equal(0, balance.CostCentimos);
            }
        Assert.True(books.Ledger.Soles(Accounting.CashBox) >= Soles.Zero);
        Assert.DoesNotContain(books.OpenDiscrepancies, d => d.Kind is "negative-balance" or "impossible-amount");
        Assert.All(books.Ledger.Transactions, t => Assert.True(Transaction.Balances(t.Postings)));
        EveryCountHoldsInTheOrderOfDates(books);
    }

    /// <summary>As any plain-text ledger checks it: by date, then by number, each asserted balance is the running one.</summary>
    static void EveryCountHoldsInTheOrderOfDates(Organization books)
    {
        var running = new Dictionary<(string, Commodity), long>();
        foreach (var transaction in books.Ledger.Transactions.OrderBy(t => t.Date).ThenBy(t => t.Number))
        {
            foreach (var posting in transaction.Postings) running[(posting.Account, posting.Commodity)] = running.GetValueOrDefault((posting.Account, posting.Commodity)) + posting.Quantity;
            foreach (var assertion in transaction.Assertions) Assert.Equal(running.GetValueOrDefault((assertion.Account, assertion.Commodity)), assertion.Balance);
        }
    }

    static ICommand CommandOf(Story kitchen, Attempt a)
    {
        var (store, date, item) = (kitchen.Books.Store, kitchen.Today.AddDays(-a.DaysAgo), items[a.Item]);
        var lots = store.LotsOf(item).ToArray();
        var lot = lots.Length == 0 ? default : lots[a.Which % lots.Length].Id;
        DateOnly? expiry = a.Expiry < 0 ? null : date.AddDays(a.Expiry);
        return a.What switch
        {
            0 => new ReceiveDelivery(date, Origin.State, [new ReceivedProduct(item, a.Quantity, a.Quantity, null, expiry, new Soles(a.Centimos)), new ReceivedProduct("rice", 1, a.Quantity)], kitchen.Elena),
            1 => new MakePurchase(date, [new BoughtProduct(item, a.Quantity, new Soles(a.Centimos / 10), expiry), new BoughtProduct("rice", 7, Soles.Zero)], MoneySource.Box, kitchen.Elena) { Freight = new Soles(a.Which) },
            2 => new TakeOut(date, [new Take(item, a.Quantity), new Take("rice", a.Which + 1)]),
            3 => new TakeOut(date, [new Take(item, a.Quantity, lot, LotChoice.OpenBag), new Take(item, 1)]),
            4 => new Waste(date, [new LotOut(lot, a.Quantity), new LotOut(lot, 1)], WasteReason.Wet),
            5 => new RecordFound(date, item, a.Quantity),
            6 => new CountStore(date, item, null, a.Quantity, CountReason.NotYetKnown),
            7 => new CountStore(date, item, [new LotCounted(lot, a.Quantity)], null, CountReason.Lost),
            8 => new CloseDay(date, 0, 0, 0),
            _ => new CorrectAct(kitchen.Journal[a.Which % kitchen.Journal.Count].Stamp.Act, "por error"),
        };
    }

    [Fact]
    public void Over_its_life_a_lot_gives_back_exactly_what_it_cost() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Long[0, 1_000_000], Gen.Long[1, 30_000].Array[1, 30]).Sample((quantity, cost, takes) =>
        {
            var kitchen = Story.Founded();
            kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Donor, [new ReceivedProduct("rice", quantity, quantity, null, null, new Soles(cost))], kitchen.Elena));
            foreach (var take in takes) kitchen.Does(kitchen.Elena, new TakeOut(kitchen.Today, [new Take("rice", take)]));
            if (kitchen.Books.Store.QuantityOf("rice") is > 0 and var rest) kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", rest)]));
            Assert.Equal(new Balance(quantity, cost), kitchen.Books.Ledger[Accounting.PotFood("rice")].Of(kitchen.Books.Store.CommodityOf("rice")));
        }, iter: 200);

    [Fact]
    public void Whatever_the_facts_say_the_fold_takes_them_and_the_ledger_balances() =>
        facts.Array[1, 30].Sample(written =>
        {
            var kitchen = Story.Founded();
            foreach (var fact in written) kitchen.Write(fact, kitchen.ActBy(kitchen.Elena));
            kitchen.Write(new ActReversed(kitchen.LastAct, "x"), kitchen.ActBy(kitchen.Elena));
            Assert.All(kitchen.Books.Ledger.Transactions, t => Assert.True(Transaction.Balances(t.Postings)));
            foreach (var date in new[] { DateOnly.MinValue, kitchen.Today, DateOnly.MaxValue })
            {
                _ = kitchen.Books.Store.Shelf(date);
                _ = kitchen.Books.Store.ClaimsDue(date).ToList();
            }
            foreach (var item in items) _ = kitchen.Books.Store.Kardex(item);
            foreach (var delivery in kitchen.Books.Store.Deliveries.Values) _ = kitchen.Books.Store.Plausibility(delivery);
            kitchen.Does(kitchen.Elena, new RecordFound(kitchen.Today, "rice", 5));
            kitchen.Does(kitchen.Elena, new TakeOut(kitchen.Today, [new Take("rice", 5)]));
            kitchen.Does(kitchen.Elena, new CountStore(kitchen.Today, "oil", null, 5, CountReason.Other));
        }, iter: 1_000);

    static readonly Gen<Guid> guids = Gen.Int[0, 3].Select(i => new Guid(i, 0, 0, new byte[8]));
    static readonly Gen<long> longs = Gen.OneOf(Gen.Long, Gen.Long[-5, 5], Gen.OneOf(Gen.Const(long.MinValue), Gen.Const(long.MaxValue), Gen.Const(TypedNumber.MinorMax)));
    static readonly Gen<int> ints = Gen.OneOf(Gen.Int, Gen.Int[-2, 3], Gen.Const(int.MaxValue), Gen.Const(int.MinValue));
    static readonly Gen<DateOnly> dates = Gen.OneOf(Gen.Const(DateOnly.MinValue), Gen.Const(DateOnly.MaxValue), Gen.Int[-30, 30].Select(d => Story.FirstDay.AddDays(d)));
    static readonly Gen<string?> words = Gen.OneOf(Gen.Const(() => (string?)null), Gen.Const<string?>(""), Gen.Const<string?>("rice"), Gen.Const<string?>("oil"), Gen.Const<string?>("eggs"), Gen.Const<string?>("Moon Dust:x"), Gen.Const<string?>("PEN"), Gen.Const<string?>("moon-dust"));

    static readonly Gen<LotIn?> lotsIn = Gen.OneOf(
        Gen.Select(guids, ints, words, longs, longs, Gen.Int[0, 9], dates).Select((id, number, item, quantity, cost, origin, expiry) => (LotIn?)new LotIn(new LotId(id), number, item!, quantity, cost, (Origin)origin, expiry, null)),
        Gen.Const(() => (LotIn?)null));
    static readonly Gen<IReadOnlyList<LotOut>?> lotsOut = Gen.OneOf(Gen.Select(guids, longs).Select((id, quantity) => new LotOut(new LotId(id), quantity)).Array[0, 3].Select(l => (IReadOnlyList<LotOut>?)l), Gen.Const(() => (IReadOnlyList<LotOut>?)null));

    static readonly Gen<IFact> facts = Gen.OneOf(
        Gen.Select(words, words, Gen.Int[-1, 4], words, Gen.Int[0, 5]).Select((key, name, unit, code, use) => (IFact)new ItemDefined(key!, name!, (Unit)unit, name!, null, (ItemUse)use, code!)),
        Gen.Select(words, words, longs).Select((item, name, quantity) => (IFact)new MeasureDefined(item!, name!, name!, quantity, true)),
        Gen.Select(guids, ints, dates, lotsIn, lotsIn, longs, dates, dates).Select((id, number, date, one, two, programmed, from, to) =>
            (IFact)new DeliveryReceived(new DeliveryId(id), number, date, Origin.State, null, null, null, from, to, [new DeliveryLine(one!, programmed), new DeliveryLine(two!, programmed), null!], default, false, new DeliveryId(id), null)),
        Gen.Select(guids, ints, dates).Select((id, number, date) => (IFact)new DeliveryReceived(new DeliveryId(id), number, date, Origin.State, null, null, null, null, null, null!, default, false, null, null)),
        Gen.Select(guids, words).Select((id, text) => (IFact)new DeliveryNoted(new DeliveryId(id), text, text, text)),
        Gen.Select(guids, dates, dates).Select((id, date, due) => (IFact)new ClaimFiled(new DeliveryId(id), date, due, null!)),
        Gen.Select(guids, dates).Select((id, date) => (IFact)new ClaimAnswered(new DeliveryId(id), date, ClaimResult.Promised)),
        Gen.Select(guids, words).Select((id, text) => (IFact)new ClaimAnswerTold(new DeliveryId(id), text!)),
        Gen.Select(ints, dates, lotsIn, lotsIn, longs, guids).Select((number, date, one, two, freight, person) =>
            (IFact)new PurchaseMade(number, date, [one!, two!], new Soles(freight), Paper.None, null, number % 2 == 0 ? null! : new MoneySource(MoneyPlace.Hands, null, new PersonId(person)), default, null)),
        Gen.Select(dates, lotsIn).Select((date, lot) => (IFact)new FoodFound(date, lot!)),
        Gen.Select(dates, lotsOut).Select((date, lots) => (IFact)new FoodTakenOut(date, lots!)),
        Gen.Select(dates, lotsOut).Select((date, lots) => (IFact)new FoodGivenOut(date, lots!, (GivenReason)9)),
        Gen.Select(ints, dates, lotsOut).Select((number, date, lots) => (IFact)new FoodWasted(number, date, lots!, WasteReason.Other, null)),
        Gen.Select(ints, dates, words, guids, longs).Select((number, date, item, lot, counted) => (IFact)new StoreCounted(number, date, item!, [new LotCounted(new LotId(lot), counted), null!], CountReason.Other)));
}
