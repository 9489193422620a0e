using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Tests.Menus;

namespace Minka.Planning.Tests;

public class SolverPlannerTests
{
    static readonly SolverPlanner solver = new();

    static string?[] Mains(Pantry pantry) => [.. solver.Answer(pantry.Asks())!.Days.Select(d => d.Main)];

    [Fact]
    public void It_buys_within_the_money_before_anything_else() =>
        Assert.Equal(["thin"], Mains(new Pantry { Money = Soles.Of(10) }.Dish("rich", "beef", 3_000).Costs("beef", 1_850).Dish("thin", "squash", 3_000, new Nourishment(300, 100, 100)).Costs("squash", 190)));

    [Fact]
    public void It_feeds_well_before_it_saves() =>
        Assert.Equal(["rich"], Mains(new Pantry().Dish("rich", "beef", 3_000).Costs("beef", 1_850).Dish("thin", "squash", 3_000, new Nourishment(999, 1_000, 1_000)).Costs("squash", 190)));

    [Fact]
    public void It_does_not_repeat_what_was_eaten_lately() =>
        Assert.Equal(["other"], Mains(new Pantry().Dish("again", "lentils", 1_000).Has("lentils", 9_000, expiresIn: 5).Dish("other", "beef", 3_000).Costs("beef", 1_850).Ate("again", 2)));

    [Fact]
    public void It_changes_the_food_from_day_to_day()
    {
        var mains = Mains(new Pantry { Days = 3 }.Dish("a1", "lentils", 1_000).Dish("a2", "lentils", 1_000, dishBase: "lentils").Dish("b", "beef", 1_000).Costs("beef", 1_850));
        Assert.Equal("b", mains[1]);
    }

    [Fact]
    public void It_uses_first_what_expires() =>
        Assert.Equal(["oats"], Mains(new Pantry().Dish("fresh", "rice", 1_000).Has("rice", 9_000).Dish("oats", "oats", 1_000).Has("oats", 9_000, expiresIn: 10).Costs("oats", 600)));

    [Fact]
    public void It_buys_as_little_as_it_can_when_all_else_is_equal() =>
        Assert.Equal(["stock"], Mains(new Pantry().Dish("bought", "noodles", 1_000).Costs("noodles", 420).Dish("stock", "rice", 1_000).Has("rice", 1_000).Costs("rice", 391)));

    [Fact]
    public void It_saves_the_last_kilo_for_the_day_on_which_money_is_short()
    {
        // Day by day the planner would cook the rice on Monday, when there is money, and have none for Tuesday's beef.
        var pantry = new Pantry { Days = 2, Money = Soles.Of(21) }.Dish("rice", "rice", 1_000).Has("rice", 1_000, expiresIn: 1).Costs("rice", 2_200).Dish("beef", "beef", 1_000).Costs("beef", 2_000).Keeps(1, "rice");
        Assert.Equal(["beef", "rice"], Mains(pantry));
    }

    [Fact]
    public void What_she_chose_stands() =>
        Assert.Equal(["b", "a"], Mains(new Pantry { Days = 2, Money = Soles.Zero }.Dish("a", "lentils", 1_000).Has("lentils", 9_000).Dish("b", "beef", 9_000).Costs("beef", 1_850).Keeps(0, "b")));

    [Fact]
    public void Without_days_there_is_nothing_to_plan() => Assert.Empty(solver.Answer(new Pantry { Days = 0 }.Dish("a", "lentils", 1_000).Asks())!.Days);

    static readonly string[] items = ["rice", "lentils", "beef", "squash", "tins", "oats"];

    static readonly Gen<Pantry> any = Gen.Select(
        Gen.Int[1, 4], Gen.Long[0, 100_00], Gen.Select(Gen.Int[0, items.Length - 1].Select(i => items[i]), Gen.Long[1, 20_000], Gen.Long[0, 1_500], Gen.Long[0, 1_500]).Array[2, 6],
        Gen.Select(Gen.Int[0, items.Length - 1].Select(i => items[i]), Gen.Long[1, 40_000], Gen.Int[-1, 80]).Array[0, 6], Gen.Long[0, 2_000].Array[6], (days, money, dishes, lots, prices) =>
        {
            var pantry = new Pantry { Days = days, Money = new Soles(money), RepeatDays = 2 };
            for (var i = 0; i < dishes.Length; i++) pantry.Dish($"d{i}", dishes[i].Item1, dishes[i].Item2, new Nourishment(dishes[i].Item3, dishes[i].Item4, 500), i % 3 == 2 ? Course.Soup : Course.Main);
            foreach (var (item, grams, days_left) in lots) pantry.Has(item, grams, days_left < 0 ? null : days_left);
            for (var i = 0; i < items.Length; i++) pantry.Costs(items[i], prices[i]);
            return pantry;
        });

    [Fact]
    public void It_is_never_worse_than_day_by_day_and_no_plan_at_all_is_better() =>
        any.Sample(pantry =>
        {
            var question = pantry.Asks();
            var answer = solver.Answer(question)!;
            Assert.Equal(answer.Score, MenuScore.Of(question, answer.Days));
            Assert.Equal(EveryPlan(question).Min(p => MenuScore.Of(question, p).Order), answer.Score.Order);
        }, iter: 40, threads: 1);

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        any.Sample(pantry => Assert.Equal(solver.Answer(pantry.Asks())!.Days, solver.Answer(pantry.Asks())!.Days), iter: 10, threads: 1);

    [Fact]
    public void Where_the_solver_does_not_run_the_simple_planner_answers_and_says_so()
    {
        var answer = new MenuPlanners(new Nowhere(), new SimplePlanner()).Answer(new Pantry().Dish("a", "lentils", 1_000).Asks())!;
        Assert.Equal((PlannerKind.Simple, "a"), (answer.Planner, answer.Days[0].Main));
        Assert.Equal(PlannerKind.Solver, new MenuPlanners().Answer(new Pantry().Dish("a", "lentils", 1_000).Asks())!.Planner);
    }

    static IEnumerable<IReadOnlyList<ChosenDay>> EveryPlan(MenuQuestion question)
    {
        IEnumerable<IReadOnlyList<ChosenDay>> plans = [[]];
        foreach (var day in question.Days)
        {
            IEnumerable<ChosenDay> meals = [new ChosenDay(day.Date, day.Rations, null, null, null)];
            foreach (var course in Courses.All)
                if (question.Choices(day, course) is { Count: > 0 } choices) meals = meals.SelectMany(m => choices.Select(c => m.With(course, c.Key)));
            plans = plans.SelectMany(p => meals.Select(m => (IReadOnlyList<ChosenDay>)[.. p, m]));
        }
        return plans;
    }

    /// <summary>A machine for which no native library was built.</summary>
    sealed class Nowhere : IMenuPlanner
    {
        public MenuAnswer? Answer(MenuQuestion question) => null;
    }
}
