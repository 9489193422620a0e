using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>Two people are not put together from that day on. Who they are stands sealed, apart.</summary>
[FactKind("turns.pair-kept-apart")]
public sealed record PairKeptApart(Guid Pair, DateOnly From) : IFact, IReversibleFact;

/// <summary>Who the two are: sealed in the file, on a stick and in a copy. It says nothing of who asked for it, nor why.</summary>
[FactKind("turns.pair-sealed", Erasable = true)]
public sealed record PairSealed(Guid Pair, Sealed Two) : IFact;

/// <summary>From that day on the two may be put together again.</summary>
[FactKind("turns.pair-let-go")]
public sealed record PairLetGo(Guid Pair, DateOnly From) : IFact, IReversibleFact;

/// <summary>Keeps two people apart in the turns. It was told by voice; no page of theirs ever shows it.</summary>
public sealed record KeepApart(PersonId Person, PersonId Other, DateOnly From) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var id = act.NewId(0);
        return ConditionRules.Decide(organization, act, Person, From,
            (_, objections) =>
            {
                objections.AddIf(Person == Other, () => new WithHerself { Field = nameof(Other) });
                objections.AddIf(!organization.Register.People.TryGetValue(Other, out var other) || !other.IsActive(act.Today), () => new NoSuchPerson { Field = nameof(Other) });
                // Whoever arranges and is one of the two is not told that it stands there already.
                objections.AddIf(Person != act.Says && Other != act.Says && organization.Conditions.ApartFrom(Person, From).Contains(Other), () => new ApartAlready { Field = nameof(Other) });
            },
            () => [new PairKeptApart(id, From), new PairSealed(id, ApartPair.Seal(organization, Person, Other))]);
    }
}

/// <summary>Lets the two be put together again.</summary>
public sealed record LetPairGo(Guid Pair, DateOnly From) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Conditions.IsPair(Pair), () => new NoSuchPair());
        ConditionRules.CheckReach(objections, act, From, nameof(From));
        return objections.OrAccept(new PairLetGo(Pair, From));
    }
}

/// <summary>Two people who are not put together, open in memory only.</summary>
/// <param name="Until">The first day on which it no longer holds.</param>
public sealed record ApartPair(Guid Pair, PersonId One, PersonId Other, DateOnly From, DateOnly? Until, Guid Act)
{
    public bool HoldsOn(DateOnly day) => day >= From && !(day >= Until);

    /// <summary>By number in the register, so that their order does not tell who asked.</summary>
    internal static Sealed Seal(Organization organization, PersonId one, PersonId other) =>
        new(string.Join(' ', new[] { one, other }.OrderBy(organization.Register.NumberOf).Select(p => p.Value.ToString("N"))));

    internal static (PersonId One, PersonId Other)? Read(Sealed? two) =>
        two?.Text?.Split(' ') is [var one, var other] && Guid.TryParseExact(one, "N", out var first) && Guid.TryParseExact(other, "N", out var second)
            ? (new PersonId(first), new PersonId(second)) : null;
}

public sealed record WithHerself : Refusal;
public sealed record ApartAlready : Refusal;
public sealed record NoSuchPair : Refusal;
