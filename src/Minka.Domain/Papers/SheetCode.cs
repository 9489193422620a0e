using Minka.Domain.Offices;

namespace Minka.Domain.Papers;

/// <summary>The sheets that are filled in with a pencil and typed back.</summary>
public enum SheetKind
{
    /// <summary>The morning's orders by household.</summary>
    Orders,
    /// <summary>Who came to cook.</summary>
    Crew,
    /// <summary>What went in and out of one item of the store.</summary>
    StoreCard,
    /// <summary>Who came to the turns of a week; its date is a Monday.</summary>
    Turns,
    /// <summary>Which households came to a communal work day.</summary>
    Faena,
}

/// <summary>
/// The code on the head of a sheet to be typed back: its kind, its civil date and, for a store card, its item. It says all that
/// is needed to type the sheet, so that printing writes nothing into the books.
/// </summary>
/// <param name="Item">0 for sheets of no item; else <see cref="ItemMark"/> of its key.</param>
public readonly record struct SheetCode(SheetKind Kind, DateOnly Date, int Item = 0)
{
    static readonly DateOnly first = new(2020, 1, 1);
    const int DateLetters = 3, ItemLetters = 4;
    const int ItemMax = 1 << 20, DaysMax = 1 << 15;

    /// <summary>Orders, crew, store, turns, faena: the letter with which the code begins.</summary>
    static readonly (SheetKind Kind, char Letter, int Salt)[] kinds = [(SheetKind.Orders, 'P', 11), (SheetKind.Crew, 'T', 19), (SheetKind.StoreCard, 'A', 26), (SheetKind.Turns, 'R', 5), (SheetKind.Faena, 'F', 7)];

    /// <summary>P7KM4; the store card's is longer: A7KMX3PQ9. The letter of the kind is under the check like the others.</summary>
    public override string ToString()
    {
        var days = (long)Math.Clamp(Date.DayNumber - first.DayNumber, 0, DaysMax - 1);
        var number = Kind == SheetKind.StoreCard ? days << 20 | (long)(uint)Item : days;
        var letters = LettersOf(Kind);
        return CheckedCode.Write((long)CheckedCode.Letters.IndexOf(kinds[(int)Kind].Letter, StringComparison.Ordinal) << 5 * letters | number, letters + 1, 0);
    }

    public static bool TryRead(string? text, out SheetCode code)
    {
        code = default;
        var tidy = CheckedCode.Tidy(text);
        if (tidy.Length == 0 || Array.FindIndex(kinds, k => k.Letter == tidy[0]) is not (>= 0 and var at)) return false;
        var (kind, letters) = (kinds[at].Kind, LettersOf(kinds[at].Kind));
        if (!CheckedCode.TryRead(tidy, letters + 1, 0, out var number)) return false;
        number &= (1L << 5 * letters) - 1;
        code = kind == SheetKind.StoreCard ? new SheetCode(kind, first.AddDays((int)(number >> 20)), (int)(number & (ItemMax - 1))) : new SheetCode(kind, first.AddDays((int)number));
        return true;
    }

    static int LettersOf(SheetKind kind) => kind == SheetKind.StoreCard ? DateLetters + ItemLetters : DateLetters;

    /// <summary>The code of a row: a household's number, a person's, a line's, of a turn a person's and its weekday.</summary>
    public string Row(int number) => CheckedCode.Write(number, RowLetters(number), kinds[(int)Kind].Salt);

    /// <summary>Reads a row's code of this kind of sheet.</summary>
    public bool TryReadRow(string? text, out int number)
    {
        number = 0;
        var letters = CheckedCode.Tidy(text).Length - 1;
        if (letters is < 2 or > 4 || !CheckedCode.TryRead(text, letters, kinds[(int)Kind].Salt, out var read) || RowLetters((int)read) != letters) return false;
        number = (int)read;
        return true;
    }

    /// <summary>Twenty bits that tell the items of a store apart (FNV-1a, folded).</summary>
    public static int ItemMark(string key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = unchecked((hash ^ c) * 16777619u);
        return (int)((hash >> 20 ^ hash) & (ItemMax - 1));
    }

    /// <summary>What whoever types it must be allowed.</summary>
    public Power Needs => Kind switch { SheetKind.Orders => Power.TakeOrders, SheetKind.Crew => Power.PlanMenu, SheetKind.Turns => Power.SeeBooks, SheetKind.Faena => Power.CloseDay, _ => Power.TakeOut };

    static int RowLetters(int number) => number < 1 << 10 ? 2 : number < 1 << 15 ? 3 : 4;
}
