using CsCheck;
using Minka.Domain.Organizations;
using Minka.Domain.Tests.Turns;
using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Planning.Tests;

public class SolverRosterTests
{
    static readonly SolverRoster solver = new();

    static RosterAnswer Answer(Wall wall) => solver.Answer(wall.Asks())!;

    [Fact]
    public void It_looks_ahead_where_the_simple_roster_cannot()
    {
        // Rosa alone can come on Tuesday, and rests a day: Monday is for the other one, though she carried more.
        var wall = new Wall().Who(1, her => her with { RestDays = 1 }).Who(2, her => her with { Carried = 5, Away = [Day(1)] }).Days(2, 1);
        Assert.NotEmpty(new SimpleRoster().Answer(wall.Asks()).Open);
        var answer = Answer(wall);
        Assert.Equal([[2], [1]], new[] { In(answer, 0), In(answer, 1) });
        Assert.True(answer.Proof.IsOptimal);
    }

    [Fact]
    public void Wishes_count_only_among_rosters_that_are_equally_fair()
    {
        var wall = new Wall().Who(1, her => her with { RatherNot = [Day(0)] }).Who(2, her => her with { Wishes = [Day(0), Day(1)] }).Days(2, 1);
        Assert.Equal([[2], [1]], new[] { In(Answer(wall), 0), In(Answer(wall), 1) });
    }

    [Fact]
    public void What_hangs_on_the_wall_stays_where_it_can()
    {
        var wall = new Wall().Everybody(3).Days(3, 1);
        wall.Hanging.AddRange([new Placing(Key(0), Person(3)), new Placing(Key(1), Person(1)), new Placing(Key(2), Person(2))]);
        Assert.Equal(wall.Hanging, Answer(wall).Placings);
    }

    [Fact]
    public void What_was_agreed_is_not_weighed()
    {
        var wall = new Wall().Who(1, her => her with { Carried = 9 }).Who(2).Days(1, 1);
        wall.Agreed.Add(new Placing(Key(0), Person(1)));
        Assert.Equal([1], In(Answer(wall), 0));
    }

    [Fact]
    public void Among_equals_the_earlier_lot_takes_the_turn_more()
    {
        var answer = Answer(new Wall().Everybody(3).Days(4, 1));
        var first = Enumerable.Range(1, 3).MinBy(n => Lot.Of("six words of the journal", n));
        Assert.Equal(2, TurnsOf(answer, first));
    }

    [Fact]
    public void A_newcomer_who_starts_at_the_middle_does_not_get_every_turn()
    {
        var start = Starts.Counted(0, Starts.Middle([(6, 1_000), (6, 1_000), (6, 1_000)]), 1_000, 84, 0);
        var wall = new Wall().Who(4, her => her with { Carried = start }).Days(8, 1);
        foreach (var n in new[] { 1, 2, 3 }) wall.Who(n, her => her with { Carried = 6 });
        Assert.Equal(2, TurnsOf(Answer(wall), 4));
    }

    [Fact]
    public void Weeks_away_do_not_come_back_as_turns()
    {
        // She did three turns in the six weeks that she was there, the others six in twelve.
        var wall = new Wall().Who(1, her => her with { Carried = Starts.Counted(3, 6, 1_000, 84, 42) }).Who(2, her => her with { Carried = 6 }).Days(4, 1);
        Assert.Equal((2, 2), (TurnsOf(Answer(wall), 1), TurnsOf(Answer(wall), 2)));
    }

    [Fact]
    public void Without_turns_or_people_there_is_an_answer()
    {
        Assert.Empty(Answer(new Wall().Everybody(2)).Placings);
        Assert.Equal(2, Assert.Single(Answer(new Wall().Turn(0, 2)).Open).Hands);
    }

    [Fact]
    public void No_roster_at_all_is_better_in_any_stage() => AnyWall.Small.Sample(question =>
    {
        var answer = solver.Answer(question)!;
        Assert.Equal(AnyWall.EveryScore(question).Min(), answer.Score);
        Assert.True(answer.Proof.IsOptimal);
    }, iter: 150, threads: 1);

    [Fact]
    public void No_rule_is_broken_and_what_is_said_of_it_is_true() => AnyWall.Small.Sample(question =>
    {
        var (grid, answer) = (new RosterGrid(question), solver.Answer(question)!);
        var seating = new Seating(grid);
        foreach (var placing in answer.Placings) seating.Place(grid.PersonAt(placing.Person)!.Value, grid.TurnAt(placing.Turn)!.Value);
        Assert.Empty(seating.Broken());
        Assert.Equal(RosterScore.Of(seating), answer.Score);
        Assert.Equal(answer.Score.MustLack + answer.Score.MayLack, answer.Open.Sum(o => o.Hands + o.Leads));
    }, iter: 60, threads: 1);

    [Fact]
    public void Other_names_in_another_order_have_the_same_roster() => AnyWall.Small.Sample(question =>
    {
        static PersonId Name(PersonId person) => new(new Guid(900 - person.Value.ToByteArray()[0], 5, 5, new byte[8]));
        var expected = solver.Answer(question)!.Placings.Select(p => p with { Person = Name(p.Person) });
        Assert.Equal(expected.OrderBy(p => p.Turn).ThenBy(p => p.Person.Value), solver.Answer(AnyWall.Renamed(question, Name))!.Placings.OrderBy(p => p.Turn).ThenBy(p => p.Person.Value));
    }, iter: 60, threads: 1);

    [Fact]
    public void The_same_question_has_the_same_answer() => AnyWall.Small.Sample(question =>
        Assert.Equal(solver.Answer(question)!.Placings, solver.Answer(question)!.Placings), iter: 20, threads: 1);

    [Fact]
    public void A_month_of_twenty_is_proved_and_the_same_again()
    {
        var wall = new Wall().Days(20, 3, leads: 1);
        for (var n = 1; n <= 20; n++) wall.Who(n, her => her with { RestDays = 1, Carried = n % 3, Skills = n % 2 == 0 ? ["pot"] : [], Share = n % 7 == 0 ? 500 : 1_000, RatherNot = [Day(n)] });
        var answer = Answer(wall);
        Assert.True(answer.Proof.IsOptimal);
        Assert.Equal(answer.Placings, Answer(wall).Placings);
    }

    [Fact]
    public void Where_the_solver_does_not_run_the_simple_roster_answers()
    {
        var question = new Wall().Everybody(2).Days(2, 1).Asks();
        Assert.Equal(new SimpleRoster().Answer(question).Placings, new RosterPlanners(new Nowhere(), new SimpleRoster()).Answer(question)!.Placings);
        Assert.Equal(solver.Answer(question)!.Placings, new RosterPlanners().Answer(question)!.Placings);
    }

    /// <summary>A machine for which no native library was built.</summary>
    sealed class Nowhere : IRosterPlanner
    {
        public RosterAnswer? Answer(RosterQuestion question) => null;
    }
}
