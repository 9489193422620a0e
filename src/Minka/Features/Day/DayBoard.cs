using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>The meal of the day: its dish, its rations and for whom they are.</summary>
public sealed record MealView(string? Dish, string? Beside, int Rations, string? Split, string? Before);

/// <summary>Who cooks, who learns, who comes next.</summary>
/// <param name="WhyUrl">Where each one's reason is read; null where the crew was named by hand.</param>
public sealed record CrewView(IReadOnlyList<Person> People, string? Note, string? WhyUrl = null);

/// <summary>What a ration cost, on this day or on the last one that is known.</summary>
public sealed record CostView(DateOnly Date, Soles PerRation, int Hours, int Own, int State, int Others);

public sealed record WeeksView(IReadOnlyList<Bar> Bars, string Sentence);

/// <summary>The one main act, where she may do it.</summary>
public sealed record BoardAct(string Text, string Icon, string Area, string Url);

public sealed record BoardView(DateOnly Date, IReadOnlyList<Step> Steps, MealView Meal, CrewView Crew, IReadOnlyList<TakeLine> Takes, string? MoreTakes, bool ShowsTaking, IReadOnlyList<Waits> Waiting, CostView? Cost, WeeksView? Weeks, BoardAct? Act, bool MayPlan, bool MayTake);

/// <summary>The day at a glance: where it stands, what is cooked, by whom and from what, and what waits for her.</summary>
static class DayBoard
{
    static readonly (DayStep Step, string Icon, string Path)[] steps =
    [
        (DayStep.Orders, "list-checks", "/pedidos"), (DayStep.Market, "basket", "/mercado"), (DayStep.Cook, "cooking-pot", "/cocinar"),
        (DayStep.Serve, "bowl-food", "/servir"), (DayStep.Close, "notebook", "/cerrar"),
    ];

    /// <summary>The board shows what weighs most, which stands first on the shelf; the rest is on its own page.</summary>
    const int TakesShown = 6;

    public static void Map(Routes routes) => routes.Get("/", Power.SeeBooks, (HttpContext context, Visit visit, Node node, TimeProvider clock) =>
    {
        var date = WhichDay.Of(visit, context);
        var powers = Enum.GetValues<Power>().Where(visit.May).ToHashSet();
        var view = visit.Read(o => ViewOf(o, date, visit, powers));
        return Answers.Page<BoardPage>(new { View = date == visit.Today ? view with { Waiting = [.. Organizations.ClockWatch.Waiting(visit, clock), .. view.Waiting, .. Organizations.CopyScreen.Waiting(visit, node)] } : view });
    }).KeepPages();

    static BoardView ViewOf(Organization organization, DateOnly date, Visit visit, IReadOnlySet<Power> powers)
    {
        var day = organization.Days.On(date);
        var now = DayProgress.Of(organization, date);
        var takes = PotNeeds.Of(organization, date).Where(n => n.ToTake > 0).Select(n => TakeFromStore.LineOf(organization, n, date, visit)).ToArray();
        var more = takes.Length > TakesShown ? visit.T.Of("day.take.more", ("n", takes.Length - TakesShown)) : null;
        return new BoardView(date,
            [.. steps.Select(s => new Step(visit.T["day.step." + s.Step], s.Icon, Url(s.Step == DayStep.Cook && !day.IsTakenOut && powers.Contains(Power.TakeOut) ? "/sacar" : s.Path), s.Step < now ? StepState.Done : s.Step == now ? StepState.Now : StepState.Next))],
            BoardMeal.Of(organization, day, visit.T), BoardMeal.CrewOf(organization, day, visit.T), [.. takes.Take(TakesShown)], more, now <= DayStep.Cook && (takes.Length > 0 || day.IsTakenOut),
            date == visit.Today ? [.. Turns.TurnLifeWords.Waiting(organization, visit, powers.Contains(Power.ArrangeTurns)), .. Pending.Of(organization, date, visit.T), .. Pending.OfHer(organization, visit.Person, visit.T)] : [], BoardFigures.Cost(organization, date), BoardFigures.Weeks(organization, date, visit.T), MainAct(), powers.Contains(Power.PlanMenu) && day.Closing is null, powers.Contains(Power.TakeOut));

        string Url(string path) => WhichDay.Url(path, date, visit.Today);

        BoardAct? MainAct()
        {
            var (power, text, icon, area, url) = day.Menu is null && now <= DayStep.Cook
                ? (Power.PlanMenu, "day.act.menu", "chef-hat", "pot", Url("/menu"))
                : now switch
                {
                    DayStep.Orders => (Power.TakeOrders, "day.act.orders", "list-checks", "pot", Url("/pedidos")),
                    DayStep.Market when powers.Contains(Power.Buy) => (Power.Buy, "day.act.market", "basket", "cash", Url("/mercado")),
                    DayStep.Market or DayStep.Cook when !day.IsTakenOut => (Power.TakeOut, "day.act.take", "package", "store", Url("/sacar")),
                    DayStep.Market or DayStep.Cook => (Power.Cook, "day.act.cook", "bowl-food", "pot", Url("/cocinar")),
                    DayStep.Serve => (Power.Serve, "day.act.serve", "bowl-food", "pot", Url("/servir")),
                    DayStep.Close => (Power.CloseDay, "day.act.close", "notebook", "pot", Url("/cerrar")),
                    _ => (Power.PlanMenu, "day.act.next-menu", "chef-hat", "pot", WhichDay.Url("/menu", BoardMeal.NextServiceDay(organization, date), visit.Today)),
                };
            return powers.Contains(power) ? new BoardAct(visit.T[text], icon, area, url) : null;
        }
    }
}
