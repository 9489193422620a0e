using Google.OrTools.Sat;
using Minka.Domain.Menus;

namespace Minka.Planning;

/// <summary>
/// Plans menus with CP-SAT: wish after wish, each made as small as the ones before it allow. One worker, one seed and a limit
/// counted in steps, not seconds, so that the same question has the same answer on every machine.
/// </summary>
/// <remarks>
/// The solver's plan is judged by the domain's own <see cref="MenuScore"/> and compared with the plan of
/// <see cref="SimplePlanner"/>, from which it starts: the better one is the answer.
/// </remarks>
public sealed class SolverPlanner : IMenuPlanner
{
    /// <summary>For each wish, in the solver's deterministic seconds.</summary>
    const string Settings = "num_workers:1,random_seed:1,max_deterministic_time:1.0,interleave_search:false";

    static readonly SimplePlanner simple = new();

    public MenuAnswer? Answer(MenuQuestion question)
    {
        var start = simple.Answer(question);
        if (question.Days.Count == 0) return start;
        try
        {
            return Best(start, Solve(question, start.Days), question);
        }
        // No native library for this machine, or one that its system cannot load.
        catch (Exception missing) when (missing is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }

    static MenuAnswer Best(MenuAnswer start, IReadOnlyList<ChosenDay>? solved, MenuQuestion question)
    {
        if (solved is null) return start;
        var score = MenuScore.Of(question, solved);
        return score.Order.CompareTo(start.Score.Order) <= 0 ? new MenuAnswer(solved, PlannerKind.Solver, score) : start with { Planner = PlannerKind.Solver };
    }

    static IReadOnlyList<ChosenDay>? Solve(MenuQuestion question, IReadOnlyList<ChosenDay> start)
    {
        var model = new MenuModel(question);
        var best = start;
        foreach (var wish in model.Wishes)
        {
            model.Hint(best);
            model.Model.Minimize(wish);
            using var solver = new CpSolver { StringParameters = Settings };
            if (solver.Solve(model.Model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) break;
            best = model.Read(solver);
            model.Model.Add(wish <= (long)Math.Round(solver.ObjectiveValue));
        }
        return ReferenceEquals(best, start) ? null : best;
    }
}
