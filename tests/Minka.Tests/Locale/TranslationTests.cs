using System.Text.RegularExpressions;
using Minka.Locale;

namespace Minka.Tests.Locale;

/// <summary>What holds for every translation: it says nothing of its own, and leaves no value out.</summary>
public partial class TranslationTests
{
    static readonly PoCatalog spanish = PoCatalog.Embedded("es");

    public static TheoryData<string> Translations => [.. Languages.All.Select(l => l.Tag).Where(t => t != Languages.Spanish)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_no_text_that_Spanish_lacks(string language) =>
        Assert.Empty(PoCatalog.Embedded(language).Entries.Where(e => spanish.Find(e.Id, e.Context) is null).Select(e => $"{e.File}: {e.Id}"));

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_says_the_same_values_and_forms(string language)
    {
        var wrong = from entry in PoCatalog.Embedded(language).Entries
                    let source = spanish.Find(entry.Id, entry.Context)
                    where source is not null && (Values(entry) != Values(source) || (entry.Other is null) != (source.Other is null))
                    select $"{entry.File}:{entry.Line} {entry.Id}: {Values(entry)} against {Values(source)}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void English_says_everything_that_Spanish_says() =>
        Assert.Empty(spanish.Entries.Where(e => PoCatalog.Embedded(Languages.English).Find(e.Id, e.Context) is null).Select(e => $"{e.File}: {e.Id}"));

    [Fact]
    public void A_draft_says_that_it_is_one() =>
        Assert.All(Languages.All.Where(l => Languages.IsDraft(l.Tag)), l => Assert.NotNull(PoCatalog.Embedded(l.Tag).Find("seen.draft")));

    [Fact]
    public void What_a_language_lacks_is_said_in_Spanish()
    {
        var t = new Texts(PoCatalog.Of("en", [("x.po", "msgid \"a\"\nmsgstr \"one\"")]), strict: true, PoCatalog.Of("es", [("x.po", "msgid \"a\"\nmsgstr \"uno\"\n\nmsgid \"b\"\nmsgstr \"dos\"")]));

        Assert.Equal(("one", "dos", true, false), (t["a"], t["b"], t.Has("b"), t.Has("c")));
        Assert.Throws<KeyNotFoundException>(() => t["c"]);
    }

    /// <summary>The names of the placeholders in the last form, which is the general one.</summary>
    static string Values(PoEntry entry) => string.Join(' ', Placeholder().Matches(entry.Other ?? entry.One).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}")] private static partial Regex Placeholder();
}
