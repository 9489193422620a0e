using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Planning;

namespace Minka.Demo;

/// <summary>
/// The year of turns: groups formed on the first day, a roster hung up for each month, two who change every fortnight, favours given back, absences with
/// somebody who steps in, daughters who stand in, three who join, one who comes back.
/// </summary>
public sealed class DemoTurns(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    const int Groups = 5, FewestCooks = 3;
    static readonly RosterPlanners planner = new();
    readonly PersonId secretary = kitchen.Holder(Post.Secretary), president = kitchen.Holder(Post.President);

    /// <summary>Three who began to eat and stayed to cook: in which part of the story they become members.</summary>
    static readonly (string Given, double Part)[] newcomers = [("Wilmer", 0.25), ("Edwin", 0.5), ("Brenda", 0.75)];

    /// <summary>Turns hang for that day.</summary>
    public bool Hangs(DateOnly day) => writer.Read(o => o.Turns.StandingAt(new TurnKey(day, Duties.Cook)) is not null);

    /// <summary>In the evening: what life did to the turns, and on the last days of a month the next month's roster.</summary>
    public async Task After(DateOnly day)
    {
        if (calendar.Before(day) == 0)
        {
            await Form(day.AddDays(1));
            await HangFrom(day.AddDays(1));
        }
        await Newcomers(day);
        switch (calendar.Before(day) % 20)
        {
            case 4: await Change(day); break;
            case 9: await Absence(day); break;
            case 14: await Favour(day); break;
            case 17: await StandIn(day); break;
        }
        if (writer.Read(o => o.Turns.HangsUntil) is { } until && calendar.Weekdays.All(d => d <= day || d > until)) await HangFrom(Next(day, until));
    }

    /// <summary>Turns hang for today and the weeks to come.</summary>
    public async Task Tonight(DateOnly today)
    {
        if (writer.Read(o => o.Turns.HangsUntil) is not { } until || until < today.AddDays(7)) await Hang(until: today.AddDays(28), from: writer.Read(o => o.Turns.HangsUntil) is { } last && last >= today ? last.AddDays(1) : today);
    }

    static DateOnly Next(DateOnly day, DateOnly until) => until >= day ? until.AddDays(1) : day.AddDays(1);

    Task HangFrom(DateOnly from) => Hang(from, new DateOnly(from.Year, from.Month, 1).AddMonths(1).AddDays(-1));

    async Task Hang(DateOnly from, DateOnly until)
    {
        if (until.DayNumber - from.DayNumber < 7) until = until.AddDays(1).AddMonths(1).AddDays(-1);
        for (var day = from; day <= until; day = day.AddDays(1))
            if (calendar.IsClosed(day) && writer.Read(o => TurnCalendar.On(o, day).Any(t => t.Duty == Duties.Cook))) writer.Say(secretary, new CancelTurn(day, Duties.Cook));
        await writer.Settle();
        if (!writer.Read(o => TurnCalendar.Between(o, from, until).Any())) return;
        var asked = writer.Read(o => RosterQuestions.Of(o, from, until));
        var act = await writer.Do(secretary, new KeepRoster(from, until, planner.Answer(asked.Question)!, asked.Mark));
        await writer.Do(secretary, new PublishRoster(KeepRoster.IdOf(act)));
    }

    async Task Form(DateOnly day)
    {
        var people = writer.Read(o => o.Register.MembersOn(day).Where(p => !o.Conditions.IsExempt(p.Id, day)).Select(p => new GroupCandidate(p.Id, p.Number, o.Conditions.ShareOn(p.Id, day),
            o.Conditions.SkillsOf(p.Id, day).Contains("lead"), o.Conditions.LearnsOf(p.Id, day).Contains("lead"), p.Household!.Value, o.Conditions.ApartFrom(p.Id, day), o.Conditions.TogetherWith(p.Id, day),
            o.Turns.GroupsBefore(day)?.Groups.FirstOrDefault(g => g.Members.Contains(p.Id))?.Number ?? 0)).ToArray());
        await writer.Do(secretary, new FormGroups(day, GroupRhythm.EachDay, GroupForming.Propose(people, Groups, RosterQuestions.SeedOf(day))));
    }

    /// <summary>They join; from the next forming of groups they have theirs, and until then they fill gaps.</summary>
    async Task Newcomers(DateOnly day)
    {
        foreach (var (given, part) in newcomers)
        {
            if (calendar.Before(day) != (int)(calendar.Cooked.Count * part) || writer.Read(o => o.Register.People.Values.FirstOrDefault(p => p.Names?.Given == given && p.KindOn(day) == MemberKind.User && p.MinorOn(day) != true)) is not { } person) continue;
            await writer.Do(president, new ChangeKind(person.Id, MemberKind.Member, day));
            await Form(day.AddDays(1));
        }
    }

    StandingTurn[] Coming(DateOnly day) => writer.Read(o => o.Turns.StandingBetween(day.AddDays(1), day.AddDays(16)).Where(t => t.Key.Duty == Duties.Cook && t.Standing.Count() > 1).ToArray());

    /// <summary>Two whose turns both can take change them.</summary>
    async Task Change(DateOnly day)
    {
        foreach (var mine in Coming(day))
            foreach (var theirs in Coming(day).Where(t => t.Key.Day > mine.Key.Day))
                foreach (var asks in mine.Standing.Select(p => p.Person))
                    foreach (var with in theirs.Standing.Select(p => p.Person))
                    {
                        if (!writer.Read(o => Fits(o, new AskExchange(asks, with, mine.Key, theirs.Key), asks))) continue;
                        var asked = await writer.Do(asks, new AskExchange(asks, with, mine.Key, theirs.Key));
                        await writer.Do(with, new AnswerExchange(AskExchange.IdOf(asked), true));
                        return;
                    }
    }

    /// <summary>One does another's turn, which is owed; who owes already gives back first.</summary>
    async Task Favour(DateOnly day)
    {
        if (writer.Read(o => o.Turns.Owed.FirstOrDefault()) is { } owed)
            foreach (var back in Coming(day).Where(t => t.Serves(owed.To)))
                if (writer.Read(o => Fits(o, new AskExchange(owed.Owes, owed.To, null, back.Key), owed.Owes)))
                {
                    var asked = await writer.Do(owed.Owes, new AskExchange(owed.Owes, owed.To, null, back.Key));
                    await writer.Do(owed.To, new AnswerExchange(AskExchange.IdOf(asked), true));
                    return;
                }
    }

    /// <summary>Somebody cannot come; whoever carries least of those who are free steps in and is owed a turn.</summary>
    async Task Absence(DateOnly day)
    {
        if (Coming(day).FirstOrDefault() is not { } turn) return;
        var absent = turn.Standing.Last().Person;
        await writer.Do(absent, new AnnounceAbsence(turn.Key.Day, turn.Key.Duty, absent));
        foreach (var (person, _, _) in kitchen.Homes)
            if (writer.Read(o => Fits(o, new FindSubstitute(turn.Key.Day, turn.Key.Duty, absent, person, true), person)))
            {
                await writer.Do(person, new FindSubstitute(turn.Key.Day, turn.Key.Duty, absent, person, true));
                return;
            }
        await writer.Do(secretary, new MendRoster(writer.Read(o => GapsOnTheWall.Mend(o, day))));
    }

    /// <summary>Her daughter came for her: it is her turn that was served.</summary>
    async Task StandIn(DateOnly day)
    {
        if (writer.Read(o => o.Turns.StandingAt(new TurnKey(day, Duties.Cook))) is not { } turn || turn.Standing.LastOrDefault() is not { } place) return;
        await writer.Do(secretary, new TakeAttendance(day, Duties.Cook, [new Attendance(place.Person, PlaceStatus.StoodIn, Domain.Turns.StandIn.Daughter)]));
    }

    bool Fits(Organization o, ICommand command, PersonId says) => command.Decide(o, new Act(Guid.Empty, says, says, writer.Today, default)) is Outcome.Accepted;

    /// <summary>Who cooks on a day: whose turn it is; where too few could come, the board steps in.</summary>
    public PersonId[] CrewOn(DateOnly day)
    {
        var crew = writer.Read(o => o.Days.CrewOn(day).Select(c => c.Person).ToArray());
        return crew.Length >= FewestCooks ? crew : [.. crew.Concat(kitchen.Homes.Select(h => h.Person)).Distinct().Take(FewestCooks)];
    }
}
