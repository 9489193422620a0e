using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>
/// On a computer where nobody has a PIN (a restored copy, a new laptop) two officers of different households choose theirs
/// together; the founder alone while there is no board. Everybody else gets a PIN from them, as always.
/// </summary>
public sealed record LetOfficersIn(PersonId? Second) : ICommand
{
    public Power Needs => Power.ResetPins;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Offices.IsFounding(act.Today)) return Outcome.Accept(new PinReset(act.Says, act.Says, PersonId.Nobody));
        if (SecondSignature.Check(organization, act.Says, Second, Power.ResetPins, act.Today) is { } refusal) return Outcome.Refuse(refusal);
        return Outcome.Accept(new PinReset(act.Says, Second!.Value, act.Says), new PinReset(Second.Value, act.Says, Second.Value));
    }
}
