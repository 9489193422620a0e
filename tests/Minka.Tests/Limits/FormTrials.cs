using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;
using Minka.Tests.Web;

namespace Minka.Tests.Limits;

/// <summary>
/// Tries the fields of one form after another against a running server, and notes where the law does not hold: nothing typed
/// ends in a fault, what cannot be is refused with a sentence, what was typed is still there.
/// </summary>
sealed partial class FormTrials(TestNode first, bool isLong) : IAsyncDisposable
{
    TestNode node = first;
    SimpleBrowser? browser;
    int visitor;

    public List<string> Findings { get; } = [];
    /// <summary>Refused for something else too, so that nobody can say whether this field would have been.</summary>
    public List<string> Masked { get; } = [];
    public int Tried { get; private set; }
    public int Refused { get; private set; }
    public int Done { get; private set; }

    public async Task Try(FoundForm found)
    {
        foreach (var field in found.Form.Fields.DistinctBy(f => f.Alike).Where(f => f.Kind != FieldKind.File))
            foreach (var trial in Chosen(found, field))
                await Try(found, field, trial);
    }

    public async ValueTask DisposeAsync()
    {
        browser?.Dispose();
        await node.DisposeAsync();
    }

    /// <summary>In the normal run each field meets two of its trials, others in each form; in the long run all.</summary>
    IEnumerable<Trial> Chosen(FoundForm found, OfferedField field)
    {
        var all = Trial.Of(field, isLong).ToArray();
        if (isLong || all.Length <= 2) return all;
        var at = (Sum(found.Form.Alike) + Sum(field.Alike)) % all.Length;
        return [all[at], all[(at + all.Length / 2) % all.Length]];
    }

    async Task Try(FoundForm found, OfferedField field, Trial trial)
    {
        if (await Open(found) is not { } form || form.Fields.FirstOrDefault(f => f.Name == field.Name) is not { } now) return;
        Tried++;
        var answer = await Send(form, form.Filled(node.Today, now, trial.Typed));
        var where = $"{found.Form.Method} {Regex.Replace(form.Action, "[0-9a-f]{32}", "#")} {now.Name}, {trial.Name}";
        if ((int)answer.Status >= 500) Findings.Add($"{where}: {(int)answer.Status}");
        else if (answer.Html.Contains("<script>alert(1)", StringComparison.Ordinal)) Findings.Add($"{where}: what was typed runs as a script");
        else if (form.Method == "get" || trial.Name == Trial.Nul && answer.Status == HttpStatusCode.BadRequest) return;
        else if (answer.Status == HttpStatusCode.UnprocessableEntity) CheckRefusal(form, now, trial, answer, where);
        else if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) Findings.Add($"{where}: {(int)answer.Status}");
        else
        {
            Done++;
            if (trial.Must == Must.BeRefused && answer.Status == HttpStatusCode.OK) Findings.Add($"{where}: taken, at {answer.Path}");
        }
    }

    void CheckRefusal(OfferedForm form, OfferedField field, Trial trial, WebPage answer, string where)
    {
        Refused++;
        var errors = Errors().Matches(answer.Html).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var onTop = Sentence(answer);
        if (onTop.Length == 0 && errors.Count == 0) Findings.Add($"{where}: refused without a sentence");
        if (trial.Must == Must.BeRefused && !errors.ContainsKey(field.ErrorId)) Masked.Add($"{where}: no sentence beside it, but {(errors.Count == 0 ? onTop : string.Join(", ", errors.Keys))}");
        if (trial.Must == Must.Fit && errors.TryGetValue(field.ErrorId, out var why) && TooLong().IsMatch(why)) Findings.Add($"{where}: {Plain(why)}");
        if (!field.IsTyped || trial.Name is "control characters") return;
        var again = OfferedForm.On(answer.Html).FirstOrDefault(f => f.Action == form.Action && f.Fields.Any(x => x.Name == field.Name));
        if (again is null) Findings.Add($"{where}: the form did not come back");
        else if (again.Fields.First(f => f.Name == field.Name).Value.ReplaceLineEndings("\n") != trial.Typed) Findings.Add($"{where}: what was typed is lost: «{Short(again.Shown(field.Name))}»");
    }

    /// <summary>The form as it stands now; null where an earlier trial did what it was for.</summary>
    async Task<OfferedForm?> Open(FoundForm found)
    {
        if (browser is null || visitor != found.Visitor) await SignIn(found.Visitor);
        var page = await browser!.Get(found.Page);
        if (page.Path.StartsWith("/entrar", StringComparison.Ordinal) && !found.Page.StartsWith("/entrar", StringComparison.Ordinal))
        {
            // A trial ended her visit: a fresh kitchen.
            await Afresh();
            await SignIn(found.Visitor);
            page = await browser.Get(found.Page);
        }
        return OfferedForm.On(page.Html).FirstOrDefault(f => f.Alike == found.Form.Alike);
    }

    async Task SignIn(int number)
    {
        browser?.Dispose();
        try { browser = await node.SignedIn(number); }
        catch (Exception shutOut) when (shutOut is InvalidOperationException or Xunit.Sdk.XunitException)
        {
            // A trial shut everybody out: a second organisation founded on this computer, a PIN tried too often.
            await Afresh();
            browser = await node.SignedIn(number);
        }
        visitor = number;
    }

    async Task Afresh()
    {
        await node.DisposeAsync();
        node = await FormWalk.Kitchen();
    }

    async Task<WebPage> Send(OfferedForm form, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (form.Method == "get") return await browser!.Get(form.Action + "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(Short(f.Value, 4000))}")));
        if (!form.TakesFiles) return await browser!.Send(form.Action, fields);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), $"\"{name}\"");
        return await browser!.SendContent(form.Action, content);
    }

    static int Sum(string text) => Encoding.UTF8.GetBytes(text).Aggregate(0, (sum, b) => (sum * 31 + b) % 10_007);
    static string Short(string? text, int most = 40) => text is null ? "nothing" : text.Length <= most ? text : text[..most];
    static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();
    static string Sentence(WebPage page) => OnTop().Match(page.Html) is { Success: true } said ? Plain(said.Groups[1].Value) : "";

    [GeneratedRegex(@"<p class=""error"" id=""([^""]+)"">(.*?)</p>", RegexOptions.Singleline)] private static partial Regex Errors();
    [GeneratedRegex(@"(?:role=""alert"".*?|<p class=""flash warn"")>(.*?)</(?:p|li)>", RegexOptions.Singleline)] private static partial Regex OnTop();
    [GeneratedRegex(@"muy larg|demasiado larg|letras", RegexOptions.IgnoreCase)] private static partial Regex TooLong();
    [GeneratedRegex("<[^>]+>")] private static partial Regex Tags();
}
