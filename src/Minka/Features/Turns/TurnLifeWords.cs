using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>A turn as the screens of its life name it.</summary>
/// <param name="Key">As forms carry it: "2026-11-26|cook".</param>
/// <param name="Query">As addresses carry it: "dia=2026-11-26&amp;tarea=cook".</param>
public sealed record TurnName(string Key, string When, string Duty, string Icon, string Query);

/// <summary>How turns, changes and absences are said. Nobody's reason is ever among the words.</summary>
static class TurnLifeWords
{
    public static TurnName Name(Organization o, TurnKey key, Texts t) =>
        new(Written(key), DateWords.Capital(DateWords.WeekdayDayMonth(key.Day)), Duty(o, key, t), Icon(key.Duty), $"{WhichDay.Field}={WhichDay.Written(key.Day)}&{Field}={Uri.EscapeDataString(key.Duty)}");

    /// <summary>jueves 26 de noviembre (cocina).</summary>
    public static string Say(Organization o, TurnKey key, Texts t) => t.Of("life.turn", ("day", DateWords.WeekdayDayMonth(key.Day)), ("duty", Low(Duty(o, key, t))));

    public static string Duty(Organization o, TurnKey key, Texts t) => TurnWords.DutyName(o, key.Duty, key.Day, t);

    public static string Icon(string duty) => duty switch
    {
        Duties.Cook => "cooking-pot", Duties.Helper => "bowl-steam", Duties.Market => "basket", Duties.Water => "water-jug", Duties.Cleaning => "broom", Duties.Delivery => "truck", Duties.Watch => "eye",
        Duties.Guide => "person-simple-walk", Duties.Faena => "users-four", Duties.Children => "baby", Duties.Errand => "file-text", Duties.Represent => "megaphone", _ => "calendar-check",
    };

    public const string Field = "tarea";

    public static string Written(TurnKey key) => $"{WhichDay.Written(key.Day)}|{key.Duty}";

    public static TurnKey? Read(string? written) =>
        written?.IndexOf('|', StringComparison.Ordinal) is 10 && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? new TurnKey(day, written[11..]) : null;

    /// <summary>The turn that an address names; null where it names none.</summary>
    public static TurnKey? Read(HttpContext context) => Read($"{context.Request.Query[WhichDay.Field]}|{context.Request.Query[Field]}");

    public static string Who(Organization o, PersonId person, Texts t) => Faces.Of(o, person, t).Name;

    /// <summary>The turns that hang for somebody from a day on.</summary>
    public static IEnumerable<StandingTurn> Of(Organization o, PersonId person, DateOnly from) =>
        o.Turns.StandingBetween(from, o.Turns.HangsUntil ?? from).Where(t => t.Serves(person));

    /// <summary>An act of this area in one sentence; null for the facts of others.</summary>
    public static string? Say(Organization o, IFact fact, Texts t) => fact switch
    {
        ExchangeAsked => t["life.said.asked"],
        ExchangeAnswered answered => t[answered.Agreed ? "life.said.agreed" : "life.said.declined"],
        AbsenceAnnounced { Duty: not null } absence => t.Of("life.said.absence", ("turn", Say(o, new TurnKey(absence.Date, absence.Duty), t))),
        SubstituteFound { Duty: not null } substitute => t.Of("life.said.substitute", ("who", Who(o, substitute.Person, t)), ("turn", Say(o, new TurnKey(substitute.Date, substitute.Duty), t))),
        AttendanceTaken { Duty: not null } taken => t.Of("life.said.attendance", ("turn", Say(o, new TurnKey(taken.Date, taken.Duty), t))),
        RosterMended mended => t.Of("life.said.mended", ("n", (mended.Places ?? []).Count)),
        _ => null,
    };

    /// <summary>What of the turns waits for this visitor, one line each: a request, and for who arranges the gap of today or tomorrow.</summary>
    public static IEnumerable<Waits> Waiting(Organization o, Visit visit, bool arranges)
    {
        var t = visit.T;
        var asked = o.Turns.Exchanges.Where(e => e.With == visit.Person && e.IsOpen(visit.Today)).ToArray();
        if (asked.Length > 0) yield return new Waits("arrows-left-right", t.Of("life.wait.asked", ("n", asked.Length)), t.Of("life.wait.asked.why", ("who", Who(o, asked[0].Asks, t))), null, false, Exchanges.Url);
        if (!arranges || o.Turns.StandingBetween(visit.Today, visit.Today.AddDays(1)).Where(s => s.Lacking > 0 && !s.IsTaken).ToArray() is not [var first, ..] gaps) yield break;
        yield return new Waits("hand-heart", t.Of("life.wait.gap", ("n", gaps.Sum(g => g.Lacking)), ("when", DateWords.Relative(first.Key.Day, visit.Today))), t.Of("life.wait.gap.why", ("duty", Low(Duty(o, first.Key, t)))), null, false, MendTheWall.Url);
    }

    static string Low(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
