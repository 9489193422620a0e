using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>My days: on which days of the week I can, when I am away, what I like. No reason is asked for anything.</summary>
public static class MyDays
{
    const string Url = ConditionActs.MineUrl;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Show(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/dias", Power.SeeBooks, (HttpContext context, Visit visit) => Do(context, visit, "availability-said", p => DayForms.Week(visit.Person, p, visit)));
        routes.Post(Url + "/vuelta", Power.SeeBooks, (HttpContext context, Visit visit) => Do(context, visit, "came-back", p => DayForms.Back(p, visit)));
        routes.Post(Url + "/juntas-fin", Power.SeeBooks, (HttpContext context, Visit visit) => Do(context, visit, "together-ended", p => DayForms.Alone(p, visit)));
        ConditionActs.Mine.Map(routes);
    }

    static async Task<IResult> Do(HttpContext context, Visit visit, string done, Func<Posted, ICommand> command)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, command(posted));
        return result.Done ? Answers.GoOn(Url, done) : Show(visit, posted, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status) =>
        Answers.Page<DaysPage>(new { View = visit.Read(o => DaysViews.Mine(o, visit)), Typed = posted?.Typed, Errors = errors }, status);
}

/// <summary>The commands behind the taps of a days page, her own or anybody's.</summary>
static class DayForms
{
    public static ICommand Week(PersonId who, Posted posted, Visit visit) => new SayAvailability(who, ConditionWords.MaskIn(posted, "Weekdays"), posted.Date("From") ?? visit.Today);
    public static ICommand Back(Posted posted, Visit visit) => new ComeBack(posted.Id("Away") ?? Guid.Empty, posted.Date("Back") ?? visit.Today);
    public static ICommand Alone(Posted posted, Visit visit) => new EndTogether(posted.Id("Pair") ?? Guid.Empty, visit.Today);
    public static ICommand LetGo(Posted posted, Visit visit) => new LetPairGo(posted.Id("Pair") ?? Guid.Empty, visit.Today);
}
