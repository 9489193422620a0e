using Minka.Domain.Turns.Rosters;

namespace Minka.Planning;

/// <summary>The planner of this machine: the solver where it works, else the simple one of the domain, whose proof says how far it is known to be fair.</summary>
public sealed class RosterPlanners(IRosterPlanner solver, IRosterPlanner simple) : IRosterPlanner
{
    public RosterPlanners() : this(new SolverRoster(), new SimpleRoster()) { }

    public RosterAnswer? Answer(RosterQuestion question) => solver.Answer(question) ?? simple.Answer(question);
}
