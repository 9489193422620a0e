using Microsoft.AspNetCore.Antiforgery;
using Minka.Domain.Offices;

namespace Minka.Web;

/// <summary>
/// Where features hang their screens and acts. Acts go through one group that demands the antiforgery token whatever the
/// handler reads: binding alone would let a forged post through.
/// </summary>
public sealed class Routes(IEndpointRouteBuilder screens, IEndpointRouteBuilder acts)
{
    /// <summary>A screen that any signed-in person may see when her office allows it.</summary>
    public RouteHandlerBuilder Get(string path, Power power, Delegate handler) => Get(path, Needs.Office(power), handler);
    public RouteHandlerBuilder Get(string path, Needs needs, Delegate handler) => screens.MapGet(path, handler).WithMetadata(needs);

    /// <summary>An act: a posted form.</summary>
    public RouteHandlerBuilder Post(string path, Power power, Delegate handler) => Post(path, Needs.Office(power), handler);
    public RouteHandlerBuilder Post(string path, Needs needs, Delegate handler) => acts.MapPost(path, handler).WithMetadata(needs);

    public static Routes Of(WebApplication app)
    {
        var acts = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute(true));
        acts.AddEndpointFilter(async (context, next) =>
        {
            if (context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
                return Answers.Page<Problem>(new { Kind = "forged" }, StatusCodes.Status400BadRequest);
            var answer = await next(context);
            // Some acts change what a board says and write nothing into the books: a copy made, a PIN given.
            app.Services.GetRequiredService<KeptPages>().Clear();
            return answer;
        });
        return new Routes(app, acts);
    }
}
