using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Bench;

/// <summary>
/// Facts of a large kitchen over many years, as many as there shall be transactions in its ledger: of 137 a day 55 move money
/// between two accounts, 14 have four postings, 45 take from the store at cost, 3 buy with a price, and 20 are hours of work.
/// Each thing bought is a lot with an account of its own, as in life.
/// </summary>
sealed class LongBooks(int transactions)
{
    public const int ADay = MoneyADay + DoubleADay + TakenADay + BoughtADay + CrewSize;
    const int MoneyADay = 55, DoubleADay = 14, TakenADay = 45, BoughtADay = 3, CrewSize = 20;
    const int Households = 300, People = 300, Purposes = 40, LotsOpen = 60;
    static readonly long[] PricesAKilo = [280, 320, 350, 400, 450, 520, 600, 700, 850, 1000];
    static readonly string[] foods = ["rice", "lentils", "oil", "potato"];

    readonly Random random = new(1986);
    readonly Queue<(LotId Lot, long Left)> open = new();
    int lots, purchases;

    /// <summary>Each with the day on which it is recorded; all facts of a list are of one act.</summary>
    public IEnumerable<(DateOnly Day, IReadOnlyList<IFact> Facts)> Acts()
    {
        var first = new DateOnly(2026, 11, 23).AddDays(-(transactions + ADay - 1) / ADay - 1);
        yield return (first, [new OrganizationFounded(OrganizationKind.OllaComun, "Comedor de la medida", null, 137, first)]);
        for (var i = 1; i <= Households; i++)
            yield return (first, [new HouseholdOpened(new HouseholdId(Id(1, i)), i, first), new PersonRegistered(Person(i), i, new HouseholdId(Id(1, i)), MemberKind.Member, first, Birth.Unknown, null, null)]);
        foreach (var food in foods)
            yield return (first, [new ItemDefined(food, food, food == "oil" ? Unit.Millilitre : Unit.Gram, "food-sack", null, ItemUse.Food, food.ToUpperInvariant())]);
        for (var (left, day) = (transactions, first); left > 0; left -= ADay)
        {
            day = day.AddDays(1);
            foreach (var facts in DayOf(day).Take(left)) yield return (day, facts);
            if (left < ADay) continue;
            var crew = Enumerable.Range(0, CrewSize).Select(_ => random.Next(1, People + 1)).Distinct().ToHashSet();
            while (crew.Count < CrewSize) crew.Add(random.Next(1, People + 1));
            yield return (day, [new CrewNamed(day, [.. crew.Select(n => new CrewPlace(Person(n), false))])]);
            yield return (day, [new DayClosed(day, 0, 0, 0, 0, 300)]);
        }
    }

    // One list is one transaction. Mixed as a day is.
    IEnumerable<IReadOnlyList<IFact>> DayOf(DateOnly day)
    {
        var (money, twice, taken, bought) = (MoneyADay, DoubleADay, TakenADay, BoughtADay);
        while (money + twice + taken + bought > 0)
        {
            var next = random.Next(money + twice + taken + bought);
            if (next < bought || open.Count < 3 && bought > 0) { bought--; yield return [Bought(day)]; }
            else if (next < bought + money) { money--; yield return [Money(day)]; }
            else if (next < bought + money + taken && taken > 0) { taken--; yield return [new FoodTakenOut(day, [Part()])]; }
            else if (twice > 0) { twice--; yield return [new FoodTakenOut(day, [Part(), Part()])]; }
        }
    }

    IFact Money(DateOnly day) => random.Next(4) switch
    {
        0 => new MoneyMoved(day, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, $"purpose-{random.Next(Purposes)}"), Amount()),
        1 => new MoneyMoved(day, new MoneySource(MoneyPlace.Hands, null, Person(random.Next(1, People + 1))), MoneySource.Box, Amount()),
        2 => new DebtPaid(day, new HouseholdId(Id(1, random.Next(1, Households + 1))), Amount(), PaymentMeans.Cash, null, null),
        _ => new Spent(day, (ExpenseKind)random.Next(10), Amount(), Paper.Boleta, "0441", MoneySource.Box, null),
    };

    IFact Bought(DateOnly day)
    {
        // Whole kilos at a handful of prices: each price of a thing is a commodity of its own to ledger, and ten thousand of them would slow it.
        var kilos = random.Next(1, 50) * 10L;
        var lot = new LotIn(new LotId(Id(3, ++lots)), lots, foods[random.Next(foods.Length)], kilos * 1000, kilos * PricesAKilo[random.Next(PricesAKilo.Length)], Origin.Purchase, day.AddDays(180), null);
        open.Enqueue((lot.Lot, lot.Quantity));
        return new PurchaseMade(++purchases, day, [lot], Soles.Zero, Paper.Boleta, "0441", MoneySource.Box, Person(1), null);
    }

    // In turn, and emptied where the shelf grows longer than a shelf is.
    LotOut Part()
    {
        if (!open.TryDequeue(out var lot)) return new LotOut(new LotId(Id(3, 1)), 1);
        var quantity = open.Count > LotsOpen ? lot.Left : Math.Min(lot.Left, Math.Max(1, lot.Left / 10_000) * 1000);
        if (quantity < lot.Left) open.Enqueue((lot.Lot, lot.Left - quantity));
        return new LotOut(lot.Lot, quantity);
    }

    Soles Amount() => new(random.Next(10, 30_000));

    static PersonId Person(int number) => new(Id(2, number));

    static Guid Id(int family, int number) => new(family, 0, 0, 0, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16 & 0xff), (byte)(number >> 8 & 0xff), (byte)(number & 0xff));
}
