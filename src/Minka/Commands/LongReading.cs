using System.Collections;
using System.Runtime.InteropServices;

namespace Minka.Commands;

/// <summary>
/// A reading verb before a long file. Nearly everything that such a reading makes it also keeps, and the collector with which the program is shipped,
/// chosen so that a server stays small, would spend more time on carrying that to and fro than the reading itself takes. A collector is chosen
/// when a process starts: so the program takes its own place once more, with one that works on two cores and seldom.
/// </summary>
public static class LongReading
{
    /// <summary>Some 75,000 entries: from here on more is gained than a second start costs.</summary>
    public const long LeastBytes = 32 * 1024 * 1024;

    static readonly string[] verbs = ["balance", "verify", "export", "draw", "roster"];

    // Numbers as the runtime reads them, in hexadecimal: two heaps, 32 MiB of young garbage in each, gaps left as they are, any core.
    static readonly (string Name, string Value)[] collector =
    [
        ("DOTNET_gcServer", "1"), ("DOTNET_GCHeapCount", "2"), ("DOTNET_GCNoAffinitize", "1"),
        ("DOTNET_GCgen0size", "2000000"), ("DOTNET_GCGen0MaxBudget", "2000000"), ("DOTNET_GCConserveMemory", "0"),
    ];

    /// <summary>A quick balance is answered without a reading, most often.</summary>
    public static bool IsOne(IReadOnlyList<string> args) =>
        args.Count > 1 && verbs.Contains(args[0]) && !args.Contains("--quick") && args.Skip(1).Any(IsLong);

    /// <summary>
    /// Puts the program, with the words it was called with, in the place of this process: the same number, terminal and signals, and whoever
    /// waits for it gets its exit code. Comes back where that cannot be or was done already; then the reading takes longer, that is all.
    /// </summary>
    public static void StartAgain()
    {
        // Whoever chose a collector, we or somebody else, has it.
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2 || collector.Any(c => Environment.GetEnvironmentVariable(c.Name) is not null)) return;
        try
        {
            var words = File.ReadAllText("/proc/self/cmdline").Split('\0')[..^1];
            var surroundings = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => (Name: (string)e.Key, Value: (string)e.Value!)).Concat(collector);
            _ = Replace(Environment.ProcessPath!, [.. words, null], [.. surroundings.Select(v => $"{v.Name}={v.Value}"), null]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or EntryPointNotFoundException or DllNotFoundException) { }
    }

    static bool IsLong(string path)
    {
        try { return File.Exists(path) && new FileInfo(path).Length >= LeastBytes; }
        catch (IOException) { return false; }
    }

    // Returns only where it failed.
    [DllImport("libc", EntryPoint = "execve", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Replace(string program, string?[] words, string?[] surroundings);
}
