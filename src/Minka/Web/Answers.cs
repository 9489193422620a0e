using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Ui;

namespace Minka.Web;

/// <summary>What came of a posted form, for the feature to answer with.</summary>
/// <param name="Errors">Empty when it was done.</param>
/// <param name="Status">422 for a refusal, 503 when the disk said no.</param>
public sealed record Result(IReadOnlyList<FieldError> Errors, int Status, IReadOnlyList<IFact> Facts)
{
    public bool Done => Errors.Count == 0;
}

/// <summary>The few ways in which a screen answers.</summary>
public static class Answers
{
    /// <summary>In the address of a page: how often the act came that led there.</summary>
    public const string Times = "veces";

    /// <summary>A component as a whole page.</summary>
    public static IResult Page<TComponent>(object? parameters = null, int status = 200) where TComponent : IComponent =>
        new RazorComponentResult<TComponent>(parameters ?? new { }) { StatusCode = status };

    /// <summary>
    /// After a done act: go on with a GET. <paramref name="done"/> names the sentence `done.X` shown on top of that page; where the
    /// act had come before, the page says that too.
    /// </summary>
    public static IResult GoOn(string url, string? done = null) => new Onward(url, done);

    /// <summary>
    /// Carries out a command built from a posted form. Errors of reading the form come first; then the command's refusals,
    /// each beside its field; then what the disk says. The form's fields are named as the command's properties.
    /// </summary>
    public static async Task<Result> Do(this Visit visit, Posted posted, ICommand? command)
    {
        if (posted.ActId is null) posted.Wrong(null, "form.stale");
        if (posted.HasErrors || command is null) return new Result(posted.Errors, StatusCodes.Status422UnprocessableEntity, []);
        return await visit.Execute(command, posted.ActId!.Value) switch
        {
            Reply.Accepted accepted => new Result([], StatusCodes.Status200OK, accepted.Facts),
            Reply.Refused refused => new Result(visit.Read(o => RefusalTexts.Say(refused.Refusals, o, visit.T)), StatusCodes.Status422UnprocessableEntity, []),
            Reply.Failed failed => new Result([new FieldError(null, visit.T.Of("failure." + failed.Failure, ("code", failed.Code)))], StatusCodes.Status503ServiceUnavailable, []),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    public static async Task<Posted> ReadPosted(this HttpContext context, Visit visit) => new(await context.Request.ReadFormAsync(context.RequestAborted), visit.T);

    /// <summary>Decided when it is sent: by then the request knows whether its act was new.</summary>
    sealed class Onward(string url, string? done) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            var to = done is null ? url : With(url, "hecho", done);
            return Results.LocalRedirect(context.RequestServices.GetRequiredService<Visit>().CameBefore ? With(to, Times, "2") : to).ExecuteAsync(context);
        }

        static string With(string url, string name, string value) => $"{url}{(url.Contains('?') ? '&' : '?')}{name}={value}";
    }
}
