using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;
using static Minka.Planning.Format.FormatWriting;

namespace Minka.Planning.Format;

/// <summary>A question of turns as a file that others can read, solve and compare: docs/roster-format.md. People are numbers; it names nobody.</summary>
public static class RosterQuestionFile
{
    public const string Format = "minka-roster-question";
    const int NumberMost = 1_000_000, TurnsMost = 5_000, PeopleMost = 1_000;

    /// <returns>The question; null where anything is wrong with the file, and what.</returns>
    public static (RosterQuestion? Question, IReadOnlyList<RosterFault> Faults) Read(ReadOnlyMemory<byte> bytes)
    {
        var reading = new FormatReading();
        using var file = reading.Open(bytes, Format);
        if (file is null) return (null, reading.Faults);
        var root = file.RootElement;
        reading.Only(root, "", "format", "version", "seed", "exempt", "oneOfAHousehold", "turns", "people", "hanging", "agreed");
        var turns = reading.Items(root, "", "turns", JsonValueKind.Object, TurnsMost).Select(t => Turn(reading, t.Value, t.Path)).ToArray();
        var people = reading.Items(root, "", "people", JsonValueKind.Object, PeopleMost).Select(p => Person(reading, p.Value, p.Path)).ToArray();
        if (turns.Length == 0) reading.Fault("turns", "at least one");
        if (people.Length == 0) reading.Fault("people", "at least one");
        foreach (var twice in turns.GroupBy(t => t.Key).Where(g => g.Count() > 1)) reading.Fault("turns", $"{twice.Key.Day:yyyy-MM-dd} {twice.Key.Duty} stands there twice");
        foreach (var twice in people.GroupBy(p => p.Number).Where(g => g.Count() > 1)) reading.Fault("people", $"the number {twice.Key} stands there twice");
        var question = new RosterQuestion(turns, people, reading.Text(root, "", "seed", 200))
        {
            Exempt = (int)reading.Number(root, "", "exempt", 0, 0, NumberMost), OneOfAHousehold = reading.YesNo(root, "", "oneOfAHousehold", false),
            Hanging = Places(reading, root, "hanging"), Agreed = Places(reading, root, "agreed"),
        };
        return reading.Faults.Count == 0 ? (question, []) : (null, reading.Faults);
    }

    public static string Write(RosterQuestion question)
    {
        var numbers = question.Candidates.ToDictionary(c => c.Person, c => c.Number);
        var households = question.Candidates.GroupBy(c => c.Household).ToDictionary(h => h.Key, h => h.Min(c => c.Number));
        return Text(new JsonObject
        {
            ["format"] = Format, ["version"] = 1, ["seed"] = question.Seed, ["exempt"] = question.Exempt, ["oneOfAHousehold"] = question.OneOfAHousehold,
            ["turns"] = Objects(question.Turns.OrderBy(t => t.Key).Select(t => new JsonObject
            {
                ["day"] = Iso(t.Key.Day), ["duty"] = t.Key.Duty, ["hands"] = t.Hands, ["leads"] = t.Leads, ["leadSkills"] = Words(t.LeadSkills), ["weight"] = t.Weight, ["mustFill"] = t.MustFill, ["rotates"] = t.Rotates,
            })),
            ["people"] = Objects(question.Candidates.OrderBy(c => c.Number).Select(c => new JsonObject
            {
                ["number"] = c.Number, ["share"] = c.Share, ["carried"] = c.Carried, ["household"] = households[c.Household], ["skills"] = Words(c.Skills), ["away"] = Days(c.Away),
                ["cannot"] = Objects(c.Cannot.Order().Select(k => new JsonObject { ["day"] = Iso(k.Day), ["duty"] = k.Duty })), ["apart"] = Numbers(c.Apart.Where(numbers.ContainsKey).Select(a => numbers[a]).Order()),
                ["together"] = Numbers(c.Together.Where(numbers.ContainsKey).Select(a => numbers[a]).Order()), ["learns"] = Words(c.Learns),
                ["had"] = Objects(c.Had.OrderBy(h => h.Duty, StringComparer.Ordinal).Select(h => new JsonObject { ["duty"] = h.Duty, ["times"] = h.Times })),
                ["wishes"] = Days(c.Wishes), ["ratherNot"] = Days(c.RatherNot), ["mostAWeek"] = c.MostAWeek, ["restDays"] = c.RestDays, ["served"] = Days(c.Served),
            })),
            ["hanging"] = Written(question.Hanging, numbers), ["agreed"] = Written(question.Agreed, numbers),
        });
    }

    /// <summary>SHA-256 of the question as <see cref="Write"/> writes it: two files ask the same where it is the same.</summary>
    public static string MarkOf(RosterQuestion question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(question))));

    internal static PersonId PersonOf(int number) => new(new Guid(number, 0, 0, new byte[8]));

    static RosterTurn Turn(FormatReading reading, JsonElement of, string path)
    {
        reading.Only(of, path, "day", "duty", "hands", "leads", "leadSkills", "weight", "mustFill", "rotates");
        var hands = (int)reading.Number(of, path, "hands", null, 1, RosterTurn.HandsMost);
        return new RosterTurn(reading.Turn(of, path), hands, (int)reading.Number(of, path, "leads", 0, 0, hands), reading.Words(of, path, "leadSkills"), reading.Number(of, path, "weight", 1, 1, RosterTurn.WeightMost), reading.YesNo(of, path, "mustFill", true)) { Rotates = reading.YesNo(of, path, "rotates", false) };
    }

    static Candidate Person(FormatReading reading, JsonElement of, string path)
    {
        reading.Only(of, path, "number", "share", "carried", "household", "skills", "away", "cannot", "apart", "together", "learns", "had", "wishes", "ratherNot", "mostAWeek", "restDays", "served");
        var number = (int)reading.Number(of, path, "number", null, 1, NumberMost);
        var hasMost = of.TryGetProperty("mostAWeek", out var most) && most.ValueKind != JsonValueKind.Null;
        return new Candidate(PersonOf(number), number, (int)reading.Number(of, path, "share", Candidate.FullShare, 1, Candidate.FullShare), reading.Number(of, path, "carried", 0, 0, Candidate.CarriedMost),
            new HouseholdId(new Guid((int)reading.Number(of, path, "household", number, 1, NumberMost), 1, 0, new byte[8])))
        {
            Skills = reading.Words(of, path, "skills"), Away = reading.Days(of, path, "away"),
            Cannot = [.. reading.Items(of, path, "cannot", JsonValueKind.Object).Select(c => reading.Turn(c.Value, c.Path))],
            Apart = [.. reading.Numbers(of, path, "apart").Select(PersonOf)], Together = [.. reading.Numbers(of, path, "together").Select(PersonOf)], Learns = reading.Words(of, path, "learns"),
            Had = [.. reading.Items(of, path, "had", JsonValueKind.Object).Select(h => Times(reading, h.Value, h.Path))], Wishes = reading.Days(of, path, "wishes"), RatherNot = reading.Days(of, path, "ratherNot"),
            MostAWeek = hasMost ? (int)reading.Number(of, path, "mostAWeek", null, 0, 7) : null, RestDays = (int)reading.Number(of, path, "restDays", 0, 0, 365), Served = reading.Days(of, path, "served"),
        };
    }

    static DutyTimes Times(FormatReading reading, JsonElement of, string path)
    {
        reading.Only(of, path, "duty", "times");
        return new DutyTimes(reading.Text(of, path, "duty", FormatReading.DutyLettersMost), (int)reading.Number(of, path, "times", null, 0, DutyTimes.Most));
    }

    static Placing[] Places(FormatReading reading, JsonElement root, string name) =>
        [.. reading.Items(root, "", name, JsonValueKind.Object).Select(p => new Placing(reading.Turn(p.Value, p.Path), PersonOf((int)reading.Number(p.Value, p.Path, "number", null, 1, NumberMost))))];

    static JsonArray Written(IEnumerable<Placing> places, Dictionary<PersonId, int> numbers) => Objects(places.Where(p => numbers.ContainsKey(p.Person)).OrderBy(p => p.Turn).ThenBy(p => numbers[p.Person])
        .Select(p => new JsonObject { ["day"] = Iso(p.Turn.Day), ["duty"] = p.Turn.Duty, ["number"] = numbers[p.Person] }));

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
