using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;

namespace Minka.Domain.Tests.Menus;

/// <summary>Each wish by itself, and that the earlier one rules.</summary>
public class MenuScoreTests
{
    static MenuScore Score(Pantry pantry, params string[] mains) => MenuScore.Of(pantry.Asks(), Pantry.Plan(mains));

    [Fact]
    public void Money_is_short_by_the_worst_morning_not_by_the_sum_of_the_week()
    {
        var pantry = new Pantry { Days = 2, Money = Soles.Of(5), Coming = Soles.Of(10) }.Dish("stew", "beef", 1_000).Dish("soup", "squash", 1_000).Costs("beef", 2_000).Costs("squash", 500);
        // Monday: 20 of 15; Tuesday: 25 of 25.
        Assert.Equal(5_00_000, Score(pantry, "stew", "soup").MoneyShort);
        Assert.Equal(0, Score(pantry, "soup", "stew").MoneyShort);
    }

    [Fact]
    public void A_ration_lacks_what_is_under_the_floors_and_more_than_enough_of_one_makes_up_for_nothing()
    {
        var pantry = new Pantry().Dish("broth", "carrot", 1_000, new Nourishment(400, 2_000, 999)).Dish("full", "lentils", 1_000, new Nourishment(1_000, 1_000, 1_000));
        Assert.Equal(601, Score(pantry, "broth").Undernourished);
        Assert.Equal(0, Score(pantry, "full").Undernourished);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 0)]
    public void A_dish_comes_back_too_soon_up_to_the_days_of_the_statute(int daysAgo, long repeats) =>
        Assert.Equal(repeats, Score(new Pantry().Dish("lentils", "lentils", 1_000).Ate("lentils", daysAgo), "lentils").Repeats);

    [Fact]
    public void Three_times_the_same_in_a_week_are_three_repeats() => Assert.Equal(3, Score(new Pantry { Days = 3 }.Dish("a", "lentils", 1), "a", "a", "a").Repeats);

    [Fact]
    public void Neighbouring_days_on_the_same_food_count_also_across_the_weekend_before()
    {
        var pantry = new Pantry { Days = 2 }.Dish("a", "lentils", 1).Dish("b", "lentils", 1).Dish("c", "noodles", 1).Ate("d", 3, "noodles");
        Assert.Equal(1, Score(pantry, "a", "b").SameBase);
        Assert.Equal(1, Score(pantry, "c", "a").SameBase);
        Assert.Equal(0, Score(pantry, "a", "c").SameBase);
    }

    [Fact]
    public void What_expires_sooner_weighs_more_when_it_is_left()
    {
        var soon = new Pantry().Dish("a", "lentils", 1_000).Has("oats", 1_000, expiresIn: 3);
        var later = new Pantry().Dish("a", "lentils", 1_000).Has("oats", 1_000, expiresIn: 50);
        var never = new Pantry().Dish("a", "lentils", 1_000).Has("oats", 1_000, expiresIn: 61).Has("rice", 1_000);
        Assert.Equal((58_000, 11_000, 0), (Score(soon, "a").LeftToExpire, Score(later, "a").LeftToExpire, Score(never, "a").LeftToExpire));
    }

    [Fact]
    public void Only_what_the_store_does_not_hold_is_bought()
    {
        var pantry = new Pantry { Days = 2 }.Dish("a", "lentils", 3_000).Has("lentils", 4_000).Costs("lentils", 850);
        Assert.Equal(2 * 850_000, Score(pantry, "a", "a").Cash);
    }

    [Fact]
    public void An_earlier_wish_rules_over_all_the_later_ones()
    {
        var dear = new MenuScore(0, 0, 0, 0, 0, 9_999_999);
        Assert.True(dear.Order.CompareTo(new MenuScore(0, 0, 0, 0, 1, 0).Order) < 0);
        Assert.True(new MenuScore(0, 1, 9, 9, 9, 9).Order.CompareTo(new MenuScore(1, 0, 0, 0, 0, 0).Order) < 0);
    }
}

public class StoreRunTests
{
    [Fact]
    public void The_first_to_expire_goes_first_and_what_expired_on_the_way_stays()
    {
        var question = new Pantry { Days = 2 }.Dish("a", "lentils", 3_000).Has("lentils", 5_000, expiresIn: 20).Has("lentils", 4_000, expiresIn: 0).Asks();
        var run = StoreRun.Of(question, Pantry.Plan("a", "a"));
        Assert.Equal([(2, 3_000L)], run.Days[0].Takings.Select(t => (t.Lot.Number, t.Quantity)));
        Assert.Equal([(1, 3_000L)], run.Days[1].Takings.Select(t => (t.Lot.Number, t.Quantity)));
        Assert.Equal([(2, 1_000L), (1, 2_000L)], run.Left.Select(l => (l.Lot.Number, l.Left)));
    }

    [Fact]
    public void It_says_on_which_day_an_item_runs_out()
    {
        var question = new Pantry { Days = 3 }.Dish("a", "lentils", 3_000).Has("lentils", 7_000).Has("rice", 1).Asks();
        var run = StoreRun.Of(question, Pantry.Plan("a", "a", "a"));
        Assert.Equal(Pantry.Monday.AddDays(2), run.RunsOutOn("lentils"));
        Assert.Null(run.RunsOutOn("rice"));
    }

    [Fact]
    public void Tins_are_opened_whole()
    {
        var question = new Pantry().Dish("a", "tins", 200).Asks();
        Assert.Equal(340, Assert.Single(StoreRun.Of(question, Pantry.Plan("a")).Days[0].Buyings).Quantity);
    }
}

public class SimplePlannerTests
{
    [Fact]
    public void It_keeps_what_she_chose_whatever_it_costs()
    {
        var pantry = new Pantry { Days = 2, Money = Soles.Zero }.Dish("dear", "beef", 9_000).Dish("cheap", "lentils", 1_000).Costs("beef", 1_850).Keeps(1, "dear");
        Assert.Equal(["cheap", "dear"], new SimplePlanner().Answer(pantry.Asks()).Days.Select(d => d.Main));
    }

    [Fact]
    public void A_cookbook_without_soups_plans_no_soup() =>
        Assert.Equal([(null, "a", null)], new SimplePlanner().Answer(new Pantry().Dish("a", "lentils", 1).Asks()).Days.Select(d => (d.Soup, d.Main, d.Drink)));
}
