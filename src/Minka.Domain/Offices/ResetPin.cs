using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>Her PIN was forgotten or known to others: she chooses a new one. The PIN itself is never in the journal.</summary>
/// <param name="Second">The other officer; nobody only while the organisation has no board.</param>
[FactKind("offices.pin-reset")]
public sealed record PinReset(PersonId Person, PersonId By, PersonId Second) : IFact;

/// <summary>Lets somebody choose a new PIN. Two officers of different households, neither of them herself; the founder alone while there is no board.</summary>
public sealed record ResetPin(PersonId Person, PersonId? Second) : ICommand
{
    public Power Needs => Power.ResetPins;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var founding = organization.Offices.IsFounding(act.Today);
        objections.AddIf(!organization.Register.People.TryGetValue(Person, out var person), () => new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(person?.IsActive(act.Today) == false, () => new NotActiveThen(Person, act.Today) { Field = nameof(Person) });
        objections.AddIf(!founding && (Person == act.Says || Person == Second), () => new NotHerOwnPin { Field = nameof(Person) });
        if (!founding && SecondSignature.Check(organization, act.Says, Second, Power.ResetPins, act.Today) is { } refusal) objections.Add(refusal);
        return objections.OrAccept(new PinReset(Person, act.Says, founding ? PersonId.Nobody : Second ?? PersonId.Nobody));
    }
}

public sealed record NotHerOwnPin : Refusal;
