using System.Globalization;

namespace Minka.Locale;

/// <summary>
/// The texts of one visit: <c>T["day.orders.title"]</c>, <c>T.Of("day.rations", ("n", 74))</c>. Placeholders are {name};
/// an entry with two forms is chosen by the value called n (1, or anything else). Values print without any culture, so
/// money and kilos come in already written by their own formatter.
/// </summary>
/// <param name="catalog">The language of the visit.</param>
/// <param name="strict">In tests: a missing key or placeholder throws. In the shipped program the key is shown instead.</param>
/// <param name="fallback">Says what the language lacks; null where it is the source.</param>
public sealed class Texts(PoCatalog catalog, bool strict = false, PoCatalog? fallback = null)
{
    /// <summary>Language tag for the html element.</summary>
    public string Language => catalog.Language;

    /// <summary>A text without placeholders.</summary>
    public string this[string id] => Of(id);

    /// <summary>A text with its placeholders filled in.</summary>
    public string Of(string id, params (string Name, object Value)[] values) => Of(id, context: null, values);

    /// <summary>The same, for ids whose words depend on a context (a man or a woman in a post).</summary>
    public string InContext(string context, string id, params (string Name, object Value)[] values) => Of(id, context, values);

    /// <summary>Whether the language has this text: for names that come from settings.</summary>
    public bool Has(string id) => Find(id, null) is not null;

    string Of(string id, string? context, (string Name, object Value)[] values)
    {
        var entry = Find(id, context);
        if (entry is null) return strict ? throw new KeyNotFoundException($"No text '{id}' in locale/{Language}") : id;
        return Filled(id, Form(entry, values), values);
    }

    PoEntry? Find(string id, string? context) => In(catalog, id, context) ?? (fallback is null ? null : In(fallback, id, context));

    static PoEntry? In(PoCatalog catalog, string id, string? context) => catalog.Find(id, context) ?? (context is null ? null : catalog.Find(id));

    static string Form(PoEntry entry, (string Name, object Value)[] values) =>
        entry.Other is null || Array.Exists(values, v => v.Name == "n" && Plain(v.Value) == "1") ? entry.One : entry.Other;

    string Filled(string id, string text, (string Name, object Value)[] values)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        var filled = new System.Text.StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var opens = text.IndexOf('{', at);
            var closes = opens < 0 ? -1 : text.IndexOf('}', opens);
            if (closes < 0) { filled.Append(text, at, text.Length - at); break; }
            var name = text[(opens + 1)..closes];
            var given = Array.FindIndex(values, v => v.Name == name);
            if (given < 0 && strict) throw new KeyNotFoundException($"No value for {{{name}}} of '{id}'");
            filled.Append(text, at, opens - at).Append(given < 0 ? text[opens..(closes + 1)] : Plain(values[given].Value));
            at = closes + 1;
        }
        return filled.ToString();
    }

    static string Plain(object value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";
}
