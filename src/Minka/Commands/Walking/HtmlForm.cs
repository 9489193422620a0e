using System.Net;
using System.Text.RegularExpressions;

namespace Minka.Commands.Walking;

/// <summary>A form of one of our own pages with the values that it would send. Reads the HTML that our components write, no more.</summary>
public sealed partial record HtmlForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    public static IReadOnlyList<HtmlForm> On(string html) =>
        [.. Forms().Matches(html).Select(m => new HtmlForm(Attribute(m.Groups["head"].Value, "action") ?? "", ValuesIn(m.Groups["body"].Value)))];

    /// <summary>The form's values with some replaced; a name given several times is sent several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FilledWith(params IReadOnlyList<(string Name, string Value)> fields)
    {
        var named = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Values.Where(v => !named.Contains(v.Key)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];
    }

    public string? this[string name] => Values.Where(v => v.Key == name).Select(v => v.Value).FirstOrDefault();

    static KeyValuePair<string, string>[] ValuesIn(string body)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (Match tag in Inputs().Matches(body))
        {
            var head = tag.Groups["head"].Value;
            if (Attribute(head, "name") is not { } name) continue;
            var type = Attribute(head, "type") ?? "text";
            if (type is "radio" or "checkbox" && !Flag(head, "checked") || type is "file" or "submit" or "button") continue;
            values.Add(KeyValuePair.Create(name, Attribute(head, "value") ?? (type == "checkbox" ? "on" : "")));
        }
        foreach (Match area in TextAreas().Matches(body))
            if (Attribute(area.Groups["head"].Value, "name") is { } name) values.Add(KeyValuePair.Create(name, WebUtility.HtmlDecode(area.Groups["text"].Value)));
        foreach (Match select in Selects().Matches(body))
        {
            if (Attribute(select.Groups["head"].Value, "name") is not { } name) continue;
            var options = OptionTags().Matches(select.Groups["body"].Value).Select(o => o.Groups["head"].Value).ToArray();
            var chosen = options.FirstOrDefault(o => Flag(o, "selected")) ?? options.FirstOrDefault();
            if (chosen is not null) values.Add(KeyValuePair.Create(name, Attribute(chosen, "value") ?? ""));
        }
        return [.. values];
    }

    static string? Attribute(string head, string name) =>
        Regex.Match(head, $@"(?:^|\s){name}=""([^""]*)""") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    static bool Flag(string head, string name) => Regex.IsMatch(head, $@"(?:^|\s){name}(?:\s|=|$|/)");

    [GeneratedRegex(@"<form\b(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)] private static partial Regex Forms();
    [GeneratedRegex(@"<input\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex Inputs();
    [GeneratedRegex(@"<textarea\b(?<head>[^>]*)>(?<text>.*?)</textarea>", RegexOptions.Singleline)] private static partial Regex TextAreas();
    [GeneratedRegex(@"<select\b(?<head>[^>]*)>(?<body>.*?)</select>", RegexOptions.Singleline)] private static partial Regex Selects();
    [GeneratedRegex(@"<option\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex OptionTags();
}
