using System.Text;

namespace Minka.Ui;

/// <summary>
/// The one style sheet and the one script of a page, joined at the start out of the files of `wwwroot/css` and `wwwroot/js`: a
/// phone on a weak signal asks once, and each area of life keeps its rules in a file of its own.
/// </summary>
public static class Bundle
{
    public const string Styles = "minka.css", Scripts = "minka.js";

    /// <summary>General first, so that an area may say otherwise.</summary>
    static readonly string[] first = ["tokens", "base", "layout", "sheets", "charts", "acts", "tables", "phones", "forms"];

    /// <summary>Paper has the last word.</summary>
    static readonly string[] last = ["paper", "print"];

    /// <summary>The files as they are served: those of `css/` and `js/` as one each, the others as they lie.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(IReadOnlyCollection<(string Path, byte[] Bytes)> files)
    {
        yield return (Styles, Joined(files, "css/"));
        yield return (Scripts, Joined(files, "js/"));
        foreach (var file in files.Where(f => !IsPart(f.Path))) yield return file;
    }

    static bool IsPart(string path) => path.StartsWith("css/", StringComparison.Ordinal) || path.StartsWith("js/", StringComparison.Ordinal);

    static byte[] Joined(IEnumerable<(string Path, byte[] Bytes)> files, string folder)
    {
        var parts = from file in files
                    where file.Path.StartsWith(folder, StringComparison.Ordinal)
                    let name = Path.GetFileNameWithoutExtension(file.Path)
                    orderby Rank(name), name
                    select Encoding.UTF8.GetString(file.Bytes).TrimEnd();
        return Encoding.UTF8.GetBytes(string.Join('\n', parts) + "\n");
    }

    static int Rank(string name) => Array.IndexOf(first, name) is >= 0 and var place ? place : Array.IndexOf(last, name) + first.Length + 1;
}
