using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>
/// What the statute says of a turn that was missed. Kitchens were seen with fines of S/ 5 to 20 and with turns given back; nobody
/// confirmed either for all, so that without a decision there is no fine.
/// </summary>
public static class SanctionSettings
{
    /// <summary>In céntimos; 0: there are no fines.</summary>
    public static readonly Setting Fine = new("sanction.fine", SettingUnit.Centimos, 0, 0, 100_00, Confirmation.Unconfirmed, "custom");
    /// <summary>A turn that was missed may be given back by another.</summary>
    public static readonly Setting GiveBack = new("sanction.give-back", SettingUnit.YesNo, 1, 0, 1, Confirmation.Unconfirmed, "custom");
    /// <summary>So many warnings of the last year come before a fine.</summary>
    public static readonly Setting Warnings = new("sanction.warnings", SettingUnit.Count, 1, 0, 10, Confirmation.Unconfirmed, "custom");
    /// <summary>After more days nobody brings it up again.</summary>
    public static readonly Setting ProposeDays = Days("sanction.propose-days", 30, 1);
    /// <summary>She has these days to explain before anybody decides.</summary>
    public static readonly Setting ExplainDays = Days("sanction.explain-days", 3, 0);
    /// <summary>She has these days, from the one on which it stood on her page, to ask for the assembly.</summary>
    public static readonly Setting AppealDays = Days("sanction.appeal-days", 15, 0);

    public static readonly IReadOnlyList<Setting> All = [Fine, GiveBack, Warnings, ProposeDays, ExplainDays, AppealDays];

    static Setting Days(string key, long days, long min) => new(key, SettingUnit.Days, days, min, 366, Confirmation.Unconfirmed, "custom");
}
