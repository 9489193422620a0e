using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

/// <summary>A question of turns, said in a few words. Person n has number n.</summary>
public sealed class Wall
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    readonly List<RosterTurn> turns = [];
    readonly List<Candidate> people = [];

    public string Seed { get; init; } = "six words of the journal";
    public bool OneOfAHousehold { get; init; }
    public List<Placing> Hanging { get; } = [];
    public List<Placing> Agreed { get; } = [];
    public int Exempt { get; init; }

    public static PersonId Person(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static DateOnly Day(int day) => Monday.AddDays(day);

    public static TurnKey Key(int day, string duty = "cook") => new(Day(day), duty);

    public Wall Turn(int day, int hands, int leads = 0, long weight = 1, bool must = true, string duty = "cook", bool rotates = false)
    {
        turns.Add(new RosterTurn(Key(day, duty), hands, leads, ["pot"], weight, must) { Rotates = rotates });
        return this;
    }

    public Wall Days(int days, int hands, int leads = 0)
    {
        for (var day = 0; day < days; day++) Turn(day, hands, leads);
        return this;
    }

    public Wall Who(int number, Func<Candidate, Candidate>? but = null)
    {
        var her = new Candidate(Person(number), number, Candidate.FullShare, 0, new HouseholdId(new Guid(number, 1, 0, new byte[8])));
        people.Add(but?.Invoke(her) ?? her);
        return this;
    }

    public Wall Everybody(int count)
    {
        for (var n = 1; n <= count; n++) Who(n);
        return this;
    }

    public RosterQuestion Asks() => new(turns, people, Seed) { OneOfAHousehold = OneOfAHousehold, Hanging = Hanging, Agreed = Agreed, Exempt = Exempt };

    public static Candidate Leads(Candidate her) => her with { Skills = ["pot"] };

    public static Candidate Learns(Candidate her) => her with { Learns = ["pot"] };

    /// <summary>Who sits in a turn, by number.</summary>
    public static int[] In(RosterAnswer answer, int day, string duty = "cook") =>
        [.. answer.Placings.Where(p => p.Turn == Key(day, duty)).Select(p => Enumerable.Range(1, 200).First(n => Person(n) == p.Person)).Order()];

    public static int TurnsOf(RosterAnswer answer, int number) => answer.Placings.Count(p => p.Person == Person(number));
}
