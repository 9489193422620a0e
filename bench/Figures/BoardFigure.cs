using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;

namespace Minka.Bench.Figures;

/// <summary>The day board of a signed-in visit under wrk, which shares the machine with it, while one writer serves rations.</summary>
static partial class BoardFigure
{
    const double LeastPerSecond = 3000, MostMs = 50;
    const int Connections = 32, Seconds = 10, WritesPerSecond = 100;

    public static async IAsyncEnumerable<Row> Measure(Place place)
    {
        var folder = place.Fresh("board");
        var made = await RunningServer.MakeYear(folder);
        using var server = await RunningServer.Start(place, folder);
        var (browser, cookies) = await server.SignIn(made);
        using (browser)
        {
            Wrk(server, "/", cookies, 3);
            var quiet = Wrk(server, "/", cookies, Seconds);
            var bare = Wrk(server, "/salud", cookies, 4);
            using var stop = new CancellationTokenSource();
            var writing = Write(server, browser, cookies, stop.Token);
            await Task.Delay(500);
            var busy = Wrk(server, "/", cookies, Seconds);
            await stop.CancelAsync();
            var written = await writing;
            var note = $"{Connections} connections, signed in, gzip; wrk on the same cores";
            yield return Row.AtLeast("board: requests/s, nobody writes", quiet.PerSecond, "/s", LeastPerSecond, note);
            yield return Row.AtMost("board: p99, nobody writes", quiet.Ms99, "ms", MostMs, note);
            yield return new Row("board: requests/s while one writes", Row.Say(busy.PerSecond, "/s"), $"a bare answer {Row.Say(bare.PerSecond, "/s")}", busy.PerSecond / bare.PerSecond, $"≥ {Row.Say(LeastPerSecond, "/s")}", busy.PerSecond >= LeastPerSecond,
                $"{Row.Number(written)} acts a second were posted and durable meanwhile, each changes the board; {WritesPerSecond} were asked for");
            yield return Row.AtMost("board: p99 while one writes", busy.Ms99, "ms", MostMs, note);
        }
    }

    static (double PerSecond, double Ms99) Wrk(RunningServer server, string path, CookieContainer cookies, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t2", $"-c{Connections}", $"-d{seconds}s", "--latency", "-H", $"Cookie: {cookies.GetCookieHeader(server.Address)}", "-H", "Accept-Encoding: gzip, deflate", new Uri(server.Address, path).ToString()]) { RedirectStandardOutput = true })!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || wrk.ExitCode != 0) throw new InvalidOperationException($"wrk on {path}:\n{said}");
        var slow = Slowest().Match(said);
        var factor = slow.Groups[2].Value switch { "us" => 0.001, "ms" => 1, "s" => 1000, _ => throw new InvalidOperationException(said) };
        return (Number(Rate().Match(said).Groups[1].Value), Number(slow.Groups[1].Value) * factor);
    }

    // One more at the counter, a hundred times a second, as real forms; answers are redirections, which nobody follows here.
    static async Task<double> Write(RunningServer server, SimpleBrowser browser, CookieContainer cookies, CancellationToken stop)
    {
        await browser.Get("/servir");
        var form = browser.Forms.First(f => f.Action == "/servir/mostrador" && f["Counter"] == "Public" && f["Rations"] == "1");
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var (began, done) = (Stopwatch.GetTimestamp(), 0);
        while (!stop.IsCancellationRequested)
        {
            var fields = form.Values.Select(v => v.Key == "acto" ? KeyValuePair.Create(v.Key, Minka.Journal.Chances.NextId(Minka.Journal.SystemChance.Instance).ToString("N")) : v);
            using var answer = await client.PostAsync("/servir/mostrador", new FormUrlEncodedContent(fields), CancellationToken.None);
            if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"a tap was answered {answer.StatusCode}");
            done++;
            var ahead = TimeSpan.FromSeconds((double)done / WritesPerSecond) - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead, CancellationToken.None);
        }
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Slowest();
}
