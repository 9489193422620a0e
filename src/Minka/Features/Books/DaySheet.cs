using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Hosting.Live;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using KitchenDay = Minka.Domain.Kitchen.Day;

namespace Minka.Features.Books;

/// <summary>For whom a day is written out: on the screen with every lot, in the legalised book on one sheet, on the wall without cash and names.</summary>
public enum DayCopy { Screen, Book, Wall }

/// <summary>A sheet of the day book, in the words in which it is printed. The copy for the wall has no cash, no names and no notes.</summary>
/// <param name="Number">Its number in the day book; null until it is closed or printed.</param>
/// <param name="Cash">Null on the wall: no balance, and nobody who keeps one.</param>
/// <param name="Crew">Who cooked; on the wall only how many.</param>
/// <param name="Signatures">The posts that sign, in their order; none on the wall.</param>
/// <param name="Entry">Number and words of the books' last entry when the sheet was read.</param>
public sealed record DaySheet(
    DateOnly Date, string Organization, string? Number, string Menu, IReadOnlyList<BookRow> Rations, IReadOnlyList<BookRow>? Cash, IReadOnlyList<BookRow> Used,
    string Crew, string? Count, IReadOnlyList<string> Notes, IReadOnlyList<string> Signatures, string? Entry, IReadOnlyList<string> Words, bool IsClosed, bool MayBeNumbered = false)
{
    /// <summary>Reads the sheet and its fingerprint at one moment; null where nothing is known of that day.</summary>
    public static DaySheet? Of(Visit visit, DateOnly date, DayCopy copy) => visit.Read(o =>
    {
        var day = o.Days.On(date);
        return day.IsEmpty ? null : Read(o, day, visit.Integrity, visit.T, copy);
    });

    static DaySheet Read(Organization books, KitchenDay day, Integrity integrity, Texts texts, DayCopy copy)
    {
        var forTheWall = copy == DayCopy.Wall;
        var account = CrewAccount.Of(books, day.Date);
        return new DaySheet(day.Date, Whose(books), NumberOf(books, day.Date) is { } number ? $"{number}" : null, MenuOf(books, day, texts),
            RationRows.Of(books, day, texts, withAmounts: !forTheWall), forTheWall ? null : CashRows.Of(books, day, account, texts), UsedRows.Of(books, day.Date, texts, isOnPaper: copy != DayCopy.Screen),
            CrewOf(books, day, texts, forTheWall), forTheWall ? null : CountOf(books, account, texts), forTheWall ? [] : [.. day.Notes.Select(n => n.Fact.Text)],
            forTheWall ? [] : [.. new[] { "President", "Treasurer", "Fiscal" }.Select(post => DateWords.Capital(texts["post." + post]))],
            integrity.Number, (integrity.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), day.Closing is not null, day.Made > 0 && day.Sheet is null);
    }

    /// <summary>Given when the sheet was first printed or closed; typing an older day later renumbers nothing.</summary>
    public static int? NumberOf(Organization books, DateOnly date) => books.Days.On(date).Sheet;

    static string Whose(Organization books)
    {
        var place = string.Join(", ", new[] { books.Charter.Place?.District, books.Charter.Place?.Province }.Where(p => p is not null).Distinct());
        return place.Length == 0 ? books.Charter.Name ?? "" : $"{books.Charter.Name} · {place}";
    }

    public static string MenuOf(Organization books, KitchenDay day, Texts texts) =>
        string.Join(" · ", new[] { Dishes.MainOf(books, day), Dishes.Beside(books, day) }.OfType<string>()) is { Length: > 0 } menu ? menu : texts["daybook.no-menu"];

    static string CrewOf(Organization books, KitchenDay day, Texts texts, bool forTheWall)
    {
        if (day.Crew.Count == 0) return texts["daybook.crew.nobody"];
        if (forTheWall) return texts.Of("daybook.crew.count", ("n", day.Crew.Count));
        return string.Join(" · ", day.Crew.Select(c => (books.Register.CalledOf(c.Person) ?? texts["erased"]) + (c.Learning ? $" ({texts["daybook.crew.learns"]})" : "")));
    }

    static string? CountOf(Organization books, CrewAccount account, Texts texts)
    {
        if (account.Counted is not { } count) return null;
        string Called(PersonId person) => PostWords.Of(books, person, count.Fact.Date, texts);
        var second = count.Fact.Second ?? count.ConfirmedBy;
        return second is { } other ? texts.Of("daybook.count.two", ("one", Called(count.Fact.Counter)), ("other", Called(other))) : texts.Of("daybook.count.one", ("one", Called(count.Fact.Counter)));
    }
}
