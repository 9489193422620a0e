using System.Collections.Frozen;

namespace Minka.Features.Papers.Layouts;

/// <summary>The books that a layout may arrange, and what each can say in a column.</summary>
public static class BookColumns
{
    public const string Register = "register", Members = "members", Cash = "cash", Kardex = "kardex", Orders = "orders", Crew = "crew", Card = "card", Diary = "diary", Attendance = "attendance";

    /// <summary>The fifteen of the official register, in its order.</summary>
    public static readonly IReadOnlyList<string> Official =
        ["number", "dni", "paternal", "maternal", "given", "pregnant", "disabled", "address", "locality", "district", "kind", "guardian-dni", "guardian-paternal", "guardian-maternal", "guardian-given"];

    static readonly FrozenDictionary<string, IReadOnlyList<string>> keys = new Dictionary<string, IReadOnlyList<string>>
    {
        [Register] = [.. Official, "household", "sign"],
        [Members] = ["number", "name", "dni", "activity", "address", "since", "post", "sign", "thumb"],
        [Cash] = ["date", "what", "in", "out", "balance"],
        [Kardex] = ["date", "what", "lot", "in", "out", "balance", "cost"],
        [Orders] = ["code", "number", "name", "paid", "solidarity", "means", "note"],
        [Crew] = ["code", "number", "name", "turn", "came", "learns", "arrived", "left", "sign"],
        [Attendance] = ["code", "day", "turn", "number", "name", "came", "stood", "said", "missed", "sign"],
        [Card] = ["code", "day", "in", "out", "balance", "who"],
        [Diary] = ["sheet", "date", "menu", "members", "public", "crew", "solidarity", "left", "made", "income", "bought"],
    }.ToFrozenDictionary();

    static readonly FrozenSet<string> numbers = FrozenSet.ToFrozenSet(["in", "out", "balance", "cost", "members", "public", "crew", "solidarity", "left", "made", "income", "bought", "sheet"]);

    public static IEnumerable<string> Books => keys.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null where there is no such book.</summary>
    public static IReadOnlyList<string>? Of(string book) => keys.GetValueOrDefault(book);

    public static bool IsNumber(string key) => numbers.Contains(key);

    /// <summary>Money has no place on the wall.</summary>
    public static bool IsMoney(string key) => key is "income" or "bought" or "balance" or "cost";

    /// <summary>Sheets to be typed back: their code stands first.</summary>
    public static bool IsTypedBack(string book) => book is Orders or Crew or Card or Attendance;
}
