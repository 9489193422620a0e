using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Minka.Locale;

/// <summary>
/// The texts of one language: the union of all `locale/LANG/*.po` files, embedded in the program.
/// Ids are dotted English keys ("day.orders.title"); one id stands in one file only.
/// </summary>
public sealed class PoCatalog
{
    static readonly ConcurrentDictionary<string, PoCatalog> embedded = new(StringComparer.Ordinal);

    readonly FrozenDictionary<(string Id, string? Context), PoEntry> entries;

    PoCatalog(string language, FrozenDictionary<(string, string?), PoEntry> entries)
    {
        Language = language;
        this.entries = entries;
    }

    /// <summary>Language tag, as the folder under `locale/` is named: es, en, qu.</summary>
    public string Language { get; }

    /// <summary>Every entry, in no particular order.</summary>
    public IReadOnlyCollection<PoEntry> Entries => entries.Values;

    /// <summary>The catalogue shipped inside the program for a language.</summary>
    /// <exception cref="PoFormatException">A shipped file is broken or two files hold the same id.</exception>
    public static PoCatalog Embedded(string language) =>
        embedded.GetOrAdd(language, static language => Of(language, FilesOf(language)));

    /// <summary>Joins files (name and text) into one catalogue; a repeated id is an error that names both places.</summary>
    public static PoCatalog Of(string language, IEnumerable<(string File, string Text)> files)
    {
        var joined = new Dictionary<(string, string?), PoEntry>();
        foreach (var entry in files.SelectMany(f => PoParser.Parse(f.File, f.Text)))
        {
            if (!joined.TryAdd((entry.Id, entry.Context), entry))
            {
                var first = joined[(entry.Id, entry.Context)];
                throw new PoFormatException(entry.File, entry.Line, $"'{entry.Id}' is already in {first.File}:{first.Line}");
            }
        }
        return new PoCatalog(language, joined.ToFrozenDictionary());
    }

    /// <summary>The entry of an id, or null when the language has none (or an empty translation).</summary>
    public PoEntry? Find(string id, string? context = null) =>
        entries.TryGetValue((id, context), out var entry) && entry.One.Length > 0 ? entry : null;

    static IEnumerable<(string, string)> FilesOf(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = $"locale/{language}/";
        foreach (var name in assembly.GetManifestResourceNames().Select(n => (Shown: n.Replace('\\', '/'), Stored: n))
            .Where(n => n.Shown.StartsWith(folder, StringComparison.Ordinal)).OrderBy(n => n.Shown, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name.Stored)!);
            yield return (name.Shown, reader.ReadToEnd());
        }
    }
}
