using System.CommandLine;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Keeping;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;

namespace Minka.Commands;

/// <summary>`minka restore`: a backup becomes the books of this computer, as a new device.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var backup = new Argument<string>("BACKUP") { Description = "What `minka backup` made, or a bare FILE.minka with the folder beside it." };
        var data = Options.Data();
        var name = new Option<string?>("--name") { Description = "What the file is called here; as in the backup where nothing is given.", HelpName = "NAME" };
        var words = new Option<string?>("--key-words") { Description = "The six words that open the sealing key in the backup; - reads them from standard input.", HelpName = "WORDS" };
        var over = new Option<bool>("--over-newer") { Description = "Sets books aside that know more than the backup. They are kept in DIR/replaced." };
        name.Validators.Add(r => { if (r.GetValueOrDefault<string?>() is { } given && !OrganizationShelf.IsName(given)) r.AddError("--name: 1 to 40 of a-z, 0-9 and hyphens"); });
        var command = new Command("restore", """
            Verifies a backup and puts it into a data folder that no server holds. This computer then writes with a new device key, in a chain of
            its own; the old chain stays as it was. Books that were here are set aside, never deleted; newer ones only with --over-newer.

            PINs and enrolled phones are in no backup. Where nobody has a PIN on this computer, two officers of different households come in with
            `minka pins`; they give the others theirs on the screen, and enrol the phones again.

              minka restore /media/usb/cocina-2026-11-23.minka.zip --data datos
              minka restore cocina.minka.zip --data datos --key-words "sagaz tazón gigante broma centro perro"
            """) { backup, data, name, words, over };
        command.SetAction((parsed, _) =>
        {
            var spoken = parsed.GetValue(words) is "-" ? Console.In.ReadLine() : parsed.GetValue(words);
            return Restore(parsed, parsed.GetRequiredValue(data), new RestorePlan(parsed.GetRequiredValue(backup), parsed.GetValue(name), spoken, parsed.GetValue(over)));
        });
        return command;
    }

    static async Task<int> Restore(ParseResult parsed, string path, RestorePlan plan)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            using var folder = DataFolder.TryOpen(path, new DataFolderOptions(), out var inUse);
            if (folder is null) { await error.WriteLineAsync($"minka: {inUse?.Message}"); return Verbs.Finding; }
            var outcome = await Patience.With("restoring", _ => Restoration.Into(folder, plan));
            if (outcome is not RestoreOutcome.Restored restored) { await error.WriteLineAsync($"minka: {Objection(outcome, plan)}"); return Verbs.Finding; }
            await using var shelf = OrganizationShelf.Open(folder);
            foreach (var line in Lines(restored)) await output.WriteLineAsync(line);
            if (shelf.Find(restored.Name) is not { Integrity.ClosedToWriting: null } live) { await error.WriteLineAsync("minka: the restored books do not open for writing; `minka doctor` says more."); return Verbs.Finding; }
            foreach (var line in WaysIn(live, folder, path)) await output.WriteLineAsync(line);
            return Verbs.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"minka: {failure.Message}");
            return Verbs.Finding;
        }
    }

    static string Objection(RestoreOutcome outcome, RestorePlan plan) => outcome switch
    {
        RestoreOutcome.Damaged damaged => $"the backup does not verify, so nothing was touched: {damaged.Fault}",
        RestoreOutcome.OlderThanHere older => $"the books here hold {older.Entries} entries that this backup does not. Nothing was touched. --over-newer sets them aside.",
        RestoreOutcome.NameTaken taken => $"another file is called {taken.Name} here; give another name with --name.",
        RestoreOutcome.WrongWords { HasKey: true } => "these words do not open the key. Nothing was touched.",
        RestoreOutcome.WrongWords => $"{plan.Backup} holds no key: it was made without --with-keys. Nothing was touched.",
        _ => throw new System.Diagnostics.UnreachableException(outcome.ToString()),
    };

    static IEnumerable<string> Lines(RestoreOutcome.Restored restored)
    {
        yield return $"Restored     {restored.Name}: {restored.Entries} entries, {restored.Attachments} attachments";
        yield return $"Fingerprint  {restored.Number}: {restored.Words}";
        if (restored.SetAside is { } aside) yield return $"Set aside    the books that were here: {aside}";
        yield return restored.Sealed switch
        {
            SealedTexts.KeyWasHere => "Sealed       this computer has the key; documents and photographs open as before",
            SealedTexts.KeyRestored => "Sealed       the key came with the backup; documents and photographs open as before",
            _ => "Sealed       no key: documents, health flags and photographs from before stay closed. Restore again with --key-words where the words turn up.",
        };
        yield return "Device       a new one: entries from now on stand in a chain of their own";
    }

    static IEnumerable<string> WaysIn(LiveOrganization live, DataFolder folder, string path)
    {
        var (officers, founding) = live.Read(o => (o.Register.ActiveOn(TimeProvider.System.Today()).Where(p => o.Offices.Allows(p.Id, Domain.Offices.Power.ResetPins, TimeProvider.System.Today())).ToArray(), o.Offices.IsFounding(TimeProvider.System.Today())));
        if (officers.Count(p => folder.Pins.Has(live.Id, p.Id)) >= (founding ? 1 : 2)) yield return "PINs         those of this computer hold";
        else
        {
            yield return "PINs         nobody comes in yet: PINs are in no backup";
            yield return founding
                ? $"Next         minka pins --data {path} --as {(officers.Length > 0 ? officers[0].Number : 1)}"
                : $"Next         minka pins --data {path} --as NUMBER --second NUMBER   (officers: {string.Join(", ", officers.Select(p => p.Number).Order())})";
        }
        yield return "Phones       enrol them again on the screen, two officers together";
    }
}
