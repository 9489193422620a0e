using Google.OrTools.Sat;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;

namespace Minka.Planning;

/// <summary>
/// The question of the menus as variables: which dish on which day, so much of each lot on each day, so much bought. Each
/// wish of <see cref="MenuScore"/> is one expression here, by the same name and in the same units.
/// </summary>
sealed class MenuModel
{
    readonly MenuQuestion question;
    readonly Dictionary<(int Day, string Dish), BoolVar> cooked = [];
    readonly Dictionary<(int Day, string Item), IntVar> bought = [];
    readonly List<(MenuLot Lot, LinearExpr Used)> used = [];
    readonly (MenuDish Dish, IReadOnlyList<(string Item, long Quantity)> Needs)[][] choices;

    public MenuModel(MenuQuestion question)
    {
        this.question = question;
        choices = [.. question.Days.Select(day => Courses.All.SelectMany(c => question.Choices(day, c)).Select(d => (d, Needs: (IReadOnlyList<(string, long)>)[.. question.Needs(d, day.Rations)])).ToArray())];
        OneDishACourse();
        WhatIsCookedIsTakenOrBought();
        Wishes = [MoneyShort(), Undernourished(), Repeats(), SameBase(), LeftToExpire(), Cash()];
    }

    public CpModel Model { get; } = new();

    /// <summary>In the order in which they count.</summary>
    public IReadOnlyList<LinearExpr> Wishes { get; }

    public IReadOnlyList<ChosenDay> Read(CpSolver solver) => [.. question.Days.Select((day, d) =>
        choices[d].Where(c => solver.BooleanValue(cooked[(d, c.Dish.Key)])).Aggregate(new ChosenDay(day.Date, day.Rations, null, null, null), (meal, c) => meal.With(c.Dish.Course, c.Dish.Key)))];

    /// <summary>A plan to begin with, so that there is always something to better.</summary>
    public void Hint(IReadOnlyList<ChosenDay> plan)
    {
        Model.ClearHints();
        for (var d = 0; d < plan.Count; d++)
            foreach (var (dish, _) in choices[d]) Model.AddHint(cooked[(d, dish.Key)], plan[d].Of(dish.Course) == dish.Key);
    }

    void OneDishACourse()
    {
        for (var d = 0; d < question.Days.Count; d++)
        {
            foreach (var (dish, _) in choices[d]) cooked[(d, dish.Key)] = Model.NewBoolVar($"{d} {dish.Key}");
            foreach (var course in choices[d].GroupBy(c => c.Dish.Course)) Model.AddExactlyOne(course.Select(c => cooked[(d, c.Dish.Key)]));
        }
    }

    void WhatIsCookedIsTakenOrBought()
    {
        var shelf = question.Stock.Where(l => l.Quantity > 0).GroupBy(l => l.Item).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var item in choices.SelectMany(c => c).SelectMany(c => c.Needs).Select(n => n.Item).Distinct().Order(StringComparer.Ordinal))
        {
            var lots = shelf.GetValueOrDefault(item, []);
            var takings = lots.ToDictionary(l => l.Id, _ => new List<IntVar>());
            for (var d = 0; d < question.Days.Count; d++)
            {
                var needs = choices[d].SelectMany(c => c.Needs.Where(n => n.Item == item).Select(n => (Cooked: cooked[(d, c.Dish.Key)], n.Quantity))).ToArray();
                var most = needs.Sum(n => n.Quantity);
                if (most <= 0) continue;
                var (day, now) = (question.Days[d].Date, new List<IntVar>());
                foreach (var lot in lots.Where(l => l.Expiry is null || l.Expiry >= day))
                {
                    var taking = Model.NewIntVar(0, Math.Min(most, lot.Quantity), "");
                    takings[lot.Id].Add(taking);
                    now.Add(taking);
                }
                var buying = bought[(d, item)] = Model.NewIntVar(0, most, "");
                Model.Add(LinearExpr.Sum(now) + buying == LinearExpr.WeightedSum(needs.Select(n => n.Cooked), needs.Select(n => n.Quantity)));
            }
            foreach (var lot in lots.Where(l => takings[l.Id].Count > 0))
            {
                var sum = LinearExpr.Sum(takings[lot.Id]);
                Model.Add(sum <= lot.Quantity);
                used.Add((lot, sum));
            }
        }
    }

    LinearExpr MoneyShort()
    {
        var shortage = Model.NewIntVar(0, Most(bought.Select(b => Bound(b.Value) * question.PriceOf(b.Key.Item))), "money short");
        var there = question.Money.Centimos * 1_000;
        for (var d = 0; d < question.Days.Count; d++)
        {
            there += question.Days[d].Coming.Centimos * 1_000;
            Model.Add(shortage + there >= Spending(d));
        }
        return shortage;
    }

    LinearExpr Undernourished()
    {
        var lacks = new List<IntVar>();
        for (var d = 0; d < question.Days.Count; d++)
            foreach (var holds in new Func<MenuDish, long>[] { m => m.Holds.Kcal, m => m.Holds.Protein, m => m.Holds.Iron })
            {
                var lack = Model.NewIntVar(0, Nourishment.Floor, "");
                Model.Add(lack + LinearExpr.WeightedSum(choices[d].Select(c => cooked[(d, c.Dish.Key)]), choices[d].Select(c => holds(c.Dish))) >= Nourishment.Floor);
                lacks.Add(lack);
            }
        return LinearExpr.Sum(lacks);
    }

    LinearExpr Repeats()
    {
        var (terms, weights) = (new List<LinearExpr>(), new List<long>());
        for (var d = 0; d < question.Days.Count; d++)
            foreach (var (dish, _) in choices[d])
            {
                var date = question.Days[d].Date;
                var lately = question.Lately.Count(e => e.Key == dish.Key && MenuScore.IsTooSoon(question, dish.Course, e.Date, date));
                if (lately > 0) (terms, weights) = ([.. terms, cooked[(d, dish.Key)]], [.. weights, lately]);
                for (var e = 0; e < d; e++)
                    if (cooked.TryGetValue((e, dish.Key), out var earlier) && MenuScore.IsTooSoon(question, dish.Course, question.Days[e].Date, date))
                        (terms, weights) = ([.. terms, Both(earlier, cooked[(d, dish.Key)])], [.. weights, 1]);
            }
        return LinearExpr.WeightedSum(terms, weights);
    }

    LinearExpr SameBase()
    {
        var same = new List<LinearExpr>();
        for (var d = 0; d < question.Days.Count; d++)
            foreach (var group in choices[d].Where(c => c.Dish is { Course: Course.Main, Base: not null }).GroupBy(c => c.Dish.Base!))
            {
                var today = LinearExpr.Sum(group.Select(c => cooked[(d, c.Dish.Key)]));
                if (d == 0)
                {
                    if (group.Key == MenuScore.LastBase(question)) same.Add(today);
                    continue;
                }
                var before = choices[d - 1].Where(c => c.Dish.Course == Course.Main && c.Dish.Base == group.Key).Select(c => cooked[(d - 1, c.Dish.Key)]).ToArray();
                if (before.Length > 0) same.Add(Both(LinearExpr.Sum(before), today));
            }
        return LinearExpr.Sum(same);
    }

    LinearExpr LeftToExpire()
    {
        var pressing = used.Where(u => question.Urgency(u.Lot) > 0).ToArray();
        // A lot that no dish can use is left whatever is chosen.
        var whole = question.Stock.Where(l => l.Quantity > 0).Sum(l => question.Urgency(l) * l.Quantity);
        return LinearExpr.Constant(whole) - LinearExpr.WeightedSum(pressing.Select(u => u.Used), pressing.Select(u => question.Urgency(u.Lot)));
    }

    LinearExpr Cash() => Spending(question.Days.Count - 1);

    /// <summary>What is bought up to a day, in thousandths of a céntimo.</summary>
    LinearExpr Spending(int lastDay)
    {
        var until = bought.Where(b => b.Key.Day <= lastDay).ToArray();
        return LinearExpr.WeightedSum(until.Select(b => b.Value), until.Select(b => question.PriceOf(b.Key.Item)));
    }

    /// <summary>1 where both are; asked to be small, it is never more.</summary>
    BoolVar Both(LinearExpr one, LinearExpr other)
    {
        var both = Model.NewBoolVar("");
        Model.Add(both >= one + other - 1);
        return both;
    }

    static long Bound(IntVar variable) => variable.Domain.Max();

    static long Most(IEnumerable<long> parts) => parts.Aggregate(0L, (sum, part) => Math.Min(long.MaxValue / 4, sum + part));
}
