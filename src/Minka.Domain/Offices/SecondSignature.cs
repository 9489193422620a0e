using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>
/// The second signature of an act: another person, of another household, with her own PIN. Her PIN is checked at the edge;
/// here is who she may be.
/// </summary>
public static class SecondSignature
{
    /// <summary>Null where she may sign beside the first; else the rule that said no.</summary>
    /// <param name="power">What her own office must allow.</param>
    public static Refusal? Check(Organization organization, PersonId first, PersonId? second, Power power, DateOnly on)
    {
        if (WhoeverIsIt(organization, first, second, on) is { } refusal) return refusal;
        return organization.Offices.Allows(second!.Value, power, on) ? null : new SecondHasNoOffice(power) { Field = "Second" };
    }

    /// <summary>The same for what any member may witness, or any holder of a post where <paramref name="officer"/> is set.</summary>
    public static Refusal? CheckWitness(Organization organization, PersonId first, PersonId? second, DateOnly on, bool officer = false)
    {
        if (WhoeverIsIt(organization, first, second, on) is { } refusal) return refusal;
        return officer && organization.Offices.PostsOf(second!.Value, on).Count == 0 ? new SecondHasNoPost { Field = "Second" } : null;
    }

    static Refusal? WhoeverIsIt(Organization organization, PersonId first, PersonId? second, DateOnly on)
    {
        if (second is not { IsNobody: false } other) return new SecondSignatureMissing { Field = "Second" };
        if (other == first) return new SecondMustBeAnother { Field = "Second" };
        if (!organization.Register.People.TryGetValue(other, out var person) || !person.IsActive(on)) return new NotActiveThen(other, on) { Field = "Second" };
        return organization.Offices.AreOfDifferentHouseholds(first, other, on) ? null : new SameHousehold { Field = "Second" };
    }
}

public sealed record SecondSignatureMissing : Refusal;
public sealed record SecondMustBeAnother : Refusal;
public sealed record SecondHasNoOffice(Power Power) : Refusal;
public sealed record SecondHasNoPost : Refusal;
/// <summary>Both eat from one pot at home: two signatures of one household are one.</summary>
public sealed record SameHousehold : Refusal;
