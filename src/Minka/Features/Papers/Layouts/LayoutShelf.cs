using System.Reflection;

namespace Minka.Features.Papers.Layouts;

/// <summary>All layouts: those inside the program, and the organisation's own in the data folder, which stand before one of the same name.</summary>
/// <param name="Faults">Of the own files that could not be used; those inside the program are held by a test.</param>
public sealed record LayoutShelf(IReadOnlyList<Layout> All, IReadOnlyList<LayoutFault> Faults)
{
    public const string Folder = "layouts", Ending = ".layout", Standard = "estandar-";
    const int FilesMax = 100;
    const long BytesMax = 64 * 1024;

    static readonly (IReadOnlyList<Layout> All, IReadOnlyList<LayoutFault> Faults) builtIn = BuiltIn();

    /// <param name="dataFolder">Null where there is none: only those inside the program.</param>
    public static LayoutShelf Of(string? dataFolder)
    {
        if (dataFolder is null || Path.Combine(dataFolder, Folder) is var folder && !Directory.Exists(folder)) return new LayoutShelf(builtIn.All, builtIn.Faults);
        var own = Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal).Take(FilesMax).Select(f => ReadFile(f, Path.Combine(Folder, Path.GetFileName(f)))).ToArray();
        var read = own.Select(o => o.Layout).OfType<Layout>().ToArray();
        return new LayoutShelf([.. read, .. builtIn.All.Where(b => !read.Any(o => o.Name == b.Name))], [.. builtIn.Faults, .. own.SelectMany(o => o.Faults)]);
    }

    /// <summary>One file, wherever it lies.</summary>
    /// <param name="called">As its faults call it; its path where null.</param>
    public static (Layout? Layout, IReadOnlyList<LayoutFault> Faults) ReadFile(string path, string? called = null) =>
        new FileInfo(path).Length > BytesMax
            ? (null, [new LayoutFault(called ?? path, 0, LayoutFaultKind.TooLong, "")])
            : LayoutFile.Read(Path.GetFileNameWithoutExtension(path), called ?? path, File.ReadAllText(path), isOwn: true);

    public Layout? Find(string name) => All.FirstOrDefault(l => l.Name == name);

    public IEnumerable<Layout> For(string book) => All.Where(l => l.Book == book);

    /// <summary>The one that was chosen, or the standard one of the book.</summary>
    public Layout Chosen(string book, string? name) =>
        (name is null ? null : For(book).FirstOrDefault(l => l.Name == name)) ?? For(book).FirstOrDefault(l => l.Name.StartsWith(Standard, StringComparison.Ordinal)) ?? For(book).First();

    static (IReadOnlyList<Layout>, IReadOnlyList<LayoutFault>) BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var read = assembly.GetManifestResourceNames().Where(n => n.StartsWith("layouts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return LayoutFile.Read(name["layouts/".Length..], name + Ending, text.ReadToEnd(), isOwn: false);
        }).ToArray();
        return ([.. read.Select(r => r.Layout).OfType<Layout>()], [.. read.SelectMany(r => r.Faults)]);
    }
}
