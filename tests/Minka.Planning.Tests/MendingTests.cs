using CsCheck;
using Minka.Domain.Tests.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Planning;

namespace Minka.Planning.Tests;

/// <summary>Mending what hangs, beside making the roster anew with what hangs as its sixth concern.</summary>
public class MendingTests
{
    [Fact]
    public void Mending_keeps_every_rule_and_touches_no_more_turns_than_making_it_anew() =>
        Gen.Select(AnyWall.Small, Gen.Int[0, 20]).Sample((question, gone) =>
        {
            var hung = new SolverRoster().Answer(question with { Hanging = [] })!;
            // One gap in a roster that was full; where several lack, a longer way may leave less lacking, or lacking elsewhere.
            if (hung.Placings.Count == 0 || hung.Open.Count > 0) return;
            // Somebody of what hangs cannot come after all.
            var lost = hung.Placings[gone % hung.Placings.Count];
            var now = question with
            {
                Hanging = [.. hung.Placings.Where(p => p != lost)], Agreed = [],
                Candidates = [.. question.Candidates.Select(c => c.Person == lost.Person ? c with { Cannot = [.. c.Cannot, lost.Turn] } : c)],
            };
            var (grid, moves, anew) = (new RosterGrid(now), Mending.Of(now), new SolverRoster().Answer(now)!);
            var mended = new Seating(grid);
            foreach (var placing in now.Hanging.Where(h => !moves.Any(m => m.Leaves == h.Turn && m.Comes.Person == h.Person)).Concat(moves.Select(m => m.Comes)))
                mended.Place(grid.PersonAt(placing.Person)!.Value, grid.TurnAt(placing.Turn)!.Value);
            Assert.DoesNotContain(mended.Broken(), r => r != RosterRule.Full);
            var (here, there) = (RosterScore.Of(mended), anew.Score);
            Assert.True(here.Moved <= there.Moved || (here.MustLack, here.MayLack).CompareTo((there.MustLack, there.MayLack)) < 0, $"{here.Moved} moved, {there.Moved} anew");
        }, iter: 300);

    [Fact]
    public void A_month_that_nobody_can_fill_is_given_up_in_time()
    {
        var wall = new Wall();
        for (var n = 1; n <= 40; n++) wall.Who(n, her => her with { MostAWeek = 2 });
        wall.Days(28, 12);
        var question = wall.Asks();
        var hung = new SimpleRoster().Answer(question);
        var began = System.Diagnostics.Stopwatch.StartNew();
        _ = Mending.Of(question with { Hanging = hung.Placings });
        Assert.True(began.Elapsed < TimeSpan.FromSeconds(5), $"{began.Elapsed}");
    }
}
