using System.CommandLine;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>`minka pins`: the first PINs on a computer that knows none, for two officers who stand before it.</summary>
public static class PinsCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var organization = new Option<string?>("--organization") { Description = "Whose book; needed where the folder holds several.", HelpName = "NAME" };
        var first = new Option<int>("--as") { Description = "The number of the first officer.", Required = true, HelpName = "NUMBER" };
        var second = new Option<int?>("--second") { Description = "The number of the second officer, of another household; not needed while there is no board.", HelpName = "NUMBER" };
        var command = new Command("pins", """
            Gives two officers of different households new PINs on this computer: after a restore, or where both forgot theirs. Each types hers,
            one a line on standard input. The book keeps who did it, for the fiscal to read.

              minka pins --data datos --as 1 --second 4
            """) { data, organization, first, second };
        command.SetAction((parsed, _) => WritingVerb.In(parsed, parsed.GetRequiredValue(data), async (folder, shelf) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (WritingVerb.Chosen(shelf, parsed.GetValue(organization)) is not { } live) { await error.WriteLineAsync("minka: say which organisation with --organization."); return Verbs.Finding; }
            int[] numbers = parsed.GetValue(second) is { } other ? [parsed.GetValue(first), other] : [parsed.GetValue(first)];
            var people = numbers.Select(n => live.Read(o => WritingVerb.PersonOf(o, n))).ToArray();
            if (Array.IndexOf(people, null) is >= 0 and var unknown) { await error.WriteLineAsync($"minka: nobody has the number {numbers[unknown]}."); return Verbs.Finding; }
            var act = new Act(SystemChance.Instance.NextId(), people[0]!.Value, people[0]!.Value, TimeProvider.System.Today(), TimeProvider.System.GetUtcNow());
            var command = new LetOfficersIn(people.Length > 1 ? people[1] : null);
            // The rules are asked before anybody types.
            if (live.Read(o => o.Decide(command, act)) is Outcome.Refused refused) return live.Read(o => WritingVerb.Told(parsed, new Reply.Refused(refused.Refusals), o));
            var pins = new List<(PersonId Person, string Pin)>();
            for (var i = 0; i < people.Length; i++)
            {
                if (!Console.IsInputRedirected) await error.WriteAsync($"PIN of person {numbers[i]}: ");
                var pin = (await Console.In.ReadLineAsync() ?? "").Trim();
                if (Pins.ObjectionTo(pin) is { } objection) { await error.WriteLineAsync(objection is PinObjection.NotDigits ? "minka: a PIN has four to twelve digits" : "minka: that PIN is tried first (1234, 4321, 1111 …); choose another"); return Verbs.Finding; }
                pins.Add((people[i]!.Value, pin));
            }
            var reply = await live.Execute(command, act);
            if (reply is not Reply.Accepted) return live.Read(o => WritingVerb.Told(parsed, reply, o));
            foreach (var (person, pin) in pins) await folder.Pins.Set(live.Id, person, pin);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"PINs set for {string.Join(" and ", numbers)}; they sign in with their drawing at `minka serve`.");
            return Verbs.Done;
        }));
        return command;
    }
}
