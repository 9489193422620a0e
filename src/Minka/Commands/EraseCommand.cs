using System.CommandLine;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Commands;

/// <summary>`minka erase`: the words of an entry, gone for good; quantities and references stay.</summary>
public static class EraseCommand
{
    public static Command Create()
    {
        var entry = new Argument<string>("ENTRY") { Description = "The entry's number as papers print it: 4118, or 2/4118." };
        var data = Options.Data();
        var organization = new Option<string?>("--organization") { Description = "Whose book; needed where the folder holds several.", HelpName = "NAME" };
        var number = new Option<int>("--as") { Description = "The number of the person whose word it is; her office must allow it.", Required = true, HelpName = "NUMBER" };
        var second = new Option<int?>("--second") { Description = "The number of another officer, of another household, who agrees; not needed while there is no board.", HelpName = "NUMBER" };
        var reason = new Option<ErasureReason>("--reason") { Description = "Why, from a short neutral list.", Required = true };
        var command = new Command("erase", """
            Erases the words of an entry (a name, an address, a note) for good. The chain still verifies and every sum stays; a photograph that the entry names
            is destroyed with it. `minka export FILE --to json` tells which entry is which; the screen /organizacion/borrar finds them by person.

              minka erase 118 --data datos --as 1 --second 4 --reason Requested
            """) { entry, data, organization, number, second, reason };
        command.SetAction((parsed, _) => WritingVerb.In(parsed, parsed.GetRequiredValue(data), async (folder, shelf) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (WritingVerb.Chosen(shelf, parsed.GetValue(organization)) is not { } live) { await error.WriteLineAsync("minka: say which organisation with --organization."); return Verbs.Finding; }
            if (live.Read(o => WritingVerb.PersonOf(o, parsed.GetValue(number))) is not { } says) { await error.WriteLineAsync($"minka: nobody has the number {parsed.GetValue(number)}."); return Verbs.Finding; }
            PersonId? agrees = null;
            if (parsed.GetValue(second) is { } other && (agrees = live.Read(o => WritingVerb.PersonOf(o, other))) is null) { await error.WriteLineAsync($"minka: nobody has the number {other}."); return Verbs.Finding; }
            if (Find(Path.Combine(folder.OrganizationsFolder, live.Name + ".minka"), parsed.GetRequiredValue(entry)) is not { } found) { await error.WriteLineAsync("minka: there is no such entry."); return Verbs.Finding; }
            var reply = await live.Erase(found, parsed.GetValue(reason), new Act(SystemChance.Instance.NextId(), says, says, TimeProvider.System.Today(), TimeProvider.System.GetUtcNow()), agrees);
            if (reply is Reply.Accepted) await parsed.InvocationConfiguration.Output.WriteLineAsync($"{parsed.GetValue(entry)}: erased");
            return live.Read(o => WritingVerb.Told(parsed, reply, o));
        }));
        return command;
    }

    static EntryRef? Find(string file, string number)
    {
        using var store = SqliteJournalStore.Open(file, JournalAccess.ReadOnly);
        return EntryNumbers.Of(store).TryRead(number, out var entry) ? new EntryRef(entry.Device.Value, entry.Seq) : null;
    }
}
