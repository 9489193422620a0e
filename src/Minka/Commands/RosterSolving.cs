using System.CommandLine;
using System.Text.Json.Nodes;
using Minka.Domain.Turns.Rosters;
using Minka.Planning;
using Minka.Planning.Format;

namespace Minka.Commands;

/// <summary>`minka roster example`, `solve` and `check`: questions of turns and their answers as files, without any kitchen.</summary>
static class RosterSolving
{
    const long BytesMost = 64 * 1024 * 1024;

    public static Command Example()
    {
        var people = new Option<int>("--people") { Description = $"Members, from 2 to {ExampleKitchen.MembersMost}.", DefaultValueFactory = _ => 40 };
        var days = new Option<int>("--days") { Description = $"Days of cooking, from 1 to {ExampleKitchen.DaysMost}.", DefaultValueFactory = _ => 60 };
        var seed = new Option<long>("--seed") { Description = $"Which kitchen, from 0 to {ExampleKitchen.SeedMost}.", DefaultValueFactory = _ => 1 };
        var everyStage = new Option<bool>("--every-stage") { Description = "With people who learn, people who would like to be together, and a duty that nobody likes." };
        var command = new Command("example", """
            Writes the question of a kitchen that never was: the same numbers, the same question, on every machine.

              minka roster example --people 40 --days 60 --seed 1986 > question.json
            """) { people, days, seed, everyStage };
        command.SetAction(parsed =>
        {
            var (members, service, number) = (parsed.GetValue(people), parsed.GetValue(days), parsed.GetValue(seed));
            if (members is < 2 or > ExampleKitchen.MembersMost || service is < 1 or > ExampleKitchen.DaysMost || number is < 0 or > ExampleKitchen.SeedMost)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"minka: --people from 2 to {ExampleKitchen.MembersMost}, --days from 1 to {ExampleKitchen.DaysMost}, --seed from 0 to {ExampleKitchen.SeedMost}.");
                return Verbs.Usage;
            }
            parsed.InvocationConfiguration.Output.Write(RosterQuestionFile.Write(ExampleKitchen.Of(members, service, number, parsed.GetValue(everyStage))));
            return Verbs.Done;
        });
        return command;
    }

    public static Command Solve()
    {
        var file = Question();
        var simple = new Option<bool>("--simple") { Description = "Without the solver, as one would on the wall." };
        var command = new Command("solve", """
            Reads a question and writes its roster: who stands where, what stays open, what each carries, and how far every stage is proved.

              minka roster solve question.json > answer.json
            """) { file, simple };
        command.SetAction(parsed =>
        {
            if (Read(parsed, parsed.GetRequiredValue(file)) is not { } bytes || Understood(parsed, file, RosterQuestionFile.Read(bytes)) is not { } question) return Verbs.Finding;
            var solved = parsed.GetValue(simple) ? null : new SolverRoster().Answer(question);
            parsed.InvocationConfiguration.Output.Write(RosterAnswerFile.Write(question, solved ?? new SimpleRoster().Answer(question), solved is null ? "simple" : "solver"));
            return Verbs.Done;
        });
        return command;
    }

    public static Command Check()
    {
        var file = Question();
        var answer = new Argument<string>("ANSWER") { Description = "An answer to it, of whichever program; only its places are read." };
        var command = new Command("check", """
            Seats somebody's answer by our rules: which it breaks, and its score, the smaller the better. Exit code 1 where a rule is broken.

              minka roster check question.json answer.json
            """) { file, answer };
        command.SetAction(parsed =>
        {
            if (Read(parsed, parsed.GetRequiredValue(file)) is not { } asked || Understood(parsed, file, RosterQuestionFile.Read(asked)) is not { } question) return Verbs.Finding;
            if (Read(parsed, parsed.GetRequiredValue(answer)) is not { } bytes || Understood(parsed, answer, RosterAnswerFile.Read(bytes, question)) is not { } seating) return Verbs.Finding;
            var broken = seating.Broken().GroupBy(r => r).OrderBy(r => r.Key).ToArray();
            var unkept = seating.Grid.Agreed.Count(a => !seating.Has(a.Person, a.Turn));
            parsed.InvocationConfiguration.Output.WriteLine(new JsonObject
            {
                ["broken"] = new JsonObject(broken.Select(b => new KeyValuePair<string, JsonNode?>($"{b.Key}", b.Count()))), ["agreedLeftOut"] = unkept, ["score"] = RosterAnswerFile.Score(RosterScore.Of(seating)),
            }.ToJsonString(VerifyCommand.Pretty));
            return broken.Length == 0 && unkept == 0 ? Verbs.Done : Verbs.Finding;
        });
        return command;
    }

    static Argument<string> Question() => new("QUESTION") { Description = "A question as a file." };

    static byte[]? Read(ParseResult parsed, string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > BytesMost }) throw new IOException($"{path} is larger than {BytesMost / 1024 / 1024} MB: that is no question.");
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"minka: {failure.Message}");
            return null;
        }
    }

    static T? Understood<T>(ParseResult parsed, Argument<string> file, (T? Read, IReadOnlyList<RosterFault> Faults) found) where T : class
    {
        foreach (var fault in found.Faults) parsed.InvocationConfiguration.Error.WriteLine($"minka: {parsed.GetRequiredValue(file)}: {fault}");
        return found.Read;
    }
}
