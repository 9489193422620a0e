using Minka.Domain.Cash;
using Minka.Domain.Amounts;
using Minka.Domain.Joint;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Prices;
using Minka.Domain.Rescue;

namespace Minka.Demo;

/// <summary>The last weeks of the story at the market: prices that members saw, a trip to the wholesale market, and two neighbouring kitchens with which the kitchen buys.</summary>
public sealed class DemoBuying(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    static readonly Soles Fare = Soles.Of(8);
    readonly PersonId treasurer = kitchen.Holder(Post.Treasurer), storekeeper = kitchen.Holder(Post.Storekeeper);

    /// <summary>What happens on the evening of a day, counted from the last one of the story.</summary>
    public async Task After(DateOnly day)
    {
        var left = calendar.Left(day);
        if (left is 17 or 9 or 2) await Prices(day, isLast: left == 2);
        if (left is 12 or 4) await Rescue(day, isLast: left == 4);
        if (left == 6) await Together(day);
    }

    async Task Prices(DateOnly day, bool isLast)
    {
        var dearer = isLast ? 15 : 0;
        await writer.Do(kitchen.Homes[4].Person, new NotePrices(day,
            [new("onion", 1_000, new Soles(220 + dearer)), new("tomato", 1_000, new Soles(260 + 2 * dearer)), new("potato", 1_000, new Soles(140)), new("chicken", 1_000, new Soles(860 - dearer)), new("coriander", 250, new Soles(120))], "Puesto 14, mercado de abajo"));
        await writer.Do(storekeeper, new NotePrices(day, [new("onion", 1_000, new Soles(250)), new("carrot", 1_000, new Soles(190)), new("eggs", 30, Soles.Of(14, 50)), new("quinoa", 1_000, Soles.Of(10, 80))], "Mercado La Unión"));
    }

    DateOnly NextSaturday => calendar.Today.AddDays(DayOfWeek.Saturday - calendar.Today.DayOfWeek is var days and > 0 ? days : 7);

    Task Rescue(DateOnly day, bool isLast) => writer.Do(storekeeper, new RescueFood(day,
        isLast ? [new("tomato", 9_000, 2_500, day.AddDays(5)), new("squash", 14_000, 1_000, day.AddDays(20))] : [new("papaya", 7_000, 3_000, day.AddDays(4)), new("carrot", 11_000, 1_500, day.AddDays(12))])
    { Market = "Mercado mayorista", Fare = writer.BoxHolds(Fare) ? Fare : Soles.Zero });

    async Task Together(DateOnly day)
    {
        await writer.Do(treasurer, new KnowKitchen("Comedor Madres Luchadoras (demo)"));
        await writer.Do(treasurer, new KnowKitchen("Olla Vista Alegre (demo)"));
        await writer.Do(treasurer, new OpenJointTrip(day));
        await writer.Do(treasurer, new OrderTogether(1, JointBook.Ourselves, [new("quinoa", 4_000), new("eggs", 60)]));
        await writer.Do(treasurer, new OrderTogether(1, 1, [new("quinoa", 6_000), new("eggs", 90)]));
        await writer.Do(treasurer, new OrderTogether(1, 2, [new("quinoa", 2_000), new("eggs", 30)]));
        // The neighbour paid: whatever lies in the box that evening, the story goes on.
        await writer.Do(treasurer, new BuyTogether(1, day, [new("quinoa", 11_000, Soles.Of(115, 50)), new("eggs", 180, Soles.Of(84))], Soles.Of(9), 1, MoneySource.Box));
        await writer.Do(treasurer, new OpenJointTrip(NextSaturday));
        await writer.Do(treasurer, new OrderTogether(2, JointBook.Ourselves, [new("rice", 50_000)]));
        await writer.Do(treasurer, new OrderTogether(2, 2, [new("rice", 25_000)]));
    }
}
