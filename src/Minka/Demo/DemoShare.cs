using Minka.Domain.Amounts;
using Minka.Domain.Belongings;
using Minka.Domain.Kitchen;
using Minka.Domain.Lending;
using Minka.Domain.Milk;
using Minka.Domain.Offices;
using Minka.Domain.Sharing;
using Minka.Domain.Storeroom;

namespace Minka.Demo;

/// <summary>
/// What is shared and kept beside the pot: the inventory with its keepers, a loan that came back and one that has not, leftovers
/// by turn, a basket by draw for those who cooked and one for Christmas that waits for its draw, and the milk programme's weeks.
/// </summary>
public sealed class DemoShare(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    const int MilkWeeksTold = 12;
    readonly Random random = new(25307);

    public async Task After(DateOnly day)
    {
        await writer.At(day, 16, 40);
        var (before, left) = (calendar.Before(day), calendar.Left(day));
        if (before == 0) await Inventory(day);
        if (before == 70) await Lend(day);
        if (before == 85) await TakeBack(day);
        if (left == 6) await Borrow(day);
        if (left == 12 && calendar.Cooked.Count >= 30) await Basket(day);
        if (left == 5 && calendar.Cooked.Count >= 30) await ChristmasBasket(day);
        if (left == 2) await Count(day);
        Leftovers(day);
        await Milk(day);
        await writer.Settle();
    }

    async Task Inventory(DateOnly day)
    {
        var keeper = kitchen.Holder(Post.Storekeeper);
        (ThingKind Kind, string Name, int Pieces, ThingOwner Owner, Condition Condition, int Value)[] things =
        [
            (ThingKind.Stove, "Cocina industrial de tres hornillas", 1, ThingOwner.State, Condition.Worn, 0), (ThingKind.Pot, "Olla grande de 50 litros", 1, ThingOwner.Kitchen, Condition.Good, 180),
            (ThingKind.Pot, "Olla de 30 litros", 2, ThingOwner.Kitchen, Condition.Worn, 200), (ThingKind.Cylinder, "Balón de 10 kg", 3, ThingOwner.Kitchen, Condition.Good, 360),
            (ThingKind.Utensil, "Platos de loza", 60, ThingOwner.Kitchen, Condition.Good, 150), (ThingKind.Table, "Bancas largas", 4, ThingOwner.Member, Condition.Worn, 0),
            (ThingKind.Key, "Llave del almacén", 2, ThingOwner.Kitchen, Condition.Good, 0), (ThingKind.Title, "Constancia de posesión del local", 1, ThingOwner.Kitchen, Condition.Good, 0),
        ];
        foreach (var thing in things)
            writer.Say(keeper, new RecordThing(day, thing.Kind, thing.Name, thing.Pieces, thing.Owner, thing.Condition) { Value = thing.Value == 0 ? null : Soles.Of(thing.Value) });
        await writer.Settle();
        foreach (var thing in writer.Read(o => o.Belongings.All.ToArray()))
            writer.Say(keeper, new HandThing(thing.Id, day, thing.Fact.Kind == ThingKind.Title ? kitchen.Holder(Post.President) : keeper, Signed: false));
        await writer.Settle();
    }

    Task Lend(DateOnly day) => writer.Read(o => o.Store.QuantityOf("rice")) < 40_000 ? Task.CompletedTask
        : writer.Do(kitchen.Holder(Post.Storekeeper), new MakeLoan(day, LoanSide.Lent, "Comedor vecino de la zona (demo)") { Lent = [new Take("rice", 15_000)], Due = day.AddDays(14), Note = "Lo devuelven cuando llegue su entrega." });

    async Task TakeBack(DateOnly day)
    {
        if (writer.Read(o => o.Lending.Open.FirstOrDefault()) is not { } loan) return;
        await writer.Do(kitchen.Holder(Post.Storekeeper), new ReturnLoan(loan.Fact.Id, day, [new("rice", 10_000), new("rice", 5_000, "noodles", 4_000)], []));
    }

    Task Borrow(DateOnly day) => writer.Do(kitchen.Holder(Post.Storekeeper), new MakeLoan(day, LoanSide.Borrowed, "Olla común de la ladera (demo)") { Borrowed = [new("oil", 3_000)], Due = day.AddDays(15), OtherThings = "dos mesas" });

    async Task Basket(DateOnly day)
    {
        var (president, treasurer) = (kitchen.Holder(Post.President), kitchen.Holder(Post.Treasurer));
        if (!writer.BoxHolds(Soles.Of(50))) return;
        var turns = calendar.Cooked.Count > 150 ? 10 : 2;
        // Bought for it: what the State gives is for the pot.
        await writer.Do(treasurer, new MakePurchase(day, [new("salt", 6_000, Soles.Of(9)), new("sugar", 6_000, Soles.Of(24))], Domain.Cash.MoneySource.Box, treasurer) { Note = "Para las canastas de las cocineras" });
        await writer.Do(president, new PlanBasket(day, Occasion.Other, BasketFor.CookedAtLeast, true, 6, [new("salt", 1_000), new("sugar", 1_000)])
        {
            Turns = turns, TurnsFrom = calendar.First, Name = "Canasta para las cocineras", Rule = $"Asamblea ordinaria: se sortean seis entre las que cocinaron {turns} turnos o más",
        });
        var basket = writer.Read(o => o.Sharing.Baskets.Last());
        var integrity = writer.Kitchen.Integrity;
        await writer.Do(president, new DrawBaskets(basket.Fact.Id, day, integrity.Number ?? "1", integrity.Words ?? DemoKitchen.Name, [7, 23, 4, 61]));
        var drawn = writer.Read(o => o.Sharing.BasketOf(basket.Fact.Id)!.Receivers.ToArray());
        await writer.Do(kitchen.Holder(Post.Storekeeper), new FillBaskets(basket.Fact.Id, day, drawn.Length));
        foreach (var line in drawn.SkipLast(1)) writer.Say(kitchen.Holder(Post.Storekeeper), new HandBasket(basket.Fact.Id, line.Line, day));
    }

    /// <summary>Decided, not yet drawn: the money of the pollada is to buy it.</summary>
    Task ChristmasBasket(DateOnly day) => writer.Do(kitchen.Holder(Post.President), new PlanBasket(day, Occasion.Christmas, BasketFor.Members, true, 8, [new("sugar", 1_000), new("oil", 1_000), new("noodles", 1_000)])
    { Rule = "Asamblea ordinaria: ocho canastas por sorteo, con lo que dejó la pollada" });

    Task Count(DateOnly day) => writer.Do(kitchen.Holder(Post.Storekeeper), new CountThings(day,
        [.. writer.Read(o => o.Belongings.Here.Select(t => new ThingSeen(t.Id, t.Fact.Kind == ThingKind.Utensil ? t.Pieces - 2 : t.Pieces)).ToArray())], kitchen.Holder(Post.Fiscal)));

    /// <summary>What was left over goes to whoever has gone longest without.</summary>
    void Leftovers(DateOnly day)
    {
        var left = writer.Read(o => o.Days.On(day).Closing?.Leftover ?? 0);
        foreach (var turn in writer.Read(o => o.Sharing.LeftoverTurns(day).Take(left).ToArray())) writer.Say(kitchen.Holder(Post.Storekeeper), new GiveLeftovers(day, turn.Household.Id, 2));
    }

    /// <summary>The last weeks of the milk programme: the list, what came, and each Monday's hand-out, with somebody who did not come.</summary>
    async Task Milk(DateOnly day)
    {
        if (day.DayOfWeek != DayOfWeek.Monday || day < calendar.Cooked[^1].AddDays(-7 * MilkWeeksTold)) return;
        var president = kitchen.Holder(Post.President);
        if (!writer.Read(o => o.Milk.All.Any())) await ListMilk(day, president);
        if (writer.Read(o => !o.Milk.Stock.Any(s => s.Quantity >= 40_000))) await writer.Do(president, new ReceiveMilk(day, [new("evaporated-milk", 48_000), new("oats", 24_000)], $"VL-{day.Month:00}"));
        foreach (var household in writer.Read(o => o.Milk.ListedIn(day).Select(p => p.Fact.Household).Distinct().ToArray()))
            if (random.Next(8) > 0) writer.Say(president, new HandMilk(day, day, household));
    }

    async Task ListMilk(DateOnly day, Domain.Organizations.PersonId president)
    {
        writer.Say(president, new SetMilkRation(day, [new("evaporated-milk", 800), new("oats", 250)]));
        var children = writer.Read(o => o.Register.ActiveOn(day).Where(p => p.HouseholdOn(day) is not null && p.Birth.AgeOn(day) is <= 13).Select(p => (p.Id, Home: p.HouseholdOn(day)!.Value, Age: p.Birth.AgeOn(day)!.Value)).ToArray());
        foreach (var (child, home, age) in children) writer.Say(president, new ListForMilk(day, age <= 6 ? MilkGroup.UpToSix : MilkGroup.SevenToThirteen, home, child, null));
        await writer.Settle();
    }
}
