using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Lending;

/// <summary>A loan with what became of it. How much is owed stands in the ledger, by lot cost.</summary>
public sealed record Loan(LoanMade Fact, Stamp Stamp)
{
    public string? Kitchen { get; init; }
    public string? Bearer { get; init; }
    public string? OtherThings { get; init; }
    public string? Note { get; init; }
    public bool IsReversed { get; init; }
    public IReadOnlyList<(LoanReturned Fact, Stamp Stamp)> Returns { get; init; } = [];
    public (LoanForgiven Fact, Stamp Stamp)? Forgiven { get; init; }
    public string? ForgivenWords { get; init; }

    /// <summary>Its account: what the other kitchen owes us, or we owe it.</summary>
    public string Account => Fact.Side == LoanSide.Lent ? Accounting.LentOut(Fact.Number) : Accounting.BorrowedIn(Fact.Number);

    /// <summary>Things of the inventory that have not come back.</summary>
    public IReadOnlyList<Guid> ThingsOut => IsReversed || Forgiven is not null ? [] : [.. (Fact.Things ?? []).Except(Returns.SelectMany(r => r.Fact.Things ?? []))];
}

/// <summary>The loans between kitchens: what is out, what is owed, since when and until when.</summary>
public sealed class LendingBook(Organization organization) : ReversibleBook(organization)
{
    readonly SortedDictionary<int, Loan> loans = [];
    readonly Dictionary<Guid, int> numbers = [];
    int last;

    public IEnumerable<Loan> All => loans.Values;
    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    public Loan? Find(Guid id) => numbers.TryGetValue(id, out var number) ? loans[number] : null;
    public Loan? ByNumber(int number) => loans.GetValueOrDefault(number);

    /// <summary>The loan that has a thing out now; null where the thing is at home.</summary>
    public Loan? OfThing(Guid thing) => loans.Values.FirstOrDefault(l => l.ThingsOut.Contains(thing));

    /// <summary>What is still owed of one item, with its cost; positive on both sides.</summary>
    public Balance Outstanding(Loan loan, string item)
    {
        var (quantity, cost) = Organization.Ledger[loan.Account].Of(Organization.Store.CommodityOf(item));
        return loan.Fact.Side == LoanSide.Lent ? new Balance(quantity, cost) : new Balance(-quantity, -cost);
    }

    /// <summary>Every item of a loan with what was lent of it.</summary>
    public IReadOnlyList<(string Item, long Quantity)> Foods(Loan loan) => loan.Fact.Side == LoanSide.Lent
        ? [.. loan.Fact.Out.OrEmpty().Where(l => Organization.Store.Lots.ContainsKey(l.Lot)).GroupBy(l => Organization.Store.Lots[l.Lot].Item).Select(g => (g.Key, FactLists.Clamped(g.Aggregate(Int128.Zero, (s, l) => s + l.Quantity))))]
        : [.. loan.Fact.In.OrEmpty().Where(l => l.Item is not null).GroupBy(l => l.Item).Select(g => (g.Key, FactLists.Clamped(g.Aggregate(Int128.Zero, (s, l) => s + l.Quantity))))];

    /// <summary>What is still owed, item by item.</summary>
    public IEnumerable<(string Item, Balance Owed)> Owed(Loan loan) => Foods(loan).Select(f => (f.Item, Outstanding(loan, f.Item))).Where(o => o.Item2.Quantity > 0);

    /// <summary>Something of it has not come back. Things without a line in the inventory count until a return or a pardon says so.</summary>
    public bool IsOpen(Loan loan) => !loan.IsReversed && loan.Forgiven is null && (Owed(loan).Any() || loan.ThingsOut.Count > 0 || loan.OtherThings is not null && loan.Returns.Count == 0);

    public IEnumerable<Loan> Open => loans.Values.Where(IsOpen);

    protected override bool Concerns(IFact fact) => fact is LoanMade or LoanTold or LoanReturned or LoanForgiven or LoanForgivenTold;

    protected override void Clear()
    {
        loans.Clear();
        numbers.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case LoanMade made: Make(made, stamp, isReversed); break;
            case LoanTold told: Change(told.Loan, l => l with { Kitchen = told.Kitchen, Bearer = told.Bearer, OtherThings = told.OtherThings, Note = told.Note }); break;
            case LoanReturned returned when !isReversed: Change(returned.Loan, l => l with { Returns = [.. l.Returns, (returned, stamp)] }); break;
            case LoanForgiven forgiven when !isReversed: Change(forgiven.Loan, l => l with { Forgiven = l.Forgiven ?? (forgiven, stamp) }); break;
            case LoanForgivenTold told: Change(told.Loan, l => l with { ForgivenWords = told.Words }); break;
        }
    }

    /// <summary>A number that another loan bears already (two devices, one night) gives way to the next free one.</summary>
    void Make(LoanMade made, Stamp stamp, bool isReversed)
    {
        if (numbers.ContainsKey(made.Id)) return;
        var number = made.Number is > 0 and < 1_000_000 && !loans.ContainsKey(made.Number) ? made.Number : loans.Keys.DefaultIfEmpty(0).Max() + 1;
        if (number != made.Number && !IsFoldingAgain) Raise("loan-renumbered", stamp, made.Date, ("Was", made.Number), ("Loan", number));
        loans[number] = new Loan(made with { Number = number, Side = Enum.IsDefined(made.Side) ? made.Side : LoanSide.Lent }, stamp) { IsReversed = isReversed };
        numbers[made.Id] = number;
        if (number > last) last = number;
    }

    void Change(Guid id, Func<Loan, Loan> change)
    {
        if (numbers.TryGetValue(id, out var number)) loans[number] = change(loans[number]);
    }
}
