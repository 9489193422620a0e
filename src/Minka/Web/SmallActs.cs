using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;

namespace Minka.Web;

/// <summary>What a small act stands on: the books, the thing it is about, and the visit.</summary>
public sealed record Ground<T>(Organization Books, T Subject, Visit Visit)
{
    public Locale.Texts Words => Visit.T;
    public DateOnly Today => Visit.Today;
}

/// <summary>
/// An act of one form, told as data: what it asks and which command it makes of the answers. A dozen such acts of a person or
/// a household share one screen. Its texts are `act.NAME.title`, `.why`, `.do`, and `done.NAME`.
/// </summary>
/// <param name="Path">The last part of its address.</param>
/// <param name="Asks">The questions, with what is known filled in.</param>
/// <param name="Does">The command; null where an answer could not be read (the form then says which).</param>
public sealed record SmallAct<T>(string Path, string Name, string Icon, Power Power, Func<Ground<T>, IReadOnlyList<Question>> Asks, Func<Ground<T>, Posted, PersonId?, ICommand?> Does)
{
    /// <summary>Whether a second signature is asked for, of whom it is about.</summary>
    public Func<Ground<T>, bool> NeedsSecond { get; init; } = _ => false;
    /// <summary>She may sign or not: without her the act is honest about being one person's word.</summary>
    public bool SecondOptional { get; init; }
    /// <summary>What the second needs; null for any other person.</summary>
    public Power? SecondPower { get; init; }
    /// <summary>Whether it makes sense for this one now: the page offers only such acts.</summary>
    public Func<Ground<T>, bool> Fits { get; init; } = _ => true;
}

/// <summary>Hangs small acts at their addresses: PATTERN/PATH.</summary>
/// <param name="Pattern">As "/socias/{number:int}"; without a number where there is only one such thing.</param>
/// <param name="Url">The page of the thing itself, to which a done act returns.</param>
public sealed record SmallActs<T>(string Pattern, string Area, Func<Organization, int, T?> Find, Func<Ground<T>, string> Title, Func<int, string> Url, IReadOnlyList<SmallAct<T>> All) where T : class
{
    /// <summary>Where the acts hang, if not under the page to which they return.</summary>
    public Func<int, string> ActUrl { get; init; } = Url;

    public void Map(Routes routes)
    {
        foreach (var act in All)
        {
            routes.Get($"{Pattern}/{act.Path}", act.Power, (Visit visit, Node node, int? number) => Show(visit, node, number ?? 0, act, null, [], StatusCodes.Status200OK));
            routes.Post($"{Pattern}/{act.Path}", act.Power, (HttpContext context, Visit visit, Node node, int? number) => Do(context, visit, node, number ?? 0, act));
        }
    }

    /// <summary>The acts that this visitor may do to this thing now, as rows of its page.</summary>
    public IReadOnlyList<Door> Offered(Ground<T> ground, int number) =>
        [.. All.Where(a => ground.Visit.May(a.Power) && a.Fits(ground)).Select(a => new Door(ground.Words[$"act.{a.Name}.title"], a.Icon, Area, $"{ActUrl(number)}/{a.Path}"))];

    async Task<IResult> Do(HttpContext context, Visit visit, Node node, int number, SmallAct<T> act)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => Find(o, number) is { } found ? (bool?)act.NeedsSecond(new Ground<T>(o, found, visit)) : null) is not { } needsSecond) return Results.NotFound();
        var second = needsSecond ? await visit.ReadSecond(posted, node, context.RequestAborted) : null;
        var command = visit.Read(o => Find(o, number) is { } subject ? act.Does(new Ground<T>(o, subject, visit), posted, second) : null);
        if (command is null && !posted.HasErrors) posted.Wrong(null, "form.incomplete");
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn(Url(number), act.Name) : Show(visit, node, number, act, posted, result.Errors, result.Status);
    }

    IResult Show(Visit visit, Node node, int number, SmallAct<T> act, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var (form, needsSecond) = visit.Read(o =>
        {
            if (Find(o, number) is not { } subject) return (null, false);
            var ground = new Ground<T>(o, subject, visit);
            return ((Asked?)new Asked(Title(ground) is { Length: > 0 } title ? $"{visit.T[$"act.{act.Name}.title"]}: {title}" : visit.T[$"act.{act.Name}.title"], act.Icon, Area, Url(number), $"{ActUrl(number)}/{act.Path}", visit.T[$"act.{act.Name}.do"], [.. act.Asks(ground)])
            {
                Why = visit.T.Has($"act.{act.Name}.why") ? visit.T[$"act.{act.Name}.why"] : null,
            }, act.NeedsSecond(ground));
        });
        if (form is null) return Results.NotFound();
        if (needsSecond) form = form with { Signers = SecondSignatures.Choices(visit, node, act.SecondPower), SecondOptional = act.SecondOptional };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
