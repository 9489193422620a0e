using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Domain.Tests.Turns;

public class RosterRuleTests
{
    static readonly Candidate rosa = new Wall().Who(1).Asks().Candidates[0];
    static RosterRule? Objection(Wall wall, int turn, params (int Number, int Turn)[] sitting)
    {
        var grid = new RosterGrid(wall.Asks());
        var seating = new Seating(grid);
        foreach (var (number, at) in sitting) seating.Place(grid.PersonAt(Person(number))!.Value, at);
        return seating.Objection(grid.PersonAt(Person(1))!.Value, turn);
    }

    [Fact]
    public void She_is_away_on_her_day_and_not_on_the_next()
    {
        var wall = new Wall().Who(1, her => her with { Away = [Day(0)] }).Days(2, 1);
        Assert.Equal(RosterRule.Away, Objection(wall, 0));
        Assert.Null(Objection(wall, 1));
    }

    [Fact]
    public void A_turn_that_she_cannot_take_leaves_her_the_other_one_of_the_day()
    {
        var wall = new Wall().Who(1, her => her with { Cannot = [Key(0, "market")] }).Turn(0, 1).Turn(0, 1, duty: "market");
        Assert.Null(Objection(wall, 0));
        Assert.Equal(RosterRule.Away, Objection(wall, 1));
    }

    [Fact]
    public void One_turn_a_day_is_enough() =>
        Assert.Equal(RosterRule.OneTurnADay, Objection(new Wall().Who(1).Turn(0, 1).Turn(0, 1, duty: "market"), 1, (1, 0)));

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, false)]
    [InlineData(2, -2, true)]
    public void So_many_days_of_rest_lie_between(int rest, int later, bool tooSoon) =>
        Assert.Equal(tooSoon, RosterRules.IsTooSoon(rosa with { RestDays = rest }, Day(0), Day(later)));

    [Fact]
    public void She_rests_after_a_turn_that_is_over_too()
    {
        var wall = new Wall().Who(1, her => her with { RestDays = 1, Served = [Day(-1)] }).Days(2, 1);
        Assert.Equal(RosterRule.Rest, Objection(wall, 0));
        Assert.Null(Objection(wall, 1));
    }

    [Fact]
    public void A_week_from_Monday_to_Sunday_holds_two_turns_and_not_three()
    {
        var twice = rosa with { MostAWeek = 2 };
        Assert.False(RosterRules.IsWeekFull(twice, [Day(0)], Day(6)));
        Assert.True(RosterRules.IsWeekFull(twice, [Day(0), Day(3)], Day(6)));
        Assert.False(RosterRules.IsWeekFull(twice, [Day(0), Day(3)], Day(7)));
        Assert.False(RosterRules.IsWeekFull(rosa, [Day(0), Day(3)], Day(6)));
    }

    [Fact]
    public void The_week_between_the_years_is_one_week() => Assert.Equal(RosterRules.WeekOf(new DateOnly(2026, 12, 31)), RosterRules.WeekOf(new DateOnly(2027, 1, 1)));

    [Fact]
    public void Two_who_are_kept_apart_do_not_meet_that_day_whoever_of_them_said_it()
    {
        var wall = new Wall().Who(1).Who(2, her => her with { Apart = [Person(1)] }).Turn(0, 2).Turn(0, 2, duty: "market").Turn(1, 2);
        Assert.Equal(RosterRule.KeptApart, Objection(wall, 0, (2, 0)));
        Assert.Equal(RosterRule.KeptApart, Objection(wall, 1, (2, 0)));
        Assert.Null(Objection(wall, 2, (2, 0)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mother_and_daughter_cook_together_unless_it_was_decided_otherwise(bool decided)
    {
        var wall = new Wall { OneOfAHousehold = decided }.Who(1).Turn(0, 2).Turn(0, 2, duty: "market");
        wall.Who(2, her => her with { Household = rosa.Household });
        Assert.Equal(decided ? RosterRule.SameHousehold : null, Objection(wall, 0, (2, 0)));
        Assert.Null(Objection(wall, 1, (2, 0)));
    }

    [Fact]
    public void A_turn_takes_as_many_hands_as_it_asks_for()
    {
        var wall = new Wall().Everybody(3).Turn(0, 2);
        Assert.Null(Objection(wall, 0, (2, 0)));
        Assert.Equal(RosterRule.Full, Objection(wall, 0, (2, 0), (3, 0)));
        Assert.Equal(RosterRule.AlreadyThere, Objection(wall, 0, (1, 0)));
    }

    [Fact]
    public void Only_one_of_the_skills_asked_for_lets_her_lead()
    {
        var pot = new Wall().Turn(0, 1, leads: 1).Asks().Turns[0];
        Assert.True(RosterRules.CanLead(Leads(rosa), pot));
        Assert.False(RosterRules.CanLead(rosa with { Skills = ["accounts"] }, pot));
        Assert.False(RosterRules.CanLead(Leads(rosa), pot with { LeadSkills = [] }));
    }

    [Fact]
    public void What_is_broken_is_found()
    {
        var grid = new RosterGrid(new Wall().Who(1, her => her with { RestDays = 1 }).Days(2, 1).Asks());
        var seating = new Seating(grid);
        seating.Place(0, 0);
        Assert.Empty(seating.Broken());
        seating.Place(0, 1);
        Assert.Equal([RosterRule.Rest, RosterRule.Rest], seating.Broken());
    }
}
