using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Minka.Domain.Work;

namespace Minka.Commands;

/// <summary>`minka work`: the hours that everybody gave, by duty and by number in the register. Ayni between two is theirs and is not in it.</summary>
public static class WorkCommand
{
    public static Command Create()
    {
        var file = Options.File();
        var month = Month();
        var json = Options.Json();
        var command = new Command("work", """
            Says the hours of work given, by duty and by the number of each person in the register; never a name. Who gave none is not in it.

              minka work cocina.minka                      all there is
              minka work cocina.minka --month 2026-11      one month
              minka work cocina.minka --json               in minutes, for a program
            """) { file, month, json };
        command.SetAction((parsed, _) => ReadingVerb.Answer(parsed, parsed.GetRequiredValue(file), read =>
        {
            var (from, to) = parsed.GetValue(month) is { } first ? (first, first.AddMonths(1).AddDays(-1)) : (DateOnly.MinValue, DateOnly.MaxValue);
            var rows = WorkHours.Between(read.Organization, from, to);
            if (parsed.GetValue(json)) parsed.InvocationConfiguration.Output.WriteLine(Json(rows).ToJsonString(VerifyCommand.Pretty));
            else parsed.InvocationConfiguration.Output.Write(Told(rows));
            return Verbs.Done;
        }));
        return command;
    }

    static Option<DateOnly?> Month() => new("--month")
    {
        Description = "Only what was done in this month.",
        HelpName = "YYYY-MM",
        CustomParser = result =>
        {
            if (result.Tokens.Count == 1 && DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first < new DateOnly(9999, 12, 1)) return first;
            result.AddError("--month: a month such as 2026-11");
            return null;
        },
    };

    /// <summary>A line a person and duty, then the sums of each duty.</summary>
    static string Told(IReadOnlyList<WorkRow> rows)
    {
        var lines = rows.SelectMany(r => r.Work.Select(w => (Hours: Hours(w.Minutes), w.Duty, Who: NameOf(r)))).Concat(WorkHours.ByKind(rows).Select(w => (Hours: Hours(w.Minutes), w.Duty, Who: "total"))).ToArray();
        var (hours, duties) = (lines.Select(l => l.Hours.Length).DefaultIfEmpty().Max(), lines.Select(l => l.Duty.Length).DefaultIfEmpty().Max());
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line.Hours.PadLeft(hours)).Append("  ").Append(line.Duty.PadRight(duties)).Append("  ").Append(line.Who).Append('\n');
        return text.ToString();
    }

    static JsonArray Json(IReadOnlyList<WorkRow> rows) =>
        new([.. rows.SelectMany(r => r.Work.Select(w => (JsonNode)new JsonObject { [r.Person > 0 ? "person" : "household"] = r.Person > 0 ? r.Person : r.Household, ["duty"] = w.Duty, ["minutes"] = w.Minutes }))]);

    static string NameOf(WorkRow row) => row.Person > 0 ? string.Create(CultureInfo.InvariantCulture, $"person-{row.Person}") : string.Create(CultureInfo.InvariantCulture, $"household-{row.Household}");

    /// <summary>Hours and minutes: 18:00, 1:30.</summary>
    static string Hours(long minutes) => (minutes < 0 ? "-" : "") + string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(minutes) / 60}:{Math.Abs(minutes) % 60:00}");
}
