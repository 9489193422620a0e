using Microsoft.AspNetCore.Routing.Patterns;

namespace Minka.Web;

/// <summary>
/// An end point whose handler is looked at when somebody first asks for its address: of some 550 a morning asks for thirty. Done at the start it kept the
/// first page waiting and the memory full.
/// </summary>
public sealed class LateHandler
{
    readonly List<Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>>> filters = [];
    readonly Lazy<HandlerBinding> bound;
    readonly Lazy<EndpointFilterDelegate> way;

    internal LateHandler(string path, Delegate handler)
    {
        bound = new(() => new HandlerBinding(handler, RoutePatternFactory.Parse(path)));
        way = new(Way);
    }

    /// <summary>Stands between the gate and the handler; the first that is added is asked first.</summary>
    public LateHandler Through(Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter)
    {
        filters.Add(filter);
        return this;
    }

    internal async Task Handle(HttpContext context)
    {
        if (!bound.Value.TryRead(context, out var arguments))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (await way.Value(new DefaultEndpointFilterInvocationContext(context, arguments)) is IResult answer) await answer.ExecuteAsync(context);
    }

    EndpointFilterDelegate Way()
    {
        EndpointFilterDelegate next = invocation => bound.Value.Call([.. invocation.Arguments]);
        foreach (var filter in Enumerable.Reverse(filters))
        {
            var after = next;
            next = invocation => filter(invocation, after);
        }
        return next;
    }
}
