using Minka.Domain.Kitchen;

namespace Minka.Domain.Menus;

/// <summary>What is cooked on a day.</summary>
public sealed record ChosenDay(DateOnly Date, int Rations, string? Soup, string? Main, string? Drink)
{
    public string? Of(Course course) => course switch { Course.Soup => Soup, Course.Main => Main, _ => Drink };

    public ChosenDay With(Course course, string? key) => course switch
    {
        Course.Soup => this with { Soup = key },
        Course.Main => this with { Main = key },
        _ => this with { Drink = key },
    };

    /// <summary>The dishes of the day that the question knows.</summary>
    public IEnumerable<MenuDish> Dishes(MenuQuestion question) => Courses.All.Select(c => question.Find(Of(c))).OfType<MenuDish>();
}

/// <summary>The parts of a meal in the order in which they are decided.</summary>
public static class Courses
{
    public static readonly IReadOnlyList<Course> All = [Course.Main, Course.Soup, Course.Drink];
}

/// <summary>Who answered.</summary>
public enum PlannerKind
{
    /// <summary>The solver weighed all days together.</summary>
    Solver,
    /// <summary>Day after day, each dish the best for what is left.</summary>
    Simple,
}

/// <summary>The menus of some days, by whom they were planned and how good they are.</summary>
public sealed record MenuAnswer(IReadOnlyList<ChosenDay> Days, PlannerKind Planner, MenuScore Score);

/// <summary>Somebody who can answer the question of the menus. The same question always gets the same answer.</summary>
public interface IMenuPlanner
{
    /// <summary>Menus for every day of the question; null where this planner cannot work on this machine.</summary>
    MenuAnswer? Answer(MenuQuestion question);
}
