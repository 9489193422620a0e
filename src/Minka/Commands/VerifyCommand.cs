using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minka.Hosting.Keeping;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>`minka verify`: is this file what was written, whole and by whom it says?</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var file = Options.File();
        var at = new Option<string?>("--at") { Description = "Prints the six words of this entry too, to compare with a printed page: 4118, or 2/4118 for the second device's chain.", HelpName = "N" };
        var json = Options.Json();
        at.Validators.Add(r => { if (!IsEntryNumber(r.GetValueOrDefault<string?>())) r.AddError("--at: an entry number as pages print it, such as 4118 or 2/4118"); });
        var command = new Command("verify", """
            Checks a file: every byte, every hash, every signature, every erasure, and the photographs in FILE.d beside it. Says OK, or the first fault and where it is (exit code 1).

              minka verify datos/organizations/cocina.minka
              minka verify cocina.minka --at 4118      do the six words on the printed page match?
            """) { file, at, json };
        command.SetAction((parsed, cancelled) => Verify(parsed, parsed.GetRequiredValue(file), parsed.GetValue(at), parsed.GetValue(json), cancelled));
        return command;
    }

    static async Task<int> Verify(ParseResult parsed, string path, string? at, bool json, CancellationToken cancelled)
    {
        try
        {
            using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
            var report = await Patience.With("checking", share => Verification.Of(store, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), read: Counted(store, share), cancel: cancelled));
            var told = new ToldVerification(path, report, at is null ? null : Page(store, report, at), at) { Attachments = report.FirstFault is { Kind: FaultKind.StorageDamaged } ? null : AttachmentCheck.Of(store, path) };
            var output = parsed.InvocationConfiguration.Output;
            if (json) await output.WriteLineAsync(told.Json().ToJsonString(Pretty));
            else foreach (var line in told.Lines()) await output.WriteLineAsync(line);
            return told.IsSound ? Verbs.Done : Verbs.Finding;
        }
        catch (IOException failure)
        {
            if (json) await parsed.InvocationConfiguration.Output.WriteLineAsync(ToldVerification.Unreadable(path, failure).ToJsonString(Pretty));
            else await parsed.InvocationConfiguration.Error.WriteLineAsync($"minka: {failure.Message}");
            return Verbs.Finding;
        }
    }

    internal static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static bool IsEntryNumber(string? text) =>
        text is null || text.Split('/') is { Length: 1 or 2 } parts && parts.All(p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0);

    /// <summary>The entry that a page names; null where this file has none of that number.</summary>
    static Entry? Page(IJournalStore store, VerificationReport report, string at)
    {
        var parts = at.Split('/').Select(p => long.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var chain = report.Chains.FirstOrDefault(c => c.Number == (parts.Length == 2 ? parts[0] : 1));
        return chain is null ? null : store.Find(new EntryRef(chain.Device, parts[^1]));
    }

    static EntriesRead Counted(IJournalStore store, IProgress<double> share)
    {
        // A damaged head still leaves the entries before it to be checked: then nobody knows how many there are.
        try { return new(share, store.Heads().Sum(h => h.Seq)); }
        catch (IOException) { return new(share, 0); }
    }

    sealed class EntriesRead(IProgress<double> share, long all) : IProgress<long>
    {
        public void Report(long value) { if (all > 0) share.Report(Math.Min(1, (double)value / all)); }
    }
}
