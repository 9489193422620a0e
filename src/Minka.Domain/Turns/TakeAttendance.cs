using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>What is written of one person of a turn: she came, somebody stood in for her, she had said so, or she was not there.</summary>
public sealed record Attendance(PersonId Person, PlaceStatus Status, StandIn? By = null);

/// <summary>Who came to a turn. A later one for the same turn takes its place; who is not in it keeps what stands.</summary>
[FactKind("turns.attendance-taken")]
public sealed record AttendanceTaken(DateOnly Date, string Duty, IReadOnlyList<Attendance> People) : IDatedFact, IReversibleFact;

/// <summary>Write down who came to a turn: who arranges, whoever may close the day, or the coordinator of the group.</summary>
public sealed record TakeAttendance(DateOnly Date, string Duty, IReadOnlyList<Attendance> People) : ICommand
{
    public const int PeopleMax = 100;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var people = People.OrEmpty().ToArray();
        var standing = organization.Turns.StandingAt(new TurnKey(Date, Duty));
        objections.AddIf(!MayTake(organization, act.Says, act.Today, standing), () => new NotHerOffice(Power.ArrangeTurns));
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(standing is null, () => new NoTurnThatDay { Field = nameof(Date) });
        objections.AddIf(people.Length is 0 or > PeopleMax, () => new NobodyOrTooMany(PeopleMax) { Field = nameof(People) });
        objections.AddIf(people.DistinctBy(p => p.Person).Count() < people.Length, () => new Kitchen.SamePersonTwice { Field = nameof(People) });
        objections.AddIf(people.Any(p => !organization.Register.People.ContainsKey(p.Person)), () => new NoSuchPerson { Field = nameof(People) });
        objections.AddIf(people.Any(p => p.Status == PlaceStatus.StoodIn) && organization.Charter.At(Date)[TurnSettings.StandIns].Value == 0, () => new NoStandIns { Field = nameof(People) });
        objections.AddIf(people.Any(p => p.Status == PlaceStatus.StoodIn && p.By is null), () => new WhoStoodIn { Field = nameof(People) });
        return objections.OrAccept(new AttendanceTaken(Date, Duty, people));
    }

    public static bool MayTake(Organization organization, PersonId who, DateOnly today, StandingTurn? standing) =>
        organization.Offices.Allows(who, Power.ArrangeTurns, today) || organization.Offices.Allows(who, Power.CloseDay, today)
        || (standing is not null && organization.Turns.GroupsOn(standing.Key.Day)?.Groups.Any(g => g.Number == standing.Turn.Group && g.Coordinator == who) == true);
}

public sealed record NobodyOrTooMany(int Most) : Refusal;
/// <summary>The assembly decided that nobody stands in for another.</summary>
public sealed record NoStandIns : Refusal;
public sealed record WhoStoodIn : Refusal;
