using Minka.Domain.Organizations;
using Minka.Locale;

namespace Minka.Web;

/// <summary>What a person is called by her post on a day: presidenta, almacenera, cocinera de turno, socia.</summary>
public static class PostWords
{
    public static string Of(Organization organization, PersonId person, DateOnly date, Texts texts)
    {
        var posts = organization.Offices.PostsOf(person, date).ToArray();
        if (posts.Length > 0) return texts["post." + posts[0]];
        return organization.Days.CrewOn(date).Any(c => c.Person == person) ? texts["post.Cook"] : texts["post.Member"];
    }
}
