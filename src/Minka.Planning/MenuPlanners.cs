using Minka.Domain.Menus;

namespace Minka.Planning;

/// <summary>The planner of this machine: the solver where it works, else the simple one of the domain, which says so.</summary>
public sealed class MenuPlanners(IMenuPlanner solver, IMenuPlanner simple) : IMenuPlanner
{
    public MenuPlanners() : this(new SolverPlanner(), new SimplePlanner()) { }

    public MenuAnswer? Answer(MenuQuestion question) => solver.Answer(question) ?? simple.Answer(question);
}
