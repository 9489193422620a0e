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
        // A full disk under PINs or browsers: nothing of ours is broken, and it works again once there is space.
        catch (Journal.StoreFailedException e) when (!context.Response.HasStarted)
        {
            var code = Code();
            log.LogError("{Code} {Route} {Failure}", code, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, e.Failure);
            var failure = e.Failure switch { Journal.StoreFailure.Full => "DiskFull", Journal.StoreFailure.Busy => "FileBusy", Journal.StoreFailure.ReadOnly => "FileReadOnly", _ => "DiskFailed" };
            await Show(context, "disk", code, StatusCodes.Status503ServiceUnavailable, context.RequestServices.GetRequiredService<Locale.Texts>().Of("failure." + failure, ("code", code)));
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

    static Task Show(HttpContext context, string kind, string? code, int status, string? sentence = null)
    {
        context.Response.Clear();
        return Answers.Page<Problem>(new { Kind = kind, Code = code, Sentence = sentence }, status).ExecuteAsync(context);
    }
}
