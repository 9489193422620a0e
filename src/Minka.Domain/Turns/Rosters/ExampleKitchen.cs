using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// A kitchen that never was, the same for everybody who draws it with the same numbers: a crew of one in ten members, one of whom leads; half of them can lead, one in six has
/// half a share, each brought three to five turns. Everybody is away up to eleven days in a row, has a day between two turns and comes at most twice a week; some wishes, a few
/// pairs kept apart. Chance comes from the generator of Park and Miller (16807 modulo 2^31 - 1).
/// </summary>
public static class ExampleKitchen
{
    public const int MembersMost = 500, DaysMost = 366;
    public const long SeedMost = 200_000;

    /// <param name="members">At least 2.</param>
    /// <param name="days">Days of cooking, Monday to Friday, from the 2nd of March 2026.</param>
    public static RosterQuestion Of(int members, int days, long seed)
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
        return new RosterQuestion(turns, people, "six words of the journal");
    }

    static PersonId Person(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
