using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Bench;

/// <summary>
/// Facts of a large kitchen over many years, as many as there shall be transactions in its ledger: of 137 a day 55 (40 %) move
/// money between two accounts, 14 (10 %) have four postings, 27 (20 %) take food from the store that came without a price, 21
/// (15 %) take food at its cost, and 20 (15 %) are hours of work. About a thousand accounts, seven commodities.
/// </summary>
/// <remarks>
/// Each lot has an account of its own. Food comes by the lorry, a lot of each food that was given and of each that was bought
/// every four months, so that a million transactions have some five hundred lots and not a hundred thousand.
/// </remarks>
sealed class LongBooks(int transactions)
{
    public const int ADay = MoneyADay + DoubleADay + GivenADay + AtCostADay + CrewSize;
    const int MoneyADay = 55, DoubleADay = 14, GivenADay = 27, AtCostADay = 21, CrewSize = 20;
    const int Households = 300, People = 300, Purposes = 40;
    const int LorryDays = 120;
    const long LorryGrams = 20_000_000;
    static readonly string[] foods = ["rice", "lentils", "oil", "potato"];
    static readonly long[] pricesAKilo = [400, 700, 850, 280];

    readonly Random random = new(1986);
    // Of each food the lot that is open: given, and bought.
    readonly LotId[] given = new LotId[foods.Length], bought = new LotId[foods.Length];
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
        // So much that the box is never below zero: what would be wrong in a kitchen's book is not what is measured.
        yield return (first, [new MoneyReceived(first, IncomeKind.Donation, new Soles(100_000_000_00), PaymentMeans.Cash, null, null)]);
        var (days, day) = (0, first);
        for (var left = transactions; left > 0; left -= ADay)
        {
            day = day.AddDays(1);
            if (days++ % LorryDays == 0)
                for (var food = 0; food < foods.Length; food++) yield return (day, [Given(day, food), Bought(day, food)]);
            foreach (var fact in DayOf(day).Take(left)) yield return (day, [fact]);
            if (left < ADay) continue;
            var crew = Enumerable.Range(0, CrewSize).Select(_ => random.Next(1, People + 1)).Distinct().ToHashSet();
            while (crew.Count < CrewSize) crew.Add(random.Next(1, People + 1));
            yield return (day, [new CrewNamed(day, [.. crew.Select(n => new CrewPlace(Person(n), false))])]);
            yield return (day, [new DayClosed(day, 0, 0, 0, 0, 300)]);
        }
    }

    // Each fact is one transaction. Mixed as a day is.
    IEnumerable<IFact> DayOf(DateOnly day)
    {
        var (money, twice, free, atCost) = (MoneyADay, DoubleADay, GivenADay, AtCostADay);
        while (money + twice + free + atCost > 0)
        {
            var next = random.Next(money + twice + free + atCost);
            if (next < money) { money--; yield return Money(day); }
            else if (next < money + twice) { twice--; yield return new FoodTakenOut(day, [Part(given, 0), Part(given, 2)]); }
            else if (next < money + twice + free) { free--; yield return new FoodTakenOut(day, [Part(given, 0, foods.Length)]); }
            else { atCost--; yield return new FoodTakenOut(day, [Part(bought, 0, foods.Length)]); }
        }
    }

    IFact Money(DateOnly day) => random.Next(4) switch
    {
        0 => new MoneyMoved(day, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, $"purpose-{random.Next(Purposes)}"), Amount()),
        1 => new MoneyMoved(day, new MoneySource(MoneyPlace.Hands, null, Person(random.Next(1, People + 1))), MoneySource.Box, Amount()),
        2 => new DebtPaid(day, new HouseholdId(Id(1, random.Next(1, Households + 1))), Amount(), PaymentMeans.Cash, null, null),
        _ => new Spent(day, (ExpenseKind)random.Next(10), Amount(), Paper.Boleta, "0441", MoneySource.Box, null),
    };

    FoodFound Given(DateOnly day, int food) => new(day, Lot(day, food, given, 0, Origin.Donor));

    PurchaseMade Bought(DateOnly day, int food) =>
        new(++purchases, day, [Lot(day, food, bought, LorryGrams / 1000 * pricesAKilo[food], Origin.Purchase)], Soles.Zero, Paper.Boleta, "0441", MoneySource.Box, Person(1), null);

    LotIn Lot(DateOnly day, int food, LotId[] into, long cost, Origin origin)
    {
        into[food] = new LotId(Id(3, ++lots));
        return new LotIn(into[food], lots, foods[food], LorryGrams, cost, origin, day.AddDays(365), null);
    }

    // Whole kilos: at one price a kilo a price to ledger too, which makes of every price on every date a commodity of its own.
    LotOut Part(LotId[] of, int first, int count = 2) => new(of[first + random.Next(count)], random.Next(1, 5) * 1000);

    Soles Amount() => new(random.Next(10, 30_000));

    static PersonId Person(int number) => new(Id(2, number));

    static Guid Id(int family, int number) => new(family, 0, 0, 0, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16 & 0xff), (byte)(number >> 8 & 0xff), (byte)(number & 0xff));
}
