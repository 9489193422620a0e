using Microsoft.AspNetCore.Routing.Patterns;

namespace Minka.Web;

/// <summary>
/// An end point whose handler is bound to its address at the first visit. Binding compiles a method for each of some 550 addresses, of which a
/// morning asks for thirty: done at the start it kept the first page waiting and the memory full.
/// </summary>
public sealed class LateHandler
{
    readonly List<Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>>> filters = [];
    readonly Lazy<RequestDelegate> bound;

    internal LateHandler(IServiceProvider services, string path, Delegate handler) => bound = new(() => Bind(services, RoutePatternFactory.Parse(path), handler));

    internal RequestDelegate Handle => context => bound.Value(context);

    /// <summary>Stands between the gate and the handler; the first that is added is asked first.</summary>
    public LateHandler Through(Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter)
    {
        filters.Add(filter);
        return this;
    }

    RequestDelegate Bind(IServiceProvider services, RoutePattern pattern, Delegate handler)
    {
        var end = new RouteEndpointBuilder(null, pattern, 0) { ApplicationServices = services };
        foreach (var filter in filters) end.FilterFactories.Add((_, next) => invocation => filter(invocation, next));
        return RequestDelegateFactory.Create(handler, new RequestDelegateFactoryOptions
        {
            ServiceProvider = services, RouteParameterNames = [.. pattern.Parameters.Select(p => p.Name)], DisableInferBodyFromParameters = true, EndpointBuilder = end,
        }).RequestDelegate;
    }
}
