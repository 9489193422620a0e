using System.CommandLine;
using Minka.Hosting.Live;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>What the verbs that read books out of a FILE share: opening it, and saying on standard error what is wrong with it.</summary>
static class ReadingVerb
{
    /// <summary>
    /// Reads the books and answers with them. Books of a journal with a fault, or with facts that this program cannot read, are
    /// shown all the same, with the reason to doubt them and exit code 1.
    /// </summary>
    public static async Task<int> Answer(ParseResult parsed, string path, Func<OrganizationFile, int> answer)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            var file = await Patience.With("reading", _ => OrganizationFile.ReadOnly(path, TimeProvider.System));
            var code = answer(file);
            var doubts = Doubts(file).ToArray();
            foreach (var doubt in doubts) await error.WriteLineAsync($"minka: {path}: {doubt}");
            return doubts.Length > 0 ? Verbs.Finding : code;
        }
        catch (IOException failure)
        {
            await error.WriteLineAsync($"minka: {failure.Message}");
            return Verbs.Finding;
        }
    }

    static IEnumerable<string> Doubts(OrganizationFile file)
    {
        if (file.Journal.FirstFault is { } fault) yield return $"the journal does not verify, so do not rely on this answer. {fault}";
        foreach (var (kind, count) in file.Unknown) yield return $"{count} facts of the kind {kind} are of a newer Minka and are not counted here.";
        if (file.Malformed > 0) yield return $"{file.Malformed} entries cannot be read and are not counted here.";
    }
}
