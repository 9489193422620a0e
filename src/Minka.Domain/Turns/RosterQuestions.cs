using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>The turns of a span with the question that a planner answers about them.</summary>
/// <param name="Unit">Hundredths of a plain turn that make one unit of the question: a quarter of a turn, or the largest part of it that divides every turn.</param>
public sealed record AskedRoster(DateOnly From, DateOnly To, IReadOnlyList<PlannedTurn> Turns, RosterQuestion Question, int Unit)
{
    /// <summary>The same books ask the same: 16 letters of its SHA-256.</summary>
    public string Mark { get; } = RosterQuestions.MarkOf(Question);

    /// <summary>As it was asked before unwanted duties, learning and company were weighed: what rosters of that time answered.</summary>
    public AskedRoster Former => new(From, To, Turns, Question with
    {
        Turns = [.. Question.Turns.Select(t => t with { Rotates = false })], Candidates = [.. Question.Candidates.Select(c => c with { Together = [], Learns = [], Had = [] })],
    }, Unit);
}

/// <summary>Asks for a roster out of the books: turns, who can be asked, what each carried, what hangs already.</summary>
public static class RosterQuestions
{
    /// <summary>The longest span of one roster: two months and some days.</summary>
    public const int DaysMax = 65;

    /// <summary>The lots of a roster are drawn with the day on which it begins: known to everybody, chosen by nobody.</summary>
    public static string SeedOf(DateOnly from) => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static AskedRoster Of(Organization organization, DateOnly from, DateOnly to)
    {
        var statute = organization.Charter.At(from);
        var groups = statute[TurnSettings.ByGroups].Value == 1 ? GroupOrder.Between(organization, from, to) : new Dictionary<DateOnly, TurnGroup>();
        var people = organization.Register.MembersOn(from).ToArray();
        var exempt = people.Where(p => IsExemptThroughout(organization, p.Id, from, to)).Select(p => p.Id).ToHashSet();
        var asked = people.Where(p => !exempt.Contains(p.Id)).ToArray();
        var agreed = new List<Placing>();
        var (turns, cooked) = (new List<PlannedTurn>(), new Dictionary<int, int>());
        foreach (var turn in TurnCalendar.Between(organization, from, to))
        {
            var planned = WithGroup(organization, turn, groups.GetValueOrDefault(turn.Date), asked, agreed, cooked);
            turns.Add(planned.Skill is { } skill && asked.Any(p => organization.Conditions.SkillsOf(p.Id, turn.Date).Contains(skill)) ? planned : planned with { Leads = 0 });
        }
        var served = organization.Turns.DoneBetween(DateOnly.FromDayNumber(Math.Max(0, from.DayNumber - LookBackDays)), from).Where(d => d.Piece.IsTurn).ToLookup(d => d.Person, d => d.Piece.Date);
        var carriedByAll = CarriedWindow.Of(organization, from, [.. asked.Select(p => p.Id)]);
        var carried = carriedByAll.ToDictionary(c => c.Person);
        var rotating = turns.Where(t => organization.Turns.DutyOn(t.Duty, t.Date).Rotates).Select(t => t.Key).ToHashSet();
        var had = rotating.Select(k => k.Duty).Distinct().Order(StringComparer.Ordinal).SelectMany(d => CarriedWindow.TimesOf(carriedByAll, d)).ToLookup(h => h.Person, h => h.Had);
        var unit = turns.Select(t => t.Weight).Aggregate(QuarterTurn, GreatestDivisor);
        var ownWeek = groups.Count > 0 && organization.Turns.GroupsOn(from)?.Rhythm == GroupRhythm.EachWeek;
        var duties = turns.Select(t => t.Duty).Distinct().ToArray();
        var candidates = asked.Select(p => CandidateOf(organization, p, from, to, carried[p.Id], unit, turns, duties, statute, ownWeek) with { Served = [.. served[p.Id].Distinct()], Had = [.. had[p.Id]] }).ToArray();
        var rows = turns.Select(t => new RosterTurn(t.Key, t.Hands, t.Leads, t.Skill is null ? [] : [t.Skill], t.Weight / unit, t.MustFill) { Rotates = rotating.Contains(t.Key) }).ToArray();
        return new AskedRoster(from, to, turns, new RosterQuestion(rows, candidates, SeedOf(from))
        {
            Exempt = exempt.Count, OneOfAHousehold = statute[TurnSettings.OneOfAHousehold].Value == 1, Hanging = [.. organization.Turns.StandingBetween(from, to).SelectMany(t => t.Standing.Select(p => new Placing(t.Key, p.Person)))], Agreed = agreed,
        }, unit);
    }

    /// <summary>
    /// All of the group come, and as many hands are needed as the duty says or as the group has. Who takes half a share comes every second time,
    /// counted over the turns that her group has had on the wall.
    /// </summary>
    static PlannedTurn WithGroup(Organization organization, PlannedTurn turn, TurnGroup? group, IReadOnlyList<Person> asked, List<Placing> agreed, Dictionary<int, int> cooked)
    {
        if (turn.Duty != Duties.Cook || group is null) return turn;
        if (!cooked.TryGetValue(group.Number, out var before)) before = organization.Turns.TurnsOfGroupBefore(group.Number, turn.Date);
        cooked[group.Number] = before + 1;
        var hers = asked.Where(p => group.Members.Contains(p.Id) && IsHerTime(organization.Conditions.ShareOn(p.Id, turn.Date), before) && organization.Conditions.IsAvailable(p.Id, turn.Date) && !organization.Conditions.IsExempt(p.Id, turn.Date)).ToArray();
        agreed.AddRange(hers.Select(p => new Placing(turn.Key, p.Id)));
        return turn with { Hands = Math.Max(turn.Hands, hers.Length), Group = group.Number };
    }

    /// <summary>Of so many turns of her group she comes to her share of them, as evenly as whole turns allow.</summary>
    internal static bool IsHerTime(int share, int before) =>
        (before + 1L) * Math.Clamp(share, 0, Candidate.FullShare) / Candidate.FullShare > before * (long)Math.Clamp(share, 0, Candidate.FullShare) / Candidate.FullShare;

    static Candidate CandidateOf(Organization organization, Person person, DateOnly from, DateOnly to, CarriedWork carried, int unit, IReadOnlyList<PlannedTurn> turns, string[] duties, Statute statute, bool ownWeek)
    {
        var (conditions, days) = (organization.Conditions, Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).ToArray());
        var most = (int)statute[TurnSettings.MostAWeek].Value;
        return new Candidate(person.Id, person.Number, Math.Clamp(carried.Share, 1, Candidate.FullShare), Math.Clamp(carried.Counted / unit, 0, Candidate.CarriedMost), person.Household ?? new HouseholdId(person.Id.Value))
        {
            Skills = conditions.SkillsOf(person.Id, from), Learns = conditions.LearnsOf(person.Id, from), Together = conditions.TogetherWith(person.Id, from),
            Away = [.. days.Where(d => !conditions.IsAvailable(person.Id, d) || conditions.IsExempt(person.Id, d))],
            Cannot = [.. turns.Where(t => duties.Contains(t.Duty) && conditions.CannotDo(person.Id, t.Duty, t.Date)).Select(t => t.Key)],
            Apart = conditions.ApartFrom(person.Id, from), Wishes = conditions.WishesOf(person.Id, from, to), RatherNot = conditions.RatherNotOf(person.Id, from, to),
            MostAWeek = most == 0 || ownWeek ? null : most, RestDays = ownWeek ? 0 : (int)statute[TurnSettings.RestDays].Value,
        };
    }

    const int QuarterTurn = 25;

    /// <summary>Far enough for the rest and for the week that a roster begins in.</summary>
    const int LookBackDays = 31;

    static bool IsExemptThroughout(Organization organization, PersonId person, DateOnly from, DateOnly to) =>
        organization.Conditions.IsExempt(person, from) && organization.Conditions.IsExempt(person, to);

    static int GreatestDivisor(int a, int b) => b == 0 ? Math.Max(1, a) : GreatestDivisor(b, a % b);

    internal static string MarkOf(RosterQuestion question)
    {
        var text = new StringBuilder(question.Seed).Append('|').Append(question.Exempt).Append(question.OneOfAHousehold);
        foreach (var t in question.Turns) text.Append(CultureInfo.InvariantCulture, $"\nt {t.Key.Day:o} {t.Key.Duty} {t.Hands} {t.Leads} {t.Weight} {t.MustFill} {string.Join(',', t.LeadSkills)}{(t.Rotates ? " rotates" : "")}");
        foreach (var c in question.Candidates.OrderBy(c => c.Number))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nc {c.Number} {c.Share} {c.Carried} {c.Household.Value} {c.MostAWeek} {c.RestDays} {string.Join(',', c.Skills)}");
            foreach (var days in new[] { c.Away, c.Wishes, c.RatherNot, c.Served }) text.Append(' ').AppendJoin(',', days.Select(d => d.DayNumber).Order());
            text.Append(' ').AppendJoin(',', c.Cannot.Order().Select(k => $"{k.Day.DayNumber}{k.Duty}")).Append(' ').AppendJoin(',', c.Apart.Select(a => a.Value).Order());
            // Only where there are any: questions of older journals keep their mark.
            if (c.Together.Count > 0) text.Append(" with ").AppendJoin(',', c.Together.Select(a => a.Value).Order());
            if (c.Learns.Count > 0) text.Append(" learns ").AppendJoin(',', c.Learns);
            if (c.Had.Count > 0) text.Append(" had ").AppendJoin(',', c.Had.OrderBy(h => h.Duty, StringComparer.Ordinal).Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Duty}{h.Times}")));
        }
        foreach (var (letter, places) in new[] { ('h', question.Hanging), ('a', question.Agreed) })
            text.Append('\n').Append(letter).AppendJoin(',', places.Select(p => $" {p.Turn.Day.DayNumber}{p.Turn.Duty}{p.Person.Value}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
