using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>So many of one coin or note; the denomination in céntimos.</summary>
public sealed record CashPieces(int Denomination, int Count);

/// <summary>The box was counted. What it held and what the book said then stay as they are; the difference is posted.</summary>
/// <param name="Book">What the book said at that moment.</param>
/// <param name="Second">Who counted with her; null is an honest "counted alone", to be confirmed later.</param>
[FactKind("cash.counted")]
public sealed record CashCounted(DateOnly Date, IReadOnlyList<CashPieces> Pieces, Soles Total, Soles Book, PersonId Counter, PersonId? Second) : IDatedFact
{
    // Bytes of another program may hold any amounts: the difference stops at the ends instead of failing the fold.
    public Soles Difference => new((long)Int128.Clamp((Int128)Total.Centimos - Book.Centimos, long.MinValue, long.MaxValue));
}

/// <summary>A second person looked at a count made by one alone and stands by it.</summary>
[FactKind("cash.count-confirmed")]
public sealed record CountConfirmed(Guid Count, PersonId By) : IFact;

/// <summary>Count the box by coins and notes.</summary>
public sealed record CountCash(DateOnly Date, IReadOnlyList<CashPieces> Pieces, PersonId? Second = null) : ICommand
{
    public const int PiecesMax = 100_000;

    /// <summary>Coins and notes of Peru, in céntimos.</summary>
    public static readonly IReadOnlyList<int> Denominations = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000];

    public Power Needs => Power.CountCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Pieces.Any(p => !Denominations.Contains(p.Denomination) || p.Count is < 0 or > PiecesMax), () => new CountOutOfRange(PiecesMax) { Field = nameof(Pieces) });
        objections.AddIf(Second == act.Says, () => new CannotConfirmOwnCount { Field = nameof(Second) });
        objections.AddIf(Second is { } second && !organization.Register.People.ContainsKey(second), () => new NoSuchPerson { Field = nameof(Second) });
        if (objections.Any) return objections.Refuse();
        var total = new Soles(Pieces.Sum(p => (long)p.Denomination * p.Count));
        var book = new Soles(organization.Ledger[Accounting.CashBox].AsOf(Commodity.Soles, Date).Quantity);
        return Outcome.Accept(new CashCounted(Date, [.. Pieces.Where(p => p.Count > 0)], total, book, act.Says, Second));
    }
}

/// <summary>Stand by a count that another made alone.</summary>
public sealed record ConfirmCount(Guid Count) : ICommand
{
    public Power Needs => Power.CountCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var count = organization.Cash.Counts.FirstOrDefault(c => c.Stamp.Act == Count);
        objections.AddIf(count is null, () => new NoSuchCount());
        objections.AddIf(count is { IsAlone: false }, () => new AlreadyConfirmed());
        objections.AddIf(count?.Fact.Counter == act.Says, () => new CannotConfirmOwnCount());
        return objections.OrAccept(new CountConfirmed(Count, act.Says));
    }
}

public sealed record CountOutOfRange(int Most) : Refusal;
public sealed record CannotConfirmOwnCount : Refusal;
public sealed record NoSuchCount : Refusal;
public sealed record AlreadyConfirmed : Refusal;
