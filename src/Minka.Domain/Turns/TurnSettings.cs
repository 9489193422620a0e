using Minka.Domain.Organizations;

namespace Minka.Domain.Turns;

/// <summary>What an organisation decides about its turns. Nobody has confirmed these for all kitchens; each assembly says its own.</summary>
public static class TurnSettings
{
    static readonly Dictionary<OrganizationKind, long> noKitchen = new()
    {
        [OrganizationKind.SurvivorAssociation] = 0, [OrganizationKind.NeighbourhoodOrganization] = 0, [OrganizationKind.Federation] = 0,
    };

    /// <summary>1: fixed groups cook, each with its day or its week; 0: each turn finds its own people.</summary>
    public static readonly Setting ByGroups = YesNo("turns.by-groups", 1) with { ByKind = noKitchen };

    /// <summary>So many weeks back is counted who did what.</summary>
    public static readonly Setting WindowWeeks = new("turns.window-weeks", SettingUnit.Count, 12, 1, 104, Confirmation.Unconfirmed, "custom");

    /// <summary>A turn on Saturday or Sunday counts so much of another.</summary>
    public static readonly Setting WeekendPercent = new("turns.weekend-percent", SettingUnit.Percent, 100, 100, 400, Confirmation.Unconfirmed, "custom");

    /// <summary>A turn that begins before <see cref="DawnBefore"/> counts so much of another.</summary>
    public static readonly Setting DawnPercent = new("turns.dawn-percent", SettingUnit.Percent, 100, 100, 400, Confirmation.Unconfirmed, "custom");
    public static readonly Setting DawnBefore = new("turns.dawn-before", SettingUnit.Minutes, 360, 0, 720, Confirmation.Unconfirmed, "custom");

    /// <summary>Whole days between two turns of the same person.</summary>
    public static readonly Setting RestDays = new("turns.rest-days", SettingUnit.Days, 1, 0, 30, Confirmation.Unconfirmed, "custom");

    /// <summary>At most so many turns from Monday to Sunday; 0: as many as it takes.</summary>
    public static readonly Setting MostAWeek = new("turns.most-a-week", SettingUnit.Count, 3, 0, 7, Confirmation.Unconfirmed, "custom");
    public static readonly Setting OneOfAHousehold = YesNo("turns.one-of-a-household", 0);

    /// <summary>1: the usual turns are there on public holidays too.</summary>
    public static readonly Setting OnHolidays = YesNo("turns.on-holidays", 0);

    /// <summary>Somebody of her family, or somebody she pays, may stand in her turn.</summary>
    public static readonly Setting StandIns = YesNo("turns.stand-ins", 1);

    public static readonly IReadOnlyList<Setting> All = [ByGroups, WindowWeeks, WeekendPercent, DawnPercent, DawnBefore, RestDays, MostAWeek, OneOfAHousehold, OnHolidays, StandIns];

    static Setting YesNo(string key, long value) => new(key, SettingUnit.YesNo, value, 0, 1, Confirmation.Unconfirmed, "custom");
}
