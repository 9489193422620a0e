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
                _ = Leftovers.GiveBack(Leftovers.Rush, app.Lifetime.ApplicationStopping);
                await app.WaitForShutdownAsync(cancelled);
                return Verbs.Done;
            }
            catch (Exception failure) when (failure is FolderInUseException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"minka: {Why(failure, options.DataFolder)}");
                return Verbs.Finding;
            }
        });
        return command;
    }

    static string Why(Exception failure, string folder) => failure is not FolderInUseException && IsFull(folder)
        ? $"The disk of {folder} is full, so nothing could be kept. What was acknowledged is there. Make room, then start again."
        : failure.Message;

    static bool IsFull(string folder)
    {
        const long roomToStart = 1024 * 1024;
        try { return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace < roomToStart; }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException) { return false; }
    }
}
