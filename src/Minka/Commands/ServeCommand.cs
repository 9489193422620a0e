using System.CommandLine;
using Minka.Web;

namespace Minka.Commands;

/// <summary>`minka serve`: the screens, for the browsers of the house.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var urls = new Option<string>("--urls") { Description = "Where to listen; http://0.0.0.0:5080 lets the phones of the house in.", DefaultValueFactory = _ => "http://localhost:5080" };
        var clock = Options.Clock();
        var command = new Command("serve", """
            Serves the organisations of a data folder to browsers. Ctrl+C stops it; what was acknowledged is on the disk.

              minka serve --data datos
              minka serve --data datos --urls http://0.0.0.0:5080    for the phones of the house too
            """) { data, urls, clock };
        command.SetAction(async (parsed, cancelled) =>
        {
            var options = new ServeOptions(parsed.GetRequiredValue(data)) { Urls = parsed.GetRequiredValue(urls), Clock = Options.ClockFrom(parsed.GetValue(clock)) };
            try
            {
                await using var app = MinkaHost.Build(options);
                await app.StartAsync(cancelled);
                Console.WriteLine($"Minka: {string.Join(' ', app.Urls)}");
                _ = Leftovers.GiveBack(app.Lifetime.ApplicationStopping);
                await app.WaitForShutdownAsync(cancelled);
                return Verbs.Done;
            }
            catch (FolderInUseException busy)
            {
                await Console.Error.WriteLineAsync($"minka: {busy.Message}");
                return Verbs.Finding;
            }
        });
        return command;
    }
}
