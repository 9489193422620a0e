using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Sharing;

/// <summary>A household in the order of the leftovers.</summary>
/// <param name="Last">When it last had some; null where it never had.</param>
/// <param name="People">How many eat there.</param>
public sealed record LeftoverTurn(Household Household, DateOnly? Last, int People);

/// <summary>What is shared out beside the orders: leftovers and baskets, with who had them when.</summary>
public sealed class SharingBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<HouseholdId, List<(LeftoversGiven Fact, Stamp Stamp)>> leftovers = [];
    readonly SortedDictionary<int, Basket> baskets = [];
    readonly Dictionary<Guid, int> numbers = [];
    int last;

    public IEnumerable<Basket> Baskets => baskets.Values;
    public int NextBasket => last < int.MaxValue ? last + 1 : last;
    public Basket? BasketOf(int number) => baskets.GetValueOrDefault(number);
    public Basket? BasketOf(Guid id) => numbers.TryGetValue(id, out var number) ? baskets[number] : null;

    /// <summary>Leftovers that were taken on a day.</summary>
    public IEnumerable<(LeftoversGiven Fact, Stamp Stamp)> GivenOn(DateOnly date) => leftovers.Values.SelectMany(l => l).Where(l => l.Fact.Date == date).OrderBy(l => l.Stamp.Entry.Seq);

    /// <summary>When a household last had something beyond its order, before a date.</summary>
    public DateOnly? LastExtra(HouseholdId household, DateOnly before) =>
        leftovers.TryGetValue(household, out var given) && given.Where(g => g.Fact.Date < before).Select(g => (DateOnly?)g.Fact.Date).Max() is { } day ? day : null;

    /// <summary>
    /// Whose turn the leftovers are: who never had any first, then who had them longest ago; of equals the one with more people, then
    /// the lower number. The rule is written on the screen.
    /// </summary>
    public IEnumerable<LeftoverTurn> LeftoverTurns(DateOnly date)
    {
        var taken = GivenOn(date).Select(g => g.Fact.Household).ToHashSet();
        return Organization.Register.HouseholdsOn(date).Where(h => !taken.Contains(h.Id))
            .Select(h => new LeftoverTurn(h, LastExtra(h.Id, date), h.PeopleOn(date).Count()))
            .OrderBy(t => t.Last ?? DateOnly.MinValue).ThenByDescending(t => t.People).ThenBy(t => t.Household.Number);
    }

    protected override bool Concerns(IFact fact) => fact is LeftoversGiven or BasketPlanned or BasketTold or BasketDrawn or BasketFilled or BasketHanded;

    protected override void Clear()
    {
        leftovers.Clear();
        baskets.Clear();
        numbers.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case LeftoversGiven given when !isReversed: Give(given, stamp); break;
            case BasketPlanned planned: Plan(planned, stamp, isReversed); break;
            case BasketTold told: Change(told.Basket, b => b with { Name = told.Name, Rule = told.Rule }); break;
            case BasketDrawn drawn when !isReversed: Change(drawn.Basket, b => b with { Drawn = b.Drawn ?? (drawn with { Spoken = [.. drawn.Spoken ?? []], Winners = [.. drawn.Winners ?? []] }, stamp) }); break;
            case BasketFilled filled when !isReversed: Change(filled.Basket, b => b with { Fillings = [.. b.Fillings, (filled, stamp)] }); break;
            case BasketHanded handed when !isReversed: Change(handed.Basket, b => b.Handings.Any(h => h.Fact.Line == handed.Line) ? b : b with { Handings = [.. b.Handings, (handed, stamp)] }); break;
        }
    }

    void Give(LeftoversGiven given, Stamp stamp)
    {
        if (!leftovers.TryGetValue(given.Household, out var of)) leftovers[given.Household] = of = [];
        of.Add((given with { Halves = Bounded.Clamp(given.Halves) }, stamp));
    }

    void Plan(BasketPlanned planned, Stamp stamp, bool isReversed)
    {
        if (numbers.ContainsKey(planned.Id)) return;
        var number = planned.Number is > 0 and < 1_000_000 && !baskets.ContainsKey(planned.Number) ? planned.Number : baskets.Keys.DefaultIfEmpty(0).Max() + 1;
        if (number != planned.Number && !IsFoldingAgain) Raise("basket-renumbered", stamp, planned.Date, ("Was", planned.Number), ("Basket", number));
        baskets[number] = new Basket(planned with { Number = number, Each = [.. planned.Each.OrEmpty().Where(e => e.Item is not null)], List = [.. planned.List.OrEmpty()] }, stamp) { IsReversed = isReversed };
        numbers[planned.Id] = number;
        if (number > last) last = number;
    }

    void Change(Guid id, Func<Basket, Basket> change)
    {
        if (numbers.TryGetValue(id, out var number)) baskets[number] = change(baskets[number]);
    }
}
