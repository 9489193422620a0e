using Minka.Domain.Amounts;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>The price that would cover a day if each cook took so many menus home.</summary>
public sealed record PriceWithMenus(int MenusPerCook, int PaidRations, Soles? Price);

/// <summary>
/// What the paid ration would have to cost: the kitchen's own costs of the day divided by the rations that are paid, rounded
/// up to ten céntimos. The free menus and the solidary ones move it; the table shows by how much.
/// </summary>
/// <param name="Price">Null where nobody pays.</param>
public sealed record FairPrice(Soles OwnCosts, int Made, int Free, Soles? Price, IReadOnlyList<PriceWithMenus> Menus)
{
    const int MenusShown = 6;

    public static FairPrice Of(Organization organization, DateOnly date)
    {
        var cost = RationCost.Of(organization, date);
        var day = organization.Days.On(date);
        var statute = organization.Charter.At(date);
        var cooks = day.Crew.Count;
        var crewMenus = day.CrewServed > 0 ? day.CrewServed : cooks * statute.CrewMenus;
        var solidarity = Math.Max(day.SolidarityServed, day.Orders.Sum(o => Bounded.Clamp(o.Solidarity))) + Bounded.Clamp(day.Closing?.Donated ?? 0);
        var menus = Enumerable.Range(0, MenusShown).Select(n => At(cost.Own, n, cost.Rations - solidarity - cooks * n)).ToArray();
        return new FairPrice(cost.Own, cost.Rations, crewMenus + solidarity, RoundedUp(cost.Own, cost.Rations - crewMenus - solidarity), menus);
    }

    static PriceWithMenus At(Soles costs, int menus, int paid) => new(menus, Math.Max(0, paid), RoundedUp(costs, paid));

    /// <summary>Up to the next ten céntimos: the smallest coin in use.</summary>
    public static Soles? RoundedUp(Soles costs, int paidRations) =>
        paidRations <= 0 || costs.IsNegative ? null : new Soles((costs.Centimos + 10L * paidRations - 1) / (10L * paidRations) * 10);
}
