using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Contributions;

/// <summary>What a household gave or owes, as its account lists it.</summary>
public sealed record ContributionLine(IDatedFact Fact, HouseholdId Household, Soles Credit, Stamp Stamp);

/// <summary>The table of values, the months that were charged, and what each household brought. Balances are the ledger's.</summary>
public sealed class ContributionBook(Organization organization) : ReversibleBook(organization)
{
    readonly List<ContributionValueDecided> values = [];
    readonly Dictionary<string, string> decidedBy = [];
    readonly SortedDictionary<DateOnly, DuesCharged> charged = [];
    readonly List<ContributionLine> given = [];

    /// <summary>Everything that was brought and stands, in the order of recording.</summary>
    public IReadOnlyList<ContributionLine> Given => given;
    public IReadOnlyCollection<DuesCharged> Charged => charged.Values;

    public bool IsCharged(DateOnly month) => charged.ContainsKey(month);

    /// <summary>What still has to be brought; negative where it was brought ahead.</summary>
    public Soles OwedBy(HouseholdId household) => Organization.Ledger.Soles(Accounting.Contributions(Organization.Register.NumberOf(household)));

    /// <summary>The table as it holds on a day, by item.</summary>
    public IEnumerable<ContributionValueDecided> TableOn(DateOnly date) =>
        values.Where(v => v.From <= date).GroupBy(v => v.Item, StringComparer.Ordinal).Select(g => g.Select((v, at) => (v, at)).MaxBy(e => (e.v.From, e.at)).v).OrderBy(v => Catalogue.PlaceOf(v.Item)).ThenBy(v => v.Item, StringComparer.Ordinal);

    /// <summary>Who agreed its last value; null where the words were erased.</summary>
    public string? DecidedBy(string item) => decidedBy.GetValueOrDefault(item);

    /// <summary>What a quantity counts for that day; zero where nothing was agreed.</summary>
    /// <param name="unit">How many of the smallest unit make the kilo, litre or piece of the table.</param>
    public Soles CreditOf(string item, long quantity, long unit, DateOnly date) =>
        TableOn(date).FirstOrDefault(v => v.Item == item) is { Value.Centimos: > 0 and <= DecideContributionValue.ValueMax } value ? new Soles(Proportion.HalfEven(value.Value.Centimos, quantity, unit)) : Soles.Zero;

    protected override bool Concerns(IFact fact) => fact is ContributionValueDecided or ContributionValueTold or DuesCharged or MoneyGiven or GoodsGiven or WaterGiven or WorkGiven;

    protected override void Clear()
    {
        values.Clear();
        decidedBy.Clear();
        charged.Clear();
        given.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (isReversed) return;
        switch (fact)
        {
            case ContributionValueDecided { Item: not null } value: values.Add(value); break;
            case ContributionValueTold { Item: not null } told: decidedBy[told.Item] = told.DecidedBy ?? ""; break;
            case DuesCharged dues when !charged.TryAdd(dues.Date, dues) && !IsFoldingAgain: Raise("dues-twice", stamp, dues.Date, ("Month", dues.Date)); break;
            case MoneyGiven money: given.Add(new ContributionLine(money, money.Household, money.Amount, stamp)); break;
            case GoodsGiven goods: given.Add(new ContributionLine(goods, goods.Household, goods.Credit, stamp)); break;
            case WaterGiven water: given.Add(new ContributionLine(water, water.Household, water.Credit, stamp)); break;
            case WorkGiven work: given.Add(new ContributionLine(work, work.Household, work.Credit, stamp)); break;
        }
    }
}
