using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>
/// What money goes for. Food is a purchase, by product and lot; <see cref="Market"/> is the market of a day of which only the
/// sum was written down. It, water, fuel and transport count in the cost of the day's ration.
/// </summary>
public enum ExpenseKind { Water, Fuel, Transport, Fares, Refreshments, Cleaning, Repair, Paperwork, Other, Market }

/// <summary>Money was spent.</summary>
[FactKind("cash.spent")]
public sealed record Spent(DateOnly Date, ExpenseKind Kind, Soles Amount, Paper Paper, string? PaperNumber, MoneySource Source, PersonId? Second) : IDatedFact, IReversibleFact;

/// <summary>Words about a movement of money: for what, to whom.</summary>
[FactKind("cash.noted", Erasable = true)]
public sealed record MoneyNoted(string Text) : IFact;

/// <summary>Write down an expense.</summary>
public sealed record Spend(DateOnly Date, ExpenseKind Kind, Soles Amount, Paper Paper, string? PaperNumber, MoneySource Source, PersonId? Second = null, string? Note = null) : ICommand
{
    public const int PaperNumberLengthMax = 30;
    public const int NoteLengthMax = 300;

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(PaperNumber?.Length > PaperNumberLengthMax, () => new TextTooLong(PaperNumber!.Length, PaperNumberLengthMax) { Field = nameof(PaperNumber) });
        objections.AddIf(Note?.Length > NoteLengthMax, () => new TextTooLong(Note!.Length, NoteLengthMax) { Field = nameof(Note) });
        Earmark.Check(objections, Source, Earmark.Allows(Kind), Paper);
        Spending.Check(objections, organization, act, Amount, Source, Date, Second, nameof(Amount));
        return objections.OrAccept(CashWords.With(new Spent(Date, Kind, Amount, Paper, CashWords.Trimmed(PaperNumber), Source, Second), Note));
    }
}

/// <summary>Words beside a movement travel in an erasable fact of their own.</summary>
static class CashWords
{
    public static IReadOnlyList<IFact> With(IFact fact, string? note) => string.IsNullOrWhiteSpace(note) ? [fact] : [fact, new MoneyNoted(note.Trim())];

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
