using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

/// <summary>Unwanted duties, learning and company out of the books of a kitchen.</summary>
public class LaterStageStoryTests
{
    static DefineDuty Cleaning(bool rotates, int hands = 1, int weekdays = 0b11111) => new(Duties.Cleaning, null, weekdays, 900, 960, hands, 0, null, 100, true, 0, Story.FirstDay, rotates);

    static Candidate Of(AskedRoster asked, PersonId person) => asked.Question.Candidates.Single(c => c.Person == person);

    [Fact]
    public void The_books_say_who_learns_who_would_like_to_be_together_and_how_often_each_had_what_nobody_likes()
    {
        var story = new TurnStory(members: 4, hands: 1);
        var (rosa, ana) = (story.Members[1], story.Members[2]);
        story.Kitchen.Accepts(Cleaning(rotates: true));
        story.Kitchen.Accepts(new NoteSkills(rosa, [], ["lead"], Story.FirstDay));
        story.Kitchen.Accepts(rosa, new AskTogether(rosa, ana, Story.FirstDay));
        story.Hangs(0, 4);
        var asked = story.Asks(5, 11);
        Assert.Equal(["lead"], Of(asked, rosa).Learns);
        Assert.Equal([ana], Of(asked, rosa).Together);
        Assert.Equal([rosa], Of(asked, ana).Together);
        Assert.All(asked.Question.Turns, t => Assert.Equal(t.Key.Duty == Duties.Cleaning, t.Rotates));
        foreach (var member in story.Members)
        {
            var times = CarriedWindow.Of(story.Kitchen.Books, TurnStory.Day(5), story.Members).Single(c => c.Person == member).Pieces.Count(p => p.Duty == Duties.Cleaning);
            Assert.True(Assert.Single(Of(asked, member).Had).Times >= times);
        }
    }

    [Fact]
    public void A_newcomer_is_counted_to_have_had_it_as_often_as_the_middle()
    {
        var story = new TurnStory(members: 3, hands: 1);
        story.Kitchen.Accepts(new DecideSetting(TurnSettings.WindowWeeks.Key, 1, Story.FirstDay, "asamblea"));
        story.Kitchen.Accepts(Cleaning(rotates: true, hands: 2));
        story.Hangs(0, 6);
        story.Kitchen.Today = TurnStory.Day(7);
        var newcomer = story.Kitchen.Registers("Nueva");
        var asked = story.Asks(7, 11);
        var times = story.Members.Select(m => Of(asked, m).Had.Single().Times).Order().ToArray();
        // Five days with two hands and a cook of whom each does one thing a day and rests the next.
        Assert.Equal((times[1], times[1]), (Of(asked, newcomer).Had.Single().Times, (int)Starts.Middle(times.Select(t => ((long)t, 1_000)))));
    }

    [Fact]
    public void A_duty_of_old_facts_and_one_that_is_not_marked_do_not_pass_round()
    {
        var story = new TurnStory(members: 3, hands: 1);
        story.Kitchen.Accepts(Cleaning(rotates: false));
        Assert.All(story.Asks(0, 4).Question.Turns, t => Assert.False(t.Rotates));
        Assert.All(story.Asks(0, 4).Question.Candidates, c => Assert.Empty(c.Had));
        story.Kitchen.Write(new DutyDefined(Duties.Cleaning, null, 31, 900, 960, 1, 0, null, 100, true, 0, Story.FirstDay), story.Kitchen.ActBy(story.Kitchen.Elena));
        Assert.False(story.Turns.DutyOn(Duties.Cleaning, Story.FirstDay).Rotates);
        story.Kitchen.Accepts(Cleaning(rotates: true));
        Assert.True(story.Turns.DutyOn(Duties.Cleaning, Story.FirstDay).Rotates);
    }

    [Fact]
    public void What_changes_the_question_changes_its_mark()
    {
        var story = new TurnStory(members: 4, hands: 2);
        var marks = new List<string> { story.Asks(0, 4).Mark };
        story.Kitchen.Accepts(new NoteSkills(story.Members[1], [], ["lead"], Story.FirstDay));
        marks.Add(story.Asks(0, 4).Mark);
        story.Kitchen.Accepts(story.Members[1], new AskTogether(story.Members[1], story.Members[2], Story.FirstDay));
        marks.Add(story.Asks(0, 4).Mark);
        story.Kitchen.Accepts(Cleaning(rotates: false));
        marks.Add(story.Asks(0, 4).Mark);
        story.Kitchen.Accepts(Cleaning(rotates: true));
        marks.Add(story.Asks(0, 4).Mark);
        Assert.Equal(marks.Distinct(), marks);
        var former = new TurnStory(members: 4, hands: 2);
        former.Kitchen.Accepts(Cleaning(rotates: false));
        Assert.Equal(former.Asks(0, 4).Mark, former.Asks(0, 4).Former.Mark);
        Assert.NotEqual(marks[^1], story.Asks(0, 4).Former.Mark);
    }

    [Fact]
    public void A_roster_that_was_proposed_under_the_former_stages_still_explains_itself()
    {
        var story = new TurnStory(members: 4, hands: 2);
        story.Kitchen.Accepts(new NoteSkills(story.Members[1], [], ["lead"], Story.FirstDay));
        story.Kitchen.Accepts(story.Members[1], new AskTogether(story.Members[1], story.Members[2], Story.FirstDay));
        var former = story.Asks(0, 4).Former;
        var answer = new SimpleRoster().Answer(former.Question);
        var proof = answer.Proof.Stages.Where(s => s.Stage is not (RosterStage.Rotation or RosterStage.Learning)).ToArray();
        var (id, act) = (new Guid("00000000-0000-0000-0000-00000000f0f0"), story.Kitchen.ActBy(story.Kitchen.Elena));
        story.Kitchen.Write(new RosterProposed(id, 1, former.From, former.To, former.Question.Seed, former.Mark, former.Turns, RosterPlaces.Of(story.Kitchen.Books, former, answer), proof), act);
        var roster = story.Turns.RosterOf(id)!;
        Assert.Equal(former.Mark, roster.Asked?.Mark);
        Assert.Equal(answer.Score, roster.AsAnswer().Score);
        Assert.Equal(answer.Proof.IsFair, roster.IsProvedFair);
        Assert.All(roster.Places, p => Assert.NotEqual(WhyHersForm.NotKnown, WhyHers.Of(roster, p).Form));
    }
}
