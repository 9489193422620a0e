using System.Globalization;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Domain.Members.Person;

namespace Minka.Features.Members;

/// <summary>What can be written about somebody: each a form of one act.</summary>
public static class PersonActs
{
    public static readonly SmallActs<Person> Table = new("/socias/{number:int}", "members", (o, n) => o.Register.PersonOf(n), g => Said.Name(g.Subject, g.Words), n => $"/socias/{n}",
    [
        new("nombre", "person-named", "note-pencil", Power.KeepRegister,
            g =>
            [
                new(QuestionKind.Text, "Called", g.Words["newcomer.called"], g.Subject.Names?.Called) { Hint = g.Words["newcomer.called.hint"] },
                new(QuestionKind.Text, "Given", g.Words["person.given"], g.Subject.Names?.Given) { Optional = true },
                new(QuestionKind.Text, "Paternal", g.Words["person.paternal"], g.Subject.Names?.Paternal) { Optional = true },
                new(QuestionKind.Text, "Maternal", g.Words["person.maternal"], g.Subject.Names?.Maternal) { Optional = true },
            ],
            (g, p, _) => new CorrectNames(g.Subject.Id, new PersonalName(p.Text("Given"), p.Text("Paternal"), p.Text("Maternal"), p.Text("Called")))),
        // Everybody chooses her own; the command looks whose it is.
        new("dibujo", "drawing-chosen", "flower-lotus", Power.SeeBooks,
            g => [new(QuestionKind.Drawing, "Drawing", g.Words["person.drawing"], g.Subject.Drawing) { Color = Said.Color(g.Subject), Choices = FreeDrawings(g) }],
            (g, p, _) => new ChooseDrawing(g.Subject.Id, p.Text("Drawing") ?? "", Said.Color(g.Subject))) { Fits = g => g.Subject.Id == g.Visit.Person || g.Visit.May(Power.KeepRegister) },
        new("licencia", "leave-started", "umbrella", Power.KeepRegister,
            g => [On(g, g.Words["person.from"])],
            (g, p, _) => new StartLeave(g.Subject.Id, Day(g, p))) { Fits = g => g.Subject.IsActive(g.Today) && !g.Subject.IsOnLeave(g.Today) },
        new("vuelta", "leave-ended", "sun", Power.KeepRegister,
            g => [On(g, g.Words["person.from"])],
            (g, p, _) => new EndLeave(g.Subject.Id, Day(g, p))) { Fits = g => g.Subject.IsOnLeave(g.Today) },
        new("mudanza", "person-moved", "house-line", Power.KeepRegister,
            g =>
            [
                new(QuestionKind.Select, "Household", g.Words["person.to-household"]) { Choices = Said.Households(g.Books, g.Visit), Empty = g.Words["newcomer.household.new"] },
                On(g, g.Words["person.from"]),
            ],
            (g, p, _) => new MoveHousehold(g.Subject.Id, Said.HouseholdIn(p, g.Books, "Household"), Day(g, p))) { Fits = g => g.Subject.IsActive(g.Today) && g.Subject.Household is not null },
        new("ubicar", "row-placed", "tray", Power.KeepRegister,
            g =>
            [
                new(QuestionKind.Select, "Household", g.Words["person.to-household"]) { Choices = Said.Households(g.Books, g.Visit), Empty = g.Words["person.with-guardian-or-new"] },
                Guardian(g),
            ],
            (g, p, _) => new PlaceRow(g.Subject.Id, Said.HouseholdIn(p, g.Books, "Household"), Said.PersonIn(p, g.Books, "Guardian"))) { Fits = g => g.Subject.Household is null },
        new("tipo", "kind-changed", "identification-card", Power.KeepRegister,
            g => [new(QuestionKind.Tiles, "Kind", g.Words["newcomer.kind"], $"{g.Subject.KindOn(g.Today)}") { Choices = Kinds(g.Words) }, On(g, g.Words["person.from"])],
            (g, p, _) => new ChangeKind(g.Subject.Id, p.Choice("Kind", g.Subject.KindOn(g.Today)), Day(g, p))) { Fits = g => g.Subject.IsActive(g.Today) },
        new("nacimiento", "birth-corrected", "calendar-blank", Power.KeepRegister,
            g => BirthQuestions(g.Words, g.Subject.Birth),
            (g, p, _) => new CorrectBirth(g.Subject.Id, BirthIn(p))),
        new("responde", "guardian-named", "users", Power.KeepRegister,
            g => [Guardian(g)],
            (g, p, _) => new NameGuardian(g.Subject.Id, Said.PersonIn(p, g.Books, "Guardian"))) { Fits = g => g.Subject.MinorOn(g.Today) != false },
        new("salida", "person-left", "person-simple-walk", Power.KeepRegister,
            g => [new(QuestionKind.List, "Why", g.Words["person.why"], $"{Departure.Left}") { Choices = Departures(g.Words) }, On(g, g.Words["person.since-day"])],
            (g, p, second) => new RecordDeparture(g.Subject.Id, p.Choice("Why", Departure.Left), Day(g, p), second))
        { Fits = g => g.Subject.IsActive(g.Today), NeedsSecond = g => g.Subject.Id != g.Visit.Person && g.Books.Offices.TermsOf(g.Subject.Id, g.Today).Count > 0 },
        new("regreso", "person-returned", "handshake", Power.Admit,
            g => [On(g, g.Words["person.from"])],
            (g, p, _) => new RecordReturn(g.Subject.Id, Day(g, p))) { Fits = g => !g.Subject.IsActive(g.Today) },
        .. SensitiveActs.All,
    ]);

    public static IReadOnlyList<Choice> Kinds(Texts words) =>
        [new($"{MemberKind.Member}", words["member-kind.Member"], "cooking-pot"), new($"{MemberKind.User}", words["member-kind.User"], "bowl-food"), new($"{MemberKind.SolidarityCase}", words["member-kind.SolidarityCase"], "hand-heart")];

    public static IReadOnlyList<Question> BirthQuestions(Texts words, Birth birth) =>
    [
        new(QuestionKind.Date, "Birth", words["person.birth"], birth.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Optional = true },
        new(QuestionKind.Digits, "BirthYear", words["person.birth-year"], birth.Year is { } year ? $"{year}" : null) { Hint = words["person.birth-year.hint"], Optional = true, Max = 4 },
    ];

    /// <summary>The day where it is known, else the year, else nothing.</summary>
    public static Birth BirthIn(Posted posted)
    {
        var (date, year) = (posted.Date("Birth"), posted.Int("BirthYear"));
        return date is { } day ? Birth.On(day) : year > 0 ? Birth.In(year) : Birth.Unknown;
    }

    internal static Question On(Ground<Person> ground, string label) =>
        new(QuestionKind.Date, "Date", label, ground.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Hint = ground.Words["person.date.hint"] };

    internal static DateOnly Day(Ground<Person> ground, Posted posted) => posted.Date("Date") ?? ground.Today;

    static Question Guardian(Ground<Person> ground) => new(QuestionKind.Select, "Guardian", ground.Words["person.guardian"], ground.Subject.Guardian is { } adult ? $"{ground.Books.Register.NumberOf(adult)}" : null)
    { Choices = Said.Adults(ground.Books, ground.Visit, ground.Subject.Id), Empty = ground.Words["person.guardian.none"], Hint = ground.Words["person.guardian.hint"], Optional = true };

    static Choice[] Departures(Texts words) =>
    [
        new($"{Departure.Left}", words["departure.Left"], "hands-clapping"), new($"{Departure.Moved}", words["departure.Moved"], "truck"),
        new($"{Departure.Died}", words["departure.Died"], "flower-lotus"), new($"{Departure.Excluded}", words["departure.Excluded"], "gavel"),
    ];

    static Choice[] FreeDrawings(Ground<Person> ground)
    {
        var color = Said.Color(ground.Subject);
        var taken = ground.Books.Register.ActiveOn(ground.Today).Where(p => p.Id != ground.Subject.Id && p.Color == color).Select(p => p.Drawing).ToHashSet();
        return [.. Drawings.All.Where(d => !taken.Contains(d)).Select(d => new Choice(d, d))];
    }
}
