using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Members;

/// <summary>What a person's page tells: a label and its words.</summary>
public sealed record Told(string Icon, string Name, string? Words, string? Url = null);

/// <summary>A person as her page shows her. The sealed part is null for whoever may not read it.</summary>
public sealed record PersonView(Ui.Person Person, int Number, IReadOnlyList<Told> Lines, IReadOnlyList<Told>? SealedLines, IReadOnlyList<Door> Acts, bool IsHere, IReadOnlyList<PersonEvent> History);

/// <summary>One person of the register: what everybody may know, and for those whose office allows it what is sealed.</summary>
public static class PersonScreen
{
    public static void Map(Routes routes)
    {
        routes.Get("/socias/{number:int}", Power.SeeBooks, Show);
        PersonActs.Table.Map(routes);
    }

    static IResult Show(Visit visit, int number)
    {
        var view = visit.Read(o => o.Register.PersonOf(number) is { } person ? View(o, person, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<PersonPage>(new { View = view });
    }

    static PersonView View(Organization books, Domain.Members.Person person, Visit visit)
    {
        var ground = new Ground<Domain.Members.Person>(books, person, visit);
        var keeps = visit.May(Power.KeepRegister);
        return new PersonView(Said.Tile(books, person, visit) with { Url = null }, person.Number, Lines(books, person, visit, keeps),
            visit.May(Power.SeeSensitive) ? SealedLines(books, person, visit) : null,
            [
                .. PersonActs.Table.Offered(ground, person.Number), .. OnPaper(person, visit), .. OfTurns(person, visit),
                .. visit.May(Power.ErasePayloads) ? [new Door(visit.T["erase.title"], "backspace", "books", $"{Organizations.EraseWords.Url}?persona={person.Number}")] : Array.Empty<Door>(),
            ], person.IsActive(visit.Today), keeps ? PersonHistory.Of(books, person.Id, visit) : []);
    }

    /// <summary>Her years and hours on paper, for herself and for whoever keeps the register.</summary>
    static IEnumerable<Door> OnPaper(Domain.Members.Person person, Visit visit) =>
        Aid.Certificate.MaySee(visit, person.Id) ? [new Door(visit.T["certificate.door"], "printer", "books", Aid.Certificate.UrlOf(person.Number))] : [];

    /// <summary>Her days for the turns: her own page for herself, the whole for whoever arranges them.</summary>
    static IEnumerable<Door> OfTurns(Domain.Members.Person person, Visit visit)
    {
        if (!person.IsActive(visit.Today)) yield break;
        if (person.Id == visit.Person) yield return new Door(visit.T["days.mine"], "calendar-check", "turns", Turns.ConditionActs.MineUrl);
        if (visit.May(Power.ArrangeTurns)) yield return new Door(visit.T["conditions.one"], "list-checks", "turns", $"{Turns.ConditionActs.ListUrl}/{person.Number}");
    }

    static Told[] Lines(Organization books, Domain.Members.Person person, Visit visit, bool keeps)
    {
        var (words, today) = (visit.T, visit.Today);
        var household = (person.HouseholdOn(today) ?? person.Household) is { } id ? books.Register.Households.GetValueOrDefault(id) : null;
        var lines = new List<Told?>
        {
            household is null
                ? new Told("tray", words["person.no-household"], null)
                : new Told("food-tin", Said.Household(household, words), words["person.household"], $"/hogares/{household.Number}"),
            new Told("calendar-check", DateWords.DayMonthYear(person.Since), words["person.since"]),
            new Told("identification-card", Said.Kind(person, visit), words["person.kind"]),
            person.IsOnLeave(today) ? new Told("umbrella", words["members.on-leave"], words["person.leave-kept"]) : null,
            person.DepartureOn(today) is var (why, date) ? new Told("person-simple-walk", words["departure." + why], DateWords.DayMonthYear(date)) : null,
        };
        foreach (var term in books.Offices.TermsOf(person.Id, today))
            lines.Add(new Told("seal-check", DateWords.Capital(words["post." + term.Term.Post]), words.Of(term.IsExpiredOn(today) ? "person.term-ended" : "person.term", ("from", DateWords.DayMonthYear(term.Term.From)), ("to", DateWords.DayMonthYear(term.Term.To)))));
        if (keeps)
        {
            if (person.Names?.Full is { } full) lines.Add(new Told("note-pencil", full, words["person.full-name"]));
            if (BirthWords(person.Birth) is { } born) lines.Add(new Told("calendar-blank", born, words["person.birth"]));
            if (person.Guardian is { } adult && books.Register.People.TryGetValue(adult, out var guardian)) lines.Add(new Told("users", Said.Name(guardian, words), words["person.guardian"], $"/socias/{guardian.Number}"));
        }
        return [.. lines.OfType<Told>()];
    }

    static Told[] SealedLines(Organization books, Domain.Members.Person person, Visit visit)
    {
        var (words, today, reader) = (visit.T, visit.Today, visit.Person);
        var health = books.Register.HealthOf(person.Id, reader, today);
        var solidarity = person.SolidarityOn(today);
        var criterion = books.Register.SolidarityCriterionOf(person.Id, reader, today);
        Told?[] lines =
        [
            books.Register.DocumentOf(person.Id, DocumentKind.Dni, reader, today) is { } dni ? new Told("identification-card", dni, words["document-kind.Dni"]) : null,
            books.Register.DocumentOf(person.Id, DocumentKind.Other, reader, today) is { } other ? new Told("identification-card", other, words["document-kind.Other"]) : null,
            health?.Pregnant is { } pregnant ? new Told("heartbeat", words[pregnant ? "person.yes" : "person.no"], words["health-flag.Pregnant"]) : null,
            health?.Disabled is { } disabled ? new Told("wheelchair", words[disabled ? "person.yes" : "person.no"], words["health-flag.Disabled"]) : null,
            books.Aid.ClassOf(person.Id, reader, today) is { } poverty && words.Has("poverty-class." + poverty) ? new Told("identification-card", words["poverty-class." + poverty], words["act.class-received.title"]) : null,
            solidarity is null ? null : new Told("hand-heart", criterion is not null && words.Has("solidarity-criterion." + criterion) ? words["solidarity-criterion." + criterion] : words["member-kind.SolidarityCase"],
                words.Of("person.solidarity", ("since", DateWords.DayMonthYear(solidarity.Since)), ("review", DateWords.DayMonthYear(solidarity.ReviewOn)))),
        ];
        return [.. lines.OfType<Told>()];
    }

    static string? BirthWords(Birth birth) => birth.Date is { } date ? DateWords.DayMonthYear(date) : birth.Year is { } year ? $"{year}" : null;
}
