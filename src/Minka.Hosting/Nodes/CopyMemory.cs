using System.Globalization;

namespace Minka.Hosting.Nodes;

/// <summary>
/// When each organisation of this node was last copied elsewhere: DATA/copies/NAME holds the moment. A file and not a row, so
/// that a copy made beside a running server can be remembered too.
/// </summary>
public sealed class CopyMemory
{
    readonly string folder;

    internal CopyMemory(string folder) => this.folder = folder;

    /// <summary>The memory of a data folder that another process may hold.</summary>
    public static CopyMemory In(string dataFolder) => new(Path.Combine(dataFolder, "copies"));

    /// <summary>Null where nobody ever made one, or where the note cannot be read.</summary>
    public DateTimeOffset? Last(string name)
    {
        try
        {
            return DateTimeOffset.TryParseExact(File.ReadAllText(Path.Combine(folder, name)).Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return null; }
    }

    /// <summary>A note that cannot be kept costs a reminder too many, nothing else.</summary>
    public void Remember(string name, DateTimeOffset at)
    {
        try
        {
            PrivateFile.MakeFolder(folder);
            PrivateFile.Write(Path.Combine(folder, name), System.Text.Encoding.ASCII.GetBytes(at.ToString("O", CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }
}
