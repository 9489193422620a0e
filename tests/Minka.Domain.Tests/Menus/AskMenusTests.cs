using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Storeroom.Nutrition;

namespace Minka.Domain.Tests.Menus;

public class AskMenusTests
{
    readonly Story kitchen = Story.Founded();

    MenuQuestion Ask(params ((DateOnly, Course), string)[] chosen) => AskMenus.Of(kitchen.Books, kitchen.Today, AskMenus.Horizon(kitchen.Books, kitchen.Today), chosen.ToDictionary(c => c.Item1, c => c.Item2));

    [Fact]
    public void The_week_begins_today_while_today_has_no_menu_and_leaves_the_weekend_out()
    {
        Assert.Equal([0, 1, 2, 3, 4, 7], AskMenus.Horizon(kitchen.Books, kitchen.Today).Select(d => d.DayNumber - kitchen.Today.DayNumber));
        kitchen.Accepts(new PlanMenu(kitchen.Today, null, "olluquito", null, 74));
        Assert.Equal(kitchen.Today.AddDays(1), AskMenus.Horizon(kitchen.Books, kitchen.Today)[0]);
    }

    [Fact]
    public void Rations_are_those_of_the_same_weekday_lately()
    {
        for (var week = 0; week < 5; week++)
        {
            kitchen.Accepts(new SayCooked(kitchen.Today, week == 0 ? 10 : 60 + week));
            kitchen.Accepts(new SayCooked(kitchen.Today.AddDays(-3), 40));
            kitchen.Today = kitchen.Today.AddDays(7);
        }
        // The four Mondays before: 61, 62, 63 and 64; half to even.
        Assert.Equal((62, 4), (UsualDay.Of(kitchen.Books, kitchen.Today, kitchen.Today).Rations, UsualDay.Of(kitchen.Books, kitchen.Today, kitchen.Today).WeekdaysCounted));
        Assert.Equal(40, UsualDay.Of(kitchen.Books, kitchen.Today.AddDays(4), kitchen.Today).Rations);
        Assert.Equal((64, 0), (UsualDay.Of(kitchen.Books, kitchen.Today.AddDays(1), kitchen.Today).Rations, UsualDay.Of(kitchen.Books, kitchen.Today.AddDays(1), kitchen.Today).WeekdaysCounted));
    }

    [Fact]
    public void What_today_s_pot_takes_is_not_there_for_the_days_that_come()
    {
        kitchen.Accepts(new RecordFound(kitchen.Today, "lentils", 10_000));
        Assert.Equal(10_000, Ask().Stock.Single(l => l.Item == "lentils").Quantity);
        kitchen.Accepts(new PlanMenu(kitchen.Today, null, "lentils-rice-fish", null, 74));
        Assert.Equal(6_300, Ask().Stock.Single(l => l.Item == "lentils").Quantity);
        kitchen.Accepts(new SayCooked(kitchen.Today, 74));
        Assert.Equal(10_000, Ask().Stock.Single(l => l.Item == "lentils").Quantity);
    }

    [Fact]
    public void What_rations_bring_pays_the_market_after_fuel_and_water()
    {
        kitchen.Accepts(new TypeTotals(kitchen.Today, 40, 10, 0, 0, Soles.Of(80)));
        kitchen.Accepts(new SayCooked(kitchen.Today, 50));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box));
        kitchen.Today = kitchen.Today.AddDays(7);
        Assert.Equal(Soles.Of(109), UsualDay.Of(kitchen.Books, kitchen.Today, kitchen.Today).Coming);
    }

    [Fact]
    public void An_accepted_plan_becomes_ordinary_menus_all_or_none()
    {
        var question = Ask(((kitchen.Today, Course.Main), "cau-cau"));
        var answer = new SimplePlanner().Answer(question);
        Assert.Equal("cau-cau", answer.Days[0].Main);
        kitchen.Refuses<UnknownDish>(new AcceptMenus([answer.Days[0], answer.Days[1] with { Main = "moon-dust" }]));
        Assert.Null(kitchen.Books.Days.On(kitchen.Today).Menu);
        kitchen.Refuses<NoMenuToKeep>(new AcceptMenus([]));
        kitchen.Refuses<TooManyDays>(new AcceptMenus([.. Enumerable.Repeat(answer.Days[0], MenuQuestion.DaysMax + 1)]));
        kitchen.Accepts(new AcceptMenus(answer.Days));
        Assert.Equal("cau-cau", kitchen.Books.Days.On(kitchen.Today).Menu!.Main);
        Assert.Equal(answer.Days.Select(d => (d.Date, d.Main, d.Soup, d.Drink, d.Rations)), answer.Days.Select(d => kitchen.Books.Days.On(d.Date).Menu!).Select(m => (m.Date, m.Main, m.Soup, m.Drink, m.Rations)));
    }

    [Fact]
    public void Lentils_that_expire_in_a_month_are_the_reason_and_yesterday_s_noodles_too()
    {
        kitchen.Accepts(new RecordFound(kitchen.Today, "lentils", 6_000, kitchen.Today.AddDays(30)));
        kitchen.Accepts(new PlanMenu(kitchen.Today, null, "red-noodles", null, 74));
        kitchen.Accepts(new SayCooked(kitchen.Today, 74));
        var tomorrow = kitchen.Today.AddDays(1);
        var question = AskMenus.Of(kitchen.Books, kitchen.Today, [tomorrow], new Dictionary<(DateOnly, Course), string>());
        var meal = new ChosenDay(tomorrow, 74, null, "lentils-rice-fish", null);
        var reasons = MenuReasons.Of(question, StoreRun.Of(question, [meal]), tomorrow);
        Assert.Equal(new MenuReason.UsesFirst("lentils", kitchen.Today.AddDays(30)), reasons[0]);
        Assert.Contains(new MenuReason.Differs(kitchen.Today, "red-noodles"), reasons);
        Assert.DoesNotContain(new MenuReason.AllInStore(), reasons);
    }

    [Fact]
    public void Every_dish_of_the_cookbook_names_items_of_the_catalogue_and_every_main_dish_has_a_base()
    {
        var store = kitchen.Books.Store;
        Assert.All(Cookbook.Recipes.Values, r => Assert.All(r.Lines, l => Assert.NotNull(store.Find(l.Item))));
        Assert.All(Cookbook.Recipes.Values.Where(r => r.Course == Course.Main), r => Assert.NotNull(DishBase.Of(store, r)));
        Assert.All(Cookbook.Recipes.Values.SelectMany(r => r.Lines), l => Assert.NotEqual(Domain.Prices.PriceKind.Unknown, kitchen.Books.Prices.PerThousand(l.Item, kitchen.Today).Kind));
        Assert.True(Cookbook.Recipes.Values.Count(r => r.Course == Course.Main) >= 25);
        Assert.Equal(("lentils", "noodles", "olluco", "mackerel"), (DishBase.Of(store, Cookbook.Recipes["lentils-rice-fish"]), DishBase.Of(store, Cookbook.Recipes["red-noodles"]), DishBase.Of(store, Cookbook.Recipes["olluquito"]), DishBase.Of(store, Cookbook.Recipes["potato-mackerel"])));
    }

    [Fact]
    public void Peeling_takes_its_part_off_what_a_ration_holds()
    {
        var peeled = Nutrients.PerRation(kitchen.Books.Store, [("potato", 10_000)], 10);
        Assert.Equal(7_395, peeled.KcalTenths);
        Assert.Equal(3_580, Nutrients.PerRation(kitchen.Books.Store, [("rice", 1_000)], 10).KcalTenths);
        Assert.All(EdiblePortion.Items, item => { Assert.InRange(EdiblePortion.PercentOf(item), 1, 99); Assert.NotNull(Catalogue.Find(item)); });
    }
}
