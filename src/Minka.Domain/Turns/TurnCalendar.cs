using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Turns;

/// <summary>Which turns there are on a day: the usual ones where it is no holiday, those that were called, less those that were cancelled.</summary>
public static class TurnCalendar
{
    public static IReadOnlyList<PlannedTurn> On(Organization organization, DateOnly date)
    {
        var (turns, statute) = (organization.Turns, organization.Charter.At(date));
        var isUsual = statute[TurnSettings.OnHolidays].Value == 1 || !WorkingDays.IsHoliday(date);
        var usual = turns.DutiesOn(date).Where(d => d.IsOn(date) && isUsual && turns.CalledOn(date).All(c => c.Duty != d.Key)).Select(d => Plan(d, date, statute));
        var called = turns.CalledOn(date).Select(c => Plan(turns.DutyOn(c.Duty, date) with { Hands = Math.Clamp(c.Hands, 0, Duty.HandsMax), FromMinute = Math.Clamp(c.FromMinute, 0, Duty.DayMinutes), ToMinute = Math.Clamp(c.ToMinute, 0, 2 * Duty.DayMinutes) }, date, statute));
        return [.. usual.Concat(called).Where(t => t.Hands > 0 && !turns.IsCancelled(t.Key)).OrderBy(t => t.FromMinute).ThenBy(t => t.Duty, StringComparer.Ordinal)];
    }

    public static IEnumerable<PlannedTurn> Between(Organization organization, DateOnly from, DateOnly to)
    {
        for (var day = from.DayNumber; day <= to.DayNumber; day++)
            foreach (var turn in On(organization, DateOnly.FromDayNumber(day))) yield return turn;
    }

    static PlannedTurn Plan(Duty duty, DateOnly date, Statute statute) =>
        new(date, duty.Key, duty.Hands, Math.Min(duty.Leads, duty.Hands), duty.Skill, duty.WeightOn(date, statute), duty.MustFill, duty.FromMinute, duty.ToMinute, duty.Menus);
}
