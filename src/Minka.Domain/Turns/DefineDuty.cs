using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Turns;

/// <summary>How a duty is done from a day on: when, by how many, with what experience, what it gives. The same day again corrects it.</summary>
/// <param name="Rotates">Null in facts that are older than the question.</param>
[FactKind("turns.duty-defined")]
public sealed record DutyDefined(string Key, string? Name, int Weekdays, int FromMinute, int ToMinute, int Hands, int Leads, string? Skill, int WeightPercent, bool MustFill, int Menus, DateOnly From, bool? Rotates = null) : IFact, IReversibleFact;

/// <summary>Say how a duty is done. A new one has a name and no key yet; no hands closes it.</summary>
public sealed record DefineDuty(string? Key, string? Name, int Weekdays, int FromMinute, int ToMinute, int Hands, int Leads, string? Skill, int WeightPercent, bool MustFill, int Menus, DateOnly From, bool Rotates = false) : ICommand
{
    public const int NameLengthMax = 40, MenusMax = 20;

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var name = Words.Tidy(Name);
        var key = Key ?? (name is null ? "" : ItemKey.Of(name));
        objections.AddIf(Key is null && key.Length == 0, () => new DutyNameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > NameLengthMax, () => new TextTooLong(name!.Length, NameLengthMax) { Field = nameof(Name) });
        objections.AddIf(Key is null && organization.Turns.DutiesOn(From).Any(d => d.Key == key), () => new DutyThereAlready { Field = nameof(Name) });
        objections.AddIf(Key is not null && !Duties.All.Contains(Key) && organization.Turns.DutyOn(Key, act.Today).Name is null, () => new NoSuchDuty { Field = nameof(Key) });
        objections.AddIf(Weekdays is < 0 or > 127, () => new NoSuchWeekday { Field = nameof(Weekdays) });
        objections.AddIf(Hands is < 0 or > Duty.HandsMax, () => new HandsOutOfRange(Duty.HandsMax) { Field = nameof(Hands) });
        objections.AddIf(Leads < 0 || Leads > Math.Max(0, Hands), () => new MoreLeadsThanHands { Field = nameof(Leads) });
        objections.AddIf(Skill is not null && !Duties.Skills.Contains(Skill), () => new NoSuchSkill { Field = nameof(Skill) });
        objections.AddIf(FromMinute is < 0 or >= Duty.DayMinutes, () => new HoursOutOfRange { Field = nameof(FromMinute) });
        objections.AddIf(ToMinute <= FromMinute || ToMinute - FromMinute > Duty.DayMinutes, () => new HoursOutOfRange { Field = nameof(ToMinute) });
        objections.AddIf(WeightPercent is < Duty.WeightMin or > Duty.WeightMax, () => new WeightOutOfRange(Duty.WeightMin, Duty.WeightMax) { Field = nameof(WeightPercent) });
        objections.AddIf(Menus is < 0 or > MenusMax, () => new MenusOutOfRange(MenusMax) { Field = nameof(Menus) });
        objections.AddIf(From.DayNumber - act.Today.DayNumber > DecideSetting.DaysAheadMax, () => new SettingTooFarAhead(From) { Field = nameof(From) });
        return objections.OrAccept(new DutyDefined(key, Duties.All.Contains(key) ? null : name ?? organization.Turns.DutyOn(key, act.Today).Name, Weekdays, FromMinute, ToMinute, Hands, Leads, Leads == 0 ? null : Skill ?? Duties.Skills[0], WeightPercent, MustFill, Menus, From, Rotates));
    }
}

public sealed record DutyNameMissing : Refusal;
public sealed record DutyThereAlready : Refusal;
public sealed record NoSuchDuty : Refusal;
public sealed record NoSuchWeekday : Refusal;
public sealed record NoSuchSkill : Refusal;
public sealed record HandsOutOfRange(int Most) : Refusal;
public sealed record MoreLeadsThanHands : Refusal;
public sealed record HoursOutOfRange : Refusal;
public sealed record WeightOutOfRange(int Least, int Most) : Refusal;
public sealed record MenusOutOfRange(int Most) : Refusal;
