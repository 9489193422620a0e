using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Locale;

namespace Minka.Web;

/// <summary>A setting's number as people say it: S/ 2.00, 6 horas, lunes a viernes, sí.</summary>
public static class SettingWords
{
    const int MinutesOfAnHour = 60;

    /// <summary>Monday, so that bit 1 of a mask is its weekday.</summary>
    static readonly DateOnly monday = new(2024, 1, 1);

    public static string Name(Setting setting, Texts texts) => texts["setting." + setting.Key];

    public static string Value(Setting setting, long value, Texts texts) => setting.Unit switch
    {
        SettingUnit.Centimos => new Soles(value).ToString(),
        SettingUnit.Weekdays => Weekdays(value, texts),
        SettingUnit.YesNo => texts[value == 0 ? "setting-value.no" : "setting-value.yes"],
        SettingUnit.Minutes when value > 0 && value % MinutesOfAnHour == 0 => texts.Of("setting-value.Hours", ("n", value / MinutesOfAnHour)),
        _ => texts.Of("setting-value." + setting.Unit, ("n", value)),
    };

    public static string Weekday(int bit) => DateWords.Weekday(monday.AddDays(bit));

    /// <summary>Days of the week of a mask: lunes a viernes; lunes, jueves.</summary>
    public static string Weekdays(long mask, Texts texts)
    {
        var days = Enumerable.Range(0, 7).Where(bit => (mask >> bit & 1) == 1).ToArray();
        if (days.Length == 0) return texts["setting-value.no-day"];
        if (days.Length > 2 && days[^1] - days[0] == days.Length - 1) return texts.Of("setting-value.from-to", ("from", Weekday(days[0])), ("to", Weekday(days[^1])));
        return string.Join(", ", days.Select(Weekday));
    }
}
