using System.Diagnostics;
using System.Globalization;

namespace Minka.Bench;

/// <summary>What one run of a program cost, as the kernel counted it.</summary>
/// <param name="Seconds">Wall time from its start to its end.</param>
/// <param name="CpuSeconds">User and system time together.</param>
/// <param name="PeakMib">The most memory that was its own at one moment.</param>
sealed record Measured(double Seconds, double CpuSeconds, double PeakMib)
{
    /// <summary>Runs a program some times, its output into a file, and gives the run of the median wall time.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static Measured Median(int times, string output, string program, params string[] arguments) =>
        Enumerable.Range(0, times).Select(_ => Once(output, program, arguments)).OrderBy(m => m.Seconds).ElementAt(times / 2);

    public static Measured Once(string output, string program, params string[] arguments)
    {
        var told = Path.GetTempFileName();
        try
        {
            // GNU time, so that peers and Minka are measured by the same hand.
            var line = $"exec time -f '%e %U %S %M' -o {Quote(told)} -- {string.Join(' ', arguments.Prepend(program).Select(Quote))} > {Quote(output)}";
            using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", line]) { RedirectStandardError = true })!;
            var error = shell.StandardError.ReadToEnd();
            shell.WaitForExit();
            if (shell.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {shell.ExitCode}: {error}");
            var parts = File.ReadAllText(told).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            return new Measured(Math.Max(parts[0], 0.01), parts[1] + parts[2], parts[3] / 1024);
        }
        finally { File.Delete(told); }
    }

    static string Quote(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
