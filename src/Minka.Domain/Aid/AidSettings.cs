using Minka.Domain.Organizations;

namespace Minka.Domain.Aid;

/// <summary>Numbers about aid, supervision, papers and what an observer looks at: each a dated setting with its source.</summary>
public static class AidSettings
{
    static readonly Dictionary<OrganizationKind, long> noKitchen = new()
    {
        [OrganizationKind.SurvivorAssociation] = 0, [OrganizationKind.NeighbourhoodOrganization] = 0, [OrganizationKind.Federation] = 0,
    };

    // Eight deliveries of the olla programme, in grams a user and day: 361.9 to 376.0; one of 321.5.
    public static readonly Setting OllaMinGrams = new("aid.olla-min-grams", SettingUnit.Grams, 300, 0, 5000, Confirmation.Derived, "olla-deliveries");
    public static readonly Setting OllaMaxGrams = new("aid.olla-max-grams", SettingUnit.Grams, 420, 0, 5000, Confirmation.Derived, "olla-deliveries");
    public static readonly Setting DeliveryEveryDays = Days("aid.delivery-every-days", 31, 366, Confirmation.Verified, "rm-167-2016");
    public static readonly Setting ClaimStepDays = Days("delivery.claim-step-days", 7, 366, Confirmation.Unconfirmed, "custom");
    /// <summary>Zero: hours are never turned into soles.</summary>
    public static readonly Setting HourValue = new("aid.hour-value", SettingUnit.Centimos, 0, 0, 1_000_00, Confirmation.Unconfirmed, "custom");

    public static readonly Setting MendDays = Days("supervision.mend-days", 15, 366, Confirmation.Verified, "rm-167-2016");
    /// <summary>Minutes after midnight between which the kitchen is open and may be supervised.</summary>
    public static readonly Setting OpensAt = new("supervision.opens-at", SettingUnit.Minutes, 420, 0, 1440, Confirmation.Unconfirmed, "custom");
    public static readonly Setting ClosesAt = new("supervision.closes-at", SettingUnit.Minutes, 900, 0, 1440, Confirmation.Unconfirmed, "custom");

    public static readonly Setting RegistrationAnswerDays = Days("papers.registration-answer-days", 10, 366, Confirmation.Verified, "ds-041-2002");
    public static readonly Setting AnswerDays = Days("papers.answer-days", 30, 366, Confirmation.Unconfirmed, "ley-27444");
    public static readonly Setting LeadRecognition = Lead("recognition", 60);
    public static readonly Setting LeadRegistration = Lead("registration", 60);
    public static readonly Setting LeadHealthCard = Lead("health-card", 30);
    public static readonly Setting LeadFumigation = Lead("fumigation", 30);
    public static readonly Setting LeadExtinguisher = Lead("extinguisher", 30);
    public static readonly Setting LeadBank = Lead("bank", 45);
    public static readonly Setting LeadOther = Lead("other", 30);

    public static readonly Setting ClassesOn = new("observe.classes-on", SettingUnit.YesNo, 0, 0, 1, Confirmation.Unconfirmed, "custom");
    public static readonly Setting ClassMonths = new("observe.class-months", SettingUnit.Months, 12, 1, 120, Confirmation.Verified, "audit-reports");
    public static readonly Setting RawDays = Days("observe.raw-days", 90, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting NoSheetDays = Days("observe.no-sheet-days", 60, 366, Confirmation.Verified, "audit-reports");
    public static readonly Setting FamilyPercent = new("observe.family-percent", SettingUnit.Percent, 20, 1, 100, Confirmation.Unconfirmed, "custom");
    public static readonly Setting LowPotDays = new("observe.low-pot-days", SettingUnit.Count, 10, 0, 100, Confirmation.Verified, "audit-reports") { ByKind = noKitchen };
    public static readonly Setting CountTolerance = new("observe.count-tolerance", SettingUnit.Percent, 3, 0, 100, Confirmation.Unconfirmed, "custom");
    public static readonly Setting WindowDays = Days("observe.window-days", 30, 366, Confirmation.Unconfirmed, "custom");

    /// <summary>Lengths of a consumption period that deliveries were seen to have, in days.</summary>
    public static readonly IReadOnlyList<int> PeriodsSeen = [20, 30, 48, 60, 78, 90];

    public static readonly IReadOnlyList<Setting> All =
    [
        OllaMinGrams, OllaMaxGrams, DeliveryEveryDays, ClaimStepDays, HourValue, MendDays, OpensAt, ClosesAt,
        RegistrationAnswerDays, AnswerDays, LeadRecognition, LeadRegistration, LeadHealthCard, LeadFumigation, LeadExtinguisher, LeadBank, LeadOther,
        ClassesOn, ClassMonths, RawDays, NoSheetDays, FamilyPercent, LowPotDays, CountTolerance, WindowDays,
    ];

    /// <summary>The value that holds by these rules.</summary>
    public static int Of(this Statute statute, Setting setting) => (int)statute[setting].Value;

    static Setting Lead(string what, long days) => Days("papers.lead-" + what, days, 366, Confirmation.Unconfirmed, "custom");
    static Setting Days(string key, long days, long max, Confirmation confirmation, string source) => new(key, SettingUnit.Days, days, 0, max, confirmation, source);
}
