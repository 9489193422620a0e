namespace Minka.Hosting.Nodes;

/// <summary>Files and folders that only the owner of the process can read (0600, 0700 where the system knows such modes).</summary>
static class PrivateFile
{
    const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>A folder that is there already keeps its mode: it may be shared on purpose.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Folder);
    }

    /// <summary>A folder of keys: closed also where somebody opened it.</summary>
    public static void CloseFolder(string path)
    {
        MakeFolder(path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Folder);
    }

    /// <summary>Written whole and flushed to the disk under another name first, so that a key is never half there.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var half = path + ".new";
        try
        {
            using (var file = new FileStream(half, Options(FileMode.Create)))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(half, path, overwrite: true);
        }
        catch (IOException)
        {
            // A full disk needs the room that half a file takes.
            File.Delete(half);
            throw;
        }
    }

    /// <summary>Makes an empty file with the right mode, so that a database opened on it inherits the mode for its journal.</summary>
    public static void Touch(string path)
    {
        if (!File.Exists(path)) new FileStream(path, Options(FileMode.CreateNew)).Dispose();
        else if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
