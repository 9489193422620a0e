using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Contributions;
using Minka.Domain.Errands;
using Minka.Domain.Fundraising;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Subsidies;

namespace Minka.Demo;

/// <summary>
/// Money beyond the daily box in the invented kitchen: errands to the municipality, a pollada with a few cards still out,
/// a gas voucher in the drawer, contributions.
/// </summary>
public sealed class DemoMoney(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    readonly PersonId president = kitchen.Holder(Post.President), treasurer = kitchen.Holder(Post.Treasurer), storekeeper = kitchen.Holder(Post.Storekeeper), secretary = kitchen.Holder(Post.Secretary);

    public async Task After(DateOnly day)
    {
        if (calendar.Cooked.Count < 30) return;
        if (calendar.Before(day) == 5) await Agree(day);
        var left = calendar.Left(day);
        if (left == 25) await Pollada(day);
        if (left == 12) await writer.Do(storekeeper, new ReceiveVoucher(day, "FISE 004412", Soles.Of(16), day, day.AddDays(45)));
        if (left == 9) await Bring(day);
        if (left == 6) await Contribute(day);
        if (left == 3) await Errand(day);
    }

    async Task Agree(DateOnly day)
    {
        await writer.Do(secretary, new DecideContributionValue("firewood", new Soles(80), day, "Asamblea general, acta 2"));
        await writer.Do(secretary, new DecideContributionValue("potato", Soles.Of(2), day, "Asamblea general, acta 2"));
        await writer.Do(secretary, new DecideDestination(null, "Municipalidad distrital", Soles.Of(4), Soles.Of(6), day, "Asamblea general, acta 2"));
    }

    async Task Pollada(DateOnly day)
    {
        var opened = await writer.Do(treasurer, new OpenActivity(ActivityKind.Pollada, day.AddDays(9), Soles.Of(15), 60, "Pollada para pintar el local"));
        var pollada = opened.NewId(0);
        for (var at = 0; at < 6; at++) await writer.Do(treasurer, new HandCards(pollada, day, kitchen.Homes[at].Person, at * 10 + 1, at * 10 + 10));
        for (var at = 0; at < 6; at++) await writer.Do(treasurer, new PayCards(pollada, day, kitchen.Homes[at].Person, at * 10 + 1, at * 10 + (at == 4 ? 7 : 9), PaymentMeans.Cash));
        await writer.Do(treasurer, new SpendForActivity(pollada, day, Soles.Of(98), Paper.Boleta, "B-118", Earmark.OfActivity(1), Note: "Pollo, carbón y papas"));
        await writer.Do(treasurer, new DonateGoods(pollada, day, Soles.Of(24), "Gaseosas de la bodega"));
    }

    /// <summary>What the harvest of relatives gave: potatoes of two houses, and water that a third carried.</summary>
    async Task Bring(DateOnly day)
    {
        await writer.Do(storekeeper, new ContributeGoods(day, kitchen.Homes[1].Household, "potato", 11_500));
        await writer.Do(storekeeper, new ContributeGoods(day, kitchen.Homes[4].Household, "potato", 6_000));
        await writer.Do(storekeeper, new ContributeWork(day, kitchen.Homes[1].Person, 120));
    }

    async Task Contribute(DateOnly day)
    {
        await writer.Do(storekeeper, new ContributeGoods(day, kitchen.Homes[7].Household, "firewood", 20_000));
        await writer.Do(storekeeper, new ContributeWork(day, kitchen.Homes[8].Person, 180));
    }

    /// <summary>Two go by bus and eat something; when the box cannot pay it they go all the same, on foot.</summary>
    Task Errand(DateOnly day)
    {
        var (fares, refreshments) = writer.BoxHolds(Soles.Of(20)) ? (Soles.Of(4), Soles.Of(6)) : (Soles.Zero, Soles.Zero);
        return writer.Do(president, new MakeErrand(day, null, [new Traveller(president, fares, refreshments), new Traveller(secretary, fares, refreshments)], 210, MoneySource.Box, "Preguntar por la entrega del mes", "Municipalidad distrital"));
    }
}
