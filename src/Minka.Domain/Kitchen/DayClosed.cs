using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>The day was closed: every ration is accounted for, and what is missing has a name.</summary>
/// <param name="Difference">Made minus all that is accounted for: positive is missing, negative is more than made.</param>
/// <param name="CrewMinutes">Work given by each of the crew, in minutes.</param>
[FactKind("kitchen.day-closed")]
public sealed record DayClosed(DateOnly Date, int Leftover, int Spoiled, int Donated, int Difference, int CrewMinutes) : IDatedFact;
