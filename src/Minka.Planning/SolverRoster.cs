using Minka.Domain.Turns.Rosters;

namespace Minka.Planning;

/// <summary>
/// Makes rosters with CP-SAT, stage after stage, starting from the roster of <see cref="SimpleRoster"/>. What plain counting proves is never
/// searched for: often only wishes and lots are left.
/// </summary>
/// <remarks>One worker, one seed, a limit in the solver's own steps: the same question has the same roster on every machine.</remarks>
/// <param name="effort">The most deterministic time for all stages together, about seconds on a good machine.</param>
public sealed class SolverRoster(double effort = SolverRoster.UsualEffort) : IRosterPlanner
{
    public const double UsualEffort = 6;

    public RosterAnswer? Answer(RosterQuestion question)
    {
        var grid = new RosterGrid(question);
        try
        {
            return new RosterSearch(grid, effort).Answer();
        }
        // No native library for this machine, or one that its system cannot load.
        catch (Exception missing) when (missing is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }
}
