namespace Minka.Domain.Menus;

/// <summary>
/// Plans without any solver: day after day and course after course, the dish that makes what is planned so far the best.
/// It may use up on Tuesday what would have served better on Friday; it always has an answer.
/// </summary>
public sealed class SimplePlanner : IMenuPlanner
{
    public MenuAnswer Answer(MenuQuestion question)
    {
        var chosen = new List<ChosenDay>();
        foreach (var day in question.Days)
        {
            var meal = new ChosenDay(day.Date, day.Rations, null, null, null);
            foreach (var course in Courses.All)
            {
                var best = question.Choices(day, course).Select(d => meal.With(course, d.Key))
                    .Select(m => (Meal: m, Score: MenuScore.Of(question, [.. chosen, m]))).OrderBy(m => m.Score.Order).FirstOrDefault();
                meal = best.Meal ?? meal;
            }
            chosen.Add(meal);
        }
        return new MenuAnswer(chosen, PlannerKind.Simple, MenuScore.Of(question, chosen));
    }

    MenuAnswer? IMenuPlanner.Answer(MenuQuestion question) => Answer(question);
}
