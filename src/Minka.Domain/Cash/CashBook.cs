using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>A count of the box with what came after it.</summary>
public sealed record CashCount(CashCounted Fact, Stamp Stamp, PersonId? ConfirmedBy)
{
    /// <summary>Counted by one, and nobody has stood by it yet.</summary>
    public bool IsAlone => Fact.Second is null && ConfirmedBy is null;
}

/// <summary>Money in someone's hands or kept apart.</summary>
public sealed record HeldMoney(PersonId Person, Soles Amount);

/// <summary>The cash book: counts and words. Balances are the ledger's.</summary>
public sealed class CashBook(Organization organization) : Book(organization)
{
    readonly List<CashCount> counts = [];
    readonly Dictionary<Guid, string> words = [];

    public IReadOnlyList<CashCount> Counts => counts;
    public CashCount? LastCount => counts.Count == 0 ? null : counts.MaxBy(c => (c.Fact.Date, c.Stamp.RecordedAt));

    public Soles Box => Organization.Ledger.Soles(Accounting.CashBox);

    /// <summary>Money kept apart, by purpose.</summary>
    public IEnumerable<(string Purpose, Soles Amount)> SetAside => Organization.Ledger.Under("assets:cash:set-aside")
        .Select(a => (Purpose: a.Path["assets:cash:set-aside:".Length..], Amount: new Soles(a.Of(Commodity.Soles).Quantity)))
        .Where(a => !a.Amount.IsZero).OrderBy(a => a.Purpose, StringComparer.Ordinal);

    /// <summary>Money that people have in hand.</summary>
    public IEnumerable<HeldMoney> InHands => Organization.Register.People.Values
        .Select(p => new HeldMoney(p.Id, Organization.Ledger.Soles(Accounting.Hands(p.Number)))).Where(h => !h.Amount.IsZero);

    public Soles OwedBy(HouseholdId household) => Organization.Ledger.Soles(Accounting.Household(Organization.Register.NumberOf(household)));

    /// <summary>What someone wrote beside a movement; null when nothing was, or it was erased.</summary>
    public string? WordsOf(Guid act) => words.GetValueOrDefault(act);

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case CashCounted counted: Count(counted, stamp); break;
            case CountConfirmed confirmed: Confirm(confirmed); break;
            case MoneyNoted noted: words[stamp.Act] = noted.Text ?? ""; break;
        }
    }

    void Count(CashCounted counted, Stamp stamp)
    {
        counts.Add(new CashCount(counted, stamp, null));
        if (!counted.Difference.IsZero) Raise("cash-difference", stamp, counted.Date, ("Amount", counted.Difference));
    }

    void Confirm(CountConfirmed confirmed)
    {
        var at = counts.FindIndex(c => c.Stamp.Act == confirmed.Count);
        if (at >= 0 && counts[at].Fact.Counter != confirmed.By) counts[at] = counts[at] with { ConfirmedBy = confirmed.By };
    }
}
