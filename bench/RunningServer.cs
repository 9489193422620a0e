using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Minka.Commands.Walking;
using Minka.Demo;

namespace Minka.Bench;

/// <summary>The shipped server over the demonstration's year, as `bin/demo` starts it.</summary>
sealed class RunningServer : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    readonly Process process;

    RunningServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Seconds from starting the process to its first answered page.</summary>
    public double FirstPageSeconds { get; private set; }

    public double ResidentMib
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024;
        }
    }

    /// <summary>Lives the demonstration's year in a folder.</summary>
    public static async Task<DemoMade> MakeYear(string folder) =>
        await DemoFolder.Make(folder, new DemoPlan(Today)) ?? throw new InvalidOperationException("the folder is in use");

    public static async Task<RunningServer> Start(Place place, string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(place.Program, ["serve", "--data", folder, "--urls", address.ToString().TrimEnd('/'), "--clock", $"{Today:yyyy-MM-dd}T07:30:00-05:00"]) { RedirectStandardOutput = true };
        var server = new RunningServer(Process.Start(start)!, address);
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/entrar");
                if (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains("</html>", StringComparison.Ordinal)) break;
            }
            catch (HttpRequestException) when (!server.process.HasExited) { await Task.Delay(5); }
        }
        server.FirstPageSeconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return server;
    }

    /// <summary>Somebody of the board, signed in; her jar of cookies for other programs.</summary>
    public async Task<(SimpleBrowser Browser, CookieContainer Cookies)> SignIn(DemoMade made)
    {
        var jar = new CookieContainer();
        var browser = new SimpleBrowser(Address, cookies: jar);
        var number = made.SignInAs.First(p => p.Post == Domain.Offices.Post.Storekeeper).Number.ToString(CultureInfo.InvariantCulture);
        await browser.Get($"/entrar/{number}");
        var board = await browser.Submit($"/entrar/{number}", ("Pin", made.Pin));
        if (!board.IsOk || board.Path != "/") throw new InvalidOperationException($"the PIN led to {board.Path}, {board.Status}");
        return (browser, jar);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
