using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>What an address of a paper asks for: its day or month, its item, which copy.</summary>
/// <param name="Date">The day, the Monday of the week, or the first of the month.</param>
/// <param name="About">Key of an item, number of a household.</param>
public sealed record PaperWhat(Paper Paper, DateOnly Date, string? About, CopyFor Copy)
{
    const string DayField = "dia", MonthField = "mes", AboutField = "de", CopyField = "copia";

    public static PaperWhat Read(HttpContext context, Visit visit, Paper paper)
    {
        string? Asked(string field) => context.Request.Query[field].ToString() is { Length: > 0 and <= 80 } text ? text : null;
        var date = paper.Span switch
        {
            PaperSpan.Day => Days.Read(Asked(DayField)) ?? Usual(visit, paper),
            PaperSpan.Week => TurnPaperWords.MondayOf(Days.Read(Asked(DayField)) ?? visit.Today),
            PaperSpan.Month or PaperSpan.ItemMonth => Days.ReadMonth(Asked(MonthField)) ?? (paper.IsOfTurns ? OfTurns(visit) : null) ?? new DateOnly(visit.Today.Year, visit.Today.Month, 1),
            _ => visit.Today,
        };
        var copy = Asked(CopyField) switch { "pared" when paper.HasWall => CopyFor.Wall, "fiscal" when !paper.IsForm => CopyFor.Fiscal, _ => CopyFor.Book };
        return new PaperWhat(paper, date, Asked(AboutField), copy);
    }

    /// <summary>The same paper's address of another kind, day or copy.</summary>
    /// <param name="way">hoja, imagen, copiar; empty for its own page.</param>
    public string Url(string way = "", DateOnly? date = null, CopyFor? copy = null, string? more = null)
    {
        var on = date ?? Date;
        var asked = new[]
        {
            Paper.Span is PaperSpan.Day or PaperSpan.Week ? $"{DayField}={on.Typed()}" : null,
            Paper.Span is PaperSpan.Month or PaperSpan.ItemMonth ? $"{MonthField}={Days.Month(on)}" : null,
            About is null ? null : $"{AboutField}={Uri.EscapeDataString(About)}",
            (copy ?? Copy) switch { CopyFor.Wall => $"{CopyField}=pared", CopyFor.Fiscal => $"{CopyField}=fiscal", _ => null },
            more,
        };
        var query = string.Join('&', asked.OfType<string>());
        return $"/papeles/{Paper.Key}{(way.Length == 0 ? "" : "/" + way)}{(query.Length == 0 ? "" : "?" + query)}";
    }

    public PaperAsk Ask(HttpContext context, Visit visit, Node node) => new(visit, Date, About, Copy,
        Paper.Book is null ? null : Layouts.LayoutShelf.Of(node.Folder.Path).Chosen(Paper.Book, visit.Read(o => o.Papers.LayoutOf(Paper.Book))), HouseAddress.Of(context.Request));

    /// <summary>The month of the next turn that hangs, or of the last one; null where none do.</summary>
    static DateOnly? OfTurns(Visit visit) => visit.Read(o => o.Turns.HangsUntil is not { } last ? (DateOnly?)null
        : o.Turns.StandingBetween(visit.Today, last).FirstOrDefault() is { } next ? new DateOnly(next.Key.Day.Year, next.Key.Day.Month, 1) : new DateOnly(last.Year, last.Month, 1));

    /// <summary>Forms are for the next day of service; books for the last day that was cooked.</summary>
    static DateOnly Usual(Visit visit, Paper paper) => visit.Read(o =>
    {
        if (!paper.IsForm) return o.Days.On(visit.Today).IsEmpty ? o.Days.CookedBefore(visit.Today).FirstOrDefault()?.Date ?? visit.Today : visit.Today;
        for (var day = visit.Today.AddDays(1); day <= visit.Today.AddDays(7); day = day.AddDays(1))
            if (o.Charter.At(day).IsServiceDay(day)) return day;
        return visit.Today.AddDays(1);
    });
}
