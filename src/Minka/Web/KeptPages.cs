using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Minka.Domain.Organizations;

namespace Minka.Web;

/// <summary>
/// Pages that say the same to the same person until somebody writes: rendered once for each state of the books, however many
/// look at the same time. What was acknowledged before a request came is in the page that it gets.
/// </summary>
/// <remarks>
/// Only for screens without forms (their tokens and act ids are new each time) that depend on the books, the person, the day,
/// the language and the size of the letters. What else they tell (the clock, a copy made by the command line) may be a minute old. The gate has let the visit in before anything is asked here.
/// </remarks>
public sealed class KeptPages(IResponseCompressionProvider compression, TimeProvider clock)
{
    public const int PagesMax = 64;

    readonly ConcurrentDictionary<Key, Rendering> renderings = [];

    readonly record struct Key(Guid Organization, PersonId Person, DateOnly Day, string Language, bool Large, string Path, long Minute);

    /// <param name="State">The state of the books when it began: whoever came at a later one needs another.</param>
    sealed record Rendering(long State, TaskCompletionSource<KeptPage?> Page);

    /// <summary>After an act that may leave no trace in the books: a copy made, a phone let in.</summary>
    public void Clear() => renderings.Clear();

    /// <summary>How many are held now.</summary>
    public int Count => renderings.Count;

    /// <summary>Answers with the kept page, or renders it and keeps it. An address with a question and a look back are rendered each time.</summary>
    public async ValueTask<object?> Answer(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var visit = context.RequestServices.GetRequiredService<Visit>();
        if (!visit.IsSignedIn || visit.Past is not null || context.Request.QueryString.HasValue) return await next(invocation);
        var (state, key) = (visit.Organization.State, new Key(visit.Organization.Id, visit.Person, visit.Today, visit.T.Language, Preferences.IsLarge(context), context.Request.Path, clock.GetUtcNow().ToUnixTimeSeconds() / 60));
        if (Find(key, state, out var mine) is { } rendering)
        {
            if (await rendering.Page.Task is not { } kept) return await next(invocation);
            await kept.Send(context, compression);
            return Results.Empty;
        }
        try
        {
            var (page, answer) = await Render(context, () => next(invocation));
            mine.Page.SetResult(page);
            if (page is null) Forget(key, mine);
            else await page.Send(context, compression);
            return answer;
        }
        finally
        {
            // Whoever waited for it renders for herself.
            if (mine.Page.TrySetResult(null)) Forget(key, mine);
        }
    }

    /// <summary>The rendering that serves this state, or null: then <paramref name="mine"/> was put in its place and is to be done.</summary>
    Rendering? Find(Key key, long state, out Rendering mine)
    {
        mine = null!;
        while (true)
        {
            if (renderings.TryGetValue(key, out var found) && found.State >= state) return found;
            mine ??= new Rendering(state, new(TaskCreationOptions.RunContinuationsAsynchronously));
            if (found is null ? renderings.TryAdd(key, mine) : renderings.TryUpdate(key, mine, found)) break;
        }
        if (renderings.Count > PagesMax)
            foreach (var other in renderings.Where(r => r.Value.Page.Task.IsCompleted)) renderings.TryRemove(other);
        return null;
    }

    void Forget(Key key, Rendering rendering) => renderings.TryRemove(KeyValuePair.Create(key, rendering));

    /// <summary>Runs the screen into memory. No page where it answered otherwise than with one that may be kept; then the answer is still to be given.</summary>
    static async Task<(KeptPage? Page, object? Answer)> Render(HttpContext context, Func<ValueTask<object?>> screen)
    {
        var answer = await screen();
        if (answer is not IResult result) return (null, answer);
        var (wire, memory) = (context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), new MemoryStream());
        var buffered = new StreamResponseBodyFeature(memory);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            await result.ExecuteAsync(context);
            await buffered.CompleteAsync();
        }
        finally { context.Features.Set(wire); }
        var body = memory.ToArray();
        if (MayBeKept(context.Response, body)) return (new KeptPage(body, context.Response.ContentType!), Results.Empty);
        return (null, new Rendered(body));
    }

    static bool MayBeKept(HttpResponse response, byte[] body) =>
        response.StatusCode == StatusCodes.Status200OK && response.ContentType is not null && response.Headers.SetCookie.Count == 0
        && body.AsSpan().IndexOf("<form"u8) < 0;

    /// <summary>What was rendered into memory and belongs to one request only.</summary>
    sealed class Rendered(byte[] body) : IResult
    {
        public async Task ExecuteAsync(HttpContext context) => await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}

/// <summary>Says of a screen that its pages are kept.</summary>
public static class KeptScreens
{
    /// <summary>For a screen without forms that depends on nothing but the books, the person, the day, the language and the size of the letters.</summary>
    public static LateHandler KeepPages(this LateHandler screen) =>
        screen.Through((invocation, next) => invocation.HttpContext.RequestServices.GetRequiredService<KeptPages>().Answer(invocation, next));
}
