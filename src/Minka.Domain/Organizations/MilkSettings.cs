namespace Minka.Domain.Organizations;

/// <summary>Ages of the milk programme's groups, as its law is known to have them: children up to six first, up to thirteen while there is enough.</summary>
public static class MilkSettings
{
    public static readonly Setting FirstAge = new("milk.first-age", SettingUnit.Count, 6, 0, 17, Confirmation.Unconfirmed, "custom");
    public static readonly Setting SecondAge = new("milk.second-age", SettingUnit.Count, 13, 0, 17, Confirmation.Unconfirmed, "custom");

    public static readonly IReadOnlyList<Setting> All = [FirstAge, SecondAge];
}
