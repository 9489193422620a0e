using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Hosting.Live;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>A day of the week's form: one that waits to be typed, or one that is closed already.</summary>
/// <param name="Key">Begins the names of its fields: d0 is Monday.</param>
public sealed record WeekDayView(string Key, DateOnly Date, bool IsClosed, int Made, string? Dish, RationsAccount Rations, string? Main);

public sealed record WeekView(DateOnly Monday, IReadOnlyList<WeekDayView> Days, IReadOnlyList<Choice> Dishes, IReadOnlyList<Choice> Papers, string Before, string? After);

/// <summary>
/// A week typed on Friday from the notebook. Each day is a handful of acts whose ids follow from the form's: sent twice, it is
/// done once. A day that is refused comes back as it was typed; the others are done.
/// </summary>
public static class TypeWeek
{
    const int WeekDays = 7;

    public static void Map(Routes routes)
    {
        routes.Get("/semana", Power.CloseDay, (HttpContext context, Visit visit, Node node) => Show(visit, node, WhichDay.Of(visit, context), null, [], 0, StatusCodes.Status200OK));
        routes.Post("/semana", Power.CloseDay, Type);
    }

    static async Task<IResult> Type(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var monday = MondayOf(WhichDay.Of(visit, context, posted));
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var days = Enumerable.Range(0, WeekDays).Select(i => TypedDay.Read(posted, visit, $"d{i}", monday.AddDays(i), second)).OfType<TypedDay>().ToArray();
        if (posted.ActId is null) posted.Wrong(null, "form.stale");
        if (days.Length == 0 && !posted.HasErrors) posted.Wrong(null, "day.week.nothing");
        var errors = new List<FieldError>(posted.Errors);
        var done = 0;
        if (errors.Count == 0)
            foreach (var day in days)
            {
                var refused = await Carry(visit, day, posted.ActId!.Value);
                errors.AddRange(refused);
                if (refused.Count == 0) done++;
            }
        return errors.Count == 0
            ? Answers.GoOn(WhichDay.Url("/semana", monday, visit.Today), "week-typed")
            : Show(visit, node, monday, posted, errors, done, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>All of the day or nothing of it: what would be refused is asked before the first act.</summary>
    static async Task<IReadOnlyList<FieldError>> Carry(Visit visit, TypedDay day, Guid form)
    {
        var acts = day.Commands.Select((c, n) => (Command: c, Act: visit.ActOf(visit.ActOf(form).NewId(day.Place * TypedDay.ActsMax + n)))).ToArray();
        var objections = visit.Read(o => day.ObjectionsTo(o, acts, visit));
        if (objections.Count > 0) return objections;
        foreach (var (command, act) in acts)
            switch (await visit.Execute(command, act.Id))
            {
                case Reply.Refused refused: return visit.Read(o => day.Said(refused.Refusals, o, visit));
                case Reply.Failed failed: return [new FieldError(null, visit.T.Of("failure." + failed.Failure, ("code", failed.Code)))];
            }
        return [];
    }

    static IResult Show(Visit visit, Node node, DateOnly date, Posted? posted, IReadOnlyList<FieldError> errors, int done, int status)
    {
        var view = visit.Read(o => ViewOf(o, MondayOf(date), visit));
        return Answers.Page<WeekForm>(new
        {
            View = view, Typed = posted?.Typed.Where(t => t.Key != SecondSignatures.HerPin).ToDictionary(t => t.Key, t => t.Value), Errors = errors,
            Signers = SecondSignatures.Choices(visit, node, Power.SpendOverLimit),
            DoneText = done > 0 ? visit.T.Of("day.week.some", ("n", done)) : null,
        }, status);
    }

    static WeekView ViewOf(Organization organization, DateOnly monday, Visit visit)
    {
        var days = Enumerable.Range(0, WeekDays).Select(i => (Key: $"d{i}", Date: monday.AddDays(i)))
            .Where(d => d.Date <= visit.Today && (organization.Charter.At(d.Date).IsServiceDay(d.Date) || !organization.Days.On(d.Date).IsEmpty))
            .Select(d =>
            {
                var day = organization.Days.On(d.Date);
                return new WeekDayView(d.Key, d.Date, day.Closing is not null, day.Made, Dishes.MainOf(organization, day), RationsAccount.Of(day), day.Menu?.Main);
            }).ToArray();
        var dishes = organization.Days.Recipes.Values.Where(r => r.Course == Course.Main && r.Name.Length > 0).OrderBy(r => r.Name, Words.Alphabetical).Select(r => new Choice(r.Key, r.Name)).ToArray();
        var next = monday.AddDays(WeekDays);
        return new WeekView(monday, days, dishes, PaperWords.Choices(visit.T), WhichDay.Written(monday.AddDays(-WeekDays)), next <= visit.Today ? WhichDay.Written(next) : null);
    }

    static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
