using Minka.Domain.Organizations;
using Minka.Locale;

namespace Minka.Web;

/// <summary>What a person is called by her post on a day: presidenta, almacenera, cocinera de turno, socia.</summary>
public static class PostWords
{
    public static string Of(Organization organization, PersonId person, DateOnly date, Texts texts)
    {
        var posts = organization.Offices.PostsOf(person, date).ToArray();
        if (posts.Length > 0) return Marked(organization, person, date, texts["post." + posts[0]], texts);
        return organization.Days.CrewOn(date).Any(c => c.Person == person) ? texts["post.Cook"] : texts["post.Member"];
    }

    /// <summary>Daily life goes on after a mandate has ended; what she does then is marked so, on screens and paper.</summary>
    public static string Marked(Organization organization, PersonId person, DateOnly date, string words, Texts texts) =>
        organization.Offices.ActedWithExpiredMandate(person, date) ? texts.Of("mandate.expired", ("words", words)) : words;
}
