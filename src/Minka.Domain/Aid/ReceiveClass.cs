using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Aid;

/// <summary>
/// The State's class of somebody, as it was received, sealed. It is kept only where the assembly decided so, and never decides who eats.
/// </summary>
/// <param name="Class">A code of <see cref="PovertyClasses"/>.</param>
[FactKind("aid.class-received", Erasable = true)]
public sealed record ClassReceived(PersonId Person, DateOnly Date, Sealed Class) : IFact;

/// <summary>The classes of the State; `poverty-class.CODE` of the catalogue says them.</summary>
public static class PovertyClasses
{
    public static readonly IReadOnlyList<string> All = ["extreme", "poor", "not-poor", "none"];
}

/// <summary>Keep the class that the State gave somebody.</summary>
public sealed record ReceiveClass(PersonId Person, DateOnly Date, string Class) : ICommand
{
    public Power Needs => Power.SeeSensitive;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(organization.Charter.At(act.Today).Of(AidSettings.ClassesOn) == 0, () => new ClassesAreOff());
        objections.AddIf(!organization.Register.People.ContainsKey(Person), () => new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!PovertyClasses.All.Contains(Class), () => new NoSuchClass { Field = nameof(Class) });
        return objections.OrAccept(new ClassReceived(Person, Date, new Sealed(Class)));
    }
}

/// <summary>The assembly did not decide to keep classes.</summary>
public sealed record ClassesAreOff : Refusal;
public sealed record NoSuchClass : Refusal;
