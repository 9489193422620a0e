using Spectre.Console;

namespace Minka.Commands;

/// <summary>Work that may take a while: after a second, a bar on a terminal says how far it is. Standard output stays for the answer.</summary>
static class Patience
{
    static readonly TimeSpan quiet = TimeSpan.FromSeconds(1);
    static readonly TimeSpan tick = TimeSpan.FromMilliseconds(100);

    /// <param name="what">In a few words: "checking".</param>
    /// <param name="work">Reports its share done, 0 to 1; without reports the bar only moves.</param>
    public static async Task<T> With<T>(string what, Func<IProgress<double>, T> work)
    {
        var share = new Share();
        var working = Task.Run(() => work(share));
        if (!Console.IsErrorRedirected && await Task.WhenAny(working, Task.Delay(quiet)) != working) await Show(what, working, share);
        return await working;
    }

    static Task Show(string what, Task working, Share share)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask(what, maxValue: 1);
            while (!working.IsCompleted)
            {
                bar.IsIndeterminate = share.Done is 0;
                bar.Value = share.Done;
                await Task.WhenAny(working, Task.Delay(tick));
            }
        });
    }

    sealed class Share : IProgress<double>
    {
        double done;
        public double Done => Volatile.Read(ref done);
        public void Report(double value) => Volatile.Write(ref done, value);
    }
}
