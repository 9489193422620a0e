using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers.Typing;

/// <summary>A row of the sheet as it was printed.</summary>
/// <param name="Already">What the books say of it today, in words; null where nothing.</param>
public sealed record TypingRow(int Number, string Code, string Name, string? Already);

/// <summary>A sheet that waits to be typed.</summary>
/// <param name="Heads">Of the columns, as the sheet has them, for the page that compares.</param>
/// <param name="Before">When it was typed before, in words; null where it never was.</param>
public sealed record TypingView(SheetCode Code, string Title, string Period, IReadOnlyList<TypingRow> Rows, IReadOnlyList<string> Heads, string? Before);

/// <summary>A row as it was typed: its cells as the sheet shows them, and a remark.</summary>
public sealed record TypedRow(int Number, IReadOnlyList<string> Cells, string? Remark);

/// <summary>What will be recorded: the acts in their order, each with the field beside which a refusal of it stands.</summary>
public sealed record TypedSheetContent(IReadOnlyList<TypedRow> Rows, IReadOnlyList<(ICommand Command, string Field)> Steps);

/// <summary>One kind of sheet that can be typed back.</summary>
public interface ISheetTyping
{
    /// <summary>The rows of the sheet in the order in which it is printed; null where there is no such sheet (an item nobody knows).</summary>
    /// <param name="rows">Lines of a sheet that has no names on them.</param>
    TypingView? ViewOf(Organization o, SheetCode code, int rows, Visit visit);

    /// <summary>Reads what was typed; what cannot be read becomes an error beside its field.</summary>
    TypedSheetContent Read(Organization o, Posted posted, TypingView view, Visit visit);
}

/// <summary>The kinds of sheets, and what they share.</summary>
public static class SheetTypings
{
    /// <summary>Lines for whoever reads out a code and a number instead of going down the sheet.</summary>
    public const int CodeLines = 4;

    public static ISheetTyping Of(SheetKind kind) => kind switch
    {
        SheetKind.Orders => new OrderTyping(), SheetKind.Crew => new CrewTyping(), SheetKind.StoreCard => new CardTyping(), SheetKind.Turns => new AttendanceTyping(), SheetKind.Faena => new FaenaTyping(), _ => throw new System.Diagnostics.UnreachableException($"{kind}"),
    };

    /// <summary>The number typed for a row, in its own field or beside its code; a wrong code and a row said twice stand beside their field.</summary>
    public static IReadOnlyDictionary<int, (string Text, string Field)> Values(Posted posted, TypingView view, string field)
    {
        var values = new Dictionary<int, (string Text, string Field)>();
        foreach (var row in view.Rows)
            if (posted.Text($"{field}-{row.Number}", 20) is { } text) values[row.Number] = (text, $"{field}-{row.Number}");
        for (var line = 1; line <= CodeLines; line++)
        {
            var (code, value) = (posted.Text($"Code-{line}", 12), posted.Text($"Value-{line}", 20));
            if (code is null && value is null) continue;
            if (!view.Code.TryReadRow(code, out var number) || !view.Rows.Any(r => r.Number == number)) posted.Wrong($"Code-{line}", "type.wrong-row", ("code", code ?? ""));
            else if (value is null) posted.Wrong($"Value-{line}", "type.no-value");
            else if (!values.TryAdd(number, (value, $"Value-{line}"))) posted.Wrong($"Code-{line}", "type.twice");
        }
        return values;
    }

    /// <summary>A whole number of a field; an error where it is none.</summary>
    public static int? Number(Posted posted, string text, string field, int max)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= max) return number;
        posted.Wrong(field, "form.not-a-number", ("text", text));
        return null;
    }
}
