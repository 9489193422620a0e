using Minka.Domain.Organizations;

namespace Minka.Domain.Papers;

/// <summary>A sheet that was typed back: when, by whom, and which of its rows.</summary>
public sealed record TypedSheet(SheetTyped Fact, Stamp Stamp);

/// <summary>What the books know of their own paper: the layout chosen for each book, and the sheets that were typed back.</summary>
public sealed class PaperBook(Organization organization) : Book(organization)
{
    readonly Dictionary<string, LayoutChosen> layouts = [];
    readonly Dictionary<string, List<TypedSheet>> typed = [];

    /// <summary>The layout in which a book is printed; null where nobody chose one.</summary>
    public string? LayoutOf(string book) => layouts.TryGetValue(book, out var chosen) ? chosen.Layout : null;

    /// <summary>Every time a sheet was typed, the first first.</summary>
    public IReadOnlyList<TypedSheet> TypedBefore(string code) => typed.TryGetValue(code, out var times) ? times : [];

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case LayoutChosen chosen: layouts[chosen.Book ?? ""] = chosen; break;
            case SheetTyped sheet:
                if (!typed.TryGetValue(sheet.Code ?? "", out var times)) typed[sheet.Code ?? ""] = times = [];
                times.Add(new TypedSheet(sheet with { Rows = sheet.Rows ?? [] }, stamp));
                break;
        }
    }
}
