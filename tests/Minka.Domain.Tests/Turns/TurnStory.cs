using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

/// <summary>A kitchen of a few members who cook two by two, told in turns. Member 1 is Elena, who arranges.</summary>
sealed class TurnStory
{
    public TurnStory(int members = 8, int hands = 2, bool byGroups = false)
    {
        Kitchen = Story.Founded();
        Members.Add(Kitchen.Elena);
        for (var n = 2; n <= members; n++) Members.Add(Kitchen.Registers($"Socia {n}"));
        Kitchen.Accepts(new DecideSetting(Settings.CrewSize.Key, hands, Story.FirstDay, "asamblea"));
        Kitchen.Accepts(new DecideSetting(TurnSettings.ByGroups.Key, byGroups ? 1 : 0, Story.FirstDay, "asamblea"));
    }

    public Story Kitchen { get; }
    public List<PersonId> Members { get; } = [];
    public TurnsBook Turns => Kitchen.Books.Turns;

    public static DateOnly Day(int n) => Story.FirstDay.AddDays(n);
    public static TurnKey Cook(int day) => new(Day(day), Duties.Cook);

    public AskedRoster Asks(int from, int to) => RosterQuestions.Of(Kitchen.Books, Day(from), Day(to));

    /// <summary>Asks the simple planner, keeps its answer, and hangs it up unless told otherwise.</summary>
    public Roster Hangs(int from, int to, bool publish = true)
    {
        var asked = Asks(from, to);
        Kitchen.Accepts(new KeepRoster(Day(from), Day(to), new SimpleRoster().Answer(asked.Question), asked.Mark));
        var id = Kitchen.NewId(0);
        if (publish) Kitchen.Accepts(new PublishRoster(id));
        return Turns.RosterOf(id)!;
    }

    public PersonId[] In(int day) => [.. (Turns.StandingAt(Cook(day))?.Standing ?? []).Select(p => p.Person)];
    public PersonId[] NotIn(params int[] days) => [.. Members.Where(m => !days.Any(d => In(d).Contains(m)))];

    /// <summary>Days of the span, on which she cooks.</summary>
    public int[] DaysOf(PersonId person, int until = 40) => [.. Enumerable.Range(0, until).Where(d => In(d).Contains(person))];
}
