using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>What all conditions have in common: who may write them of whom, and how far their dates may lie.</summary>
static class ConditionRules
{
    /// <summary>A date further away than this, back or ahead, is a slip of the finger.</summary>
    public const int DaysReach = 366;

    /// <summary>Her own condition, or that of anybody where her office arranges the turns.</summary>
    public static Outcome Decide(Organization organization, Act act, PersonId id, DateOnly? from, Action<Person, Objections> rules, Func<IReadOnlyList<IFact>> facts)
    {
        if (!organization.Register.People.TryGetValue(id, out var person)) return Outcome.Refuse(new NotInTheRegister { Field = "Person" });
        if (!MayWrite(organization, act, id)) return Outcome.Refuse(new NotHerOffice(Power.ArrangeTurns));
        var objections = new Objections();
        objections.AddIf(!person.IsActive(act.Today), () => new NotActiveThen(id, act.Today) { Field = "Person" });
        if (from is { } day) CheckReach(objections, act, day, "From");
        rules(person, objections);
        return objections.Any ? objections.Refuse() : Outcome.Accept(facts());
    }

    public static bool MayWrite(Organization organization, Act act, PersonId person) =>
        person == act.Says || organization.Offices.Allows(act.Says, Power.ArrangeTurns, act.Today);

    public static void CheckReach(Objections objections, Act act, DateOnly day, string field)
    {
        var away = day.DayNumber - act.Today.DayNumber;
        objections.AddIf(away is < -DaysReach or > DaysReach, () => new DateOutOfReach(day, DaysReach) { Field = field });
    }

    /// <summary>A stretch in order and no longer than so many days.</summary>
    public static void CheckStretch(Objections objections, DateOnly from, DateOnly to, int daysMax, string field)
    {
        objections.AddIf(to < from, () => new LastDayBeforeFirst { Field = field });
        objections.AddIf((long)to.DayNumber - from.DayNumber + 1 > daysMax, () => new StretchTooLong(daysMax) { Field = field });
    }

    /// <summary>Nobody alone gives her own house less work: then an officer of another household signs too.</summary>
    public static void CheckOwnHouse(Objections objections, Organization organization, Act act, PersonId person, PersonId? second)
    {
        if (organization.Offices.IsFounding(act.Today) || (person != act.Says && organization.Offices.AreOfDifferentHouseholds(person, act.Says, act.Today))) return;
        if (second is null) objections.Add(new OwnHouseNeedsSecond { Field = "Second" });
        else if (SecondSignature.CheckWitness(organization, act.Says, second, act.Today, officer: true) is { } refusal) objections.Add(refusal);
    }

    public static void CheckWords(Objections objections, string? words, string field) =>
        objections.AddIf(words?.Length > Words.LengthMax, () => new TextTooLong(words!.Length, Words.LengthMax) { Field = field });
}

public sealed record DateOutOfReach(DateOnly Date, int Days) : Refusal;
public sealed record LastDayBeforeFirst : Refusal;
public sealed record StretchTooLong(int Days) : Refusal;
/// <summary>She decides about her own household: one signature is not enough.</summary>
public sealed record OwnHouseNeedsSecond : Refusal;
