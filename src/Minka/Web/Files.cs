using Minka.Ui;

namespace Minka.Web;

/// <summary>Styles, fonts and scripts out of the program itself. An address with its version is kept for a year.</summary>
public static class Files
{
    public static void Map(WebApplication app)
    {
        foreach (var file in WebFiles.All)
            app.MapGet("/" + file.Path, (RequestDelegate)(context =>
            {
                context.Response.Headers.CacheControl = context.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "public, max-age=3600";
                return Results.Bytes(file.Bytes, file.ContentType).ExecuteAsync(context);
            })).WithMetadata(Needs.Nothing);
    }
}
