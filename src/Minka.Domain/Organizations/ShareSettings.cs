namespace Minka.Domain.Organizations;

/// <summary>How the pot is shared out: what portions are of a ration and of its price, and what a child counts beside an adult.</summary>
public static class ShareSettings
{
    /// <summary>In half rations: a main dish alone takes 2, a whole ration's main dish, or 1.</summary>
    public static readonly Setting MainOnlyHalves = new("portion.main-only-halves", SettingUnit.Count, 2, 1, 2, Confirmation.Unconfirmed, "custom");
    /// <summary>In half rations: the little more at the end takes 1, or 0 where it is not counted.</summary>
    public static readonly Setting YapaHalves = new("portion.yapa-halves", SettingUnit.Count, 1, 0, 2, Confirmation.Unconfirmed, "custom");
    public static readonly Setting HalfPrice = Percent("portion.half-price", 50);
    public static readonly Setting MainOnlyPrice = Percent("portion.main-only-price", 100);

    public static readonly Setting Adult = Percent("share.adult", 100);
    public static readonly Setting Child = Percent("share.child", 50);
    /// <summary>A child counts as one up to this age.</summary>
    public static readonly Setting ChildAge = new("share.child-age", SettingUnit.Count, 12, 0, 17, Confirmation.Unconfirmed, "custom");

    public static readonly IReadOnlyList<Setting> All = [MainOnlyHalves, YapaHalves, HalfPrice, MainOnlyPrice, Adult, Child, ChildAge];

    static Setting Percent(string key, long percent) => new(key, SettingUnit.Percent, percent, 0, 200, Confirmation.Unconfirmed, "custom");
}
