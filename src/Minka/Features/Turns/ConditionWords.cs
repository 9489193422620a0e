using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>How conditions are said: days, stretches, shares, what she knows and what she cannot do.</summary>
static class ConditionWords
{
    /// <summary>How long somebody counts as a newcomer who is asked for her days.</summary>
    const int NewcomerDays = 60;

    /// <summary>Every duty that has a name here, the kitchen's own too.</summary>
    public static IReadOnlyList<Choice> Duties(Organization o, DateOnly day, Texts t) => [.. o.Turns.DutiesOn(day).Select(d => new Choice(d.Key, DateWords.Capital(DutyName(o, d.Key, day, t)), TurnLifeWords.Icon(d.Key)))];

    public static IReadOnlyList<Choice> Skills(Texts t, string family) =>
        [.. new[] { (TurnSkills.Lead, "chef-hat"), (TurnSkills.Accounts, "calculator"), (TurnSkills.Carry, "package") }.Select(s => new Choice(s.Item1, t[$"condition.{family}.{s.Item1}"], s.Item2))];

    public static string Weekdays(int mask, Texts t) => mask == Domain.Turns.Conditions.Weekdays.All ? t["condition.any-day"] : SettingWords.Weekdays(mask, t);

    /// <summary>A mask as the field of the weekdays has it: "0,3".</summary>
    public static string Ticked(int mask) => string.Join(',', Enumerable.Range(0, 7).Where(n => (mask >> n & 1) == 1));

    public static int MaskIn(Posted posted, string name) =>
        posted.Many(name).Select(v => v is [>= '0' and <= '6'] ? 1 << (v[0] - '0') : 0).Aggregate(0, (mask, day) => mask | day);

    /// <summary>el 3 de diciembre; del 3 al 8 de diciembre.</summary>
    public static string Stretch(DateOnly from, DateOnly to, Texts t) => from == to ? t.Of("condition.on", ("date", DateWords.WeekdayDayMonth(from)))
        : t.Of("condition.from-to", ("from", from.Year == to.Year ? DateWords.DayMonth(from) : DateWords.DayMonthYear(from)), ("to", from.Year == to.Year ? DateWords.DayMonth(to) : DateWords.DayMonthYear(to)));

    public static string Share(int thousandths, Texts t) => thousandths is Candidate.FullShare or 750 or 500 or 250 ? t[$"condition.share.{thousandths}"] : t.Of("condition.share.other", ("n", thousandths));

    public static string Exempt(Exemption exemption, Texts t) =>
        exemption.LastDay is { } last ? t.Of("condition.exempt-until", ("date", DateWords.DayMonthYear(last))) : t["condition.exempt-age"];

    /// <summary>What stands about her in one line, without any reason; null where nothing does.</summary>
    public static string? Line(Organization o, PersonId who, DateOnly day, Texts t)
    {
        var book = o.Conditions;
        var parts = new List<string>();
        if (o.Register.People[who].IsOnLeave(day)) parts.Add(t["condition.on-leave"]);
        if (book.ExemptionOn(who, day) is { } exemption) parts.Add(Exempt(exemption, t));
        parts.AddRange(book.AwaysOf(who).Where(a => a.LastDay >= day).Take(2).Select(a => t.Of("condition.away", ("when", Stretch(a.From, a.LastDay, t)))));
        if (book.WeekdaysOn(who, day) != Domain.Turns.Conditions.Weekdays.All) parts.Add(Weekdays(book.WeekdaysOn(who, day), t));
        if (book.ShareOn(who, day) is var share and not Candidate.FullShare) parts.Add(Share(share, t));
        parts.AddRange(Known(book.SkillsOf(who, day), "skill", t).Concat(Known(book.LearnsOf(who, day), "learns", t)));
        if (book.RuledOutOn(who, day) is { Count: > 0 } out_) parts.Add(t.Of("condition.cannot", ("what", RuledOut(o, out_, day, t))));
        return parts.Count == 0 ? null : DateWords.Capital(string.Join(" · ", parts));
    }

    public static string DutyName(Organization o, string duty, DateOnly day, Texts t) => TurnLifeWords.Duty(o, new TurnKey(day, duty), t);

    public static string RuledOut(Organization o, IReadOnlyList<string> duties, DateOnly day, Texts t) => string.Join(", ", duties.Select(d => DutyName(o, d, day, t).ToLowerInvariant()));

    public static IEnumerable<string> Known(IReadOnlyList<string> skills, string family, Texts t) =>
        skills.Where(s => t.Has($"condition.{family}.{s}")).Select(s => t[$"condition.{family}.{s}"].ToLowerInvariant());

    /// <summary>Whom somebody should ask: she can on no day, or came not long ago and nobody asked her yet.</summary>
    public static bool IsToAsk(Organization o, PersonId who, DateOnly day) => o.Conditions.IsWithoutDays(who, day)
        || (!o.Conditions.HasSaidDays(who) && day.DayNumber - o.Register.People[who].Since.DayNumber is >= 0 and <= NewcomerDays);
}
