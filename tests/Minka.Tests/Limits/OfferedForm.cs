using System.Globalization;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;

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

    public static IReadOnlyList<OfferedForm> On(string html) =>
        [.. HtmlTag.Forms(html).Select(form => new OfferedForm(form["action"] ?? "", form["method"] ?? "get", form["enctype"] == "multipart/form-data", [.. FieldsIn(form.Body, html, form["id"])]))];

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
        foreach (var input in HtmlTag.Inputs(body))
        {
            if (input["name"] is not { } name) continue;
            var (type, value) = (input["type"] ?? "text", input["value"] ?? "");
            switch (type)
            {
                case "radio":
                    if (!radios.TryGetValue(name, out var values)) radios[name] = values = [];
                    values.Add((value, input.Is("checked")));
                    break;
                case "submit" or "button": break;
                default:
                    yield return new OfferedField(name, KindOf(type, input["inputmode"]), value, Whole(input, "maxlength"), Whole(input, "max"), []);
                    break;
            }
        }
        foreach (var (name, values) in radios) yield return new OfferedField(name, FieldKind.Choice, values.Where(v => v.Chosen).Select(v => v.Value).FirstOrDefault() ?? "", null, null, [.. values.Select(v => v.Value)]);
        // A browser takes one line break after the tag for layout.
        foreach (var area in HtmlTag.TextAreas(body))
            if (area["name"] is { } name) yield return new OfferedField(name, FieldKind.Text, area.Text, Whole(area, "maxlength"), null, []);
        foreach (var select in HtmlTag.Selects(body))
        {
            if (select["name"] is not { } name) continue;
            var options = HtmlTag.Options(select.Body).Select(o => (Value: o["value"] ?? "", Chosen: o.Is("selected"))).ToArray();
            yield return new OfferedField(name, FieldKind.Choice, options.Where(o => o.Chosen).Select(o => o.Value).FirstOrDefault() ?? options.Select(o => o.Value).FirstOrDefault() ?? "", null, null, [.. options.Select(o => o.Value)]);
        }
        // A button that says how: paid in cash, by Yape. One that asks for more lines does nothing else.
        foreach (var button in HtmlTag.Buttons(page))
            if ((body.Contains(button.Whole, StringComparison.Ordinal) || id is not null && button["form"] == id) && button["name"] is { Length: > 0 } name && name != Minka.Web.TypedLines.More)
                yield return new OfferedField(name, FieldKind.Hidden, button["value"] ?? "", null, null, []);
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

    static int? Whole(HtmlTag tag, string attribute) => int.TryParse(tag[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\[[1-9]\d*\]")] private static partial Regex FurtherLine();
}
