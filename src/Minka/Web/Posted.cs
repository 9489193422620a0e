using System.Globalization;
using Minka.Domain.Amounts;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Web;

/// <summary>
/// A posted form, read field by field. What cannot be read becomes an error beside its field; what was typed is kept as it
/// came, so that the form can be shown again without a loss.
/// </summary>
public sealed class Posted(IFormCollection form, Texts texts)
{
    public const int TextLengthMax = 4000;

    readonly List<FieldError> errors = [];

    public IReadOnlyDictionary<string, string> Typed { get; } = form.ToDictionary(f => f.Key, f => f.Value.ToString());
    public IReadOnlyList<FieldError> Errors => errors;
    public bool HasErrors => errors.Count > 0;
    public IFormFileCollection Files => form.Files;

    /// <summary>The id that the form was given when it was shown; a form without one gets nothing done.</summary>
    public Guid? ActId => Guid.TryParseExact(Raw("acto"), "N", out var id) && id != Guid.Empty ? id : null;

    public bool Has(string name) => !string.IsNullOrWhiteSpace(Raw(name));

    /// <summary>As typed, trimmed; null when empty. Over the limit it is an error, not a cut.</summary>
    public string? Text(string name, int lengthMax = TextLengthMax)
    {
        var text = Raw(name).Trim();
        if (text.Length > lengthMax) Wrong(name, "form.too-long", ("n", lengthMax));
        return text.Length == 0 ? null : text;
    }

    /// <summary>All values of a field that may come several times.</summary>
    public IReadOnlyList<string> Many(string name) => [.. form[name].Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)];

    /// <summary>A whole number; empty counts as <paramref name="ifEmpty"/>.</summary>
    public int Int(string name, int ifEmpty = 0)
    {
        var text = Raw(name).Trim();
        if (text.Length == 0) return ifEmpty;
        if (text.Length <= 9 && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong(name, "form.not-a-number", ("text", Shortened(text)));
        return ifEmpty;
    }

    /// <summary>An amount of money; empty counts as nothing.</summary>
    public Soles Soles(string name) => SolesOrNull(name) ?? Domain.Amounts.Soles.Zero;

    public Soles? SolesOrNull(string name)
    {
        var text = Raw(name).Trim();
        if (text.Length == 0) return null;
        if (Domain.Amounts.Soles.TryParse(text, out var soles)) return soles;
        Wrong(name, "form.not-an-amount", ("text", Shortened(text)));
        return null;
    }

    /// <summary>A civil date as a date input sends it.</summary>
    public DateOnly? Date(string name)
    {
        var text = Raw(name).Trim();
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 2200) return date;
        Wrong(name, "form.not-a-date", ("text", Shortened(text)));
        return null;
    }

    public Guid? Id(string name) => Guid.TryParse(Raw(name), out var id) && id != Guid.Empty ? id : null;

    /// <summary>One of an enumeration's names; anything else is <paramref name="ifNone"/>.</summary>
    public T Choice<T>(string name, T ifNone) where T : struct, Enum => Enum.TryParse<T>(Raw(name), out var value) && Enum.IsDefined(value) && !char.IsDigit(Raw(name)[0]) ? value : ifNone;

    public bool Checked(string name) => Raw(name) is "on" or "true" or "1" or "si";

    /// <summary>Notes that a field cannot be used, with a sentence of the catalogue.</summary>
    public void Wrong(string? field, string textId, params (string Name, object Value)[] values) => errors.Add(new FieldError(field, texts.Of(textId, values)));

    public void Add(IEnumerable<FieldError> more) => errors.AddRange(more);

    string Raw(string name) => form.TryGetValue(name, out var value) ? value.ToString() : "";

    static string Shortened(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
