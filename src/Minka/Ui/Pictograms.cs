using System.Collections.Frozen;
using System.Reflection;

namespace Minka.Ui;

/// <summary>
/// The pictograms that travel inside the program. Each is a 256 × 256 drawing in one colour with a pale fill: Phosphor
/// duotone for things and acts, our own for food and fuel as people meet them (`food-…`, gas-cylinder, firewood).
/// </summary>
public static class Pictograms
{
    static readonly FrozenDictionary<string, (string Attributes, string Inner)> drawings = Load();

    /// <summary>Names of all drawings.</summary>
    public static IEnumerable<string> Names => drawings.Keys;

    /// <summary>Whether a drawing of this name exists: for names that come from settings or a register.</summary>
    public static bool Has(string name) => drawings.ContainsKey(name);

    /// <summary>The drawing as an svg element of a class, hidden from screen readers.</summary>
    /// <exception cref="KeyNotFoundException">No such drawing: a slip of whoever wrote the page.</exception>
    public static string Svg(string name, string cssClass)
    {
        var (attributes, inner) = Find(name);
        return $"<svg class=\"{cssClass}\" aria-hidden=\"true\" {attributes}>{inner}</svg>";
    }

    /// <summary>A pale drawing of which the left tenths stand in full colour: a plate of ten with some rations in it.</summary>
    public static string PartSvg(string name, int tenths, string cssClass)
    {
        var (attributes, inner) = Find(name);
        var width = 256 * Math.Clamp(tenths, 0, 10) / 10;
        return $"<svg class=\"{cssClass}\" aria-hidden=\"true\" {attributes}><g class=\"faint\">{inner}</g>"
            + $"<svg width=\"{width}\" height=\"256\" viewBox=\"0 0 {width} 256\">{inner}</svg></svg>";
    }

    static (string Attributes, string Inner) Find(string name) => drawings.TryGetValue(name, out var drawing)
        ? drawing
        : throw new KeyNotFoundException($"No pictogram '{name}' in Ui/Icons");

    static FrozenDictionary<string, (string, string)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("icons/", StringComparison.Ordinal))
            .ToFrozenDictionary(name => name["icons/".Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    static (string Attributes, string Inner) Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var svg = reader.ReadToEnd();
        var head = svg.IndexOf('>', StringComparison.Ordinal);
        var attributes = svg[4..head].Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal).Trim();
        return (attributes, svg[(head + 1)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)]);
    }
}
