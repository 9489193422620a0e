using Microsoft.AspNetCore.Antiforgery;

namespace Minka.Web;

/// <summary>
/// A fault of ours is shown with a short code; the log has the code, the route and where it happened, never a name, a body
/// or an address that somebody typed.
/// </summary>
public sealed class Faults(RequestDelegate next, ILogger<Faults> log, Journal.IChance chance)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response.StatusCode == StatusCodes.Status404NotFound && !context.Response.HasStarted) await Show(context, "missing", null, StatusCodes.Status404NotFound);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or AntiforgeryValidationException && !context.Response.HasStarted)
        {
            await Show(context, "forged", null, StatusCodes.Status400BadRequest);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            var code = Code();
            log.LogError("{Code} {Route} {Exception} {Stack}", code, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, e.GetType().Name, e.StackTrace);
            await Show(context, "unexpected", code, StatusCodes.Status500InternalServerError);
        }
    }

    string Code()
    {
        Span<byte> bytes = stackalloc byte[3];
        chance.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    static Task Show(HttpContext context, string kind, string? code, int status)
    {
        context.Response.Clear();
        return Answers.Page<Problem>(new { Kind = kind, Code = code }, status).ExecuteAsync(context);
    }
}
