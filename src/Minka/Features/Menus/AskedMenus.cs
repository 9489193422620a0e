using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Organizations;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>A question with its answer and what the store goes through while it is cooked.</summary>
public sealed record AskedMenu(MenuQuestion Question, MenuAnswer Answer, StoreRun Run);

/// <summary>
/// Asks the planner, outside of the books' lock, and keeps the last answers: opening the page again, or coming back to it,
/// asks the same question and costs nothing.
/// </summary>
public sealed class AskedMenus(IMenuPlanner planner)
{
    const int AnswersKept = 16;
    readonly Lock gate = new();
    readonly LinkedList<(string Key, AskedMenu Answer)> kept = [];

    public AskedMenu Ask(Visit visit, MenuWishes wishes)
    {
        var (key, question) = visit.Read(o => ($"{visit.Organization.Id} {o.LastEntry} {visit.Today:o} {wishes.Written}", QuestionOf(o, visit.Today, wishes)));
        if (Known(key) is { } known) return known;
        var answer = planner.Answer(question) ?? new SimplePlanner().Answer(question);
        var asked = new AskedMenu(question, answer, StoreRun.Of(question, answer.Days));
        lock (gate)
        {
            kept.AddFirst((key, asked));
            if (kept.Count > AnswersKept) kept.RemoveLast();
        }
        return asked;
    }

    AskedMenu? Known(string key)
    {
        lock (gate) return kept.FirstOrDefault(k => k.Key == key).Answer;
    }

    /// <summary>What the day book has planned stands, unless she frees the day; what she wishes stands over both.</summary>
    static MenuQuestion QuestionOf(Organization organization, DateOnly today, MenuWishes wishes)
    {
        var days = AskMenus.Horizon(organization, today);
        var chosen = new Dictionary<(DateOnly, Course), string>();
        foreach (var day in days.Where(d => !wishes.Freed.Contains(d)))
            if (organization.Days.On(day).Menu is { } menu)
                foreach (var course in Courses.All)
                    if (new ChosenDay(day, menu.Rations, menu.Soup, menu.Main, menu.Drink).Of(course) is { } key) chosen[(day, course)] = key;
        foreach (var (place, key) in wishes.Dishes) chosen[place] = key;
        return AskMenus.Of(organization, today, days, chosen, wishes.Rations);
    }
}
