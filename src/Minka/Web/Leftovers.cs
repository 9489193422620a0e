using System.Runtime.InteropServices;

namespace Minka.Web;

/// <summary>
/// What opening the books and compiling the first screens left in memory and nobody uses again. It is given back once, after the morning's
/// first rush. The server stands still meanwhile: the longer, the more the books keep.
/// </summary>
public static class Leftovers
{
    public static readonly TimeSpan Rush = TimeSpan.FromSeconds(2);

    /// <summary>Waits for the rush to pass, then gives back; ends quietly where the server stops before.</summary>
    public static async Task GiveBack(TimeSpan rush, CancellationToken stopping)
    {
        try { await Task.Delay(rush, stopping); }
        catch (OperationCanceledException) { return; }
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // The C library keeps what was freed for each thread. Not every library can be asked to let go of it.
        try { if (OperatingSystem.IsLinux()) _ = Trim(0); }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException) { }
    }

    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Trim(nuint keep);
}
