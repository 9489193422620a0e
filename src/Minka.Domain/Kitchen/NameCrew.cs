using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>One of the day's crew; she who learns cooks beside one who knows.</summary>
public sealed record CrewPlace(PersonId Person, bool Learning);

/// <summary>Who cooks on a day. A later one for the same day takes its place.</summary>
[FactKind("kitchen.crew-named")]
public sealed record CrewNamed(DateOnly Date, IReadOnlyList<CrewPlace> Crew) : IDatedFact;

/// <summary>Say who cooks on a day.</summary>
public sealed record NameCrew(DateOnly Date, IReadOnlyList<CrewPlace> Crew) : ICommand
{
    public const int CrewMax = 20;

    public Power Needs => Power.PlanMenu;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Crew.Count is 0 or > CrewMax, () => new CrewSizeOutOfRange(CrewMax) { Field = nameof(Crew) });
        objections.AddIf(Date > act.Today.AddDays(PlanMenu.DaysAheadMax), () => new TooFarAhead(PlanMenu.DaysAheadMax) { Field = nameof(Date) });
        objections.AddIf(Crew.Select(c => c.Person).Distinct().Count() != Crew.Count, () => new SamePersonTwice { Field = nameof(Crew) });
        objections.AddIf(Crew.Any(c => !organization.Register.People.ContainsKey(c.Person)), () => new NoSuchPerson { Field = nameof(Crew) });
        return objections.OrAccept(new CrewNamed(Date, Crew));
    }
}

public sealed record CrewSizeOutOfRange(int Most) : Refusal;
public sealed record SamePersonTwice : Refusal;
