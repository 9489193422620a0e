using System.Globalization;
using Minka.Domain.Offices;
using Minka.Web;

namespace Minka.Features.Looking;

/// <summary>Looking rather than reading: the books as drawings, each with its sentence and its table; and the same on paper.</summary>
public static class LookAround
{
    public const string SpanField = "semanas";

    public static void Map(Routes routes)
    {
        routes.Get("/mirar", Power.SeeBooks, (HttpContext context, Visit visit) => Answers.Page<LookPage>(new { View = Read(context, visit) }));
        routes.Get("/mirar/hoja", Power.SeeBooks, (HttpContext context, Visit visit) => Answers.Page<LookPaper>(new { View = Read(context, visit), Ends = visit.Read(o => PaperEnds.Of(o, visit)) }));
    }

    static LookView Read(HttpContext context, Visit visit)
    {
        var weeks = int.TryParse(context.Request.Query[SpanField], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && LookSpans.Offered.Contains(asked) ? asked : LookSpans.Offered[0];
        return visit.Read(o => LookFigures.Of(o, LookSpans.Of(weeks, visit.Today), visit.T));
    }
}
