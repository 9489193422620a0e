using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// A kitchen that never was, the same for everybody who draws it with the same numbers: a crew of one in ten members, one of whom leads; half of them can lead, one in six has
/// half a share, each brought three to five turns. Everybody is away up to eleven days in a row, has a day between two turns and comes at most twice a week; some wishes, a few
/// pairs kept apart. Chance comes from the generator of Park and Miller (16807 modulo 2^31 - 1). With every stage, drawn after all that: one in four of those who cannot lead learns it, one in six would like
/// to be with another, and on the last day of each five of cooking one cleans, which nobody likes; each had that up to twice.
/// </summary>
public static class ExampleKitchen
{
    public const int MembersMost = 500, DaysMost = 366;
    public const long SeedMost = 200_000;
    const int CookingDaysOfWeek = 5;

    /// <param name="members">At least 2.</param>
    /// <param name="days">Days of cooking, Monday to Friday, from the 2nd of March 2026.</param>
    /// <param name="everyStage">With who learns, who would like to be together, and a duty that nobody likes.</param>
    public static RosterQuestion Of(int members, int days, long seed, bool everyStage = false)
    {
        var state = seed * 7919 % 2147483647 + 1;
        int Below(int most) => (int)((state = state * 16807 % 2147483647) % most);

        var monday = new DateOnly(2026, 3, 2);
        var service = Enumerable.Range(0, days * 2 + 7).Select(monday.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(days).ToArray();
        var crew = Math.Max(2, members / 10);
        var turns = service.Select(d => new RosterTurn(new TurnKey(d, "cook"), crew, 1, ["pot"], 1, true)).ToArray();
        var people = Enumerable.Range(1, members).Select(number =>
        {
            var awayFrom = Below(days);
            return new Candidate(Person(number), number, Below(6) == 0 ? 500 : 1_000, 3 + Below(3), new HouseholdId(Person(number).Value))
            {
                Skills = Below(2) == 0 ? ["pot"] : [],
                Away = [.. service.Skip(awayFrom).Take(Below(12))],
                RatherNot = [.. Enumerable.Range(0, Below(6)).Select(_ => service[Below(days)]).Distinct()],
                Wishes = [.. Enumerable.Range(0, Below(3)).Select(_ => service[Below(days)]).Distinct()],
                Apart = Below(10) == 0 ? [Person(1 + Below(members))] : [],
                MostAWeek = 2, RestDays = 1,
            };
        }).ToArray();
        if (everyStage)
        {
            turns = [.. turns, .. service.Where((_, at) => at % CookingDaysOfWeek == CookingDaysOfWeek - 1).Select(d => new RosterTurn(new TurnKey(d, "cleaning"), 1, 0, [], 1, true) { Rotates = true })];
            people = [.. people.Select(her => her with { Learns = Below(4) == 0 && her.Skills.Count == 0 ? ["pot"] : [], Together = Below(6) == 0 ? [Person(1 + Below(members))] : [], Had = [new DutyTimes("cleaning", Below(3))] })];
        }
        return new RosterQuestion(turns, people, "six words of the journal");
    }

    static PersonId Person(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
