using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>She would like to take turns with somebody. Everybody may know it; either of the two may end it.</summary>
[FactKind("turns.together-asked")]
public sealed record TogetherAsked(Guid Pair, PersonId Person, PersonId With, DateOnly From) : IFact, IReversibleFact;

/// <summary>From that day on it is no wish any more.</summary>
[FactKind("turns.together-ended")]
public sealed record TogetherEnded(Guid Pair, DateOnly From) : IFact, IReversibleFact;

/// <summary>Says with whom she would like to be: she herself, or whoever arranges the turns.</summary>
public sealed record AskTogether(PersonId Person, PersonId With, DateOnly From) : ICommand
{
    public const int PeopleMost = 3;

    public Power Needs => Power.SeeBooks;

    // That the two are kept apart is no objection here: the answer would tell it.
    public Outcome Decide(Organization organization, Act act) => ConditionRules.Decide(organization, act, Person, From,
        (_, objections) =>
        {
            var hers = organization.Conditions.TogetherWishesOf(Person, From);
            objections.AddIf(Person == With, () => new WithHerself { Field = nameof(With) });
            objections.AddIf(!organization.Register.People.TryGetValue(With, out var other) || !other.IsActive(act.Today), () => new NoSuchPerson { Field = nameof(With) });
            objections.AddIf(hers.Any(w => w.Other(Person) == With), () => new TogetherAlready { Field = nameof(With) });
            objections.AddIf(hers.Count(w => w.Person == Person) >= PeopleMost, () => new TooManyTogether(PeopleMost) { Field = nameof(With) });
        },
        () => [new TogetherAsked(act.NewId(0), Person, With, From)]);
}

/// <summary>Ends such a wish: either of the two, or whoever arranges the turns.</summary>
public sealed record EndTogether(Guid Pair, DateOnly From) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Conditions.TogetherOf(Pair) is not { } wish) return Outcome.Refuse(new NoSuchPair());
        return ConditionRules.Decide(organization, act, wish.With == act.Says ? wish.With : wish.Person, From, (_, _) => { }, () => [new TogetherEnded(Pair, From)]);
    }
}

/// <summary>Two people who would like to be together.</summary>
/// <param name="Until">The first day on which it no longer holds.</param>
public sealed record TogetherWish(Guid Pair, PersonId Person, PersonId With, DateOnly From, DateOnly? Until, Guid Act)
{
    public bool HoldsOn(DateOnly day) => day >= From && !(day >= Until);
    public PersonId? Other(PersonId of) => of == Person ? With : of == With ? Person : null;
}

public sealed record TogetherAlready : Refusal;
public sealed record TooManyTogether(int Most) : Refusal;
