using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Milk;

/// <summary>Somebody on the list of the milk programme.</summary>
public sealed record MilkPerson(MilkPersonListed Fact, Stamp Stamp)
{
    /// <summary>Her own name on this list; null where the register has it, or where it was erased.</summary>
    public string? Name { get; init; }
    public DateOnly? Until { get; init; }
    internal Sealed? Group { get; init; }

    public bool IsListed(DateOnly on) => Fact.Date <= on && (Until is not { } last || on < last);
}

/// <summary>
/// The list, the stock and the weekly hand-out of the milk programme (Vaso de Leche), kept by the same women beside the kitchen's books:
/// its food has accounts of its own and stands in no report of the kitchen.
/// </summary>
public sealed class MilkBook(Organization organization) : ReversibleBook(organization)
{
    readonly SortedDictionary<int, MilkPerson> people = [];
    readonly Dictionary<Guid, int> numbers = [];
    readonly List<(MilkRationSet Fact, Stamp Stamp)> rations = [];
    readonly List<(MilkReceived Fact, Stamp Stamp)> receipts = [];
    readonly Dictionary<(DateOnly Week, HouseholdId Household), (MilkHanded Fact, Stamp Stamp)> handed = [];
    int last, lastReceipt;

    public int NextNumber => last < int.MaxValue ? last + 1 : last;
    public int NextReceipt => lastReceipt < int.MaxValue ? lastReceipt + 1 : lastReceipt;
    public IEnumerable<MilkPerson> All => people.Values;
    public MilkPerson? ByNumber(int number) => people.GetValueOrDefault(number);
    public IEnumerable<(MilkReceived Fact, Stamp Stamp)> Receipts => receipts;
    public IEnumerable<(MilkHanded Fact, Stamp Stamp)> Handed => handed.Values;

    /// <summary>The list on a day: first those who come first, then by line.</summary>
    public IEnumerable<MilkPerson> ListedOn(DateOnly date) => people.Values.Where(p => p.IsListed(date)).OrderBy(p => p.Fact.Rank).ThenBy(p => p.Fact.Number);

    /// <summary>Who stands on the list on any day of a week.</summary>
    public IEnumerable<MilkPerson> ListedIn(DateOnly monday) =>
        people.Values.Where(p => p.Fact.Date <= monday.PlusDays(6) && (p.Until is not { } until || until > monday)).OrderBy(p => p.Fact.Rank).ThenBy(p => p.Fact.Number);

    /// <summary>What one person gets in a week; nothing where nobody decided it.</summary>
    public IReadOnlyList<MilkItem> RationIn(DateOnly monday) =>
        rations.Where(r => r.Fact.Date <= monday.PlusDays(6)).OrderBy(r => r.Fact.Date).Select(r => r.Fact.Each).LastOrDefault() is { } each ? [.. each.OrEmpty().Where(e => e.Item is not null)] : [];

    public (MilkHanded Fact, Stamp Stamp)? HandedIn(DateOnly monday, HouseholdId household) => handed.TryGetValue((monday, household), out var fact) ? fact : null;

    /// <summary>What is left of the programme's food, by item.</summary>
    public IEnumerable<(string Item, long Quantity)> Stock => Organization.Ledger.Under(Accounting.MilkStock)
        .SelectMany(a => a.Balances.Where(b => b.Value.Quantity != 0).Select(b => (a.Path.Split(':')[^1], b.Value.Quantity))).OrderBy(s => Catalogue.PlaceOf(s.Item1)).ThenBy(s => s.Item1, StringComparer.Ordinal);

    /// <summary>Why she is on the list, for a reader whose office allows it and where the key is at hand; else null.</summary>
    public MilkGroup? GroupOf(MilkPerson person, PersonId reader, DateOnly on) =>
        Organization.Offices.Allows(reader, Power.SeeSensitive, on) && Enum.TryParse<MilkGroup>(person.Group?.Text, out var group) && Enum.IsDefined(group) ? group : null;

    public static DateOnly MondayOf(DateOnly date) => date.PlusDays(-(((int)date.DayOfWeek + 6) % 7));

    protected override bool Concerns(IFact fact) => fact is MilkPersonListed or MilkGroupSealed or MilkPersonNamed or MilkPersonLeft or MilkRationSet or MilkReceived or MilkHanded;

    protected override void Clear()
    {
        people.Clear();
        numbers.Clear();
        rations.Clear();
        receipts.Clear();
        handed.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case MilkPersonListed listed: List(listed, stamp, isReversed); break;
            case MilkGroupSealed group: Change(group.Id, p => p with { Group = group.Group }); break;
            case MilkPersonNamed named: Change(named.Id, p => p with { Name = named.Name }); break;
            case MilkPersonLeft left when !isReversed: Change(left.Id, p => p with { Until = left.Date }); break;
            case MilkRationSet ration when !isReversed: rations.Add((ration, stamp)); break;
            case MilkReceived received:
                lastReceipt = Math.Max(lastReceipt, Math.Min(received.Number, Bounded.CountMax));
                if (!isReversed) receipts.Add((received with { Items = [.. received.Items.OrEmpty()] }, stamp));
                break;
            case MilkHanded hand when !isReversed: handed.TryAdd((hand.Week, hand.Household), (hand with { Items = [.. hand.Items.OrEmpty()] }, stamp)); break;
        }
    }

    void List(MilkPersonListed listed, Stamp stamp, bool isReversed)
    {
        if (numbers.ContainsKey(listed.Id)) return;
        var number = listed.Number is > 0 and < 1_000_000 && !people.ContainsKey(listed.Number) ? listed.Number : people.Keys.DefaultIfEmpty(0).Max() + 1;
        if (number > last) last = number;
        if (isReversed) return;
        people[number] = new MilkPerson(listed with { Number = number, Rank = listed.Rank == 1 ? 1 : 2 }, stamp);
        numbers[listed.Id] = number;
    }

    void Change(Guid id, Func<MilkPerson, MilkPerson> change)
    {
        if (numbers.TryGetValue(id, out var number)) people[number] = change(people[number]);
    }
}
