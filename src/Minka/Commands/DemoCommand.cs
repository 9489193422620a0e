using System.CommandLine;
using Minka.Commands.Walking;
using Minka.Demo;
using Minka.Domain.Offices;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Web;
using Spectre.Console;

namespace Minka.Commands;

/// <summary>`minka demo`: an invented kitchen with a year of life.</summary>
public static class DemoCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var months = new Option<int>("--months") { Description = "How many months of history.", DefaultValueFactory = _ => 12 };
        var seed = new Option<int>("--seed") { Description = "Another seed tells another year; the same seed tells the same facts.", DefaultValueFactory = _ => 1986 };
        var today = Options.Date("--today", "The cooking day that waits for its orders; history ends the evening before.");
        var check = new Option<bool>("--check") { Description = "Then serves it, walks through a whole day over HTTP, says what it did, and leaves." };
        var urls = new Option<string>("--urls") { Description = "Where --check serves.", DefaultValueFactory = _ => "http://localhost:5080" };
        months.Validators.Add(r => { if (r.GetValueOrDefault<int>() is < 1 or > 36) r.AddError("--months: from 1 to 36"); });
        var command = new Command("demo", """
            Founds one invented kitchen in an empty data folder and lives some months of it through the real decisions.

              minka demo --data demo && minka serve --data demo
              minka demo --data demo --months 3 --today 2026-03-09
            """) { data, months, seed, today, check, urls };
        command.SetAction(async (parsed, _) =>
        {
            var plan = new DemoPlan(parsed.GetValue(today) ?? TimeProvider.System.Today(), parsed.GetValue(months), parsed.GetValue(seed));
            var folder = parsed.GetRequiredValue(data);
            try
            {
                if (await Make(folder, plan) is not { } made)
                {
                    await Console.Error.WriteLineAsync($"minka: {folder} holds an organisation already, or another server holds the folder. The demonstration wants an empty one.");
                    return Verbs.Finding;
                }
                Tell(made);
                return parsed.GetValue(check) ? await Check(made, folder, plan, parsed.GetRequiredValue(urls)) : Verbs.Done;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"minka: {failure.Message}");
                return Verbs.Finding;
            }
        });
        return command;
    }

    static async Task<DemoMade?> Make(string folder, DemoPlan plan)
    {
        if (Console.IsOutputRedirected) return await DemoFolder.Make(folder, plan);
        DemoMade? made = null;
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
        {
            var living = context.AddTask("living a year", maxValue: 1);
            made = await DemoFolder.Make(folder, plan, (day, done) => { living.Description = day.ToString("yyyy-MM-dd"); living.Value = done; });
        });
        return made;
    }

    static void Tell(DemoMade made)
    {
        Console.WriteLine($"{DemoKitchen.Name}: {made.Acts} acts in {made.Entries} entries, until the evening before {made.Today:yyyy-MM-dd}.");
        Console.WriteLine($"File         {made.File}");
        Console.WriteLine($"Fingerprint  {made.Fingerprint}");
        Console.WriteLine($"Sign in as   {string.Join(", ", made.SignInAs.Where(p => p.Post is Post.Storekeeper or Post.Treasurer or Post.President).Select(p => $"{p.Called} ({Spanish(p.Post)})"))}; PIN {made.Pin}");
    }

    static string Spanish(Post post) => post switch { Post.Storekeeper => "almacenera", Post.Treasurer => "tesorera", _ => "presidenta" };

    static async Task<int> Check(DemoMade made, string folder, DemoPlan plan, string urls)
    {
        var clock = new ShiftedClock(new DateTimeOffset(plan.Today, new TimeOnly(7, 30), TimeSpan.FromHours(-5)));
        await using var app = MinkaHost.Build(new ServeOptions(folder) { Urls = urls, Clock = clock, StrictTexts = true, LogLevel = LogLevel.Error });
        await app.StartAsync();
        try
        {
            await new DayWalk(new Uri(app.Urls.First()), plan.Today, made.SignInAs.First(p => p.Post == Post.Storekeeper).Number, made.Pin, Console.WriteLine).Walk();
        }
        catch (WalkFailedException failed)
        {
            await Console.Error.WriteLineAsync($"minka: the walk stopped: {failed.Message}");
            return Verbs.Finding;
        }
        finally { await app.StopAsync(); }
        var file = OrganizationFile.ReadOnly(made.File, clock);
        Console.WriteLine(file.Journal.IsSound ? $"  the book verifies: {file.Journal.Entries} entries, OK" : $"  the book does not verify: {file.Journal.FirstFault}");
        return file.Journal.IsSound ? Verbs.Done : Verbs.Finding;
    }
}
