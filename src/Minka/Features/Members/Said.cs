using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Domain.Members.Person;

namespace Minka.Features.Members;

/// <summary>How people and households are said on the screens of the register.</summary>
static class Said
{
    public static string Name(Person person, Locale.Texts words) => person.Called ?? words["erased"];

    /// <summary>Her kind. Whoever eats without paying is a user like any other, but for those who keep the register.</summary>
    public static string Kind(Person person, Visit visit)
    {
        var kind = person.KindOn(visit.Today);
        return visit.T["member-kind." + (kind == MemberKind.SolidarityCase && !visit.May(Power.KeepRegister) ? MemberKind.User : kind)];
    }

    /// <summary>Her post, or her kind; and whether she is away.</summary>
    public static string Line(Organization books, Person person, Visit visit)
    {
        var posts = books.Offices.PostsOf(person.Id, visit.Today);
        var line = posts.Count > 0 ? PostWords.Of(books, person.Id, visit.Today, visit.T) : Kind(person, visit);
        return person.IsOnLeave(visit.Today) ? $"{line} · {visit.T["members.on-leave"]}" : line;
    }

    public static Ui.Person Tile(Organization books, Person person, Visit visit) =>
        new(Name(person, visit.T), person.Drawing ?? "user", Color(person), Line(books, person, visit), $"/socias/{person.Number}");

    /// <summary>Her colour; before she chose a drawing it comes from her number, so that neighbours in the list differ.</summary>
    public static int Color(Person person) => person.Drawing is null ? (person.Number - 1) % Drawings.Colors + 1 : person.Color;

    public static string Household(Household household, Locale.Texts words) =>
        household.Name is { } name ? words.Of("members.household-named", ("n", household.Number), ("name", name)) : words.Of("members.household", ("n", household.Number));

    /// <summary>Every household with somebody in it, for a form.</summary>
    public static IReadOnlyList<Choice> Households(Organization books, Visit visit) => [.. books.Register.HouseholdsOn(visit.Today)
        .Select(h => new Choice($"{h.Number}", visit.T.Of("members.household-of", ("n", h.Number), ("who", h.Called ?? visit.T["erased"]))))];

    /// <summary>Adults who are here, for a form.</summary>
    public static IReadOnlyList<Choice> Adults(Organization books, Visit visit, PersonId? but = null) =>
        [.. People.On(books, visit.Today).Where(p => p.Id != but).Select(p => People.AsChoice(books, p, visit))];

    /// <summary>The household chosen in a form by its number; null where a new one was chosen.</summary>
    public static HouseholdId? HouseholdIn(Posted posted, Organization books, string field) =>
        posted.Int(field) is > 0 and var number ? books.Register.HouseholdOf(number)?.Id ?? new HouseholdId(Guid.Empty) : null;

    public static PersonId? PersonIn(Posted posted, Organization books, string field) =>
        posted.Int(field) is > 0 and var number ? books.Register.PersonOf(number)?.Id ?? PersonId.Nobody : null;
}
