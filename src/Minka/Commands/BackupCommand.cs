using System.CommandLine;
using Minka.Hosting;
using Minka.Hosting.Keeping;
using Minka.Hosting.Nodes;
using Minka.Locale;

namespace Minka.Commands;

/// <summary>`minka backup`: the books of an organisation in one file, read back before it says so.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATHS") { Description = "FILE OUT, or only OUT with --data. OUT is a folder (the name is made) or a new file.", Arity = new ArgumentArity(1, 2), HelpName = "[FILE] OUT" };
        var data = new Option<string?>("--data") { Description = "The data folder: copies every organisation in it. A server may have it open.", HelpName = "DIR" };
        var organization = new Option<string?>("--organization") { Description = "Only this one of the data folder.", HelpName = "NAME" };
        var keys = new Option<bool>("--with-keys") { Description = "Puts the sealing key inside, locked with six words that are shown once: write them on paper and keep them elsewhere. Needs --data." };
        var command = new Command("backup", """
            Copies an organisation's books with their attachments into one file, while a server goes on writing, and reads everything back.

            Inside: the journal, the photographs, the sums of all, a letter. Not inside: PINs, enrolled phones, the device's key; and, without
            --with-keys, the key of what is sealed (documents, health flags, photographs), which then only this data folder can open.

              minka backup --data datos /media/usb
              minka backup --data datos /media/usb --with-keys
              minka backup datos/organizations/cocina.minka cocina.zip
            """) { paths, data, organization, keys };
        command.Validators.Add(r =>
        {
            var (given, folder) = (r.GetValue(paths)?.Length ?? 0, r.GetValue(data));
            if (folder is null && given != 2) r.AddError("backup: FILE and OUT, or --data DIR and OUT");
            if (folder is not null && given != 1) r.AddError("backup: with --data only OUT is given");
            if (folder is null && (r.GetValue(keys) || r.GetValue(organization) is not null)) r.AddError("backup: --with-keys and --organization need --data");
        });
        command.SetAction((parsed, _) => Copy(parsed, parsed.GetRequiredValue(paths), parsed.GetValue(data), parsed.GetValue(organization), parsed.GetValue(keys)));
        return command;
    }

    static async Task<int> Copy(ParseResult parsed, string[] paths, string? data, string? organization, bool keys)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            var files = data is null ? [paths[0]] : FilesOf(data, organization);
            if (files.Length == 0) { await error.WriteLineAsync($"minka: {data} holds no {(organization is null ? "organisation" : $"organisation called {organization}")}."); return Verbs.Finding; }
            if (files.Length > 1 && !Directory.Exists(paths[^1])) { await error.WriteLineAsync($"minka: {data} holds {files.Length} organisations; give a folder to copy them to, or --organization."); return Verbs.Finding; }
            foreach (var file in files)
            {
                var path = Directory.Exists(paths[^1]) ? Backup.NameIn(paths[^1], Path.GetFileNameWithoutExtension(file), TimeProvider.System.Today()) : paths[^1];
                var made = await Patience.With("copying", _ => Backup.Write(new BackupPlan(file, path) { KeysOf = keys ? data : null, Letter = made => BackupLetter.Of(made, keys, texts) }));
                (data is null ? null : CopyMemory.In(data))?.Remember(made.Name, made.At);
                foreach (var line in Lines(made)) await output.WriteLineAsync(line);
            }
            return Verbs.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure is DamagedBooksException ? $"minka: the books do not verify, so no copy was made: {failure.Message}" : $"minka: {failure.Message}");
            return Verbs.Finding;
        }
    }

    static string[] FilesOf(string data, string? organization)
    {
        var folder = Path.Combine(data, "organizations");
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.minka").Where(f => organization is null || Path.GetFileNameWithoutExtension(f) == organization).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<string> Lines(BackupMade made)
    {
        yield return $"Backup       {made.Path} ({made.Bytes:#,0} bytes), read back: OK";
        yield return $"Inside       {made.Entries} entries, {made.Attachments} attachments; no PINs, no phones, no device key";
        yield return $"Fingerprint  {made.Number}: {made.Words}";
        if (made.KeyWords is null) { yield return "Sealed       documents, health flags and photographs stay closed without this data folder (or --with-keys)"; yield break; }
        yield return $"Key words    {made.KeyWords}";
        yield return "             Write these six words on paper and keep them away from this file. They are stored nowhere.";
    }

    static readonly Texts texts = new(PoCatalog.Embedded("es"));
}
