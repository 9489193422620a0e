using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>One thing that was said or decided, with the tap that ends it and the way to correct it.</summary>
/// <param name="Button">What the tap says; null where nothing can be ended here.</param>
public sealed record SaidLine(string Icon, string Name, string? Detail, string? CorrectUrl = null, string? Action = null, string? Button = null, IReadOnlyList<(string Name, string Value)>? Values = null);

/// <summary>The days and wishes of one person. What was decided about her and with whom she is kept apart are null on her own page.</summary>
public sealed record DaysView(string Heading, string BackUrl, string Base, Ui.Person? Who, string Weekdays, IReadOnlyList<SaidLine> Away, IReadOnlyList<SaidLine> Wishes, IReadOnlyList<SaidLine> Together,
    IReadOnlyList<SaidLine> Decided, IReadOnlyList<SaidLine>? Apart, IReadOnlyList<Door> Acts, IReadOnlyList<Door> DecidedActs, string Today)
{
    /// <summary>Missed turns about which she can say something.</summary>
    public IReadOnlyList<SaidLine> Waiting { get; init; } = [];

    public Door? Act(string path) => Acts.Concat(DecidedActs).FirstOrDefault(a => a.Url == $"{Base}/{path}");
}

static class DaysViews
{
    const int WishesShown = 12;

    /// <summary>Her own page.</summary>
    public static DaysView Mine(Organization o, Visit visit)
    {
        var scene = new Scene(o, visit.Person, visit);
        return Of(scene, visit.T["days.mine"], ConditionActs.Home, ConditionActs.MineUrl, null, ConditionActs.Mine.Offered(new Ground<Organization>(o, o, visit), 0)) with { Decided = Decided(scene, withReasons: false), Waiting = Waiting(scene) };
    }

    /// <summary>Anybody's page, for whoever arranges the turns.</summary>
    public static DaysView Theirs(Organization o, Domain.Members.Person person, Visit visit)
    {
        var scene = new Scene(o, person.Id, visit);
        var acts = ConditionActs.Theirs.Offered(new Ground<Domain.Members.Person>(o, person, visit), person.Number);
        return Of(scene, visit.T["conditions.person"], ConditionActs.ListUrl, $"{ConditionActs.ListUrl}/{person.Number}", Faces.Of(o, person.Id, visit.T, ConditionWords.Line(o, person.Id, visit.Today, visit.T) ?? visit.T["condition.nothing"]), [.. acts.Where(ConditionActs.IsHers)]) with
        {
            Decided = Decided(scene, withReasons: true), Apart = Apart(scene, $"{ConditionActs.ListUrl}/{person.Number}"), DecidedActs = [.. acts.Where(a => !ConditionActs.IsHers(a))],
        };
    }

    static DaysView Of(Scene s, string heading, string back, string url, Ui.Person? who, IReadOnlyList<Door> acts) =>
        new(heading, back, url, who, ConditionWords.Ticked(s.Book.WeekdaysOn(s.Who, s.Today)), Away(s, url), Wishes(s), Together(s, url), [], null, acts, [], s.Today.Typed());

    static SaidLine[] Waiting(Scene s) =>
        [.. s.Books.Sanctions.Of(s.Who).Where(c => SanctionWords.WaitsForHer(s.Books, c, s.Today)).Select(c => new SaidLine("scales", SanctionWords.Turn(s.Books, c.Proposed, s.Words), SanctionWords.State(s.Books, c, s.Today, s.Words), Action: SanctionScreens.UrlOf(c)))];

    static SaidLine[] Away(Scene s, string url) =>
    [
        .. s.Book.AwaysOf(s.Who).Where(a => a.LastDay >= s.Today).Select(a => new SaidLine("umbrella", DateWords.Capital(ConditionWords.Stretch(a.From, a.LastDay, s.Words)), Length(a, s.Words),
            Corrections.UrlOf(s.Books, a.Act, s.Visit), url + "/vuelta", s.Words[a.From > s.Today ? "days.away.drop" : "days.away.back"],
            [("Away", a.Id.ToString("N")), ("Back", (a.From > s.Today ? a.From : s.Today).Typed())])),
    ];

    static string Length(AwayStretch away, Texts t) => t.Of("days.away.length", ("n", away.LastDay.DayNumber - away.From.DayNumber + 1));

    static SaidLine[] Wishes(Scene s)
    {
        var (wished, not) = s.Book.WeekdayWishesOn(s.Who, s.Today);
        var lines = new List<SaidLine>();
        if (wished != 0) lines.Add(new SaidLine("smiley", DateWords.Capital(ConditionWords.Weekdays(wished, s.Words)), s.Words["condition.likes"]));
        if (not != 0) lines.Add(new SaidLine("smiley-sad", DateWords.Capital(ConditionWords.Weekdays(not, s.Words)), s.Words["condition.rather-not"]));
        lines.AddRange(s.Book.SingleWishesOf(s.Who, s.Today).Take(WishesShown).Select(w => new SaidLine(w.Wish == DayWish.Wish ? "smiley" : "smiley-sad", DateWords.Capital(DateWords.WeekdayDayMonth(w.Day)), s.Words["condition.wish." + w.Wish])));
        return [.. lines];
    }

    static SaidLine[] Together(Scene s, string url) =>
    [
        .. s.Book.TogetherWishesOf(s.Who, s.Today).Select(w => new SaidLine("users", s.Books.Register.CalledOf(w.Other(s.Who)!.Value) ?? s.Words["erased"],
            s.Words.Of(w.Person == s.Who ? "days.together.asked" : "days.together.other", ("date", DateWords.DayMonth(w.From))), Corrections.UrlOf(s.Books, w.Act, s.Visit), url + "/juntas-fin", s.Words["days.together.end"], [("Pair", w.Pair.ToString("N"))])),
    ];

    static SaidLine[] Decided(Scene s, bool withReasons)
    {
        string? Why(Guid id) => withReasons ? s.Book.ReasonOf(id, s.Visit.Person, s.Today) : null;
        string? Undo(Guid act) => withReasons ? Corrections.UrlOf(s.Books, act, s.Visit) : null;
        var lines = new List<SaidLine>();
        foreach (var e in s.Book.ExemptionsOf(s.Who).Where(e => !(e.LastDay < s.Today) && e.HoldsOn(e.From)))
            lines.Add(new SaidLine("umbrella", DateWords.Capital(ConditionWords.Exempt(e, s.Words)), Joined(s.Words.Of("condition.since", ("date", DateWords.DayMonthYear(e.From))), Why(e.Id)), Undo(e.Act)));
        if (s.Book.DecidedShareOn(s.Who, s.Today) is { } share)
            lines.Add(new SaidLine("scales", DateWords.Capital(ConditionWords.Share(share.Thousandths, s.Words)), Joined(share.Until is { } until ? ConditionWords.Stretch(share.From, until, s.Words) : s.Words.Of("condition.since", ("date", DateWords.DayMonthYear(share.From))), Why(share.Id)), Undo(share.Act)));
        if (s.Book.RuledOutOn(s.Who, s.Today) is { Count: > 0 } out_) lines.Add(new SaidLine("prohibit", s.Words["condition.cannot.head"], DateWords.Capital(ConditionWords.RuledOut(s.Books, out_, s.Today, s.Words))));
        if (ConditionWords.Known(s.Book.SkillsOf(s.Who, s.Today), "skill", s.Words).Concat(ConditionWords.Known(s.Book.LearnsOf(s.Who, s.Today), "learns", s.Words)).ToArray() is { Length: > 0 } known)
            lines.Add(new SaidLine("student", s.Words["condition.knows.head"], DateWords.Capital(string.Join(", ", known))));
        return [.. lines];
    }

    static SaidLine[] Apart(Scene s, string url) =>
    [
        .. s.Book.ApartPairsOn(s.Today, s.Visit.Person).Where(p => p.One == s.Who || p.Other == s.Who).Select(p => new SaidLine("lock-key", s.Books.Register.CalledOf(p.One == s.Who ? p.Other : p.One) ?? s.Words["erased"],
            s.Words.Of("condition.since", ("date", DateWords.DayMonthYear(p.From))), Corrections.UrlOf(s.Books, p.Act, s.Visit), url + "/aparte-fin", s.Words["days.apart.end"], [("Pair", p.Pair.ToString("N"))])),
    ];

    static string Joined(string first, string? second) => second is null ? first : $"{first}. {second}";
}
