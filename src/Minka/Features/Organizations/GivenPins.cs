using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Organizations;

/// <summary>Somebody who can have a PIN here.</summary>
public sealed record PinLine(Person Person, string Number, bool HasPin);

/// <summary>Who can sign in on this node, and who let whom choose a PIN: open to whoever watches.</summary>
public static class GivenPins
{
    const string Url = "/organizacion/claves";
    const int PeopleOfAPage = 300;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.ResetPins, Show);
        routes.Get(Url + "/{number:int}", Power.ResetPins, (Visit visit, Node node, int number) => Ask(visit, node, number, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{number:int}", Power.ResetPins, Give);
    }

    static IResult Show(HttpContext context, Visit visit, Node node)
    {
        var (lines, given) = visit.Read(o => (
            Lines(Part.Of(o.Register.ActiveOn(visit.Today).Where(p => p.MinorOn(visit.Today) != true).ToArray(), context.Request.Query[Part.Query], PeopleOfAPage), o, visit, node),
            o.Offices.PinResets.Reverse().Select(r => Told(o, visit, r.Fact, r.Stamp)).ToArray()));
        return Answers.Page<GivenPinsPage>(new { Lines = lines, Given = given });
    }

    static Part<PinLine> Lines(Part<Minka.Domain.Members.Person> people, Organization books, Visit visit, Node node) => new(
        [.. people.Items.Select(p => new PinLine(
            new Person(p.Called ?? visit.T["erased"], p.Drawing ?? "user", p.Color, PostWords.Of(books, p.Id, visit.Today, visit.T), $"{Url}/{p.Number}"), $"{p.Number}", node.Folder.Pins.Has(visit.Organization.Id, p.Id)))],
        people.Number, people.Of);

    static string Told(Organization books, Visit visit, PinReset reset, Stamp stamp)
    {
        string Called(PersonId person) => books.Register.CalledOf(person) ?? visit.T["erased"];
        return visit.T.Of(reset.Second.IsNobody ? "pins.given-by-one" : "pins.given-by-two",
            ("date", DateWords.DayMonthYear(stamp.RecordedOn)), ("person", Called(reset.Person)), ("by", Called(reset.By)), ("second", Called(reset.Second)));
    }

    static async Task<IResult> Give(HttpContext context, Visit visit, Node node, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Register.PersonOf(number)?.Id) is not { } person) return Results.NotFound();
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var pin = posted.ReadNewPin();
        var result = await visit.Do(posted, new ResetPin(person, second));
        if (!result.Done) return Ask(visit, node, number, posted, result.Errors, result.Status);
        // The same form sent twice gave no facts the second time: the PIN of the first stays.
        if (result.Facts.Count > 0) await node.Folder.Pins.Set(visit.Organization.Id, person, pin!, CancellationToken.None);
        return Answers.GoOn(Url, "pin-given");
    }

    static IResult Ask(Visit visit, Node node, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var (called, founding) = visit.Read(o => (o.Register.PersonOf(number) is { } p ? p.Called ?? visit.T["erased"] : null, o.Offices.IsFounding(visit.Today)));
        if (called is null) return Results.NotFound();
        var form = new Asked(visit.T.Of("pins.give", ("person", called)), "key", "books", Url, $"{Url}/{number}", visit.T["pins.give.act"],
        [
            new Question(QuestionKind.Pin, NewPin.Field, visit.T["pin.new"]) { Hint = visit.T["pin.new.hint"] },
            new Question(QuestionKind.Pin, NewPin.Again, visit.T["pin.again"]),
        ])
        {
            Why = visit.T.Of(founding ? "pins.give.alone" : "pins.give.what", ("person", called)),
            Signers = founding ? null : [.. SecondSignatures.Choices(visit, node, Power.ResetPins).Where(s => s.Value != $"{number}")],
        };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
