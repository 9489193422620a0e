using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Domain.Members.Person;

namespace Minka.Features.Turns;

/// <summary>Whose conditions are written, by whom, in which books.</summary>
sealed record Scene(Organization Books, PersonId Who, Visit Visit)
{
    public Texts Words => Visit.T;
    public DateOnly Today => Visit.Today;
    public ConditionsBook Book => Books.Conditions;

    /// <summary>Her own household's: then two sign.</summary>
    public bool IsOwnHouse => !Books.Offices.IsFounding(Today) && (Who == Visit.Person || !Books.Offices.AreOfDifferentHouseholds(Who, Visit.Person, Today));
}

/// <summary>What can be written about somebody's turns, each a form of one act: what she says herself, and what is decided about her.</summary>
static class ConditionActs
{
    /// <summary>Where one goes back to.</summary>
    public const string Home = "/turnos";
    public const string MineUrl = "/turnos/mis-dias", ListUrl = "/turnos/condiciones";

    sealed record ConditionAct(string Path, string Name, string Icon, Func<Scene, IReadOnlyList<Question>> Asks, Func<Scene, Posted, PersonId?, ICommand?> Does)
    {
        public bool OfHouse { get; init; }
        public Func<Scene, bool> Fits { get; init; } = _ => true;
    }

    static readonly ConditionAct[] hers =
    [
        new("ausencia", "away-said", "umbrella",
            s => [Day(s, "From", "condition.first-day", s.Today), Day(s, "To", "condition.last-day", null)],
            (s, p, _) => new SayAway(s.Who, p.Date("From") ?? s.Today, p.Date("To") ?? p.Date("From") ?? s.Today)),
        new("deseos", "weekday-wishes", "star",
            s =>
            [
                new(QuestionKind.Weekdays, "Wished", s.Words["condition.likes"], ConditionWords.Ticked(s.Book.WeekdayWishesOn(s.Who, s.Today).Wished)),
                new(QuestionKind.Weekdays, "RatherNot", s.Words["condition.rather-not"], ConditionWords.Ticked(s.Book.WeekdayWishesOn(s.Who, s.Today).RatherNot)),
            ],
            (s, p, _) => new SayWeekdayWishes(s.Who, ConditionWords.MaskIn(p, "Wished"), ConditionWords.MaskIn(p, "RatherNot"), s.Today)),
        new("un-dia", "day-wish", "calendar-plus",
            s => [Day(s, "Day", "condition.which-day", null), new(QuestionKind.Tiles, "Wish", s.Words["condition.that-day"], $"{DayWish.Wish}") { Choices = Wishes(s.Words) }],
            (s, p, _) => new SayDayWish(s.Who, p.Date("Day") ?? DateOnly.MinValue, p.Choice("Wish", DayWish.None))),
        new("juntas", "together", "users",
            s => [Other(s, "With", "condition.with-whom")],
            (s, p, _) => new AskTogether(s.Who, PersonIn(s, p, "With"), s.Today)),
    ];

    static readonly ConditionAct[] decided =
    [
        new("parte", "share-decided", "scales",
            s =>
            [
                new(QuestionKind.Tiles, "Thousandths", s.Words["condition.share"], "500") { Choices = [.. new[] { 1000, 750, 500, 250 }.Select(n => new Choice($"{n}", DateWords.Capital(ConditionWords.Share(n, s.Words))))] },
                new(QuestionKind.Digits, "Other", s.Words["condition.share.typed"]) { Hint = s.Words["condition.share.typed.hint"], Optional = true, Max = 4 },
                Day(s, "From", "person.from", s.Today), Day(s, "Until", "condition.until", null) with { Optional = true },
                new(QuestionKind.Text, "DecidedBy", s.Words["condition.decided-by"]) { Hint = s.Words["condition.decided-by.hint"] },
            ],
            (s, p, second) => new DecideShare(s.Who, p.Has("Other") ? p.Int("Other") : p.Int("Thousandths"), p.Date("From") ?? s.Today, p.Date("Until"), p.Text("DecidedBy"), second)) { OfHouse = true },
        new("exoneracion", "exemption-granted", "umbrella",
            s =>
            [
                Day(s, "From", "person.from", s.Today), Day(s, "Until", "condition.until", null) with { Optional = true, Hint = s.Words["condition.until.hint"] },
                new(QuestionKind.Check, "ForAge", s.Words["condition.for-age"]) { Hint = s.Words["condition.for-age.hint"] },
                new(QuestionKind.Text, "Reason", s.Words["condition.reason"]) { Hint = s.Words["condition.reason.hint"], Icon = "lock-key", Optional = true },
            ],
            (s, p, second) => new GrantExemption(s.Who, p.Date("From") ?? s.Today, p.Date("Until"), p.Checked("ForAge"), p.Text("Reason"), second)) { OfHouse = true },
        new("exoneracion-fin", "exemption-ended", "sun",
            s => [Day(s, "LastDay", "condition.last-exempt-day", s.Today)],
            (s, p, _) => Ending(s) is { } exemption ? new EndExemption(exemption.Id, p.Date("LastDay") ?? s.Today) : null) { Fits = s => Ending(s) is not null },
        new("tareas", "duties-ruled-out", "prohibit",
            s => [new(QuestionKind.Several, "Duties", s.Words["condition.duties"], string.Join(',', s.Book.RuledOutOn(s.Who, s.Today))) { Choices = ConditionWords.Duties(s.Books, s.Today, s.Words) }, Day(s, "From", "person.from", s.Today)],
            (s, p, _) => new RuleOutDuties(s.Who, p.Many("Duties"), p.Date("From") ?? s.Today)),
        new("sabe", "skills-noted", "student",
            s =>
            [
                new(QuestionKind.Several, "Skills", s.Words["condition.skills"], string.Join(',', s.Book.SkillsOf(s.Who, s.Today))) { Choices = ConditionWords.Skills(s.Words, "skill") },
                new(QuestionKind.Several, "Learns", s.Words["condition.learning"], string.Join(',', s.Book.LearnsOf(s.Who, s.Today))) { Choices = ConditionWords.Skills(s.Words, "learns") },
            ],
            (s, p, _) => new NoteSkills(s.Who, p.Many("Skills"), p.Many("Learns"), s.Today)),
        new("aparte", "kept-apart", "lock-key",
            s => [Other(s, "Other", "condition.apart-from"), Day(s, "From", "person.from", s.Today)],
            (s, p, _) => new KeepApart(s.Who, PersonIn(s, p, "Other"), p.Date("From") ?? s.Today)),
    ];

    /// <summary>Of oneself: days away, wishes, with whom.</summary>
    public static readonly SmallActs<Organization> Mine = new(MineUrl, "turns", (o, _) => o, _ => "", _ => MineUrl,
        [.. hers.Select(a => Bound<Organization>(a, Power.SeeBooks, g => new Scene(g.Books, g.Visit.Person, g.Visit)))]);

    /// <summary>Of anybody, by whoever arranges the turns.</summary>
    public static readonly SmallActs<Person> Theirs = new(ListUrl + "/{number:int}", "turns", (o, n) => o.Register.PersonOf(n), g => g.Subject.Called ?? g.Words["erased"], n => $"{ListUrl}/{n}",
        [.. hers.Concat(decided).Select(a => Bound<Person>(a, Power.ArrangeTurns, g => new Scene(g.Books, g.Subject.Id, g.Visit)))]);

    public static bool IsHers(Door door) => hers.Any(a => door.Url.EndsWith("/" + a.Path, StringComparison.Ordinal));

    static SmallAct<T> Bound<T>(ConditionAct act, Power power, Func<Ground<T>, Scene> scene) =>
        new(act.Path, act.Name, act.Icon, power, g => act.Asks(scene(g)), (g, p, second) => act.Does(scene(g), p, second))
        { NeedsSecond = g => act.OfHouse && scene(g).IsOwnHouse, Fits = g => act.Fits(scene(g)) };

    /// <summary>The exemption that holds today, or the next one.</summary>
    static Exemption? Ending(Scene s) => s.Book.ExemptionOn(s.Who, s.Today) ?? s.Book.ExemptionsOf(s.Who).Where(e => e.From > s.Today && e.HoldsOn(e.From)).MinBy(e => e.From);

    static Question Day(Scene s, string name, string label, DateOnly? value) => new(QuestionKind.Date, name, s.Words[label], value?.Typed());

    static Question Other(Scene s, string name, string label) => new(QuestionKind.Select, name, s.Words[label])
    { Choices = [.. People.On(s.Books, s.Today).Where(p => p.Id != s.Who).Select(p => People.AsChoice(s.Books, p, s.Visit))], Empty = s.Words["condition.choose"] };

    static PersonId PersonIn(Scene s, Posted posted, string name) => People.Find(s.Books, posted.Int(name), s.Today) ?? PersonId.Nobody;

    static Choice[] Wishes(Texts t) =>
        [new($"{DayWish.Wish}", t["condition.wish.Wish"], "smiley"), new($"{DayWish.RatherNot}", t["condition.wish.RatherNot"], "smiley-sad"), new($"{DayWish.None}", t["condition.wish.None"], "equals")];
}
