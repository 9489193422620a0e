using Minka.Domain.Amounts;
using Minka.Domain.Belongings;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Lending;
using Minka.Domain.Members;
using Minka.Domain.Milk;
using Minka.Domain.Organizations;
using Minka.Domain.Sharing;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Ledger;

/// <summary>
/// The one ledger for money, food, rations and work. Each area says in its posting rule what a fact posts; the ledger
/// numbers it, dates it, keeps the balances, and raises a discrepancy where a balance that cannot be negative is.
/// </summary>
public sealed class LedgerBook(Organization organization) : Book(organization)
{
    static readonly Func<Organization, IFact, Stamp, IEnumerable<TransactionDraft>>[] rules =
        [StorePostings.Of, KitchenPostings.Of, CashPostings.Of, OpeningPostings.Of, LendingPostings.Of, BelongingsPostings.Of, SharingPostings.Of, MilkPostings.Of,
        Contributions.ContributionPostings.Of, Fundraising.FundraisingPostings.Of, Subsidies.SubsidyPostings.Of, Errands.ErrandPostings.Of, Turns.TurnPostings.Of, Turns.Sanctions.SanctionPostings.Of, Joint.JointPostings.Of, AuthorityPostings.Of, Work.WorkPostings.Of];

    readonly Dictionary<string, Account> accounts = [];
    readonly List<Transaction> transactions = [];
    readonly PlacesOfActs places = new(organization);
    readonly Dictionary<DateOnly, List<Transaction>> byDay = [];
    readonly HashSet<DateOnly> closedDays = [];

    public IReadOnlyList<Transaction> Transactions => transactions;
    public IReadOnlyDictionary<string, Account> Accounts => accounts;

    /// <summary>The account, or an empty one where nothing was ever posted.</summary>
    public Account this[string path] => accounts.TryGetValue(path, out var account) ? account : new Account(path, transactions);

    public long Quantity(string path, Commodity commodity) => this[path].Of(commodity).Quantity;

    public Soles Soles(string path) => new(Quantity(path, Commodity.Soles));

    public IReadOnlyList<Transaction> OfAct(Guid act) =>
        [.. transactions[places.Of(act)].Where(t => t.Stamp.Act == act)];

    /// <summary>All that concerns a civil day, whenever it was recorded, with what was undone since.</summary>
    public IReadOnlyList<Transaction> OfDay(DateOnly day) => byDay.TryGetValue(day, out var posted) ? posted : [];

    /// <summary>Accounts under a prefix: "assets:store:rice" gives each of its lots, and itself.</summary>
    public IEnumerable<Account> Under(string prefix) => accounts.Values.Where(a => a.Path == prefix || a.Path.StartsWith(prefix + ":", StringComparison.Ordinal));

    public override void Write(IFact fact, Stamp stamp)
    {
        if (fact is ActReversed reversal) Reverse(reversal, stamp);
        else
            foreach (var rule in rules)
                foreach (var draft in rule(Organization, fact, stamp))
                    Post(draft, stamp.On, stamp, null);
        if (fact is DayClosed closed) closedDays.Add(closed.Date);
    }

    void Reverse(ActReversed reversal, Stamp stamp)
    {
        // The same facts that the other books undo: never a count, a closing, or an act that was undone before.
        var facts = Organization.History.JustReversed(reversal, stamp).Select(f => f.Stamp.Entry).ToHashSet();
        var undone = OfAct(reversal.Reversed).Where(t => t.Reverses is null && facts.Contains(t.Stamp.Entry) && !IsReversed(t)).ToArray();
        foreach (var transaction in undone)
        {
            var opposite = transaction.Postings.Select(p => p with { Account = Standing(p.Account, transaction.Day), Quantity = -p.Quantity, CostCentimos = -p.CostCentimos }).ToArray();
            Post(new TransactionDraft("reversal", opposite) { Code = transaction.Code }, transaction.Day, stamp, transaction.Number);
        }
    }

    /// <summary>The pot of a day that was closed since is empty: what comes back to it changes the difference.</summary>
    string Standing(string account, DateOnly day) => account == Accounting.Pot && closedDays.Contains(day) ? Accounting.RationsDifference : account;

    readonly HashSet<int> reversed = [];

    /// <summary>A later transaction undid it.</summary>
    public bool IsReversed(Transaction transaction) => reversed.Contains(transaction.Number);

    void Post(TransactionDraft draft, DateOnly day, Stamp stamp, int? reverses)
    {
        if (draft.Postings.Length == 0 && draft.Assertions.Count == 0) return;
        if (IsImpossible(draft.Postings) || !Transaction.Balances(draft.Postings))
        {
            Raise("impossible-amount", stamp, day, ("Kind", draft.Kind));
            return;
        }
        var postings = draft.Postings;
        OpenAccounts(postings);
        var date = DateFor(day, stamp, LastCounted(draft));
        var transaction = new Transaction(transactions.Count + 1, date, day, draft, stamp, reverses);
        transactions.Add(transaction);
        places.Add(stamp.Act, transactions.Count - 1);
        if (!byDay.TryGetValue(day, out var ofDay)) byDay[day] = ofDay = [];
        ofDay.Add(transaction);
        if (reverses is { } number) reversed.Add(number);
        for (var i = 0; i < postings.Length; i++)
        {
            var (account, posting) = (opened[i], postings[i]);
            account.Add(transaction, i);
            if (posting.Quantity < 0 && Accounting.NeverNegative(account.Path) && account.Of(posting.Commodity).Quantity < 0)
                Raise("negative-balance", stamp, day, ("Account", account.Path), ("Commodity", posting.Commodity.Code));
        }
        foreach (var assertion in draft.Assertions)
        {
            var account = Open(assertion.Account);
            if (transaction.Date > account.LastCountedOn) account.LastCountedOn = transaction.Date;
        }
    }

    /// <summary>The date on which a fact posts: its own day while that is open and not counted; else the day of recording, and never before a count of one of its accounts.</summary>
    public DateOnly DateFor(DateOnly day, Stamp stamp, IEnumerable<string> accountPaths) =>
        DateFor(day, stamp, accountPaths.Select(path => this[path].LastCountedOn).DefaultIfEmpty(DateOnly.MinValue).Max());

    DateOnly DateFor(DateOnly day, Stamp stamp, DateOnly counted)
    {
        var date = closedDays.Contains(day) || counted >= day ? (stamp.RecordedOn > day ? stamp.RecordedOn : day) : day;
        return counted > date ? counted : date;
    }

    DateOnly LastCounted(TransactionDraft draft)
    {
        var last = DateOnly.MinValue;
        foreach (var account in opened)
            if (account.LastCountedOn > last) last = account.LastCountedOn;
        foreach (var assertion in draft.Assertions)
            if (this[assertion.Account].LastCountedOn is var counted && counted > last) last = counted;
        return last;
    }

    /// <summary>The accounts of these postings into <see cref="opened"/>, and their own names into the postings: a name is held once, not once a posting.</summary>
    void OpenAccounts(Posting[] postings)
    {
        opened.Clear();
        for (var i = 0; i < postings.Length; i++)
        {
            opened.Add(Open(postings[i].Account));
            postings[i] = postings[i] with { Account = opened[i].Path };
        }
    }

    // The accounts of the postings that are being posted.
    readonly List<Account> opened = [];

    Account Open(string path) => accounts.TryGetValue(path, out var account) ? account : accounts[path] = new Account(path, transactions);

    static bool IsImpossible(Posting[] postings)
    {
        foreach (var posting in postings)
            if (IsImpossible(posting)) return true;
        return false;
    }

    static bool IsImpossible(Posting posting) =>
        Beyond(posting.Quantity) || Beyond(posting.CostCentimos ?? 0) || posting.Account.Length == 0 || (posting.CostCentimos is { } cost && Math.Sign(cost) != Math.Sign(posting.Quantity));

    static bool Beyond(long amount) => amount is > TypedNumber.MinorMax or < -TypedNumber.MinorMax;
}
