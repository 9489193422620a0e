using Minka.Hosting.Live;

namespace Minka.Web;

/// <summary>What a watchman may know: that it runs, and whether the books can be trusted. No name, no number of anything.</summary>
public static class Health
{
    public static void Map(WebApplication app) => app.MapGet("/salud", (RequestDelegate)(context =>
    {
        var node = context.RequestServices.GetRequiredService<Node>();
        var sick = node.Shelf.Unopened.Count > 0 || node.Shelf.All.Any(o => o.Integrity is { ClosedToWriting: not null } or { Signatures.State: CheckState.Fault });
        return Results.Json(new { status = sick ? "sick" : "well" }, statusCode: sick ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK).ExecuteAsync(context);
    })).WithMetadata(Needs.Nothing);
}
