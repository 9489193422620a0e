using System.Diagnostics;
using Minka.Domain.Turns.Rosters;
using Minka.Planning;

namespace Minka.Bench.Figures;

/// <summary>
/// A roster of turns, beside the notebook that goes round the list and beside a solver that is given all in one straightforward model. Three kitchens of each size
/// (<see cref="ExampleKitchen"/>, seeds 1 to 3); the slowest and the most uneven are printed.
/// </summary>
static class TurnsFigure
{
    const double PlainSeconds = 10, MostMib = 500;
    /// <summary>Of these every stage is asked for as well: who learns, who would like to be together, a duty that nobody likes.</summary>
    const int MembersOfEveryStage = 40;
    static readonly (int Members, int Days, double? Seconds)[] sizes = [(20, 30, null), (40, 60, 2), (80, 90, 10)];

    public static async IAsyncEnumerable<Row> Measure(Place place)
    {
        await Task.Yield();
        var planner = new SolverRoster();
        // The native library is loaded and the code compiled before anything is timed.
        planner.Answer(ExampleKitchen.Of(6, 6, 1));
        foreach (var (members, days, most) in sizes)
        {
            var name = $"turns {members}x{days}";
            var kitchens = Enumerable.Range(1, 3).Select(seed => ExampleKitchen.Of(members, days, seed)).ToArray();
            var first = kitchens.Select(k => Timed(() => new SimpleRoster().Answer(k))).ToArray();
            var ours = kitchens.Select(k => Timed(() => planner.Answer(k)!)).ToArray();
            var notebook = kitchens.Select(k => Timed(() => Notebook.Round(k))).ToArray();
            var plain = kitchens.Select(k => PlainModel.Solve(k, PlainSeconds)).ToArray();

            yield return Row.Told($"{name}: first roster", Row.Say(first.Max(f => f.Seconds) * 1_000, "ms"), $"the simple roster; {Even(first.Select(f => f.Answer.Score))}");
            var slowest = ours.Max(o => o.Seconds);
            var proofs = $"{ours.Count(o => o.Answer.Proof.IsOptimal)} of 3 proved in every stage, {ours.Count(o => o.Answer.Proof.IsFair)} fair; {Even(ours.Select(o => o.Answer.Score))}; wishes {Wishes(ours.Select(o => o.Answer.Score))}";
            yield return most is { } seconds ? Row.AtMost($"{name}: to the end", slowest, "s", seconds, proofs) : Row.Told($"{name}: to the end", Row.Say(slowest, "s"), proofs);
            if (most is not null) yield return Row.AtMost($"{name}: worst load over its bound", ours.Max(o => Gap(o.Answer)), "%", 1, "0 is proved");
            yield return Row.Told($"{name}: notebook", Even(notebook.Select(n => n.Answer)), $"round the list, past who cannot; wishes {Wishes(notebook.Select(n => n.Answer))}, places lacking {notebook.Max(n => n.Answer.MustLack)}");
            yield return Row.Told($"{name}: one model", Row.Say(plain.Max(p => p.Seconds), "s"),
                $"CP-SAT, worst load and spread in one sum, no wishes, lots or levels; first roster {Row.Say(plain.Max(p => p.First), "s")}, {plain.Count(p => p.IsProved)} of 3 proved within {PlainSeconds} s; {Even(plain.Select(p => p.Score))}");
        }
        foreach (var (members, days, _) in sizes.Where(s => s.Members == MembersOfEveryStage))
        {
            var ours = Enumerable.Range(1, 3).Select(seed => ExampleKitchen.Of(members, days, seed, everyStage: true)).Select(k => Timed(() => planner.Answer(k)!)).ToArray();
            yield return Row.Told($"turns {members}x{days}: every stage", Row.Say(ours.Max(o => o.Seconds), "s"),
                $"{ours.Count(o => o.Answer.Proof.IsOptimal)} of 3 proved in every stage, {ours.Count(o => o.Answer.Proof.IsFair)} fair; {Proved(ours.Select(o => o.Answer), RosterStage.Rotation)} unwanted duties, {Proved(ours.Select(o => o.Answer), RosterStage.Learning)} learning, {Proved(ours.Select(o => o.Answer), RosterStage.Wishes)} wishes proved; {Even(ours.Select(o => o.Answer.Score))}");
        }
        using var process = Process.GetCurrentProcess();
        yield return Row.AtMost("turns: memory", process.PeakWorkingSet64 / 1024.0 / 1024, "MiB", MostMib, "of the whole process, the straightforward model too");
    }

    static double Gap(RosterAnswer answer) => answer.Proof.Stages.Single(s => s.Stage == RosterStage.WorstLoad).GapPerMille / 10.0;

    static int Proved(IEnumerable<RosterAnswer> answers, RosterStage stage) => answers.Count(a => a.Proof.Stages.Single(s => s.Stage == stage).IsProved);

    static string Even(IEnumerable<RosterScore> scores) => $"worst load {string.Join(", ", scores.Select(s => s.Worst))}, spread {string.Join(", ", scores.Select(s => s.Spread))}";

    static string Wishes(IEnumerable<RosterScore> scores) => string.Join(", ", scores.Select(s => -s.Missed));

    static (T Answer, double Seconds) Timed<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        return (work(), clock.Elapsed.TotalSeconds);
    }
}
