namespace Minka.Domain.Organizations;

/// <summary>What a decision gives: facts that now happened, or the rules that said no.</summary>
public abstract record Outcome
{
    Outcome() { }

    public sealed record Accepted(IReadOnlyList<IFact> Facts) : Outcome;
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Outcome;

    public static Outcome Accept(params IReadOnlyList<IFact> facts) => new Accepted(facts);
    public static Outcome Refuse(params IReadOnlyList<Refusal> refusals) => new Refused(refusals);
}

/// <summary>
/// A rule that said no. The type's name is the rule's; its properties fill the sentence `refusal.TypeName` of the
/// catalogue. <see cref="Field"/> names the form field beside which the sentence stands, or null for the whole form.
/// A property may be a string, an integer, <c>Soles</c>, a date, a quantity with its item, or an id that the screen names.
/// </summary>
public abstract record Refusal
{
    public string? Field { get; init; }
}

/// <summary>What someone wants to do. Deciding is pure: it reads the organisation and changes nothing.</summary>
public interface ICommand
{
    /// <summary>What her office must allow.</summary>
    Offices.Power Needs { get; }

    Outcome Decide(Organization organization, Act act);
}

/// <summary>Collects refusals so that a form comes back with all of them at once.</summary>
public sealed class Objections
{
    readonly List<Refusal> refusals = [];

    public bool Any => refusals.Count > 0;
    public void Add(Refusal refusal) => refusals.Add(refusal);
    public void AddIf(bool broken, Func<Refusal> refusal) { if (broken) refusals.Add(refusal()); }
    public Outcome OrAccept(params IReadOnlyList<IFact> facts) => Any ? Outcome.Refuse([.. refusals]) : Outcome.Accept(facts);
    public Outcome Refuse() => Outcome.Refuse([.. refusals]);
}
