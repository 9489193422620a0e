using CsCheck;
using Minka.Domain.Tests.Turns;
using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Planning.Tests;

/// <summary>
/// Small months one after another, each beginning with what the two before it left: absences, halves of a share, newcomers and one who comes back.
/// </summary>
/// <remarks>
/// What holds of two who are always there, with the same share and the same skills and without days of rest: the difference of their loads ends a month at most as large as the larger of what it began with and the
/// heaviest single turn. Otherwise she who carries more took more in that month; on some day she has the heavier turn of the two, or one where the other has none; if they changed that day
/// both would carry less than she does now, and the roster would not be the most even. With rest, limits a week or a share they could not always change, and it is not claimed.
/// </remarks>
public class MonthAfterMonthTests
{
    const int DaysOfMonth = 6, WindowMonths = 2;
    static readonly SolverRoster solver = new();

    /// <param name="Always">How many are there in every month.</param>
    sealed record Kitchen(int Always, Other[] Others, Month[] Months);
    /// <param name="Comes">The first month in which she is a member.</param>
    /// <param name="Gone">The month for which she is away, of those after it.</param>
    sealed record Other(int Share, int Comes, int Gone, int Rest, int AwayDay, bool Leads, bool Learns);
    sealed record Month((int Hands, int Weight, bool Rotates)[] Cook, (int Day, int Weight)[] Market);

    static readonly Gen<Other> other = Gen.Select(Gen.Int[0, 2].Select(i => new[] { 1_000, 500, 333 }[i]), Gen.Int[0, 3], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, DaysOfMonth], Gen.Bool, Gen.Bool, (share, comes, gone, rest, day, leads, learns) => new Other(share, comes, gone, rest, day, leads, learns));
    static readonly Gen<Month> month = Gen.Select(Gen.Select(Gen.Int[1, 2], Gen.Int[1, 3], Gen.Bool).Array[3, DaysOfMonth], Gen.Select(Gen.Int[0, DaysOfMonth - 1], Gen.Int[1, 3]).Array[0, 3], (cook, market) => new Month(cook, market));
    static readonly Gen<Kitchen> any = Gen.Select(Gen.Int[2, 3], other.Array[1, 3], month.Array[3, 6], (always, others, months) => new Kitchen(always, others, months));

    [Fact]
    public void Loads_stay_within_the_bound_that_was_proved_and_those_always_there_do_not_drift_apart() => any.Sample(kitchen =>
    {
        var people = kitchen.Always + kitchen.Others.Length;
        // What each did, month by month; null where she was not there.
        var did = Enumerable.Range(0, people).Select(_ => new List<long?>()).ToArray();
        for (var m = 0; m < kitchen.Months.Length; m++)
        {
            var carried = Carried(kitchen, did);
            var question = Asks(kitchen, m, carried);
            var answer = solver.Answer(question)!;
            var weights = question.Turns.ToDictionary(t => t.Key, t => t.Weight);
            long New(int p) => answer.Placings.Where(x => x.Person == Person(p + 1)).Sum(x => weights[x.Turn]);

            var burdens = question.Candidates.Select(c => Burden.Of(c.Carried + New(c.Number - 1), c.Share)).DefaultIfEmpty().ToArray();
            var worst = answer.Proof.Stages.Single(s => s.Stage == RosterStage.WorstLoad);
            Assert.True(answer.Proof.IsFair);
            Assert.Equal(worst.Bound, burdens.Max());

            var heaviest = weights.Values.Max();
            for (var one = 0; one < kitchen.Always; one++)
                for (var two = 0; two < kitchen.Always; two++)
                    Assert.True(carried[one] + New(one) - carried[two] - New(two) <= Math.Max(carried[one] - carried[two], heaviest));
            for (var p = 0; p < people; p++) did[p].Add(IsThere(kitchen, p, m) ? New(p) : null);
        }
    }, iter: 30, threads: 1);

    static bool IsThere(Kitchen kitchen, int person, int month) => person < kitchen.Always || kitchen.Others[person - kitchen.Always] is var her && month >= her.Comes && month != her.Comes + her.Gone;

    static int ShareOf(Kitchen kitchen, int person) => person < kitchen.Always ? Candidate.FullShare : kitchen.Others[person - kitchen.Always].Share;

    /// <summary>The months of the window in which she was not there count as the middle of those who were there in all.</summary>
    static long[] Carried(Kitchen kitchen, List<long?>[] did)
    {
        var windows = did.Select(d => d.TakeLast(WindowMonths).ToArray()).ToArray();
        var middle = Starts.Middle(windows.Select((w, p) => (w, p)).Where(x => x.w.All(n => n is not null)).Select(x => (x.w.Sum(n => n ?? 0), ShareOf(kitchen, x.p))));
        return [.. windows.Select((w, p) => Starts.Counted(w.Sum(n => n ?? 0), middle, ShareOf(kitchen, p), w.Length, w.Count(n => n is not null)))];
    }

    static RosterQuestion Asks(Kitchen kitchen, int month, long[] carried)
    {
        var wall = new Wall { Seed = $"month {month}" };
        for (var day = 0; day < kitchen.Months[month].Cook.Length; day++)
            if (kitchen.Months[month].Cook[day] is var turn) wall.Turn(day, turn.Hands, leads: 1, weight: turn.Weight, rotates: turn.Rotates);
        foreach (var (day, weight) in kitchen.Months[month].Market.DistinctBy(t => t.Day)) wall.Turn(day, 1, weight: weight, must: false, duty: "market");
        for (var p = 0; p < carried.Length; p++)
        {
            if (!IsThere(kitchen, p, month)) continue;
            var start = carried[p];
            if (p < kitchen.Always) wall.Who(p + 1, her => Leads(her) with { Carried = start, Together = [Person(p + 2)] });
            else if (kitchen.Others[p - kitchen.Always] is var other)
                wall.Who(p + 1, her => her with { Carried = start, Share = other.Share, RestDays = other.Rest, Away = [Day(other.AwayDay)], Skills = other.Leads ? ["pot"] : [], Learns = other.Learns ? ["pot"] : [] });
        }
        return wall.Asks();
    }
}
