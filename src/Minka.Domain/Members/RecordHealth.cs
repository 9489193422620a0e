using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The two flags of the official register, and no more. Null where nobody asked or it does not apply.</summary>
public sealed record HealthFlags(bool? Pregnant, bool? Disabled)
{
    /// <summary>As it is sealed: "pregnant=yes disabled=no".</summary>
    public override string ToString() => $"pregnant={Said(Pregnant)} disabled={Said(Disabled)}";

    public static HealthFlags Read(string text) => new(Read(text, "pregnant="), Read(text, "disabled="));

    static bool? Read(string text, string flag) =>
        text.Contains(flag + "yes", StringComparison.Ordinal) ? true : text.Contains(flag + "no", StringComparison.Ordinal) ? false : null;

    static string Said(bool? flag) => flag switch { true => "yes", false => "no", null => "-" };
}

/// <summary>Pregnancy and disability as the official register asks for them, sealed in the file.</summary>
[FactKind("members.health-recorded", Erasable = true)]
public sealed record HealthRecorded(PersonId Person, Sealed Flags) : IFact;

/// <summary>Records the two official flags, when the official register is printed and she agrees.</summary>
public sealed record RecordHealth(PersonId Person, HealthFlags Flags) : ICommand
{
    public Power Needs => Power.SeeSensitive;

    public Outcome Decide(Organization organization, Act act) => organization.Register.People.ContainsKey(Person)
        ? Outcome.Accept(new HealthRecorded(Person, new Sealed(Flags.ToString())))
        : Outcome.Refuse(new NotInTheRegister { Field = nameof(Person) });
}
