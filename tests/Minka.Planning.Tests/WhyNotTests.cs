using CsCheck;
using Minka.Domain.Tests.Turns;
using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Planning.Tests;

public class WhyNotTests
{
    static readonly SolverRoster solver = new();

    static WhyNot? Why(Wall wall, int number, int day)
    {
        var question = wall.Asks();
        return WhyNot.Of(question, solver.Answer(question)!, Person(number), Key(day), solver);
    }

    [Fact]
    public void Who_is_away_is_told_not_available_and_only_she_why() =>
        Assert.Equal(new WhyNot(WhyNotForm.NotAvailable, RosterRule.Away), Why(new Wall().Who(1).Who(2, her => her with { Away = [Day(0)] }).Turn(0, 1), 2, 0));

    [Fact]
    public void Two_kept_apart_are_not_available_like_anybody_else() =>
        Assert.Equal(new WhyNot(WhyNotForm.NotAvailable, RosterRule.KeptApart), Why(new Wall().Who(1, Leads).Who(2).Who(3, her => her with { Apart = [Person(1)], Carried = 1 }).Turn(0, 2, leads: 1), 3, 0));

    [Fact]
    public void Who_carried_more_hears_how_much()
    {
        var why = Why(new Wall().Who(1).Who(2, her => her with { Carried = 3 }).Turn(0, 1), 2, 0);
        Assert.Equal(new WhyNot(WhyNotForm.CarriedMore, null, RosterStage.WorstLoad, BurdenWith: 4, BurdenThere: 1), why);
    }

    [Fact]
    public void Of_two_equals_the_lot_decided()
    {
        var wall = new Wall().Everybody(2).Turn(0, 1);
        var other = 3 - In(solver.Answer(wall.Asks())!, 0)[0];
        Assert.Equal(new WhyNot(WhyNotForm.Equal, null, RosterStage.Lot, 1, 1), Why(wall, other, 0));
    }

    [Fact]
    public void Whoever_is_exempt_or_in_the_turn_needs_no_comparing()
    {
        Assert.Equal(new WhyNot(WhyNotForm.NotAvailable, RosterRule.Exempt), Why(new Wall().Who(1).Turn(0, 1), 9, 0));
        Assert.Null(Why(new Wall().Who(1).Turn(0, 1), 1, 0));
        Assert.Null(Why(new Wall().Who(1).Turn(0, 1), 1, 5));
    }

    [Fact]
    public void Every_reason_is_true_when_every_other_roster_is_tried() => AnyWall.Small.Sample(question =>
    {
        var (grid, answer) = (new RosterGrid(question), solver.Answer(question)!);
        foreach (var turn in grid.Turns)
            foreach (var her in grid.People)
            {
                if (WhyNot.Of(question, answer, her.Person, turn.Key, solver) is not { } why)
                {
                    Assert.Contains(new Placing(turn.Key, her.Person), answer.Placings);
                    continue;
                }
                if (why.Told == WhyNotForm.NotAvailable)
                {
                    Assert.False(CouldTakeAPlace(question, answer, her, turn));
                    continue;
                }
                var stage = WhyNot.FirstWorse(answer.Score, AnyWall.EveryScore(question with { Agreed = [new Placing(turn.Key, her.Person)] }).Min()!);
                Assert.Equal(stage, why.Stage);
                Assert.False(stage < RosterStage.WorstLoad);
                // Nobody is told that she carried more who only made the others less even: that happens where shares differ.
                if (why.Told == WhyNotForm.CarriedMore) Assert.True(stage <= RosterStage.Spread && why.BurdenWith > why.BurdenThere);
                else Assert.True(stage is null or > RosterStage.Spread || why.BurdenWith == why.BurdenThere);
            }
    }, iter: 50, threads: 1);

    /// <summary>Somebody of the turn goes, she comes, nothing else changes: it holds and lacks no more than before.</summary>
    static bool CouldTakeAPlace(RosterQuestion question, RosterAnswer answer, Candidate her, RosterTurn turn)
    {
        var grid = new RosterGrid(question);
        return answer.Placings.Where(p => p.Turn == turn.Key).Any(gone =>
        {
            var seating = new Seating(grid);
            foreach (var placing in answer.Placings.Select(p => p == gone ? gone with { Person = her.Person } : p)) seating.Place(grid.PersonAt(placing.Person)!.Value, grid.TurnAt(placing.Turn)!.Value);
            var score = RosterScore.Of(seating);
            return !seating.Broken().Any() && score.MustLack + score.MayLack <= answer.Score.MustLack + answer.Score.MayLack;
        });
    }
}
