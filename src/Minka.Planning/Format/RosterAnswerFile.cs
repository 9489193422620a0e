using System.Text.Json;
using System.Text.Json.Nodes;
using Minka.Domain.Turns.Rosters;
using static Minka.Planning.Format.FormatWriting;

namespace Minka.Planning.Format;

/// <summary>A roster as a file beside its question, with its score and its proof: docs/roster-format.md.</summary>
public static class RosterAnswerFile
{
    public const string Format = "minka-roster-answer";

    /// <summary>In the order of <see cref="RosterStage"/>.</summary>
    public static readonly IReadOnlyList<string> Stages = ["must-fill", "may-fill", "worst-load", "spread", "rotation", "learning", "wishes", "stability", "lot"];

    /// <param name="planner">solver or simple.</param>
    public static string Write(RosterQuestion question, RosterAnswer answer, string planner)
    {
        var numbers = question.Candidates.ToDictionary(c => c.Person, c => c.Number);
        var places = answer.Placings.ToLookup(p => p.Turn, p => numbers[p.Person]);
        return Text(new JsonObject
        {
            ["format"] = Format, ["version"] = 1, ["question"] = RosterQuestionFile.MarkOf(question), ["planner"] = planner,
            ["places"] = Objects(question.Turns.OrderBy(t => t.Key).Select(t => Keyed(t.Key, ("people", Numbers(places[t.Key].Order()))))),
            ["open"] = Objects(answer.Open.Select(o => Keyed(o.Turn, ("hands", o.Hands), ("leads", o.Leads), ("away", o.Away), ("resting", o.Resting), ("exempt", o.Exempt)))),
            ["loads"] = Objects(answer.Loads.Select(l => new JsonObject { ["number"] = numbers[l.Person], ["turns"] = l.Turns, ["load"] = l.Load, ["burden"] = l.Burden })),
            ["score"] = Score(answer.Score),
            ["proof"] = Objects(answer.Proof.Stages.Select(s => new JsonObject { ["stage"] = Stages[(int)s.Stage], ["value"] = s.Value, ["bound"] = s.Bound, ["proved"] = s.IsProved })),
            ["fair"] = answer.Proof.IsFair, ["optimal"] = answer.Proof.IsOptimal, ["effort"] = Math.Round(answer.Proof.Effort, 3),
        });
    }

    public static JsonObject Score(RosterScore score) => new()
    {
        ["mustLack"] = score.MustLack, ["mayLack"] = score.MayLack, ["worst"] = score.Worst, ["spread"] = score.Spread, ["burdens"] = Numbers(score.Burdens), ["rotation"] = score.Rotation, ["taught"] = score.Taught, ["missed"] = score.Missed, ["moved"] = score.Moved, ["lots"] = score.Lots,
    };

    /// <summary>Whoever made it: who stands where, seated again by our own rules. Only "places" is read, whatever else the file says of itself.</summary>
    /// <returns>Null where it cannot be seated at all: a turn or a number that the question does not know.</returns>
    public static (Seating? Seating, IReadOnlyList<RosterFault> Faults) Read(ReadOnlyMemory<byte> bytes, RosterQuestion question)
    {
        var reading = new FormatReading();
        using var file = reading.Open(bytes, Format);
        if (file is null) return (null, reading.Faults);
        var grid = new RosterGrid(question);
        var seating = new Seating(grid);
        foreach (var (place, path) in reading.Items(file.RootElement, "", "places", JsonValueKind.Object))
        {
            var key = reading.Turn(place, path);
            if (grid.TurnAt(key) is not { } turn) { reading.Fault(path, "the question has no such turn"); continue; }
            foreach (var number in reading.Numbers(place, path, "people"))
                if (grid.PersonAt(RosterQuestionFile.PersonOf(number)) is not { } person) reading.Fault(path, $"the question knows no number {number}");
                else if (seating.Has(person, turn)) reading.Fault(path, $"{number} stands there twice");
                else seating.Place(person, turn);
        }
        return reading.Faults.Count == 0 ? (seating, []) : (null, reading.Faults);
    }

    static JsonObject Keyed(TurnKey key, params ReadOnlySpan<(string Name, JsonNode Value)> fields)
    {
        var written = new JsonObject { ["day"] = RosterQuestionFile.Iso(key.Day), ["duty"] = key.Duty };
        foreach (var (name, value) in fields) written[name] = value;
        return written;
    }
}
