using Minka.Domain.Offices;
using Minka.Domain.Papers;
using Minka.Features.Papers.Layouts;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>A book with the layouts that there are for it, and which one is used.</summary>
public sealed record FormatChoice(string Book, string Name, string Chosen, IReadOnlyList<Layout> Layouts);

/// <summary>Layouts: which there are, what is wrong with the own ones, and which one each book is printed in.</summary>
public static class Formats
{
    const string Url = "/papeles/formatos";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit, Node node) => Show(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.DecideSettings, Choose);
    }

    static async Task<IResult> Choose(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var (book, layout) = (posted.Text("Book", ChooseLayout.NameLengthMax) ?? "", posted.Text("Layout", ChooseLayout.NameLengthMax) ?? "");
        if (!LayoutShelf.Of(node.Folder.Path).For(book).Any(l => l.Name == layout)) posted.Wrong(null, "layouts.none");
        var result = await visit.Do(posted, new ChooseLayout(book, layout));
        return result.Done ? Answers.GoOn(Url, "layout-chosen") : Show(visit, node, posted, [.. result.Errors.Select(e => e with { Field = null })], result.Status);
    }

    static IResult Show(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var shelf = LayoutShelf.Of(node.Folder.Path);
        var choices = visit.Read(o => AllPapers.All.Where(p => p.Book is not null)
            .Select(p => new FormatChoice(p.Book!, visit.T["paper." + p.Key], shelf.Chosen(p.Book!, o.Papers.LayoutOf(p.Book!)).Name, [.. shelf.For(p.Book!)])).ToArray());
        return Answers.Page<FormatsPage>(new { Choices = choices, shelf.Faults, MayChoose = visit.May(Power.DecideSettings), posted?.Typed, Errors = errors }, status);
    }
}
