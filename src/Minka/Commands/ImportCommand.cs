using System.CommandLine;
using System.Globalization;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>`minka import`: the official register from a sheet; first looked at row by row, then taken.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The register as CSV or XLSX, with its headings (DNI, APELLIDO PATERNO, NOMBRES, TIPO DE BENEFICIARIO …)." };
        var data = Options.Data();
        var organization = new Option<string?>("--organization") { Description = "Whose register; needed where the folder holds several.", HelpName = "NAME" };
        var number = new Option<int>("--as") { Description = "The number of the person whose word it is; her office must allow her to admit.", Required = true, HelpName = "NUMBER" };
        var same = new Option<string[]>("--same") { Description = "LINE=NUMBER: that line is this person of the book already; she is filled in, not written twice.", HelpName = "LINE=NUMBER" };
        var since = Options.Date("--since", "From which day they are members; today where nothing is given.");
        var yes = new Option<bool>("--yes") { Description = "Takes every row that can be taken. Without it nothing is written." };
        var json = Options.Json();
        same.Validators.Add(r => { if (r.GetValueOrDefault<string[]>()?.All(IsPair) == false) r.AddError("--same: LINE=NUMBER, such as 5=1"); });
        var command = new Command("import", """
            Shows row by row what would become of a sheet of the official register (taken, corrected, refused and why); with --yes takes what can be taken.

              minka import padron.xlsx --data datos --as 1              look first
              minka import padron.xlsx --data datos --as 1 --same 5=1   line 5 is the founder
              minka import padron.xlsx --data datos --as 1 --same 5=1 --yes
            """) { file, data, organization, number, same, since, yes, json };
        command.SetAction((parsed, _) => Import(parsed, new Asked(parsed.GetRequiredValue(file), parsed.GetRequiredValue(data), parsed.GetValue(organization), parsed.GetValue(number),
            [.. (parsed.GetValue(same) ?? []).Select(Pair)], parsed.GetValue(since), parsed.GetValue(yes), parsed.GetValue(json))));
        return command;
    }

    sealed record Asked(string File, string Data, string? Organization, int Number, IReadOnlyList<(int Line, int Number)> Same, DateOnly? Since, bool Yes, bool Json);

    static async Task<int> Import(ParseResult parsed, Asked asked)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (!Directory.Exists(asked.Data)) return await Complain(error, $"{asked.Data} is no data folder. `minka found` makes one.");
        return await WritingVerb.In(parsed, asked.Data, async (_, shelf) =>
        {
            var rows = SheetFile.Read(asked.File);
            if (WritingVerb.Chosen(shelf, asked.Organization) is not { } live)
                return await Complain(error, shelf.All.Count == 0 ? $"{asked.Data} holds no organisation." : $"Say which with --organization: {string.Join(", ", shelf.All.Select(o => o.Name))}.");
            var today = TimeProvider.System.Today();
            if (live.Read(o => WritingVerb.PersonOf(o, asked.Number)) is not { } says) return await Complain(error, $"Nobody has the number {asked.Number}.");
            var known = live.Read(o => asked.Same.Select(s => (s.Line, s.Number, Person: WritingVerb.PersonOf(o, s.Number))).ToArray());
            if (known.FirstOrDefault(k => k.Person is null) is { Number: > 0 } nobody) return await Complain(error, $"--same: nobody has the number {nobody.Number}.");
            var preview = live.Read(o => ImportPreview.Of(o, RegisterSheet.Read(o, rows, today), [.. known.Select(k => k.Line)]));
            var reply = asked.Yes && preview.Unreadable is null
                ? await live.Execute(new ImportRegister(rows, asked.Since ?? today, [.. known.Select(k => new KnownRow(k.Line, k.Person!.Value))]), new Act(SystemChance.Instance.NextId(), says, says, today, TimeProvider.System.GetUtcNow()))
                : null;
            preview.Print(parsed.InvocationConfiguration.Output, asked.Json, reply is Reply.Accepted);
            if (reply is not (null or Reply.Accepted)) return live.Read(o => WritingVerb.Told(parsed, reply, o));
            return preview.Refused > 0 || preview.Unreadable is not null ? Verbs.Finding : Verbs.Done;
        });
    }

    static async Task<int> Complain(TextWriter error, string sentence)
    {
        await error.WriteLineAsync($"minka: {sentence}");
        return Verbs.Finding;
    }

    static bool IsPair(string text) => text.Split('=') is [var line, var number] && IsNumber(line) && IsNumber(number);

    static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    static (int Line, int Number) Pair(string text)
    {
        var parts = text.Split('=');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
