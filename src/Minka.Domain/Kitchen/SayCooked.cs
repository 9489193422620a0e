using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>The pot is ready: so many rations came out in all, so many more (or fewer) than said before.</summary>
[FactKind("kitchen.pot-cooked")]
public sealed record PotCooked(DateOnly Date, int Rations, int Added) : IDatedFact, IReversibleFact;

/// <summary>Say how many rations came out.</summary>
public sealed record SayCooked(DateOnly Date, int Rations) : ICommand
{
    public Power Needs => Power.Cook;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Rations is < 0 or > PlanMenu.RationsMax, () => new RationsOutOfRange(0, PlanMenu.RationsMax) { Field = nameof(Rations) });
        return objections.OrAccept(new PotCooked(Date, Rations, Rations - organization.Days.On(Date).Made));
    }
}
