using System.Reflection;
using System.Text.RegularExpressions;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;

namespace Minka.Architecture.Tests;

/// <summary>Every rule that says no says it in a sentence, and every office and power has its name.</summary>
public sealed partial class RefusalTextTests
{
    static readonly PoCatalog spanish = PoCatalog.Embedded("es");

    // What somebody without a post is called.
    static readonly string[] withoutPost = ["Cook", "Member"];

    [Fact]
    public void Every_refusal_has_its_sentence() => Law.Holds(Wordless(Refusals(), spanish));

    [Fact]
    public void Every_refusal_sentence_belongs_to_a_rule() => Law.Holds(Orphans("refusal.", Refusals().Select(r => r.Name), spanish));

    [Fact]
    public void Every_power_has_its_name() => Law.Holds(Missing("power.", Enum.GetNames<Power>(), spanish));

    [Fact]
    public void Every_failure_has_its_sentence() => Law.Holds(Missing("failure.", Enum.GetNames<Hosting.Live.Failure>(), spanish));

    [Fact]
    public void Every_post_has_its_title() => Law.Holds(Missing("post.", [.. Enum.GetNames<Post>(), .. withoutPost], spanish));

    [Fact]
    public void A_refusal_without_sentence_or_with_a_strange_placeholder_is_seen()
    {
        Type[] planted = [typeof(PotIsFull), typeof(PotIsEmpty)];
        var catalog = PoCatalog.Of("es", [("planted.po", """
            msgid "refusal.PotIsFull"
            msgstr "Caben {most} raciones; {nobody} sabe más. {n}"
            msgid "refusal.PotIsLost"
            msgstr "No hay olla."
            """)]);
        Assert.Equal(
            ["refusal.PotIsFull says {nobody}; the rule knows {most}", "refusal.PotIsEmpty is not in locale/es"],
            Wordless(planted, catalog));
        Assert.Equal(["refusal.PotIsLost names nothing in the code"], Orphans("refusal.", planted.Select(r => r.Name), catalog));
        Law.Sees("post.President", Missing("post.", Enum.GetNames<Post>(), catalog));
    }

    static IEnumerable<Type> Refusals() =>
        Assemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract);

    static IEnumerable<string> Wordless(IEnumerable<Type> refusals, PoCatalog catalog)
    {
        foreach (var refusal in refusals)
        {
            var id = $"refusal.{refusal.Name}";
            if (catalog.Find(id) is not { } entry) { yield return $"{id} is not in locale/es"; continue; }
            var known = refusal.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.Name != nameof(Refusal.Field)).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).ToList();
            foreach (var name in Placeholders(entry).Where(p => p != "n" && !known.Contains(p)))
                yield return $"{id} says {{{name}}}; the rule knows {string.Join(", ", known.Select(k => $"{{{k}}}"))}";
        }
    }

    static IEnumerable<string> Missing(string family, IEnumerable<string> names, PoCatalog catalog) =>
        names.Where(name => catalog.Find(family + name) is null).Select(name => $"{family}{name} is not in locale/es")
            .Concat(Orphans(family, names, catalog));

    static IEnumerable<string> Orphans(string family, IEnumerable<string> names, PoCatalog catalog) =>
        catalog.Entries.Select(e => e.Id).Distinct()
            .Where(id => id.StartsWith(family, StringComparison.Ordinal) && !names.Contains(id[family.Length..].Split('.')[0]))
            .Select(id => $"{id} names nothing in the code");

    static IEnumerable<string> Placeholders(PoEntry entry) =>
        Placeholder().Matches(entry.One + entry.Other).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    sealed record PotIsFull(int Most) : Refusal;
    sealed record PotIsEmpty : Refusal;
}
