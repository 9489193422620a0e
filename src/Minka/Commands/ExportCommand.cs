using System.CommandLine;
using System.Text;
using Minka.Domain.Ledger;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>`minka export`: the books for another program, on standard output.</summary>
public static class ExportCommand
{
    const int ChunkChars = 1 << 16;

    public static Command Create()
    {
        var file = Options.File();
        var to = new Option<string>("--to") { Description = "hledger: a plain-text journal; csv: one row a posting; json: every fact as stored, one a line.", Required = true };
        to.AcceptOnlyFromAmong("hledger", "csv", "json");
        var command = new Command("export", """
            Writes the books to standard output, for another program. People and households appear by number in hledger and csv. In json
            facts are as stored, names among them; what is sealed stays sealed.

              minka export cocina.minka --to hledger > cocina.journal && hledger -f cocina.journal check -s
              minka export cocina.minka --to csv > asientos.csv
              minka export cocina.minka --to json | jq -r .kind | sort | uniq -c
            """) { file, to };
        command.SetAction(async (parsed, cancelled) =>
        {
            var (path, output) = (parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output);
            return parsed.GetRequiredValue(to) switch
            {
                "hledger" => await ReadingVerb.Answer(parsed, path, read => Write(output, HledgerExport.Lines(read.Organization.Ledger))),
                "csv" => await ReadingVerb.Answer(parsed, path, read => Write(output, [PostingsSheet.Of(read.Organization.Ledger)], end: "")),
                _ => await Facts(parsed, path, cancelled),
            };
        });
        return command;
    }

    /// <summary>The facts as stored need no fold: they can be had of a file that no book can read any more.</summary>
    static async Task<int> Facts(ParseResult parsed, string path, CancellationToken cancelled)
    {
        try
        {
            using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
            return Write(parsed.InvocationConfiguration.Output, StoredFacts.Lines(store).TakeWhile(_ => !cancelled.IsCancellationRequested));
        }
        catch (IOException failure)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"minka: {failure.Message}");
            return Verbs.Finding;
        }
    }

    static int Write(TextWriter output, IEnumerable<string> lines, string end = "\n")
    {
        var chunk = new StringBuilder(ChunkChars);
        foreach (var line in lines)
        {
            chunk.Append(line).Append(end);
            if (chunk.Length < ChunkChars) continue;
            output.Write(chunk);
            chunk.Clear();
        }
        output.Write(chunk);
        output.Flush();
        return Verbs.Done;
    }
}
