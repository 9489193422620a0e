using System.CommandLine;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Locale;
using Minka.Web;

namespace Minka.Commands;

/// <summary>What the verbs that write share: the data folder under its lock, and saying what was refused.</summary>
static class WritingVerb
{
    /// <summary>Opens the data folder, writes, and closes it. A folder that a server holds is left alone.</summary>
    public static async Task<int> In(ParseResult parsed, string path, Func<DataFolder, OrganizationShelf, Task<int>> write)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            using var folder = DataFolder.TryOpen(path, new DataFolderOptions(), out var inUse);
            if (folder is null)
            {
                await error.WriteLineAsync($"minka: {inUse?.Message}");
                return Verbs.Finding;
            }
            await using var shelf = OrganizationShelf.Open(folder);
            foreach (var file in shelf.Unopened) await error.WriteLineAsync($"minka: {file.File} cannot be opened: {file.Failure}");
            return await write(folder, shelf);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"minka: {failure.Message}");
            return Verbs.Finding;
        }
    }

    /// <summary>The organisation of that name, or the only one there is.</summary>
    public static LiveOrganization? Chosen(OrganizationShelf shelf, string? name) => name is not null ? shelf.Find(name) : shelf.All is { Count: 1 } only ? only.First() : null;

    public static PersonId? PersonOf(Organization organization, int number) => organization.Register.People.Values.Where(p => p.Number == number).Select(p => (PersonId?)p.Id).FirstOrDefault();

    /// <summary>The sentences of a refusal or a failure, one a line on standard error; the exit code that goes with them.</summary>
    public static int Told(ParseResult parsed, Reply? reply, Organization organization)
    {
        var sentences = reply switch
        {
            Reply.Refused refused => refused.Refusals.Select(r => Sentence(r, organization)),
            Reply.Failed failed => [texts.Of("failure." + failed.Failure, ("code", failed.Code))],
            _ => [],
        };
        foreach (var sentence in sentences) parsed.InvocationConfiguration.Error.WriteLine($"minka: {sentence}");
        return reply is Reply.Accepted ? Verbs.Done : Verbs.Finding;
    }

    /// <summary>Refusals are said in the words of the screens.</summary>
    public static string Sentence(Refusal refusal, Organization organization) => RefusalTexts.Sentence(refusal, organization, texts);

    static readonly Texts texts = new(PoCatalog.Embedded("es"));
}
