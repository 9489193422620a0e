using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Sharing;

/// <summary>A household took home what was left over.</summary>
/// <param name="Halves">In half rations.</param>
[FactKind("sharing.leftovers-given")]
public sealed record LeftoversGiven(DateOnly Date, HouseholdId Household, int Halves) : IDatedFact, IReversibleFact;

/// <summary>Note who took leftovers. The list proposes who had none for longest; whoever stands there may take them.</summary>
public sealed record GiveLeftovers(DateOnly Date, HouseholdId Household, int Halves) : ICommand
{
    public const int HalvesMax = 2 * TakeOrder.RationsMax;

    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Register.Households.TryGetValue(Household, out var known) || known.IsMistaken, () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(Halves is < 1 or > HalvesMax, () => new RationsOutOfRange(1, TakeOrder.RationsMax) { Field = nameof(Halves) });
        return objections.OrAccept(new LeftoversGiven(Date, Household, Halves));
    }
}
