using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Minka.Commands;
using Minka.Commands.Walking;

namespace Minka.Tests.Durability;

/// <summary>The shipped program as a process of its own: started, spoken to over HTTP, killed.</summary>
sealed class ShippedServer : IAsyncDisposable
{
    /// <summary>All tests of durability live on this morning, so that no midnight falls between two looks.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(-5));
    public static readonly DateOnly Day = new(2026, 11, 23);

    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly ConcurrentQueue<string> lines = new();
    readonly TaskCompletionSource<bool> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    ShippedServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public static string Program { get; } = typeof(Verbs).Assembly.Location;

    public Uri Address { get; }
    public int Pid => process.Id;
    public int ExitCode => process.ExitCode;
    public bool HasEnded => process.HasExited;

    /// <summary>Everything that it wrote.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>True once it listens, false when it ended before.</summary>
    public Task<bool> Listening => listening.Task.WaitAsync(patience);

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <param name="within">A program and its arguments that run the server's own command line after them, such as a namespace of its own.</param>
    public static ShippedServer Start(string data, int port, params string[] within)
    {
        string[] words = [.. within, "dotnet", Program, "serve", "--data", data, "--urls", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", "--clock", Morning.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var server = new ShippedServer(new Process { StartInfo = start, EnableRaisingEvents = true }, new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
        server.process.OutputDataReceived += (_, line) => server.Heard(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Heard(line.Data);
        server.process.Exited += (_, _) => server.listening.TrySetResult(false);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    public SimpleBrowser Browser() => new(Address);

    /// <summary>SIGKILL: nothing in the program can notice it.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service or a shutdown sends it; how long it took to end.</summary>
    public async Task<TimeSpan> Terminate()
    {
        var began = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", Pid.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(patience);
        return began.Elapsed;
    }

    public Task Ended() => process.WaitForExitAsync().WaitAsync(patience);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    void Heard(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.StartsWith("Minka: http", StringComparison.Ordinal)) listening.TrySetResult(true);
    }
}
