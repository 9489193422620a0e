using System.Net;
using System.Text.RegularExpressions;

namespace Minka.Commands.Walking;

/// <summary>A tag of one of our own pages. Reads the HTML that our components write, no more.</summary>
/// <param name="Head">What stands between the tag's name and its closing bracket.</param>
/// <param name="Body">What stands between it and its end tag, as it is written; empty for one without end tag.</param>
/// <param name="Whole">All of it, as it is written.</param>
public sealed partial record HtmlTag(string Head, string Body, string Whole)
{
    public static IEnumerable<HtmlTag> Forms(string html) => Of(FormTags(), html);
    public static IEnumerable<HtmlTag> Inputs(string html) => Of(InputTags(), html);
    public static IEnumerable<HtmlTag> TextAreas(string html) => Of(TextAreaTags(), html);
    public static IEnumerable<HtmlTag> Selects(string html) => Of(SelectTags(), html);
    public static IEnumerable<HtmlTag> Options(string html) => Of(OptionTags(), html);
    public static IEnumerable<HtmlTag> Buttons(string html) => Of(ButtonTags(), html);

    /// <summary>The value of an attribute; null where the tag has none of that name.</summary>
    public string? this[string attribute] =>
        Regex.Match(Head, $@"(?:^|\s){attribute}=""([^""]*)""") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    /// <summary>The text that a person reads in it.</summary>
    public string Text => WebUtility.HtmlDecode(Body);

    /// <summary>Whether it carries an attribute that needs no value: checked, selected.</summary>
    public bool Is(string flag) => Regex.IsMatch(Head, $@"(?:^|\s){flag}(?:\s|=|$|/)");

    static IEnumerable<HtmlTag> Of(Regex tags, string html) => tags.Matches(html).Select(m => new HtmlTag(m.Groups["head"].Value, m.Groups["body"].Value, m.Value));

    [GeneratedRegex(@"<form\b(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)] private static partial Regex FormTags();
    [GeneratedRegex(@"<input\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex InputTags();
    [GeneratedRegex(@"<textarea\b(?<head>[^>]*)>(?<body>.*?)</textarea>", RegexOptions.Singleline)] private static partial Regex TextAreaTags();
    [GeneratedRegex(@"<select\b(?<head>[^>]*)>(?<body>.*?)</select>", RegexOptions.Singleline)] private static partial Regex SelectTags();
    [GeneratedRegex(@"<option\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex OptionTags();
    [GeneratedRegex(@"<button\b(?<head>[^>]*)>", RegexOptions.Singleline)] private static partial Regex ButtonTags();
}
