using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Sharing;

/// <summary>The draw was held before everybody.</summary>
/// <param name="Entry">The entry of the journal whose words are the seed, as it stands on paper.</param>
/// <param name="SeedWords">The six words of the chain at that entry.</param>
/// <param name="Spoken">The numbers that were said aloud, in order.</param>
/// <param name="Winners">The lines that were drawn, in order.</param>
[FactKind("sharing.basket-drawn")]
public sealed record BasketDrawn(Guid Basket, DateOnly Date, string Entry, string SeedWords, IReadOnlyList<int> Spoken, IReadOnlyList<int> Winners) : IDatedFact, IReversibleFact;

/// <summary>Hold the draw of a round: the words stand on the printed list, the numbers are said by whoever is there.</summary>
public sealed record DrawBaskets(Guid Basket, DateOnly Date, string Entry, string SeedWords, IReadOnlyList<int> Spoken) : ICommand
{
    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Sharing.BasketOf(Basket) is not { IsReversed: false } basket) return Outcome.Refuse(new NoSuchBasket());
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!basket.Fact.ByDraw || basket.Drawn is not null, () => new NothingToDraw());
        objections.AddIf(Spoken.Count is < Draw.SpokenLeast or > Draw.SpokenMost || Spoken.Any(n => n is < 0 or > Draw.SpokenMax), () => new SpokenNumbersMissing(Draw.SpokenLeast, Draw.SpokenMax) { Field = nameof(Spoken) });
        objections.AddIf(string.IsNullOrWhiteSpace(SeedWords), () => new SeedMissing { Field = nameof(Spoken) });
        if (objections.Any) return objections.Refuse();
        return Outcome.Accept(new BasketDrawn(Basket, Date, Entry, SeedWords, [.. Spoken], Draw.Pick(SeedWords, Spoken, basket.Fact.List.Count, basket.Fact.Baskets)));
    }
}

public sealed record NoSuchBasket : Refusal;
public sealed record NothingToDraw : Refusal;
public sealed record SpokenNumbersMissing(int Least, int Max) : Refusal;
/// <summary>The journal has no words yet to begin with.</summary>
public sealed record SeedMissing : Refusal;
