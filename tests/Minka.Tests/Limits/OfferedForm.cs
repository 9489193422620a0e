using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Minka.Tests.Limits;

enum FieldKind { Text, Number, Decimal, Date, Choice, Check, Hidden, Secret, File }

/// <summary>A field as a page offers it, with the limits that the page itself states.</summary>
/// <param name="Value">What stands there; for a choice what is chosen.</param>
/// <param name="Choices">What can be chosen.</param>
sealed record OfferedField(string Name, FieldKind Kind, string Value, int? LengthMax, long? Max, IReadOnlyList<string> Choices)
{
    public bool IsTyped => Kind is FieldKind.Text or FieldKind.Number or FieldKind.Decimal or FieldKind.Date;

    /// <summary>The place of its error on the page, as <c>FieldBase.IdOf</c> names it.</summary>
    public string ErrorId => Minka.Ui.FieldBase.IdOf(Name) + "-error";

    /// <summary>Products[3].Item is as Products[0].Item: one of each is tried.</summary>
    public string Alike => Regex.Replace(Name, @"\d+", "#");

    /// <summary>Something that a person could mean, so that only the field that is tried is wrong.</summary>
    public string Plausible(DateOnly today) => Value.Length > 0 ? Value : Kind switch
    {
        FieldKind.Text => LengthMax is < 10 and { } few ? "12345678"[..Math.Min(8, few)] : "Prueba",
        FieldKind.Number => "1",
        FieldKind.Decimal => "1.50",
        FieldKind.Date => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.Choice => Choices.FirstOrDefault(c => c.Length > 0) ?? "",
        FieldKind.Secret => Web.TestNode.Pin,
        _ => Value,
    };
}

/// <summary>A form of a page with all its fields, as a hand or a script could fill them.</summary>
sealed partial record OfferedForm(string Action, string Method, bool TakesFiles, IReadOnlyList<OfferedField> Fields)
{
    /// <summary>Names the form whatever thing it is about.</summary>
    public string Alike => Regex.Replace($"{Method} {Action} {string.Join(' ', Fields.Select(f => f.Alike).Distinct().Where(n => !n.StartsWith("__", StringComparison.Ordinal)))}", @"[0-9a-f]{32}|\d{4}-\d\d-\d\d|\d+", "#");

    /// <summary>Names it by its fields alone: each recipe and each rule has its form at an address of its own.</summary>
    public string FieldsAlike => (this with { Action = "" }).Alike;

    public static IReadOnlyList<OfferedForm> On(string html) => [.. Forms().Matches(html).Select(form =>
    {
        var (head, body) = (form.Groups["head"].Value, form.Groups["body"].Value);
        return new OfferedForm(Attribute(head, "action") ?? "", Attribute(head, "method") ?? "get", Attribute(head, "enctype") == "multipart/form-data", [.. FieldsIn(body, html, Attribute(head, "id"))]);
    })];

    /// <summary>Every field with something plausible, one of them with something else.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filled(DateOnly today, OfferedField? tried = null, string? with = null) =>
        [.. Fields.Where(f => f.Kind != FieldKind.File && (f.Kind != FieldKind.Check || f == tried)).Select(f => KeyValuePair.Create(f.Name, f == tried ? with! : IsFurtherLine(f) ? f.Value : f.Plausible(today)))];

    /// <summary>What the form shows in a field, or null where it has no such field any more.</summary>
    public string? Shown(string field) => Fields.FirstOrDefault(f => f.Name == field)?.Value;

    /// <summary>A line after the first of a list: left as it is.</summary>
    static bool IsFurtherLine(OfferedField field) => FurtherLine().IsMatch(field.Name) || field.Kind == FieldKind.Number && field.Name.StartsWith("Pieces-", StringComparison.Ordinal);

    static IEnumerable<OfferedField> FieldsIn(string body, string page, string? id)
    {
        var radios = new Dictionary<string, List<(string Value, bool Chosen)>>();
        foreach (Match tag in Inputs().Matches(body))
        {
            var head = tag.Groups["head"].Value;
            if (Attribute(head, "name") is not { } name) continue;
            var (type, value) = (Attribute(head, "type") ?? "text", Attribute(head, "value") ?? "");
            switch (type)
            {
                case "radio":
                    if (!radios.TryGetValue(name, out var values)) radios[name] = values = [];
                    values.Add((value, Flag(head, "checked")));
                    break;
                case "submit" or "button": break;
                default:
                    yield return new OfferedField(name, KindOf(type, Attribute(head, "inputmode")), value, Whole(head, "maxlength"), Whole(head, "max"), []);
                    break;
            }
        }
        foreach (var (name, values) in radios) yield return new OfferedField(name, FieldKind.Choice, values.Where(v => v.Chosen).Select(v => v.Value).FirstOrDefault() ?? "", null, null, [.. values.Select(v => v.Value)]);
        // A browser takes one line break after the tag for layout.
        foreach (Match area in TextAreas().Matches(body))
            if (Attribute(area.Groups["head"].Value, "name") is { } name) yield return new OfferedField(name, FieldKind.Text, WebUtility.HtmlDecode(area.Groups["text"].Value), Whole(area.Groups["head"].Value, "maxlength"), null, []);
        foreach (Match select in Selects().Matches(body))
        {
            if (Attribute(select.Groups["head"].Value, "name") is not { } name) continue;
            var options = Options().Matches(select.Groups["body"].Value).Select(o => (Value: Attribute(o.Groups["head"].Value, "value") ?? "", Chosen: Flag(o.Groups["head"].Value, "selected"))).ToArray();
            yield return new OfferedField(name, FieldKind.Choice, options.Where(o => o.Chosen).Select(o => o.Value).FirstOrDefault() ?? options.Select(o => o.Value).FirstOrDefault() ?? "", null, null, [.. options.Select(o => o.Value)]);
        }
        // A button that says how: paid in cash, by Yape. One that asks for more lines does nothing else.
        foreach (var button in Buttons().Matches(page).Select(b => (Inside: body.Contains(b.Value, StringComparison.Ordinal), Head: b.Groups["head"].Value)))
            if ((button.Inside || id is not null && Attribute(button.Head, "form") == id) && Attribute(button.Head, "name") is { Length: > 0 } name && name != Minka.Web.TypedLines.More)
                yield return new OfferedField(name, FieldKind.Hidden, Attribute(button.Head, "value") ?? "", null, null, []);
    }

    static FieldKind KindOf(string type, string? inputMode) => (type, inputMode) switch
    {
        ("hidden", _) => FieldKind.Hidden,
        ("checkbox", _) => FieldKind.Check,
        ("password", _) => FieldKind.Secret,
        ("file", _) => FieldKind.File,
        ("date", _) => FieldKind.Date,
        ("number", _) => FieldKind.Number,
        (_, "decimal") => FieldKind.Decimal,
        _ => FieldKind.Text,
    };

    static int? Whole(string head, string name) => int.TryParse(Attribute(head, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string? Attribute(string head, string name) =>
        Regex.Match(head, $@"(?:^|\s){name}=""([^""]*)""") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    static bool Flag(string head, string name) => Regex.IsMatch(head, $@"(?:^|\s){name}(?:\s|=|$|/)");

    [GeneratedRegex(@"<form\b(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)] private static partial Regex Forms();
    [GeneratedRegex(@"<input\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex Inputs();
    [GeneratedRegex(@"<textarea\b(?<head>[^>]*)>(?<text>.*?)</textarea>", RegexOptions.Singleline)] private static partial Regex TextAreas();
    [GeneratedRegex(@"<select\b(?<head>[^>]*)>(?<body>.*?)</select>", RegexOptions.Singleline)] private static partial Regex Selects();
    [GeneratedRegex(@"<option\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex Options();
    [GeneratedRegex(@"<button\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex Buttons();
    [GeneratedRegex(@"\[[1-9]\d*\]")] private static partial Regex FurtherLine();
}
