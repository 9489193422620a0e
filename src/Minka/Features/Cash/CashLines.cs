using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>The box's book over some days: what came in, what went out, what stayed, in the order of the ledger.</summary>
public static class CashLines
{
    /// <summary>
    /// The balance carried over, then every movement of the box from one day to another. What was taken for menus stands as
    /// one line a day: who paid is nobody's reading here.
    /// </summary>
    public static IReadOnlyList<CashLine> Of(Organization o, DateOnly from, DateOnly to, Visit visit)
    {
        var postings = o.Ledger[Accounting.CashBox].Postings.Where(p => p.Posting.Commodity == Commodity.Soles && p.Transaction.Date <= to).ToArray();
        var balance = postings.Where(p => p.Transaction.Date < from).Sum(p => p.Posting.Quantity);
        var lines = new List<CashLine> { Plain(from, visit.T["book.carried"], 0, balance) with { IsCarried = true } };
        foreach (var day in postings.Where(p => p.Transaction.Date >= from).GroupBy(p => p.Transaction.Date).OrderBy(g => g.Key))
        {
            var menus = day.Where(p => IsMenu(o, p.Transaction)).ToArray();
            var taken = menus.Sum(p => p.Posting.Quantity);
            balance += taken;
            if (taken != 0) lines.Add(Plain(day.Key, visit.T["book.menus"], taken, balance));
            foreach (var (transaction, posting) in day.Except(menus).OrderBy(p => p.Transaction.Number))
            {
                balance += posting.Quantity;
                lines.Add(LineOf(o, transaction, posting, balance, visit));
            }
        }
        return lines;
    }

    /// <summary>Money for rations, or the undoing of it.</summary>
    static bool IsMenu(Organization o, Transaction transaction) =>
        transaction.Kind is "order" or "sale" || transaction.Reverses is { } number && number <= o.Ledger.Transactions.Count && o.Ledger.Transactions[number - 1].Kind is "order" or "sale";

    static CashLine Plain(DateOnly on, string what, long amount, long balance) => new(on, what, null, null, new Soles(amount), new Soles(balance), false, null);

    static CashLine LineOf(Organization o, Transaction transaction, Posting posting, long balance, Visit visit)
    {
        var act = transaction.Stamp.Act;
        var isUndone = o.Ledger.IsReversed(transaction);
        return new CashLine(
            transaction.Date, What(o, transaction, visit.T), transaction.Day == transaction.Date ? null : visit.T.Of("book.of-day", ("date", DateWords.DayMonth(transaction.Day))),
            o.Cash.WordsOf(act), new Soles(posting.Quantity), new Soles(balance), isUndone,
            isUndone || transaction.Reverses is not null ? null : Corrections.UrlOf(o, act, visit));
    }

    /// <summary>In words, from the fact where it can be known: names no keeper and no debtor.</summary>
    static string What(Organization o, Transaction transaction, Texts t)
    {
        if (transaction.Reverses is not null) return t["book.reversal"];
        return o.History.OfAct(transaction.Stamp.Act).Select(f => Say(o, f.Fact, t)).FirstOrDefault(w => w is not null) ?? t["book." + transaction.Kind.Replace(' ', '-')];
    }

    static string? Say(Organization o, IFact fact, Texts t) => fact switch
    {
        Spent spent => $"{t["expense." + spent.Kind]}, {PaperWords.Say(spent.Paper, spent.PaperNumber, t)}",
        PurchaseMade purchase => $"{t["book.purchase"]}, {PaperWords.Say(purchase.Paper, purchase.PaperNumber, t)}",
        MoneyReceived received => t["income." + received.Kind],
        DebtPaid => t["book.debt"],
        Domain.Contributions.MoneyGiven => t["book.contribution"],
        MoneyMoved moved => t.Of("book.moved", ("from", Place(o, moved.From, t)), ("to", Place(o, moved.To, t))),
        _ => null,
    };

    /// <summary>Hands stay without a name: this book is printed.</summary>
    static string Place(Organization o, MoneySource? source, Texts t) => source?.Place == MoneyPlace.Hands ? t.Of("book.hands", ("n", o.Register.NumberOf(source.Person ?? PersonId.Nobody))) : MoneyPlaces.Say(o, source, t);
}

/// <summary>One line of the cash book.</summary>
/// <param name="On">The day it stands on.</param>
/// <param name="OfDay">The day it happened, where it stands on another.</param>
/// <param name="Note">Somebody's own words.</param>
/// <param name="Moved">What came in, or, below zero, went out.</param>
/// <param name="Left">What the box held after it.</param>
/// <param name="IsUndone">A later act undid it: struck, still there.</param>
public sealed record CashLine(DateOnly On, string What, string? OfDay, string? Note, Soles Moved, Soles Left, bool IsUndone, string? CorrectUrl)
{
    public string Date => DateWords.DayMonth(On);
    public string In => Moved.IsPositive ? Moved.Plain() : "";
    public string Out => Moved.IsNegative ? (-Moved).Plain() : "";
    public string Balance => Left.Plain();

    /// <summary>With its sign, for one column: +84.00, −6.00.</summary>
    public string Move => In.Length > 0 ? "+" + In : Out.Length > 0 ? "−" + Out : "";

    /// <summary>The balance of before, at the head.</summary>
    public bool IsCarried { get; init; }
}
