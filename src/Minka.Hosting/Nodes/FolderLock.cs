namespace Minka.Hosting.Nodes;

/// <summary>Another server holds this data folder. Two writers on one file would fork every chain.</summary>
/// <param name="Pid">Its process, where it could be read.</param>
public sealed record FolderInUse(string Path, int? Pid)
{
    /// <summary>For the command line, in English; screens use the catalogue.</summary>
    public string Message => Pid is { } pid
        ? $"The data folder {Path} is in use by process {pid}. Stop that one first, or give another folder with --data."
        : $"The data folder {Path} is in use by another process. Stop that one first, or give another folder with --data.";
}

/// <summary>
/// The exclusive hold on a data folder: an advisory lock of the operating system on DATA/lock, which dies with its process.
/// The pid stands in DATA/pid, since a locked file cannot be read everywhere.
/// </summary>
sealed class FolderLock : IDisposable
{
    readonly FileStream held;
    readonly string pidPath;

    FolderLock(FileStream held, string pidPath)
    {
        this.held = held;
        this.pidPath = pidPath;
    }

    public static FolderLock? TryTake(string folder, out FolderInUse? inUse)
    {
        var pidPath = Path.Combine(folder, "pid");
        inUse = null;
        try
        {
            var held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Tell(pidPath);
            return new FolderLock(held, pidPath);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && IsSharing(e))
        {
            inUse = new FolderInUse(folder, File.Exists(pidPath) && int.TryParse(File.ReadAllText(pidPath), out var pid) ? pid : null);
            return null;
        }
    }

    // The lock holds without it; on a full disk the books are read all the same.
    static void Tell(string pidPath)
    {
        try { File.WriteAllText(pidPath, Environment.ProcessId.ToString()); }
        catch (IOException e) when (!IsSharing(e)) { }
    }

    public void Dispose()
    {
        File.Delete(pidPath);
        held.Dispose();
    }

    // EWOULDBLOCK on Linux (11) and macOS (35), ERROR_SHARING_VIOLATION on Windows.
    static bool IsSharing(IOException e) => (e.HResult & 0xffff) is 11 or 35 or 32;
}
