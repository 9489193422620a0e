namespace Minka.Commands.Walking;

/// <summary>A form of one of our own pages with the values that it would send. Reads the HTML that our components write, no more.</summary>
public sealed record HtmlForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    public static IReadOnlyList<HtmlForm> On(string html) =>
        [.. HtmlTag.Forms(html).Select(form => new HtmlForm(form["action"] ?? "", ValuesIn(form.Body)))];

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
        foreach (var input in HtmlTag.Inputs(body))
        {
            if (input["name"] is not { } name) continue;
            var type = input["type"] ?? "text";
            if (type is "radio" or "checkbox" && !input.Is("checked") || type is "file" or "submit" or "button") continue;
            values.Add(KeyValuePair.Create(name, input["value"] ?? (type == "checkbox" ? "on" : "")));
        }
        foreach (var area in HtmlTag.TextAreas(body))
            if (area["name"] is { } name) values.Add(KeyValuePair.Create(name, area.Text));
        foreach (var select in HtmlTag.Selects(body))
        {
            if (select["name"] is not { } name) continue;
            var options = HtmlTag.Options(select.Body).ToArray();
            var chosen = options.FirstOrDefault(o => o.Is("selected")) ?? options.FirstOrDefault();
            if (chosen is not null) values.Add(KeyValuePair.Create(name, chosen["value"] ?? ""));
        }
        return [.. values];
    }
}
