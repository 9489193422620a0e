using Microsoft.AspNetCore.Antiforgery;
using Minka.Domain.Offices;

namespace Minka.Web;

/// <summary>
/// Where features hang their screens and acts. Acts go through one group that demands the antiforgery token whatever the
/// handler reads: binding alone would let a forged post through.
/// </summary>
public sealed class Routes(WebApplication app)
{
    readonly RouteGroupBuilder acts = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute(true));

    /// <summary>A screen that any signed-in person may see when her office allows it.</summary>
    public LateHandler Get(string path, Power power, Delegate handler) => Get(path, Needs.Office(power), handler);
    public LateHandler Get(string path, Needs needs, Delegate handler)
    {
        var screen = new LateHandler(path, handler);
        app.MapGet(path, screen.Handle).WithMetadata(needs);
        return screen;
    }

    /// <summary>An act: a posted form.</summary>
    public LateHandler Post(string path, Power power, Delegate handler) => Post(path, Needs.Office(power), handler);
    public LateHandler Post(string path, Needs needs, Delegate handler)
    {
        var act = new LateHandler(path, handler).Through(Genuine);
        acts.MapPost(path, act.Handle).WithMetadata(needs);
        return act;
    }

    async ValueTask<object?> Genuine(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Answers.Page<Problem>(new { Kind = "forged" }, StatusCodes.Status400BadRequest);
        var answer = await next(context);
        // Some acts change what a board says and write nothing into the books: a copy made, a PIN given.
        app.Services.GetRequiredService<KeptPages>().Clear();
        return answer;
    }
}
