using Minka.Locale;

namespace Minka.Architecture.Tests;

/// <summary>Screens and catalogue agree: no id without its text, no text that nobody says.</summary>
public sealed class CatalogueTests
{
    static readonly PoCatalog spanish = PoCatalog.Embedded("es");

    [Fact]
    public void Every_id_that_a_screen_uses_has_its_text() => Law.Holds(Unknown(Uses.In(Code()), Ids()));

    [Fact]
    public void Every_text_is_said_somewhere() => Law.Holds(Unsaid(Uses.Literals(Code()), Ids()));

    [Fact]
    public void Every_text_says_something() =>
        Law.Holds(spanish.Entries.Where(e => string.IsNullOrWhiteSpace(e.One) || e.Other is { } other && string.IsNullOrWhiteSpace(other))
            .Select(e => $"{e.File}:{e.Line} {e.Id} is empty"));

    [Fact]
    public void An_id_without_text_is_seen()
    {
        Source[] planted =
        [
            new("src/A.razor", "<p>@T[\"day.nothing\"]</p>"),
            new("src/B.cs", "var a = texts.Of(\"day.none\", (\"n\", 3));"),
            new("src/C.razor", "@T[late ? \"day.late\" : \"day.early\"]"),
            new("src/D.razor", "@T[\"moon.\" + name]"),
            new("src/F.cs", "posted.Wrong(\"Pin\", \"day.wrong\", (\"n\", 1));"),
            new("src/E.razor", "@T[$\"sun.{name}\"]"),
        ];
        var offences = Unknown(Uses.In(planted), ["day.early", "drawing.moon"]).ToList();
        foreach (var id in new[] { "day.nothing", "day.none", "day.late", "day.wrong", "moon.", "sun." }) Law.Sees(id, offences);
        Assert.Equal(6, offences.Count);
    }

    [Fact]
    public void A_text_that_nobody_says_is_seen()
    {
        Source[] code = [new("src/A.razor", "@T[\"day.said\"] @T[\"drawing.\" + name] @T[$\"step.{step}.done\"]")];
        string[] ids = ["day.said", "drawing.moon", "step.cook.done", "day.unsaid", "refusal.DateInFuture"];
        Assert.Equal(["day.unsaid: nothing says it"], Unsaid(Uses.Literals(code), ids));
    }

    static IReadOnlyList<Source> Code() => Repository.Files("src/Minka", ".razor", ".cs");

    static IReadOnlyCollection<string> Ids() => [.. spanish.Entries.Select(e => e.Id).Distinct()];

    static IEnumerable<string> Unknown(IEnumerable<Use> uses, IReadOnlyCollection<string> ids) =>
        from use in uses
        where !TextFamilies.All.Contains(use.Id)
        where use.IsStart ? !ids.Any(id => id.StartsWith(use.Id, StringComparison.Ordinal)) : !ids.Contains(use.Id)
        select $"{use.Where}: locale/es has no '{use.Id}'";

    static IEnumerable<string> Unsaid(IEnumerable<Use> literals, IEnumerable<string> ids)
    {
        var said = literals.ToList();
        var whole = said.Where(u => !u.IsStart).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var starts = said.Where(u => u.IsStart).Select(u => u.Id).Concat(TextFamilies.All).Distinct().ToList();
        return ids.Where(id => !whole.Contains(id) && !starts.Exists(s => id.StartsWith(s, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(id => $"{id}: nothing says it");
    }
}
