using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Lending;

/// <summary>Lent: another kitchen has what is ours. Borrowed: we have what is theirs.</summary>
public enum LoanSide { Lent, Borrowed }

/// <summary>Food or things went to another kitchen, or came from it, to be returned.</summary>
/// <param name="Number">The organisation's own number of the loan: 1, 2, 3 …</param>
/// <param name="Due">By when it was agreed to come back; null where no day was agreed.</param>
/// <param name="Out">What left, by lot; empty where we borrow.</param>
/// <param name="In">What came, as lots of their own; empty where we lend.</param>
/// <param name="Things">Pots, tables and other things of the inventory that went along.</param>
[FactKind("lending.loan-made")]
public sealed record LoanMade(Guid Id, int Number, DateOnly Date, LoanSide Side, DateOnly? Due, IReadOnlyList<LotOut> Out, IReadOnlyList<LotIn> In, IReadOnlyList<Guid> Things) : IDatedFact, IMovesLots
{
    IReadOnlyList<LotIn>? IMovesLots.LotsIn => In;
    IReadOnlyList<LotOut>? IMovesLots.LotsOut => Out;
}

/// <summary>The words of a loan: which kitchen, who took it, things that stand in no inventory, what was agreed.</summary>
[FactKind("lending.loan-told", Erasable = true)]
public sealed record LoanTold(Guid Loan, string? Kitchen, string? Bearer, string? OtherThings, string? Note) : IFact;

/// <summary>Food that comes in on loan, as typed.</summary>
public sealed record BorrowedFood(string Item, long Quantity, DateOnly? Expiry = null);

/// <summary>Write a loan: what is lent leaves the store by expiry, what is borrowed enters it as lots of origin "loan".</summary>
public sealed record MakeLoan(DateOnly Date, LoanSide Side, string? Kitchen) : ICommand
{
    public DateOnly? Due { get; init; }
    public IReadOnlyList<Take> Lent { get; init; } = [];
    public IReadOnlyList<BorrowedFood> Borrowed { get; init; } = [];
    public IReadOnlyList<Guid> Things { get; init; } = [];
    public string? Bearer { get; init; }
    public string? OtherThings { get; init; }
    public string? Note { get; init; }

    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var (kitchen, other) = (Typed.Trimmed(Kitchen), Typed.Trimmed(OtherThings));
        var hasFood = Side == LoanSide.Lent ? Lent.Count > 0 : Borrowed.Count > 0;
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Due < Date, () => new DueBeforeLoan(Date) { Field = nameof(Due) });
        objections.AddIf(kitchen is null, () => new KitchenMissing { Field = nameof(Kitchen) });
        objections.AddIf(!hasFood && Things.Count == 0 && other is null, () => new NothingOnLoan { Field = "Foods" });
        foreach (var thing in Things.Distinct()) ObjectToThing(organization, thing, objections);
        IReadOnlyList<LotOut> lots = Side == LoanSide.Lent && hasFood ? Taking.Plan(organization, Lent, Date, objections) : [];
        if (Side == LoanSide.Borrowed) LoanFood.Object(organization, Borrowed, objections);
        if (objections.Any) return objections.Refuse();
        var made = new LoanMade(act.NewId(0), organization.Lending.NextNumber, Date, Side, Due, lots,
            Side == LoanSide.Borrowed ? LoanFood.Lots(organization, act, Borrowed) : [], Side == LoanSide.Lent ? [.. Things.Distinct()] : []);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, Borrowed.Select(b => b.Item)), made, new LoanTold(made.Id, kitchen, Typed.Trimmed(Bearer), other, Typed.Trimmed(Note))]);
    }

    void ObjectToThing(Organization organization, Guid thing, Objections objections)
    {
        objections.AddIf(organization.Belongings.Find(thing) is not { IsHere: true }, () => new NoSuchThing { Field = nameof(Things) });
        objections.AddIf(organization.Lending.OfThing(thing) is not null, () => new ThingIsOut { Field = nameof(Things) });
    }
}

public sealed record DueBeforeLoan(DateOnly Date) : Refusal;
public sealed record KitchenMissing : Refusal;
public sealed record NothingOnLoan : Refusal;
public sealed record NoSuchThing : Refusal;
/// <summary>The thing is with another kitchen already.</summary>
public sealed record ThingIsOut : Refusal;
