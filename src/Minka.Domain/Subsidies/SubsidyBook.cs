using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Subsidies;

/// <summary>A payment of the subsidy with the steps of its rendering, in order.</summary>
public sealed record Subsidy(SubsidyReceived Fact, Stamp Stamp, IReadOnlyList<(BalanceStepped Step, Stamp Stamp)> Steps, Soles Returned)
{
    /// <summary>Where its balance stands; null before it was filed.</summary>
    public BalanceStep? Stands => Steps.Count == 0 ? null : Steps[^1].Step.Step;
    public bool IsFiled => Stands is not null;

    public static bool MayFollow(BalanceStep? stands, BalanceStep next) => (stands, next) switch
    {
        (null, BalanceStep.Filed) => true,
        (BalanceStep.Filed or BalanceStep.Answered, BalanceStep.Observed or BalanceStep.Approved) => true,
        (BalanceStep.Observed, BalanceStep.Answered) => true,
        _ => false,
    };
}

/// <summary>One line of the rendering: what was bought with it and by which paper.</summary>
public sealed record SubsidyLine(DateOnly Date, IFact Fact, Stamp Stamp, Soles Amount, Paper Paper, string? PaperNumber)
{
    public bool IsFuel(Organization organization) => Fact is Spent { Kind: ExpenseKind.Fuel } || Fact is PurchaseMade made && made.Lots.OrEmpty().Any() && made.Lots.OrEmpty().All(l => organization.Store.Find(l.Item)?.Use == ItemUse.Fuel);
}

/// <summary>What is due about a balance, and by when.</summary>
public enum SubsidyDuty { File, WaitForObservation, Answer, WaitForPayment }

/// <summary>The book of the State's subsidy. Its lines are the purchases and expenses that were paid from its account.</summary>
public sealed class SubsidyBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, Subsidy> subsidies = [];
    int last;

    public IEnumerable<Subsidy> All => subsidies.Values.OrderBy(s => s.Fact.Number);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;
    public Subsidy? Find(Guid id) => subsidies.GetValueOrDefault(id);
    public Subsidy? ByNumber(int number) => subsidies.Values.FirstOrDefault(s => s.Fact.Number == number);

    public Soles LeftOf(Subsidy subsidy) => Organization.Ledger.Soles(AccountOf(subsidy));

    /// <summary>What was paid from it and stands, by date.</summary>
    public IReadOnlyList<SubsidyLine> LinesOf(Subsidy subsidy) =>
    [
        .. Organization.Ledger[AccountOf(subsidy)].Postings
            .Where(p => p.Posting.Quantity < 0 && p.Transaction.Reverses is null && !Organization.Ledger.IsReversed(p.Transaction))
            .Select(p => LineOf(p.Transaction, new Soles(-p.Posting.Quantity))).OfType<SubsidyLine>().OrderBy(l => l.Date),
    ];

    /// <summary>What has to happen next about it, and the last day for it where there is one.</summary>
    public (SubsidyDuty Duty, DateOnly? By)? DutyOf(Subsidy subsidy, DateOnly today)
    {
        var statute = Organization.Charter.At(today);
        DateOnly After(Setting days) => WorkingDays.After(subsidy.Steps[^1].Step.Date, (int)statute[days].Value);
        return subsidy.Stands switch
        {
            // The next payment comes after the balance: from the end of its month it is late.
            null => (SubsidyDuty.File, subsidy.Fact.Month.Year >= DateOnly.MaxValue.Year ? null : subsidy.Fact.Month.AddMonths(1).AddDays(-1)),
            BalanceStep.Filed or BalanceStep.Answered => (SubsidyDuty.WaitForObservation, After(MoneySettings.SubsidyObserveDays)),
            BalanceStep.Observed => (SubsidyDuty.Answer, After(MoneySettings.SubsidyAnswerDays)),
            BalanceStep.Approved when All.All(s => s.Fact.Number <= subsidy.Fact.Number) => (SubsidyDuty.WaitForPayment, After(MoneySettings.SubsidyPayDays)),
            _ => null,
        };
    }

    protected override bool Concerns(IFact fact) => fact is SubsidyReceived or SubsidyReturned or BalanceStepped || PaidFrom(fact) is not null;

    protected override void Clear() => subsidies.Clear();

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (fact is SubsidyReceived { Number: var number } && number > last) last = number;
        if (isReversed) return;
        switch (fact)
        {
            case SubsidyReceived received: subsidies.TryAdd(received.Subsidy, new Subsidy(received, stamp, [], Soles.Zero)); break;
            case SubsidyReturned returned when Find(returned.Subsidy) is { } subsidy: subsidies[returned.Subsidy] = subsidy with { Returned = new Soles(Math.Clamp(subsidy.Returned.Centimos + FactLists.Clamped(returned.Amount.Centimos), 0, TypedNumber.MinorMax)) }; break;
            case BalanceStepped step when Find(step.Subsidy) is { } subsidy && Enum.IsDefined(step.Step): subsidies[step.Subsidy] = subsidy with { Steps = [.. subsidy.Steps, (step, stamp)] }; break;
            default:
                if (PaidFrom(fact) is { } paid && !IsFoldingAgain && !IsAllowed(fact)) Raise("subsidy-misused", stamp, stamp.On, ("Subsidy", paid));
                break;
        }
    }

    /// <summary>A second device may have written what this one would refuse: it is posted, and shown.</summary>
    bool IsAllowed(IFact fact) => fact switch
    {
        Spent spent => Earmark.Allows(spent.Kind) && spent.Paper != Paper.None,
        PurchaseMade made => made.Paper != Paper.None && made.Lots.OrEmpty().All(l => Earmark.Allows(Organization.Store.Find(l.Item))),
        _ => true,
    };

    static int? PaidFrom(IFact fact) => fact switch { Spent spent => Earmark.SubsidyOf(spent.Source), PurchaseMade made => Earmark.SubsidyOf(made.PaidFrom), _ => null };

    SubsidyLine? LineOf(Transaction transaction, Soles amount) =>
        Organization.History.OfAct(transaction.Stamp.Act).Select(f => f.Fact).FirstOrDefault(f => PaidFrom(f) is not null) switch
        {
            Spent spent => new SubsidyLine(spent.Date, spent, transaction.Stamp, amount, spent.Paper, spent.PaperNumber),
            PurchaseMade made => new SubsidyLine(made.Date, made, transaction.Stamp, amount, made.Paper, made.PaperNumber),
            _ => null,
        };

    string AccountOf(Subsidy subsidy) => Earmark.OfSubsidy(subsidy.Fact.Number).Account(Organization);
}
