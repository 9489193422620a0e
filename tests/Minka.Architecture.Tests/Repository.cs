namespace Minka.Architecture.Tests;

/// <summary>A file of the repository: its path from the root with forward slashes, and its text.</summary>
sealed record Source(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);
    public string[] Lines => Text.Split('\n');
    public int LineOf(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;
}

/// <summary>The files that people wrote: nothing built, nothing vendored.</summary>
static class Repository
{
    static readonly string[] built = ["bin", "obj", ".git", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files under a folder whose names end in one of the endings, in the order of their paths.</summary>
    public static IReadOnlyList<Source> Files(string folder, params string[] endings) =>
        [.. Walk(Path.Combine(Root, folder))
            .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
            .Select(path => new Source(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => !file.Path.Contains("/vendor/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    public static Source Read(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        // bin/ at the root holds scripts, not what a build left.
        var inside = Directory.GetDirectories(folder)
            .Where(d => !built.Contains(Path.GetFileName(d)) || d == Path.Combine(Root, "bin"));
        return Directory.GetFiles(folder).Concat(inside.SelectMany(Walk));
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Minka.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Minka.slnx stands nowhere above the tests");
    }
}
