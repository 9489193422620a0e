using System.CommandLine;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>`minka found`: begins an organisation's books without a screen.</summary>
public static class FoundCommand
{
    static readonly Dictionary<string, OrganizationKind> kinds = new(StringComparer.Ordinal)
    {
        ["comedor"] = OrganizationKind.SelfManagedKitchen, ["club"] = OrganizationKind.MothersClub, ["olla"] = OrganizationKind.OllaComun,
        ["asociacion"] = OrganizationKind.SurvivorAssociation, ["junta"] = OrganizationKind.NeighbourhoodOrganization, ["federacion"] = OrganizationKind.Federation,
    };

    public static Command Create()
    {
        var data = Options.Data();
        var name = new Option<string>("--name") { Description = "Short, for the file and for addresses: a-z, 0-9 and hyphens.", Required = true, HelpName = "NAME" };
        var title = new Option<string?>("--title") { Description = "As its members say it, on every screen; NAME where nothing is given.", HelpName = "TEXT" };
        var kind = new Option<string>("--kind") { Description = "What it calls itself.", DefaultValueFactory = _ => "comedor" };
        kind.AcceptOnlyFromAmong([.. kinds.Keys]);
        var called = new Option<string>("--called") { Description = "How the founder is called: \"Sra. Elena\".", Required = true, HelpName = "TEXT" };
        var pin = new Option<string>("--pin") { Description = "The founder's PIN, four to twelve digits; - reads it from standard input, which leaves it in no history.", Required = true, HelpName = "DIGITS" };
        var cooks = new Option<string?>("--cooks") { Description = "What is cooked: almuerzo, desayuno.", HelpName = "TEXT" };
        var rations = new Option<int>("--rations") { Description = "For how many on an ordinary day.", HelpName = "N" };
        var since = Options.Date("--since", "When the organisation began, decades ago perhaps; today where nothing is given.");
        name.Validators.Add(r => { if (r.GetValueOrDefault<string>() is { } given && !OrganizationShelf.IsName(given)) r.AddError("--name: 1 to 40 of a-z, 0-9 and hyphens, such as manos-unidas; the full name goes to --title"); });
        var command = new Command("found", """
            Founds an organisation in a data folder, which it makes where there is none. The founder becomes person 1, with every power until the
            first board is recorded, and signs in with her drawing and this PIN.

              minka found --data datos --name manos-unidas --title "Comedor Manos Unidas" --called "Sra. Elena" --pin -
            """) { data, name, title, kind, called, pin, cooks, rations, since };
        command.SetAction((parsed, _) =>
        {
            var today = TimeProvider.System.Today();
            var founding = new FoundOrganization(kinds[parsed.GetRequiredValue(kind)], parsed.GetValue(title) ?? parsed.GetRequiredValue(name), parsed.GetValue(cooks),
                parsed.GetValue(rations), parsed.GetRequiredValue(called), "flower-lotus", 0, parsed.GetValue(since) ?? today);
            var digits = parsed.GetRequiredValue(pin) is "-" ? Console.In.ReadLine() ?? "" : parsed.GetRequiredValue(pin);
            return Found(parsed, parsed.GetRequiredValue(data), parsed.GetRequiredValue(name), founding, digits, today);
        });
        return command;
    }

    static async Task<int> Found(ParseResult parsed, string data, string name, FoundOrganization founding, string pin, DateOnly today)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (Pins.ObjectionTo(pin) is { } objection)
        {
            await error.WriteLineAsync(objection is PinObjection.NotDigits ? "minka: --pin: four to twelve digits" : "minka: --pin: that one is tried first (1234, 4321, 1111 …); choose another");
            return Verbs.Finding;
        }
        return await WritingVerb.In(parsed, data, async (folder, shelf) =>
        {
            var act = new Act(SystemChance.Instance.NextId(), PersonId.Nobody, PersonId.Nobody, today, TimeProvider.System.GetUtcNow());
            var (founded, reply) = await shelf.Found(name, founding, act);
            if (founded is null)
            {
                if (reply is null) await error.WriteLineAsync($"minka: {data} holds an organisation called {name} already");
                return WritingVerb.Told(parsed, reply, new Organization());
            }
            await folder.Pins.Set(founded.Id, founded.Read(o => o.Register.People.Values.Single().Id), pin);
            var integrity = founded.Integrity;
            await output.WriteLineAsync($"{founding.Name} is founded; {founding.Called} is person 1.");
            await output.WriteLineAsync($"File         {Path.Combine(folder.OrganizationsFolder, name + ".minka")}");
            await output.WriteLineAsync($"Fingerprint  {integrity.Number}: {integrity.Words}");
            await output.WriteLineAsync($"Next         minka serve --data {data}");
            return Verbs.Done;
        });
    }
}
