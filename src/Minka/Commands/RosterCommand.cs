using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Hosting;
using Minka.Locale;

namespace Minka.Commands;

/// <summary>`minka roster`: whose turn it is in a month, and below it the questions and answers that other programs can read.</summary>
public static class RosterCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "An organisation's file; a copy on a stick will do.", Arity = ArgumentArity.ZeroOrOne };
        var month = new Option<DateOnly?>("--month") { Description = "That month; the present one where none is given, or the last one for which turns hang.", HelpName = "YYYY-MM", CustomParser = Month };
        var kind = new Option<string>("--as") { Description = "text, csv, json, or chat: Spanish, to be pasted into the group.", DefaultValueFactory = _ => "text" };
        kind.AcceptOnlyFromAmong("text", "csv", "json", "chat");
        var command = new Command("roster", """
            Says whose turn it is: what hangs on the wall, day by day, and where somebody is lacking. Names as people are called, no reasons.

              minka roster cocina.minka                             this month
              minka roster cocina.minka --month 2026-12 --as csv    December, for a spreadsheet
              minka roster cocina.minka --as chat                   a text for the group
              minka roster example --people 40 --days 60 --seed 1   a question that anybody can draw again
              minka roster solve question.json                      a roster for it, with its proof
              minka roster check question.json answer.json          somebody else's answer by the same rules

            The files of solve, example and check are told in docs/roster-format.md.
            """) { file, month, kind };
        command.Subcommands.Add(RosterSolving.Example());
        command.Subcommands.Add(RosterSolving.Solve());
        command.Subcommands.Add(RosterSolving.Check());
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(file) is not { } path)
            {
                parsed.InvocationConfiguration.Error.WriteLine("minka: roster needs a FILE, or one of solve, example, check.");
                return Task.FromResult(Verbs.Usage);
            }
            return ReadingVerb.Answer(parsed, path, read =>
            {
                var (o, output) = (read.Organization, parsed.InvocationConfiguration.Output);
                var first = parsed.GetValue(month) ?? Usual(o, TimeProvider.System.Today());
                var turns = o.Turns.StandingBetween(first, first.AddMonths(1).AddDays(-1)).Select(t => Line.Of(o, t)).ToArray();
                switch (parsed.GetValue(kind))
                {
                    case "csv": output.Write(Csv.Write([Line.Headings, .. turns.Select(t => t.Cells)], ',')); break;
                    case "json": output.WriteLine(new JsonArray([.. turns.Select(t => (JsonNode)t.Json)]).ToJsonString(VerifyCommand.Pretty)); break;
                    case "chat": output.Write(Features.Turns.TurnMessage.Of(o, first, first.AddMonths(1).AddDays(-1), new Texts(PoCatalog.Embedded(Languages.Spanish)))); break;
                    default: foreach (var turn in turns) output.WriteLine(turn.Text); break;
                }
                if (turns.Length > 0) return Verbs.Done;
                parsed.InvocationConfiguration.Error.WriteLine($"minka: no turns hang in {first.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.");
                return Verbs.Finding;
            });
        });
        return command;
    }

    static DateOnly Usual(Organization o, DateOnly today)
    {
        var present = new DateOnly(today.Year, today.Month, 1);
        return o.Turns.HangsUntil is { } last && last < present ? new DateOnly(last.Year, last.Month, 1) : present;
    }

    static DateOnly? Month(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (result.Tokens.Count == 1 && DateOnly.TryParseExact(result.Tokens[0].Value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return first;
        result.AddError("--month: a month such as 2026-11");
        return null;
    }

    /// <summary>A turn as it stands, in words for people and for programs.</summary>
    sealed record Line(StandingTurn Turn, IReadOnlyList<string> Who)
    {
        public static readonly string[] Headings = ["date", "duty", "from", "to", "group", "hands", "lacking", "cancelled", "people"];

        public static Line Of(Organization o, StandingTurn turn) => new(turn, [.. turn.Standing.Select(p => o.Register.CalledOf(p.Person) ?? $"({o.Register.NumberOf(p.Person)})")]);

        string Date => Turn.Key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string From => Clock(Turn.Turn.FromMinute);
        string To => Clock(Turn.Turn.ToMinute);

        public string[] Cells => [Date, Turn.Key.Duty, From, To, Turn.Turn.Group == 0 ? "" : Whole(Turn.Turn.Group), Whole(Turn.Turn.Hands), Whole(Turn.Lacking), Turn.IsCancelled ? "yes" : "", string.Join("; ", Who)];

        public string Text
        {
            get
            {
                var head = string.Create(CultureInfo.InvariantCulture, $"{Turn.Key.Day:yyyy-MM-dd ddd}  {From}-{To}  {Turn.Key.Duty,-9}");
                if (Turn.IsCancelled) return $"{head} cancelled";
                var group = Turn.Turn.Group == 0 ? "" : $"group {Whole(Turn.Turn.Group)}: ";
                return $"{head} {group}{string.Join(", ", Who)}{(Turn.Lacking == 0 ? "" : $"{(Who.Count == 0 ? "" : "; ")}{Whole(Turn.Lacking)} lacking")}";
            }
        }

        public JsonObject Json => new()
        {
            ["date"] = Date, ["duty"] = Turn.Key.Duty, ["from"] = From, ["to"] = To, ["group"] = Turn.Turn.Group == 0 ? null : Turn.Turn.Group, ["hands"] = Turn.Turn.Hands, ["lacking"] = Turn.Lacking, ["cancelled"] = Turn.IsCancelled,
            ["people"] = new JsonArray([.. Who.Select(w => (JsonNode)w)]),
        };

        static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
        static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
