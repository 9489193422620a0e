using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>What an organisation decides about money beyond the daily box: contributions, fares, the subsidy and the gas vouchers.</summary>
public static class MoneySettings
{
    /// <summary>What each household contributes a month, in céntimos; 0 where nothing was agreed.</summary>
    public static readonly Setting MonthlyDues = Money("contribution.monthly", 0, Confirmation.Unconfirmed, "custom");
    /// <summary>What an hour of work counts for in a household's contribution; 0: hours are hours and never soles.</summary>
    public static readonly Setting HourOfWork = Money("contribution.hour", 0, Confirmation.Unconfirmed, "custom");

    /// <summary>Fares a person and errand, above which two sign and say why.</summary>
    public static readonly Setting FaresCap = Money("errand.fares", 10_00, Confirmation.Unconfirmed, "custom");
    public static readonly Setting RefreshmentsCap = Money("errand.refreshments", 8_00, Confirmation.Unconfirmed, "custom");

    // Working days: the municipality observes, the kitchen answers, the payment follows (text of 2016 as changed in 2021).
    public static readonly Setting SubsidyObserveDays = Days("subsidy.observe-days", 3, "subsidy-rules-2021");
    public static readonly Setting SubsidyAnswerDays = Days("subsidy.answer-days", 3, "subsidy-rules-2021");
    public static readonly Setting SubsidyPayDays = Days("subsidy.pay-days", 3, "subsidy-rules-2021");

    public static readonly Setting VoucherValue = Money("voucher.value", 16_00, Confirmation.Verified, "ds-021-2012");
    // Read from a table that lost its lines: 1 to 49, 50 to 249, 250 users and more.
    public static readonly Setting VouchersSmall = Count("voucher.max-small", 2);
    public static readonly Setting VouchersMiddle = Count("voucher.max-middle", 4);
    public static readonly Setting VouchersLarge = Count("voucher.max-large", 6);
    public static readonly Setting VouchersMiddleFrom = Count("voucher.middle-from", 50);
    public static readonly Setting VouchersLargeFrom = Count("voucher.large-from", 250);

    public static readonly IReadOnlyList<Setting> All =
    [
        MonthlyDues, HourOfWork, FaresCap, RefreshmentsCap, SubsidyObserveDays, SubsidyAnswerDays, SubsidyPayDays,
        VoucherValue, VouchersSmall, VouchersMiddle, VouchersLarge, VouchersMiddleFrom, VouchersLargeFrom,
    ];

    static Setting Money(string key, long centimos, Confirmation confirmation, string source) => new(key, SettingUnit.Centimos, centimos, 0, 1_000_000_00, confirmation, source);
    static Setting Days(string key, long days, string source) => new(key, SettingUnit.Days, days, 0, 60, Confirmation.Verified, source);
    static Setting Count(string key, long count) => new(key, SettingUnit.Count, count, 0, 5_000, Confirmation.Derived, "ds-021-2012");
}
