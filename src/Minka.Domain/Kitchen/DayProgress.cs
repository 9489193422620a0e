using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>
/// At which of its five steps a day stands, told by what is recorded of it and never by the clock: a day typed on Friday goes
/// through the same steps. Nothing waits for a step: whatever happened can be recorded at any of them.
/// </summary>
public static class DayProgress
{
    public static DayStep Of(Organization organization, DateOnly date)
    {
        var day = organization.Days.On(date);
        if (day.Closing is not null) return DayStep.Done;
        if (day.ServedHalves > 0 && day.InPot <= 0) return DayStep.Close;
        if (day.IsCooked || day.ServedHalves > 0) return DayStep.Serve;
        if (day.IsTakenOut) return DayStep.Cook;
        if (day.Ordered == 0) return DayStep.Orders;
        return WaitsForTheMarket(organization, date) ? DayStep.Market : DayStep.Cook;
    }

    /// <summary>The recipes want what the store does not have, and nobody has bought anything that day.</summary>
    static bool WaitsForTheMarket(Organization organization, DateOnly date) =>
        !organization.Store.Purchases.Any(p => !p.IsReversed && p.Fact.Date == date) && PotNeeds.Of(organization, date).Any(n => n.ToBuy > 0);
}
