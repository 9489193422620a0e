using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Members;

/// <summary>Writes somebody into the register: what she is called is enough; the rest is asked when a paper needs it.</summary>
public static class Newcomer
{
    public static void Map(Routes routes)
    {
        routes.Get("/socias/nueva", Power.KeepRegister, (Visit visit, int? hogar) => Ask(visit, hogar, null, [], StatusCodes.Status200OK));
        routes.Post("/socias/nueva", Power.KeepRegister, Write);
    }

    static async Task<IResult> Write(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var name = new PersonalName(posted.Text("Given"), posted.Text("Paternal"), posted.Text("Maternal"), posted.Text("Called"));
        var kind = posted.Choice("Kind", MemberKind.User);
        var (since, birth) = (posted.Date("Since") ?? visit.Today, PersonActs.BirthIn(posted));
        var command = visit.Read(o => new RegisterPerson(Said.HouseholdIn(posted, o, "Household"), kind, name, since, birth, Said.PersonIn(posted, o, "Guardian"), null));
        var result = await visit.Do(posted, command);
        if (!result.Done) return Ask(visit, null, posted, result.Errors, result.Status);
        var written = result.Facts.OfType<PersonRegistered>().FirstOrDefault();
        // Her drawing comes next, while she is there to point at it.
        return written is null ? Answers.GoOn("/socias", "person-registered") : Answers.GoOn($"/socias/{written.Number}/dibujo", "person-registered");
    }

    static IResult Ask(Visit visit, int? household, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var words = visit.T;
        var (homes, adults) = visit.Read(o => (Said.Households(o, visit), Said.Adults(o, visit)));
        var form = new Asked(words["newcomer.title"], "user-plus", "members", "/socias", "/socias/nueva", words["newcomer.act"],
        [
            new Question(QuestionKind.Text, "Called", words["newcomer.called"]) { Hint = words["newcomer.called.hint"] },
            new Question(QuestionKind.Tiles, "Kind", words["newcomer.kind"], $"{MemberKind.Member}") { Choices = PersonActs.Kinds(words) },
            new Question(QuestionKind.Select, "Household", words["newcomer.household"], household is null ? null : $"{household}") { Choices = homes, Empty = words["newcomer.household.new"] },
            new Question(QuestionKind.Text, "Given", words["person.given"]) { Optional = true },
            new Question(QuestionKind.Text, "Paternal", words["person.paternal"]) { Optional = true },
            new Question(QuestionKind.Text, "Maternal", words["person.maternal"]) { Optional = true },
            new Question(QuestionKind.Date, "Since", words["newcomer.since"]) { Hint = words["newcomer.since.hint"], Optional = true },
            .. PersonActs.BirthQuestions(words, Birth.Unknown),
            new Question(QuestionKind.Select, "Guardian", words["person.guardian"]) { Choices = adults, Empty = words["person.guardian.none"], Hint = words["person.guardian.hint"], Optional = true },
        ]);
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
