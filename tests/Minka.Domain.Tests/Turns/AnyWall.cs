using CsCheck;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

/// <summary>Any small question, with every rule in it now and then; small enough to try every roster.</summary>
public static class AnyWall
{
    const int DaysMost = 5;

    static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    static readonly Gen<DateOnly[]> days = Gen.Frequency((3, Gen.Const(Array.Empty<DateOnly>())), (2, Gen.Int[0, DaysMost].Select(Wall.Day).Array[1, 2]));

    static readonly Gen<Func<Candidate, Candidate>> traits = Gen.Select(
        One(1_000, 1_000, 500, 333), Gen.Long[0, 4], Gen.Select(days, days, days), Gen.Bool, One<int?>(null, null, 1, 2),
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 8], Gen.Int[0, 3], Gen.Int[0, 8], Gen.Int[0, 3], Gen.Int[0, 2]), (share, carried, on, leads, most, other) => (Func<Candidate, Candidate>)(her => her with
        {
            Share = share, Carried = carried, Away = on.Item1, Wishes = on.Item2, RatherNot = on.Item3, Skills = leads ? ["pot"] : [], MostAWeek = most, RestDays = other.Item1,
            Apart = other.Item2 is >= 1 and <= 4 ? [Wall.Person(other.Item2)] : [], Household = other.Item3 == 0 ? new HouseholdId(Guid.Empty) : her.Household,
            Together = other.Item4 is >= 1 and <= 4 ? [Wall.Person(other.Item4)] : [], Had = other.Item5 == 0 ? [] : [new DutyTimes("cook", other.Item5 - 1), new DutyTimes("market", 3 - other.Item5)], Learns = other.Item6 == 0 ? ["pot"] : [],
        }));

    public static readonly Gen<RosterQuestion> Small = Gen.Select(
        traits.Array[1, 4], Gen.Select(Gen.Int[0, DaysMost], Gen.Int[1, 2], Gen.Int[0, 1], Gen.Bool, Gen.Long[1, 3], Gen.Int[0, 2]).Array[1, 4], Gen.Bool, Gen.Bool, Gen.Int[0, 5],
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, DaysMost]).Array[0, 3], (people, turns, even, household, seed, hanging) =>
        {
            var wall = new Wall { Seed = $"seed {seed}", OneOfAHousehold = household };
            for (var i = 0; i < people.Length; i++) wall.Who(i + 1, people[i]);
            var keys = new HashSet<(int, bool)>();
            for (var i = 0; i < turns.Length; i++)
                if (keys.Add((turns[i].Item1, i % 2 == 0))) wall.Turn(turns[i].Item1, turns[i].Item2, turns[i].Item3, even ? 1 : turns[i].Item5, turns[i].Item4, i % 2 == 0 ? "cook" : "market", turns[i].Item6 == 0);
            wall.Hanging.AddRange(hanging.Select(h => new Placing(Wall.Key(h.Item2), Wall.Person(h.Item1))));
            return wall.Asks();
        });

    /// <summary>Every roster that breaks no rule, those with open places too.</summary>
    public static IEnumerable<RosterScore> EveryScore(RosterQuestion question)
    {
        var grid = new RosterGrid(question);
        var seating = new Seating(grid);
        foreach (var (person, turn) in grid.Agreed)
            if (seating.Objection(person, turn) is null) seating.Place(person, turn);
        return From(seating, 0);
    }

    static IEnumerable<RosterScore> From(Seating seating, int place)
    {
        var grid = seating.Grid;
        if (place == grid.People.Count * grid.Turns.Count) { yield return RosterScore.Of(seating); yield break; }
        var (person, turn) = (place / grid.Turns.Count, place % grid.Turns.Count);
        foreach (var score in From(seating, place + 1)) yield return score;
        if (seating.Objection(person, turn) is not null) yield break;
        seating.Place(person, turn);
        foreach (var score in From(seating, place + 1)) yield return score;
        seating.Take(person, turn);
    }

    /// <summary>The same question with other names and the lists in another order; the numbers in the register stay.</summary>
    public static RosterQuestion Renamed(RosterQuestion question, Func<PersonId, PersonId> name) => question with
    {
        Turns = [.. question.Turns.Reverse()],
        Candidates = [.. question.Candidates.Reverse().Select(c => c with { Person = name(c.Person), Apart = [.. c.Apart.Select(name)], Together = [.. c.Together.Select(name)] })],
        Hanging = [.. question.Hanging.Reverse().Select(p => p with { Person = name(p.Person) })],
    };
}
