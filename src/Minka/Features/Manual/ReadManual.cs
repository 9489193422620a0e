using Minka.Web;

namespace Minka.Features.Manual;

/// <summary>The manual on the screen. It tells nothing of this organisation, so a phone that has not come in yet may read it too.</summary>
public static class ReadManual
{
    public static void Map(Routes routes)
    {
        routes.Get("/manual", Needs.Nothing, () => Show(ManualBook.Contents));
        routes.Get("/manual/{name}", Needs.Nothing, Show);
        routes.Get("/manual/fotos/{name}", Needs.Nothing, ShowPicture);
    }

    static IResult Show(string name) => ManualBook.Find(name) is { } page
        ? Answers.Page<ManualPageScreen>(new { View = page })
        : Answers.Page<Problem>(new { Kind = "missing" }, StatusCodes.Status404NotFound);

    static IResult ShowPicture(HttpContext context, string name)
    {
        if (ManualBook.Picture(name) is not { } picture) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Stream(picture, "image/webp");
    }
}
