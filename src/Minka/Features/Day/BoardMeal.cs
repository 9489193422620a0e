using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Locale;
using KitchenDay = Minka.Domain.Kitchen.Day;

namespace Minka.Features.Daily;

/// <summary>The board's words about the meal and its crew.</summary>
static class BoardMeal
{
    const int DaysLookedAhead = 10;

    public static MealView Of(Organization organization, KitchenDay day, Texts texts)
    {
        var rations = day.IsCooked ? day.Made : PotNeeds.Portions(organization, day);
        var before = organization.Days.CookedBefore(day.Date).FirstOrDefault();
        var said = before is null ? null : texts.Of("day.before", ("day", On(before.Date, day.Date)), ("n", before.Made));
        return new MealView(Dishes.MainOf(organization, day), Dishes.Beside(organization, day), rations, Split(organization, day, rations, texts), said);
    }

    public static CrewView CrewOf(Organization organization, KitchenDay day, Texts texts)
    {
        var people = day.Crew.Select(c => Faces.Of(organization, c.Person, texts, c.Learning ? texts["day.crew.learns"] : null)).ToArray();
        var next = NextServiceDay(organization, day.Date);
        var tomorrow = organization.Days.CrewOn(next);
        var note = tomorrow.Count == 0 ? null
            : texts.Of("day.crew.next", ("day", next == day.Date.AddDays(1) ? texts["day.tomorrow"] : DateWords.Capital(DateWords.Weekday(next))), ("names", string.Join(", ", tomorrow.Select(c => Faces.Of(organization, c.Person, texts).Name))));
        var turn = organization.Turns.StandingAt(new(day.Date, Domain.Turns.Duties.Cook));
        return new CrewView(people, note, turn is null || day.Named is not null ? null : Turns.TurnWords.Url(turn.Key));
    }

    public static DateOnly NextServiceDay(Organization organization, DateOnly date) =>
        Enumerable.Range(1, DaysLookedAhead).Select(date.AddDays).FirstOrDefault(d => organization.Charter.At(d).IsServiceDay(d), date.AddDays(1));

    /// <summary>For whom the rations are: as served once they are served, as ordered before.</summary>
    static string? Split(Organization organization, KitchenDay day, int rations, Texts texts)
    {
        var served = day.ServedHalves > 0 && day.InPot <= 0 || day.Closing is not null;
        if (!served && day.Ordered == 0) return rations > 0 ? texts["day.split.no-orders"] : null;
        var crew = served ? day.CrewServed : day.Crew.Count * organization.Charter.At(day.Date).CrewMenus;
        var members = served ? day.MembersServed : day.Orders.Sum(o => o.Paid);
        var solidarity = served ? day.SolidarityServed : day.Orders.Sum(o => o.Solidarity);
        var others = served ? day.PublicServed : Math.Max(day.PublicServed, rations - members - solidarity - crew);
        var parts = new List<string>();
        void Add(string id, int n) { if (n > 0) parts.Add(texts.Of(id, ("n", n))); }
        Add("day.split.members", members);
        Add("day.split.public", others);
        Add("day.split.crew", crew);
        Add("day.split.solidarity", solidarity);
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    static string On(DateOnly date, DateOnly today) => today.DayNumber - date.DayNumber < 7 ? DateWords.Weekday(date) : DateWords.DayMonth(date);
}
