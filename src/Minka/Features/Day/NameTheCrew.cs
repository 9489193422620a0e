using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>Somebody who can be named; the day she cooked last, in words.</summary>
public sealed record CrewChoice(int Number, Person Person, bool Cooks, bool Learns, bool IsMember);

public sealed record CrewFormView(DateOnly Date, IReadOnlyList<CrewChoice> People, int Usual);

/// <summary>Who cooks on a day, and who learns beside them.</summary>
public static class NameTheCrew
{
    public static void Map(Routes routes)
    {
        routes.Get("/turno", Power.PlanMenu, (HttpContext context, Visit visit) => Show(visit, WhichDay.Of(visit, context), null, []));
        routes.Post("/turno", Power.PlanMenu, Name);
    }

    static async Task<IResult> Name(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var (cooks, learners) = (Numbers(posted, "Crew"), Numbers(posted, "Learning"));
        // Whoever learns cooks: one tap says it.
        var crew = visit.Read(o => cooks.Concat(learners).Distinct().Select(n => (Number: n, Person: o.Register.PersonOf(n)?.Id)).Where(p => p.Person is not null)
            .Select(p => new CrewPlace(p.Person!.Value, learners.Contains(p.Number))).ToArray());
        var result = await visit.Do(posted, new NameCrew(date, crew));
        return result.Done ? Answers.GoOn(WhichDay.Url("/", date, visit.Today), "crew-named") : Show(visit, date, posted, result.Errors, result.Status);
    }

    static int[] Numbers(Posted posted, string field) => [.. posted.Many(field).Select(v => int.TryParse(v, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0)];

    static IResult Show(Visit visit, DateOnly date, Posted? posted, IReadOnlyList<FieldError> errors, int status = 200)
    {
        var view = visit.Read(o => new CrewFormView(date, Choices(o, date, posted, visit), o.Charter.At(date).CrewSize));
        return Answers.Page<CrewForm>(new { View = view, Errors = errors }, status);
    }

    static CrewChoice[] Choices(Organization organization, DateOnly date, Posted? posted, Visit visit)
    {
        var named = organization.Days.CrewOn(date).ToDictionary(c => organization.Register.NumberOf(c.Person), c => c.Learning);
        var (cooks, learners) = posted is null
            ? ([.. named.Where(n => !n.Value).Select(n => n.Key)], [.. named.Where(n => n.Value).Select(n => n.Key)])
            : (Numbers(posted, "Crew"), Numbers(posted, "Learning"));
        return [.. organization.Register.ActiveOn(date).Where(p => p.MinorOn(date) != true)
            .OrderByDescending(p => p.KindOn(date) == Domain.Members.MemberKind.Member).ThenBy(p => p.Number)
            .Select(p => new CrewChoice(p.Number, Faces.Of(organization, p.Id, visit.T, p.IsOnLeave(date) ? visit.T["day.crew.on-leave"] : null), cooks.Contains(p.Number), learners.Contains(p.Number), p.KindOn(date) == Domain.Members.MemberKind.Member))];
    }
}
