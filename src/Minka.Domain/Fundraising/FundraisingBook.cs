using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Fundraising;

/// <summary>One numbered card that is out.</summary>
public sealed record Card(PersonId Person, bool IsPaid);

/// <summary>What somebody has of a fund-raiser: her own account, for her and for whoever keeps or watches the box.</summary>
/// <param name="Open">Numbers that she has neither paid nor brought back.</param>
public sealed record CardHolder(PersonId Person, int Handed, int Paid, int Returned, IReadOnlyList<int> Open);

/// <summary>A fund-raiser as its book tells it.</summary>
public sealed class Activity(ActivityOpened fact, Stamp stamp)
{
    readonly SortedDictionary<int, Card> cards = [];
    readonly Dictionary<PersonId, (int Handed, int Returned)> handled = [];
    readonly List<(IDatedFact Fact, Stamp Stamp)> movements = [];

    public ActivityOpened Fact { get; } = fact;
    public Stamp Stamp { get; } = stamp;
    public string? Name { get; internal set; }
    public ActivityClosed? Closing { get; private set; }
    public bool IsClosed => Closing is not null;

    /// <summary>Cards that are out or paid, by number.</summary>
    public IReadOnlyDictionary<int, Card> Cards => cards;
    /// <summary>Its income, costs and gifts, in the order of recording.</summary>
    public IReadOnlyList<(IDatedFact Fact, Stamp Stamp)> Movements => movements;

    public int PaidCards => cards.Values.Count(c => c.IsPaid);
    public int OpenCards => cards.Values.Count(c => !c.IsPaid);

    public Soles Income => Sum(f => f switch { CardsPaid paid => paid.Amount, ActivityReceived received => received.Amount, _ => Soles.Zero });
    public Soles Costs => Sum(f => f is ActivitySpent spent ? spent.Amount : Soles.Zero);
    public Soles Donated => Sum(f => f is ActivityGoodsDonated goods ? goods.Worth : Soles.Zero);
    public Soles Result => Income - Costs;

    public IEnumerable<CardHolder> Holders => handled.Select(h => HolderOf(h.Key)!);

    public CardHolder? HolderOf(PersonId person) => !handled.TryGetValue(person, out var counts) ? null
        : new CardHolder(person, counts.Handed, cards.Values.Count(c => c.Person == person && c.IsPaid), counts.Returned, [.. cards.Where(c => c.Value.Person == person && !c.Value.IsPaid).Select(c => c.Key)]);

    /// <summary>True where a card was not where the fact takes it from: two devices handed the same number.</summary>
    internal bool Hand(CardsHanded fact)
    {
        var clash = false;
        foreach (var number in CardRules.Numbers(fact.From, fact.To)) clash |= !cards.TryAdd(number, new Card(fact.Person, false));
        Count(fact.Person, CardRules.Numbers(fact.From, fact.To).Count(), 0);
        return clash;
    }

    internal void Return(CardsReturned fact)
    {
        foreach (var number in CardRules.Numbers(fact.From, fact.To).Where(n => cards.TryGetValue(n, out var card) && card.Person == fact.Person && !card.IsPaid).ToArray()) cards.Remove(number);
        Count(fact.Person, 0, CardRules.Numbers(fact.From, fact.To).Count());
    }

    internal void Pay(CardsPaid fact, Stamp on)
    {
        foreach (var number in CardRules.Numbers(fact.From, fact.To)) cards[number] = new Card(fact.Person, true);
        if (!handled.ContainsKey(fact.Person)) Count(fact.Person, CardRules.Numbers(fact.From, fact.To).Count(), 0);
        Move(fact, on);
    }

    internal void Move(IDatedFact fact, Stamp on) => movements.Add((fact, on));
    internal void Close(ActivityClosed closed) => Closing ??= closed;

    void Count(PersonId person, int handed, int returned)
    {
        var before = handled.GetValueOrDefault(person);
        handled[person] = (Bounded.Add(before.Handed, handed), Bounded.Add(before.Returned, returned));
    }

    Soles Sum(Func<IFact, Soles> part) => new(movements.Select(m => part(m.Fact)).Aggregate(0L, (sum, amount) => Math.Clamp(sum + FactLists.Clamped(amount.Centimos), -TypedNumber.MinorMax, TypedNumber.MinorMax)));
}

/// <summary>The book of fund-raisers.</summary>
public sealed class FundraisingBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, Activity> activities = [];
    int last;

    public IEnumerable<Activity> All => activities.Values.OrderBy(a => a.Fact.Number);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;
    public Activity? Find(Guid id) => activities.GetValueOrDefault(id);
    public Activity? ByNumber(int number) => activities.Values.FirstOrDefault(a => a.Fact.Number == number);

    protected override bool Concerns(IFact fact) => fact is ActivityOpened or ActivityNamed or CardsHanded or CardsReturned or CardsPaid or ActivitySpent or ActivityReceived or ActivityGoodsDonated or ActivityClosed;

    protected override void Clear() => activities.Clear();

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (fact is ActivityOpened { Number: var number } && number > last) last = number;
        if (isReversed) return;
        switch (fact)
        {
            case ActivityOpened opened: activities.TryAdd(opened.Activity, new Activity(opened, stamp)); break;
            case ActivityNamed named when Find(named.Activity) is { } activity: activity.Name = named.Name; break;
            case CardsHanded handed when Find(handed.Activity) is { } activity:
                if (activity.Hand(handed) && !IsFoldingAgain) Raise("card-handed-twice", stamp, handed.Date, ("Activity", activity.Fact.Number));
                break;
            case CardsReturned returned: Find(returned.Activity)?.Return(returned); break;
            case CardsPaid paid: Find(paid.Activity)?.Pay(paid, stamp); break;
            case ActivitySpent spent: Find(spent.Activity)?.Move(spent, stamp); break;
            case ActivityReceived received: Find(received.Activity)?.Move(received, stamp); break;
            case ActivityGoodsDonated goods: Find(goods.Activity)?.Move(goods, stamp); break;
            case ActivityClosed closed: Find(closed.Activity)?.Close(closed); break;
        }
    }
}
