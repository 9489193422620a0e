using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Who answers for a minor changed, or was wrong.</summary>
[FactKind("members.guardian-named")]
public sealed record GuardianNamed(PersonId Person, PersonId? Guardian) : IFact;

/// <summary>A date or year of birth was wrong or missing.</summary>
[FactKind("members.birth-corrected")]
public sealed record BirthCorrected(PersonId Person, Birth Birth) : IFact;

/// <summary>Names the adult who answers for a minor.</summary>
public sealed record NameGuardian(PersonId Person, PersonId? Guardian) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (!organization.Register.People.TryGetValue(Person, out var person)) return Outcome.Refuse(new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(Guardian == Person, () => new GuardianNotFit { Field = nameof(Guardian) });
        Guardians.Check(organization, objections, person.Kind, person.Birth, Guardian, act.Today);
        return objections.OrAccept(new GuardianNamed(Person, Guardian));
    }
}

/// <summary>Says or corrects when somebody was born.</summary>
public sealed record CorrectBirth(PersonId Person, Birth Birth) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (!organization.Register.People.TryGetValue(Person, out var person)) return Outcome.Refuse(new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(!Birth.IsPlausibleOn(act.Today), () => new BirthNotPlausible { Field = nameof(Birth) });
        Guardians.Check(organization, objections, person.Kind, Birth, person.Guardian, act.Today);
        return objections.OrAccept(new BirthCorrected(Person, Birth));
    }
}

/// <summary>A minor has a guardian: a member or an adult user of this register. A minor is not a member.</summary>
static class Guardians
{
    public static void Check(Organization organization, Objections objections, MemberKind kind, Birth birth, PersonId? guardian, DateOnly today)
    {
        var minor = birth.MinorOn(today) == true;
        objections.AddIf(minor && kind == MemberKind.Member, () => new MinorIsNoMember { Field = "Kind" });
        objections.AddIf(minor && guardian is null, () => new MinorNeedsGuardian { Field = "Guardian" });
        if (guardian is not { } id) return;
        var fits = organization.Register.People.TryGetValue(id, out var adult) && adult.IsActive(today) && adult.MinorOn(today) != true;
        objections.AddIf(!fits, () => new GuardianNotFit { Field = "Guardian" });
    }
}

public sealed record MinorNeedsGuardian : Refusal;
public sealed record MinorIsNoMember : Refusal;
/// <summary>A guardian is an adult who is in the register today.</summary>
public sealed record GuardianNotFit : Refusal;
