using System.Runtime.InteropServices;

namespace Minka.Bench;

/// <summary>The machine of a run, in one line: figures mean little without it.</summary>
static class Machine
{
    public static string Description =>
        $"{Environment.ProcessorCount} cores ({Cpu}), {Memory} GiB, {RuntimeInformation.OSDescription.Trim()}, .NET {Environment.Version}";

    static string Cpu => Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
    static long Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;

    static string? Line(string file, string name) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() : null;
}
