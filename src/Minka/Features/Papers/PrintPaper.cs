using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>A paper as a page to print: the same sheets as its image and its copy by hand.</summary>
public static class PrintPaper
{
    public static void Map(Routes routes) => routes.Get("/papeles/{paper}/hoja", Power.SeeBooks, (HttpContext context, Visit visit, Node node, string paper) => Show(context, visit, node, paper));

    /// <param name="key">Of <see cref="AllPapers"/>.</param>
    public static IResult Show(HttpContext context, Visit visit, Node node, string key)
    {
        if (Sheets(context, visit, node, key, out var what, out var refused) is not { } sheets) return refused!;
        return Answers.Page<PrintPage>(new { Sheets = sheets, What = what, Title = visit.T["paper." + what!.Paper.Key], Code = sheets[0].Mark?.Code });
    }

    /// <summary>The sheets of what an address asks for; null with the answer where there is no such paper or her office does not print it.</summary>
    internal static IReadOnlyList<PrintedSheet>? Sheets(HttpContext context, Visit visit, Node node, string key, out PaperWhat? what, out IResult? refused)
    {
        (what, refused) = (null, Results.NotFound());
        if (AllPapers.Find(key) is not { } paper) return null;
        what = PaperWhat.Read(context, visit, paper);
        refused = Refusal(visit, paper.Needs);
        if (refused is not null) return null;
        refused = Results.NotFound();
        return paper.Sheets(what.Ask(context, visit, node)) is { Count: > 0 } sheets ? sheets : null;
    }

    /// <summary>Null where her office allows it.</summary>
    internal static IResult? Refusal(Visit visit, Power needs) => visit.May(needs) ? null
        : Answers.Page<Problem>(new { Kind = "office", Sentence = visit.Read(o => RefusalTexts.Sentence(new NotHerOffice(needs), o, visit.T)) }, StatusCodes.Status403Forbidden);
}
