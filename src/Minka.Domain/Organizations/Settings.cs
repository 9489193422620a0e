namespace Minka.Domain.Organizations;

/// <summary>How a setting's number is read and shown.</summary>
public enum SettingUnit { Centimos, Count, Minutes, Percent, Days, Months, Weekdays, Grams, YesNo }

/// <summary>How sure the default is: read in a norm or a study, computed from such numbers, or sensible and confirmed by nobody.</summary>
public enum Confirmation { Verified, Derived, Unconfirmed }

/// <summary>
/// A number that each organisation may decide. The default is only where to begin; `setting.KEY` of the catalogue names it,
/// `setting.source.SOURCE` says where the default comes from.
/// </summary>
public sealed record Setting(string Key, SettingUnit Unit, long Default, long Min, long Max, Confirmation Confirmation, string Source)
{
    /// <summary>Defaults of some kinds of organisation.</summary>
    public IReadOnlyDictionary<OrganizationKind, long> ByKind { get; init; } = new Dictionary<OrganizationKind, long>();

    public long DefaultOf(OrganizationKind? kind) => kind is { } k && ByKind.TryGetValue(k, out var value) ? value : Default;
}

/// <summary>Every setting there is, in the order in which a screen lists them.</summary>
public static class Settings
{
    /// <summary>Monday is bit 1, Tuesday 2, Wednesday 4, Thursday 8, Friday 16, Saturday 32, Sunday 64.</summary>
    public const long MondayToFriday = 31;

    static readonly Dictionary<OrganizationKind, long> noKitchen = new()
    {
        [OrganizationKind.SurvivorAssociation] = 0, [OrganizationKind.NeighbourhoodOrganization] = 0, [OrganizationKind.Federation] = 0,
    };

    // Prices reported in Lima 2014-2021: 2.00 to members, 2.50-3.50 to the public.
    public static readonly Setting MemberPrice = Money("price.member", 200, "reported-prices") with { Confirmation = Confirmation.Verified };
    public static readonly Setting PublicPrice = Money("price.public", 350, "reported-prices") with { Confirmation = Confirmation.Verified };
    public static readonly Setting SolidarityPrice = Money("price.solidarity", 0, "custom");
    public static readonly Setting TwoSignaturesAbove = Money("cash.two-signatures-above", 100_00, "custom");

    public static readonly Setting ServiceDays = new("service.days", SettingUnit.Weekdays, MondayToFriday, 0, 127, Confirmation.Verified, "observed-kitchens") { ByKind = noKitchen };
    public static readonly Setting CrewSize = new("crew.size", SettingUnit.Count, 4, 0, 50, Confirmation.Verified, "observed-kitchens") { ByKind = noKitchen };
    public static readonly Setting CrewMenus = new("crew.menus", SettingUnit.Count, 5, 0, 50, Confirmation.Verified, "observed-kitchens") { ByKind = noKitchen };
    public static readonly Setting CrewMinutes = new("crew.minutes", SettingUnit.Minutes, 360, 0, 1440, Confirmation.Derived, "observed-kitchens");

    public static readonly Setting RationCereal = Grams("ration.grams.cereal", 150);
    public static readonly Setting RationPulse = Grams("ration.grams.pulse", 50);
    public static readonly Setting RationOil = Grams("ration.grams.oil", 10);
    public static readonly Setting RationAnimal = Grams("ration.grams.animal", 20);
    public static readonly Setting PlausibleMin = new("aid.plausible-min", SettingUnit.Percent, 85, 0, 100, Confirmation.Unconfirmed, "custom");
    public static readonly Setting PlausibleMax = new("aid.plausible-max", SettingUnit.Percent, 115, 100, 1000, Confirmation.Unconfirmed, "custom");
    public static readonly Setting RationsMin = new("service.rations-min", SettingUnit.Count, 25, 0, 5000, Confirmation.Verified, "municipal-rules-2016") { ByKind = noKitchen };
    public static readonly Setting StatePart = new("aid.state-part", SettingUnit.Percent, 65, 0, 100, Confirmation.Verified, "ley-25307");

    public static readonly Setting ClaimWorkingDays = Days("delivery.claim-working-days", 3, 60, Confirmation.Verified, "subsidy-rules-2021");
    public static readonly Setting PartialBasketDays = Days("delivery.partial-basket-days", 7, 366, Confirmation.Verified, "rm-167-2016");
    public static readonly Setting LotWarnDays = Days("store.lot-warn-days", 30, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting CylinderDays = Days("store.cylinder-days", 3, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting CopyEveryDays = Days("copy.every-days", 7, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting CountEveryDays = Days("cash.count-every-days", 35, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting ReadyAssemblyDays = Days("ready.assembly-days", 40, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting ReadyDayDays = Days("ready.day-days", 3, 366, Confirmation.Unconfirmed, "custom");
    public static readonly Setting SolidarityCap = new("solidarity.cap", SettingUnit.Percent, 20, 0, 100, Confirmation.Unconfirmed, "custom");
    public static readonly Setting SolidarityReviewDays = Days("solidarity.review-days", 180, 3660, Confirmation.Unconfirmed, "custom");

    public static readonly Setting MembersMin = new("register.members-min", SettingUnit.Count, 15, 0, 5000, Confirmation.Verified, "ds-041-2002")
    { ByKind = new Dictionary<OrganizationKind, long> { [OrganizationKind.SurvivorAssociation] = 2, [OrganizationKind.NeighbourhoodOrganization] = 2, [OrganizationKind.Federation] = 2 } };
    public static readonly Setting QuorumOfAble = new("assembly.quorum-of-able", SettingUnit.YesNo, 1, 0, 1, Confirmation.Unconfirmed, "custom");
    public static readonly Setting NoticeDays = Days("assembly.notice-days", 3, 90, Confirmation.Unconfirmed, "custom");
    public static readonly Setting NoticeDaysElection = Days("assembly.notice-days-election", 8, 90, Confirmation.Unconfirmed, "custom");
    public static readonly Setting SecondCallMinutes = new("assembly.second-call-minutes", SettingUnit.Minutes, 60, 0, 10_080, Confirmation.Unconfirmed, "custom");
    public static readonly Setting PetitionPercent = new("assembly.petition-percent", SettingUnit.Percent, 10, 1, 100, Confirmation.Verified, "civil-code");
    public static readonly Setting PetitionDays = Days("assembly.petition-days", 15, 366, Confirmation.Verified, "civil-code");
    public static readonly Setting ChallengeDays = Days("assembly.challenge-days", 60, 366, Confirmation.Verified, "civil-code");
    public static readonly Setting ChallengeDaysRegistered = Days("assembly.challenge-days-registered", 30, 366, Confirmation.Verified, "civil-code");
    public static readonly Setting AdmissionWaitDays = Days("admission.wait-days", 90, 3660, Confirmation.Unconfirmed, "custom");
    public static readonly Setting MandateMonths = new("board.months", SettingUnit.Months, 24, 1, 120, Confirmation.Unconfirmed, "custom");
    public static readonly Setting MandatesInARow = new("board.mandates-in-a-row", SettingUnit.Count, 2, 1, 50, Confirmation.Unconfirmed, "custom");
    public static readonly Setting CoolingOffMonths = new("board.cooling-off-months", SettingUnit.Months, 24, 0, 240, Confirmation.Unconfirmed, "custom");
    public static readonly Setting CaretakerMonths = new("board.caretaker-months", SettingUnit.Months, 6, 0, 60, Confirmation.Unconfirmed, "custom");
    public static readonly Setting MandateWarnDays = Days("board.warn-days", 90, 366, Confirmation.Unconfirmed, "custom");

    public static readonly IReadOnlyList<Setting> All =
    [
        MemberPrice, PublicPrice, SolidarityPrice, TwoSignaturesAbove, ServiceDays, CrewSize, CrewMenus, CrewMinutes,
        RationCereal, RationPulse, RationOil, RationAnimal, PlausibleMin, PlausibleMax, RationsMin, StatePart,
        ClaimWorkingDays, PartialBasketDays, LotWarnDays, CylinderDays, CountEveryDays, CopyEveryDays, ReadyAssemblyDays, ReadyDayDays, SolidarityCap, SolidarityReviewDays,
        MembersMin, QuorumOfAble, NoticeDays, NoticeDaysElection, SecondCallMinutes, PetitionPercent, PetitionDays, ChallengeDays, ChallengeDaysRegistered,
        AdmissionWaitDays, MandateMonths, MandatesInARow, CoolingOffMonths, CaretakerMonths, MandateWarnDays,
        .. ShareSettings.All, .. MilkSettings.All,
        .. Menus.MenuSettings.All,
        .. Cash.MoneySettings.All,
        .. Aid.AidSettings.All,
        .. Turns.TurnSettings.All, .. Turns.Sanctions.SanctionSettings.All,
    ];

    static readonly Dictionary<string, Setting> byKey = All.ToDictionary(s => s.Key, StringComparer.Ordinal);

    public static Setting? Find(string? key) => key is not null && byKey.TryGetValue(key, out var setting) ? setting : null;

    static Setting Money(string key, long centimos, string source) => new(key, SettingUnit.Centimos, centimos, 0, 1_000_000_00, Confirmation.Unconfirmed, source);
    static Setting Grams(string key, long grams) => new(key, SettingUnit.Grams, grams, 0, 2000, Confirmation.Unconfirmed, "custom");
    static Setting Days(string key, long days, long max, Confirmation confirmation, string source) => new(key, SettingUnit.Days, days, 0, max, confirmation, source);
}
