using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns;

/// <summary>Say which groups cook from a day on, who coordinates each, and how they follow one another.</summary>
public sealed record FormGroups(DateOnly From, GroupRhythm Rhythm, IReadOnlyList<TurnGroup> Groups) : ICommand
{
    public const int GroupsMax = 31;

    /// <summary>Beyond so many members nobody puts them into groups by hand: their turns go person by person.</summary>
    public const int PeopleMax = 200;

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var groups = (Groups ?? []).Where(g => g.Members.Count > 0).OrderBy(g => g.Number).ToArray();
        var members = groups.SelectMany(g => g.Members).ToArray();
        objections.AddIf(groups.Length is 0 or > GroupsMax, () => new GroupsOutOfRange(GroupsMax) { Field = nameof(Groups) });
        objections.AddIf(groups.Any(g => g.Members.Count > Duty.HandsMax), () => new HandsOutOfRange(Duty.HandsMax) { Field = nameof(Groups) });
        objections.AddIf(members.Length > PeopleMax, () => new TooManyForGroups(PeopleMax) { Field = nameof(Groups) });
        objections.AddIf(members.Distinct().Count() < members.Length, () => new InTwoGroups { Field = nameof(Groups) });
        objections.AddIf(members.Any(m => organization.Register.People.GetValueOrDefault(m)?.IsActive(act.Today) != true), () => new Members.NoSuchPerson { Field = nameof(Groups) });
        objections.AddIf(groups.Any(g => g.Coordinator is { } coordinator && !g.Members.Contains(coordinator)), () => new CoordinatorNotInGroup { Field = nameof(Groups) });
        objections.AddIf(From.DayNumber - act.Today.DayNumber > CallTurn.DaysAheadMax, () => new Kitchen.TooFarAhead(CallTurn.DaysAheadMax) { Field = nameof(From) });
        objections.AddIf(From.DayNumber < act.Today.DayNumber - PastDaysMax, () => new GroupsTooLongAgo { Field = nameof(From) });
        return objections.OrAccept(new GroupsFormed(From, Rhythm, [.. groups.Select((g, i) => g with { Number = i + 1 })]));
    }

    /// <summary>Groups that cook already are written down with the day on which they began.</summary>
    public const int PastDaysMax = 366;
}

public sealed record GroupsOutOfRange(int Most) : Refusal;
public sealed record TooManyForGroups(int Most) : Refusal;
public sealed record InTwoGroups : Refusal;
public sealed record CoordinatorNotInGroup : Refusal;
public sealed record GroupsTooLongAgo : Refusal;
