using System.Globalization;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Locale;

namespace Minka.Features.Turns;

/// <summary>Turns in the words of the screen: what a duty is called, its hours, who stands in it.</summary>
static class TurnWords
{
    public const string Home = "/turnos";

    public static string DutyName(Organization o, string duty, DateOnly date, Texts t) =>
        Duties.All.Contains(duty) ? t["task." + duty] : o.Turns.DutyOn(duty, date).Name ?? duty;

    public static string Icon(string duty) => duty switch
    {
        Duties.Cook => "cooking-pot", Duties.Helper => "hand-heart", Duties.Market => "basket", Duties.Water => "water-drop", Duties.Cleaning => "broom", Duties.Delivery => "truck", Duties.Watch => "moon",
        Duties.Guide => "map-pin", Duties.Faena => "hand-fist", Duties.Children => "baby", Duties.Errand => "person-simple-walk", Duties.Represent => "megaphone", _ => "users-four",
    };

    /// <summary>8:00 a 14:00</summary>
    public static string Hours(int from, int to, Texts t) => t.Of("turn.hours", ("from", Clock(from)), ("to", Clock(to)));

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24}:{minute % 60:00}");

    public static string Url(TurnKey key) => $"{Home}/turno?dia={WhichDay.Written(key.Day)}&tarea={Uri.EscapeDataString(key.Duty)}";

    public static string Called(Organization o, PersonId person, Texts t) => o.Register.CalledOf(person) ?? t["erased"];

    public static string Names(Organization o, IEnumerable<PersonId> people, Texts t) => string.Join(", ", people.Select(p => Called(o, p, t)));

    /// <summary>Martes 24 de noviembre</summary>
    public static string DayName(DateOnly date) => DateWords.Capital(DateWords.WeekdayDayMonth(date));

    /// <summary>Why a place is whose it is, to the one who has it (<paramref name="own"/>) or to anybody else.</summary>
    public static string Why(Organization o, WhyHers why, bool own, Texts t)
    {
        var key = $"turn.why.{why.Form}{(own ? "" : ".other")}";
        return t.Of(key, ("n", why.Free), ("group", why.Group), ("who", why.InsteadOf is { } person ? Called(o, person, t) : ""));
    }

    /// <summary>What an act did, for whoever corrects it; null for facts of other areas.</summary>
    public static string? Say(Organization o, IFact fact, Texts t) => fact switch
    {
        DutyDefined { Key: not null } duty => t.Of("turn.said.duty", ("duty", DutyName(o, duty.Key, duty.From, t))),
        TurnCalled { Duty: not null } called => t.Of("turn.said.called", ("duty", DutyName(o, called.Duty, called.Date, t)), ("date", DateWords.DayMonth(called.Date))),
        TurnCancelled { Duty: not null } cancelled => t.Of("turn.said.cancelled", ("duty", DutyName(o, cancelled.Duty, cancelled.Date, t)), ("date", DateWords.DayMonth(cancelled.Date))),
        GroupsFormed groups => t.Of("turn.said.groups", ("n", (groups.Groups ?? []).Count)),
        RosterAdjusted { Duty: not null } adjusted => t.Of("turn.said.adjusted", ("duty", DutyName(o, adjusted.Duty, adjusted.Date, t)), ("date", DateWords.DayMonth(adjusted.Date))),
        RosterPublished published when o.Turns.RosterOf(published.Roster) is { } roster => t.Of("turn.said.published", ("n", roster.Number)),
        RosterPublished => t["turn.said.published-one"],
        RosterMended mended => t.Of("turn.said.mended", ("n", (mended.Places ?? []).Count)),
        _ => null,
    };
}
