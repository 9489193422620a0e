using Minka.Domain.Amounts;

namespace Minka.Domain.Organizations;

/// <summary>The value that held on a day, and why: it explains itself.</summary>
/// <param name="Since">From which day it was decided; null where it is only the default.</param>
/// <param name="DecidedBy">Who decided it, in the words of the record; null where it is only the default (then <c>Setting.Source</c> says) or where the words were erased.</param>
public sealed record Ruling(Setting Setting, long Value, DateOnly? Since, string? DecidedBy, EntryRef? Entry)
{
    public bool IsDefault => Since is null;
}

/// <summary>The organisation's rules as they were on one day. A day is always judged by the rules of that day.</summary>
public sealed class Statute(OrganizationKind? kind, IReadOnlyDictionary<string, Ruling> decided)
{
    public Ruling this[Setting setting] => decided.TryGetValue(setting.Key, out var ruling) ? ruling : new Ruling(setting, setting.DefaultOf(kind), null, null, null);

    /// <summary>All rules for a screen, in the order of <see cref="Settings.All"/>.</summary>
    public IEnumerable<Ruling> All => Settings.All.Select(s => this[s]);

    public Soles MemberPrice => new(this[Settings.MemberPrice].Value);
    public Soles PublicPrice => new(this[Settings.PublicPrice].Value);
    public Soles SolidarityPrice => new(this[Settings.SolidarityPrice].Value);
    /// <summary>Spending more than this takes two signatures.</summary>
    public Soles TwoSignaturesAbove => new(this[Settings.TwoSignaturesAbove].Value);

    public int CrewSize => Number(Settings.CrewSize);
    /// <summary>Menus that each cook of the day takes home without paying.</summary>
    public int CrewMenus => Number(Settings.CrewMenus);
    public int CrewMinutes => Number(Settings.CrewMinutes);
    public bool IsServiceDay(DateOnly date) => (this[Settings.ServiceDays].Value >> (((int)date.DayOfWeek + 6) % 7) & 1) == 1;

    public int PlausibleMinPercent => Number(Settings.PlausibleMin);
    public int PlausibleMaxPercent => Number(Settings.PlausibleMax);
    public int RationsMin => Number(Settings.RationsMin);
    /// <summary>Grams of one food group in a standard ration.</summary>
    public int RationGrams(FoodGroup group) => Number(group switch
    {
        FoodGroup.Cereal => Settings.RationCereal,
        FoodGroup.Pulse => Settings.RationPulse,
        FoodGroup.Oil => Settings.RationOil,
        _ => Settings.RationAnimal,
    });

    public int ClaimWorkingDays => Number(Settings.ClaimWorkingDays);
    public int PartialBasketDays => Number(Settings.PartialBasketDays);
    public int LotWarnDays => Number(Settings.LotWarnDays);
    public int CylinderDays => Number(Settings.CylinderDays);
    /// <summary>After how many days without a copy of the books somebody is reminded.</summary>
    public int CopyEveryDays => Number(Settings.CopyEveryDays);
    public int CountEveryDays => Number(Settings.CountEveryDays);
    public int SolidarityReviewDays => Number(Settings.SolidarityReviewDays);
    public int MandateMonths => Number(Settings.MandateMonths);
    public int MandateWarnDays => Number(Settings.MandateWarnDays);

    int Number(Setting setting) => (int)this[setting].Value;
}

/// <summary>The four groups of the State's basket: one cereal, one pulse, one fat, one animal product.</summary>
public enum FoodGroup { Cereal, Pulse, Oil, Animal }
