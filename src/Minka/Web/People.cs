using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Ui;
using Member = Minka.Domain.Members.Person;

namespace Minka.Web;

/// <summary>People of the register as forms offer them: by number, with how they are called.</summary>
public static class People
{
    /// <summary>Adults who are here that day: the board first, then members, then who eats with them, each by name.</summary>
    public static IEnumerable<Member> On(Organization organization, DateOnly date) =>
        organization.Register.ActiveOn(date).Where(p => p.MinorOn(date) != true).OrderBy(p => p.Called is null).ThenBy(p => organization.Offices.PostsOf(p.Id, date).Count == 0).ThenBy(p => p.KindOn(date) != MemberKind.Member).ThenBy(p => p.Called, Words.Alphabetical).ThenBy(p => p.Number);

    public static IReadOnlyList<Choice> Choices(Organization organization, Visit visit) =>
        [.. On(organization, visit.Today).Select(p => AsChoice(organization, p, visit))];

    public static Choice AsChoice(Organization organization, Member person, Visit visit)
    {
        var called = person.Called ?? visit.T["erased"];
        return new Choice($"{person.Number}", organization.Offices.PostsOf(person.Id, visit.Today).Count == 0 ? called : $"{called}, {PostWords.Of(organization, person.Id, visit.Today, visit.T)}");
    }

    /// <summary>The adult of a number, if she is here that day.</summary>
    public static PersonId? Find(Organization organization, int number, DateOnly date) =>
        number <= 0 ? null : On(organization, date).FirstOrDefault(p => p.Number == number)?.Id;
}
