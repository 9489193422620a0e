using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>Somebody comes into a turn that lacked people; out of another of hers, where she had one.</summary>
public sealed record MendedPlace(TurnKey Comes, PersonId Person, TurnKey? Leaves);

/// <summary>Gaps in what hangs were filled with as few other changes as possible.</summary>
[FactKind("turns.roster-mended")]
public sealed record RosterMended(IReadOnlyList<MendedPlace> Places) : IFact, IReversibleFact;

/// <summary>Fill the gaps of the roster on the wall, as it was shown.</summary>
public sealed record MendRoster(IReadOnlyList<MendedPlace> Places) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var places = Places.OrEmpty().ToArray();
        var objections = new Objections();
        objections.AddIf(places.Length == 0, () => new NothingToMend());
        objections.AddIf(!objections.Any && !places.SequenceEqual(GapsOnTheWall.Mend(organization, act.Today)), () => new BooksWentOn());
        return objections.OrAccept(new RosterMended(places));
    }
}

/// <summary>What the roster on the wall lacks from a day on, and how it can be mended.</summary>
public static class GapsOnTheWall
{
    public static IEnumerable<StandingTurn> From(Organization organization, DateOnly today) =>
        organization.Turns.StandingBetween(today, organization.Turns.HangsUntil ?? today).Where(t => t.Lacking > 0 && !t.IsTaken);

    public static IReadOnlyList<MendedPlace> Mend(Organization organization, DateOnly today) =>
        !From(organization, today).Any() ? [] : [.. Mending.Of(Question(organization, today)).Select(m => new MendedPlace(m.Comes.Turn, m.Comes.Person, m.Leaves))];

    /// <summary>The turns as they hang, with who stands in them; who said that she cannot come is not asked for that turn again.</summary>
    public static RosterQuestion Question(Organization organization, DateOnly today)
    {
        var until = organization.Turns.HangsUntil ?? today;
        var span = until.DayNumber - today.DayNumber >= RosterQuestions.DaysMax ? DateOnly.FromDayNumber(today.DayNumber + RosterQuestions.DaysMax - 1) : until;
        var standing = organization.Turns.StandingBetween(today, span).Where(t => !t.IsCancelled).ToArray();
        // Where somebody wrote who came, the turn is over: nobody is sent there any more, and who served it needs her rest.
        var hanging = standing.Where(t => !t.IsTaken).ToArray();
        var served = standing.Where(t => t.IsTaken).SelectMany(t => t.Standing.Select(p => (p.Person, t.Key.Day))).ToLookup(x => x.Person, x => x.Day);
        var asked = RosterQuestions.Of(organization, today, span);
        var gone = hanging.SelectMany(t => t.Places.Where(p => !p.IsServed).Select(p => (p.Person, t.Key))).ToLookup(x => x.Person, x => x.Key);
        return asked.Question with
        {
            Turns = [.. hanging.Select(t => new RosterTurn(t.Key, t.Turn.Hands, t.Turn.Leads, t.Turn.Skill is null ? [] : [t.Turn.Skill], Math.Max(1, t.Turn.Weight / asked.Unit), t.Turn.MustFill))],
            Candidates = [.. asked.Question.Candidates.Select(c => c with { Cannot = [.. c.Cannot, .. gone[c.Person]], Served = [.. c.Served.Concat(served[c.Person]).Distinct()] })],
            Agreed = [],
        };
    }
}

public sealed record NothingToMend : Refusal;
