using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Minka.Web;

/// <summary>
/// Calls a handler with what its parameters ask for: the request, what stands in the address, or something the program holds. It looks at the method
/// when it is first called and compiles nothing; the framework's own binding builds and compiles a program for each address, which a laptop that has just
/// been started pays for in time and memory.
/// </summary>
sealed class HandlerBinding
{
    readonly Delegate handler;
    readonly MethodInvoker method;
    readonly Parameter[] parameters;

    public HandlerBinding(Delegate handler, RoutePattern pattern)
    {
        this.handler = handler;
        method = MethodInvoker.Create(handler.Method);
        var nullability = new NullabilityInfoContext();
        parameters = [.. handler.Method.GetParameters().Select(p => Read(p, pattern, nullability))];
    }

    /// <summary>False where the address does not say what the handler must know, or says it in letters that are no number.</summary>
    public bool TryRead(HttpContext context, out object?[] arguments)
    {
        arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            if (!parameters[i](context, out arguments[i])) return false;
        return true;
    }

    public async ValueTask<object?> Call(object?[] arguments)
    {
        switch (method.Invoke(handler.Target, arguments.AsSpan()))
        {
            case Task<IResult> answering:
                return await answering;
            case Task working:
                await working;
                return null;
            case var answer:
                return answer;
        }
    }

    // What an address can say; anything else is something that the program holds.
    static readonly Dictionary<Type, Func<string, object?>> parsers = new()
    {
        [typeof(string)] = text => text,
        [typeof(int)] = text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        [typeof(long)] = text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        [typeof(Guid)] = text => Guid.TryParse(text, out var id) ? id : null,
    };

    delegate bool Parameter(HttpContext context, out object? value);

    static Parameter Read(ParameterInfo parameter, RoutePattern pattern, NullabilityInfoContext nullability)
    {
        var (name, type) = (parameter.Name!, parameter.ParameterType);
        if (type == typeof(HttpContext)) return Request;
        var known = Nullable.GetUnderlyingType(type) ?? type;
        if (!parsers.TryGetValue(known, out var parse)) return (HttpContext context, out object? value) => Held(context, type, out value);
        var (mayMiss, isPlace) = (parameter.HasDefaultValue || nullability.Create(parameter).WriteState == NullabilityState.Nullable, pattern.GetParameter(name) is not null);
        var missing = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return (HttpContext context, out object? value) =>
        {
            string? text = isPlace ? context.Request.RouteValues[name]?.ToString() : context.Request.Query[name];
            // An empty answer to a question in the address is none, except to one that asks for words.
            var isNothing = text is null || (text.Length == 0 && known != typeof(string));
            value = isNothing ? missing : parse(text!);
            return isNothing ? mayMiss : value is not null;
        };
    }

    static bool Request(HttpContext context, out object? value)
    {
        value = context;
        return true;
    }

    static bool Held(HttpContext context, Type type, out object? value)
    {
        value = context.RequestServices.GetRequiredService(type);
        return true;
    }
}
