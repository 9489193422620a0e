using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Lending;

/// <summary>So much of an item of the loan is no longer owed.</summary>
public sealed record LoanSettled(string Item, long Quantity);

/// <summary>Part or all of a loan was returned, in the same food or in another that both accepted.</summary>
/// <param name="Settled">What is no longer owed, in the food of the loan.</param>
/// <param name="In">What came back (we had lent).</param>
/// <param name="Out">What was given back (we had borrowed).</param>
/// <param name="Things">Things that came back.</param>
[FactKind("lending.loan-returned")]
public sealed record LoanReturned(Guid Loan, DateOnly Date, IReadOnlyList<LoanSettled> Settled, IReadOnlyList<LotIn> In, IReadOnlyList<LotOut> Out, IReadOnlyList<Guid> Things) : IDatedFact, IMovesLots
{
    IReadOnlyList<LotIn>? IMovesLots.LotsIn => In;
    IReadOnlyList<LotOut>? IMovesLots.LotsOut => Out;
}

/// <summary>What is still owed was forgiven: it becomes food given away, or aid of that kitchen.</summary>
[FactKind("lending.loan-forgiven")]
public sealed record LoanForgiven(Guid Loan, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Who decided to forgive, and why.</summary>
[FactKind("lending.loan-forgiven-told", Erasable = true)]
public sealed record LoanForgivenTold(Guid Loan, string Words) : IFact;

/// <summary>One line of a return: so much of the loan's food, in itself or in other food.</summary>
/// <param name="Item">The food of the loan that is settled.</param>
/// <param name="Quantity">How much of it is settled.</param>
/// <param name="InItem">The food that moved; null where it is the same, in the same quantity.</param>
/// <param name="InQuantity">How much of that moved.</param>
public sealed record ReturnedFood(string Item, long Quantity, string? InItem = null, long InQuantity = 0, DateOnly? Expiry = null)
{
    public string MovedItem => InItem ?? Item;
    public long MovedQuantity => InItem is null ? Quantity : InQuantity;
}

/// <summary>Write what came back, or what we gave back. More than is owed is refused: the rest is a gift and enters as such.</summary>
public sealed record ReturnLoan(Guid Loan, DateOnly Date, IReadOnlyList<ReturnedFood> Foods, IReadOnlyList<Guid> Things) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (organization.Lending.Find(Loan) is not { IsReversed: false } loan) return Outcome.Refuse(new NoSuchLoan());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < loan.Fact.Date, () => new ReturnBeforeLoan(loan.Fact.Date) { Field = nameof(Date) });
        objections.AddIf(Foods.Count == 0 && Things.Count == 0, () => new NothingOnLoan { Field = "Foods" });
        objections.AddIf(Things.Any(t => organization.Lending.OfThing(t)?.Fact.Id != Loan), () => new NoSuchThing { Field = nameof(Things) });
        foreach (var ofItem in Foods.Select((f, i) => (Food: f, Field: $"Foods[{i}]")).GroupBy(f => f.Food.Item))
        {
            var owed = organization.Lending.Outstanding(loan, ofItem.Key).Quantity;
            var asked = FactLists.Clamped(ofItem.Aggregate(Int128.Zero, (sum, f) => sum + f.Food.Quantity));
            objections.AddIf(ofItem.Any(f => f.Food.Quantity <= 0), () => new QuantityOutOfRange { Field = ofItem.First().Field });
            objections.AddIf(asked > owed, () => new MoreThanOwed(ofItem.Key, owed, asked) { Field = ofItem.Last().Field });
        }
        if (objections.Any) return objections.Refuse();
        var (comesIn, lots) = (Array.Empty<BorrowedFood>(), (IReadOnlyList<LotOut>)[]);
        if (loan.Fact.Side == LoanSide.Lent)
        {
            comesIn = [.. Foods.Select(f => new BorrowedFood(f.MovedItem, f.MovedQuantity, f.Expiry))];
            LoanFood.Object(organization, comesIn, objections);
        }
        else if (Foods.Count > 0) lots = Taking.Plan(organization, [.. Foods.Select(f => new Take(f.MovedItem, f.MovedQuantity))], Date, objections);
        if (objections.Any) return objections.Refuse();
        var lotsIn = LoanFood.Lots(organization, act, comesIn, [.. Foods.Select(f => CostOf(organization, loan, f))]);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, comesIn.Select(c => c.Item)),
            new LoanReturned(Loan, Date, [.. Foods.Select(f => new LoanSettled(f.Item, f.Quantity))], lotsIn, lots, [.. Things.Distinct()])]);
    }

    /// <summary>What comes back is worth what left: its part of the loan's cost.</summary>
    static long CostOf(Organization organization, Loan loan, ReturnedFood food)
    {
        var owed = organization.Lending.Outstanding(loan, food.Item);
        return ReferenceCost.Proportional(owed.CostCentimos, food.Quantity, owed.Quantity);
    }
}

/// <summary>Forgive what is still owed on a loan, by a decision of the board or the assembly.</summary>
public sealed record ForgiveLoan(Guid Loan, DateOnly Date, string Words) : ICommand
{
    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (organization.Lending.Find(Loan) is not { IsReversed: false } loan) return Outcome.Refuse(new NoSuchLoan());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < loan.Fact.Date, () => new ReturnBeforeLoan(loan.Fact.Date) { Field = nameof(Date) });
        objections.AddIf(!organization.Lending.IsOpen(loan), () => new NothingOwed());
        objections.AddIf(Typed.Trimmed(Words) is null, () => new SourceMissing { Field = nameof(Words) });
        return objections.OrAccept(new LoanForgiven(Loan, Date), new LoanForgivenTold(Loan, Typed.Trimmed(Words) ?? ""));
    }
}

public sealed record NoSuchLoan : Refusal;
public sealed record NothingOwed : Refusal;
public sealed record ReturnBeforeLoan(DateOnly Date) : Refusal;
/// <summary>More came back than was lent: the rest is a gift.</summary>
public sealed record MoreThanOwed(string Item, long Owed, long Asked) : Refusal;
