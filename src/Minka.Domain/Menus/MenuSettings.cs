using Minka.Domain.Organizations;

namespace Minka.Domain.Menus;

/// <summary>What each kitchen decides about its menus: what a ration should hold, how soon a dish may come back, what counts as soon to expire.</summary>
public static class MenuSettings
{
    // A third of a day: humanitarian planning counts 2,100 kcal and 53 g of protein for a person and day (Sphere handbook).
    public static readonly Setting KcalMin = new("menu.kcal-min", SettingUnit.Count, 700, 0, 5_000, Confirmation.Derived, "sphere");
    public static readonly Setting ProteinMin = new("menu.protein-min", SettingUnit.Grams, 18, 0, 500, Confirmation.Derived, "sphere");
    /// <summary>Milligrams.</summary>
    public static readonly Setting IronMin = new("menu.iron-min", SettingUnit.Count, 6, 0, 100, Confirmation.Unconfirmed, "custom");
    public static readonly Setting RepeatDays = new("menu.repeat-days", SettingUnit.Days, 7, 0, 60, Confirmation.Unconfirmed, "custom");
    /// <summary>The same for soups and drinks, of which there are fewer.</summary>
    public static readonly Setting RepeatDaysBeside = new("menu.repeat-days-beside", SettingUnit.Days, 2, 0, 60, Confirmation.Unconfirmed, "custom");
    public static readonly Setting UseFirstDays = new("menu.use-first-days", SettingUnit.Days, 60, 0, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting PriceFreshDays = new("prices.fresh-days", SettingUnit.Days, 30, 1, 366, Confirmation.Unconfirmed, "custom");

    public static readonly IReadOnlyList<Setting> All = [KcalMin, ProteinMin, IronMin, RepeatDays, RepeatDaysBeside, UseFirstDays, PriceFreshDays];
}
