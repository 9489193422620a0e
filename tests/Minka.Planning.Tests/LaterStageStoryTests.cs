using Minka.Domain.Organizations;
using Minka.Domain.Tests;
using Minka.Domain.Tests.Turns;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;

namespace Minka.Planning.Tests;

public class LaterStageStoryTests
{
    const int Elena = 0, Julia = 1, Rosa = 2, Ana = 3, Lucia = 4, Marta = 5;

    readonly TurnStory story = new(members: 6, hands: 2);

    public LaterStageStoryTests()
    {
        story.Kitchen.Accepts(new DefineDuty(Duties.Cleaning, null, 0b10000, 900, 960, 1, 0, null, 100, true, 0, Story.FirstDay, Rotates: true));
        foreach (var leads in new[] { Elena, Julia, Marta }) story.Kitchen.Accepts(new NoteSkills(story.Members[leads], ["lead"], [], Story.FirstDay));
        foreach (var learns in new[] { Rosa, Ana }) story.Kitchen.Accepts(new NoteSkills(story.Members[learns], [], ["lead"], Story.FirstDay));
        story.Kitchen.Accepts(story.Members[Lucia], new AskTogether(story.Members[Lucia], story.Members[Marta], Story.FirstDay));
        story.Kitchen.Accepts(new DecideSetting(TurnSettings.RestDays.Key, 0, Story.FirstDay, "asamblea"));
        story.Kitchen.Accepts(new DecideSetting(TurnSettings.MostAWeek.Key, 0, Story.FirstDay, "asamblea"));
    }

    Roster Hangs(int from, int to)
    {
        var asked = story.Asks(from, to);
        var answer = new SolverRoster().Answer(asked.Question)!;
        // Whatever else is weighed, nobody carries more for it, and nothing stays open for it.
        var former = new SolverRoster().Answer(asked.Former.Question)!;
        Assert.Equal(former.Score.Burdens, answer.Score.Burdens);
        Assert.Equal((former.Score.MustLack, former.Score.MayLack), (answer.Score.MustLack, answer.Score.MayLack));
        story.Kitchen.Accepts(new KeepRoster(TurnStory.Day(from), TurnStory.Day(to), answer, asked.Mark));
        var id = story.Kitchen.NewId(0);
        story.Kitchen.Accepts(new PublishRoster(id));
        story.Kitchen.Today = TurnStory.Day(to + 1);
        return story.Turns.RosterOf(id)!;
    }

    [Fact]
    public void Two_months_in_which_the_cleaning_goes_round_and_two_learn_beside_who_knows()
    {
        Roster[] months = [Hangs(0, 27), Hangs(28, 55)];
        var places = months.SelectMany(m => m.Places).ToArray();

        // Seven Fridays, one being Good Friday, among six: once or twice each, over both months together.
        var cleaned = story.Members.Select(m => places.Count(p => p.Duty == Duties.Cleaning && p.Person == m)).ToArray();
        Assert.Equal(7, cleaned.Sum());
        Assert.All(cleaned, n => Assert.InRange(n, 1, 2));

        bool Cooks(DateOnly day, int who) => places.Any(p => p.Date == day && p.Duty == Duties.Cook && p.Person == story.Members[who]);
        var days = places.Where(p => p.Duty == Duties.Cook).Select(p => p.Date).Distinct().ToArray();
        // Nobody learns alone or two at one pot while another day has nobody who learns.
        Assert.DoesNotContain(days, d => Cooks(d, Rosa) && Cooks(d, Ana));
        Assert.All(days.Where(d => Cooks(d, Rosa) || Cooks(d, Ana)), d => Assert.True(Cooks(d, Elena) || Cooks(d, Julia) || Cooks(d, Marta)));
        Assert.All(months, m => Assert.True(m.IsProvedFair));
    }

    [Fact]
    public void With_more_hands_the_two_who_asked_for_it_are_together_more_often()
    {
        story.Kitchen.Accepts(new DecideSetting(Settings.CrewSize.Key, 3, Story.FirstDay, "asamblea"));
        foreach (var learns in new[] { Rosa, Ana }) story.Kitchen.Accepts(new NoteSkills(story.Members[learns], [], [], Story.FirstDay));
        int Shared(AskedRoster asked) => new SolverRoster().Answer(asked.Question)!.Placings.GroupBy(p => p.Turn).Count(t => t.Any(p => p.Person == story.Members[Lucia]) && t.Any(p => p.Person == story.Members[Marta]));
        var asked = story.Asks(0, 13);
        Assert.True(Shared(asked) > Shared(asked.Former), $"{Shared(asked)} with the wish, {Shared(asked.Former)} without");
    }
}
