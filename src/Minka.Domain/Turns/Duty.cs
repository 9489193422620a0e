using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns;

/// <summary>The duties that every organisation knows by name. Others are its own, with a key made from their name.</summary>
public static class Duties
{
    public const string Cook = "cook", Helper = "helper", Market = "market", Water = "water", Cleaning = "cleaning", Delivery = "delivery", Watch = "watch", Guide = "guide",
        Faena = "faena", Children = "children", Errand = "errand", Represent = "represent";

    public static readonly IReadOnlyList<string> All = [Cook, Helper, Market, Water, Cleaning, Delivery, Watch, Guide, Faena, Children, Errand, Represent];

    /// <summary>Skills that a duty may ask for: to lead the pot, to keep accounts, to carry.</summary>
    public static readonly IReadOnlyList<string> Skills = ["lead", "accounts", "carry"];

    /// <summary>Whoever stands in these turns is the day's crew.</summary>
    public static readonly IReadOnlyList<string> CrewDuties = [Cook, Helper];
    public static bool IsOfTheCrew(string duty) => duty is Cook or Helper;

    /// <summary>A duty as it is before anybody decided: only the kitchen's cooks turn, on the days on which it serves.</summary>
    public static Duty BeforeDeciding(string key, Statute statute) => key == Cook
        ? new Duty(Cook, null, (int)statute[Settings.ServiceDays].Value, CookFrom, CookFrom + Math.Clamp(statute.CrewMinutes, 0, Duty.DayMinutes), statute.CrewSize, 1, "lead", 100, true, statute.CrewMenus)
        : new Duty(key, null, 0, CookFrom, CookFrom + Hour * 2, 0, 0, null, 100, false, 0);

    const int Hour = 60, CookFrom = 8 * Hour;
}

/// <summary>A kind of work that people take in turns.</summary>
/// <param name="Name">Its name where it is the organisation's own; null for those of <see cref="Duties.All"/>.</param>
/// <param name="Weekdays">Monday is bit 1; 0 where it is called when it is needed.</param>
/// <param name="FromMinute">Minutes after midnight.</param>
/// <param name="ToMinute">May be after the next midnight: a watch of the night.</param>
/// <param name="Hands">How many people; 0 where it is not done in turns.</param>
/// <param name="Leads">How many of them must have the skill.</param>
/// <param name="WeightPercent">100 as any other; more for what nobody likes.</param>
/// <param name="Menus">What each takes home for it, in rations.</param>
/// <param name="Rotates">Nobody likes it: it is to pass through all.</param>
public sealed record Duty(string Key, string? Name, int Weekdays, int FromMinute, int ToMinute, int Hands, int Leads, string? Skill, int WeightPercent, bool MustFill, int Menus, bool Rotates = false)
{
    public const int DayMinutes = 24 * 60, HandsMax = 50, WeightMin = 100, WeightMax = 400;

    public int Minutes => Math.Clamp(ToMinute - FromMinute, 0, DayMinutes);
    public bool IsOn(DateOnly date) => Hands > 0 && (Weekdays >> (((int)date.DayOfWeek + 6) % 7) & 1) == 1;

    /// <summary>What one place of it weighs on a day, in hundredths of a plain turn.</summary>
    public int WeightOn(DateOnly date, Statute statute)
    {
        var weight = (long)Math.Clamp(WeightPercent, 1, WeightMax);
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) weight = weight * statute[TurnSettings.WeekendPercent].Value / 100;
        if (FromMinute < statute[TurnSettings.DawnBefore].Value || ToMinute > DayMinutes) weight = weight * statute[TurnSettings.DawnPercent].Value / 100;
        return (int)Math.Clamp(weight, 1, Rosters.RosterTurn.WeightMost);
    }
}

/// <summary>A duty on a day, as it was when its roster was asked for.</summary>
/// <param name="Weight">In hundredths of a plain turn.</param>
/// <param name="Group">The number of the group whose turn it is; 0 where no group has it.</param>
public sealed record PlannedTurn(DateOnly Date, string Duty, int Hands, int Leads, string? Skill, int Weight, bool MustFill, int FromMinute, int ToMinute, int Menus, int Group = 0)
{
    public Rosters.TurnKey Key => new(Date, Duty);
    public int Minutes => Math.Clamp(ToMinute - FromMinute, 0, Turns.Duty.DayMinutes);

    /// <summary>With numbers that can be counted with, whatever foreign bytes say.</summary>
    public PlannedTurn Tidy() => this with
    {
        Hands = Math.Clamp(Hands, 0, Rosters.RosterTurn.HandsMost), Leads = Math.Clamp(Leads, 0, Rosters.RosterTurn.HandsMost), Weight = Math.Clamp(Weight, 1, Rosters.RosterTurn.WeightMost),
        FromMinute = Math.Clamp(FromMinute, 0, Turns.Duty.DayMinutes), ToMinute = Math.Clamp(ToMinute, 0, 2 * Turns.Duty.DayMinutes), Group = Math.Clamp(Group, 0, 1_000), Menus = Math.Clamp(Menus, 0, DefineDuty.MenusMax),
    };
}
