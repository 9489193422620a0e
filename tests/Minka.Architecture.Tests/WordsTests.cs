using System.Text.RegularExpressions;
using Minka.Locale;

namespace Minka.Architecture.Tests;

/// <summary>The words that docs/glossary.md keeps away from the screens.</summary>
public sealed partial class WordsTests
{
    static readonly string[] familiar = ["tú", "tu", "tus", "te", "puedes", "tienes", "quieres", "debes", "haz", "ingresa", "elige"];

    [Fact]
    public void No_text_uses_a_word_that_the_glossary_avoids() => Law.Holds(Avoided(PoCatalog.Embedded("es").Entries, AvoidedWords()));

    [Fact]
    public void Every_text_says_usted() => Law.Holds(Avoided(PoCatalog.Embedded("es").Entries, familiar));

    [Fact]
    public void Every_date_in_a_text_writes_its_month_out() =>
        Law.Holds(PoCatalog.Embedded("es").Entries
            .Where(e => e.Id != "form.not-a-date")   // shows how a date may be typed
            .Where(e => NumberedDate().IsMatch(e.One + e.Other)).Select(e => $"{e.File}:{e.Line} {e.Id}: {e.One}"));

    [Fact]
    public void An_avoided_word_is_seen_and_an_official_form_is_left_alone()
    {
        var entries = PoCatalog.Of("es", [("planted.po", """
            msgid "planted.case"
            msgstr "Es un caso social."
            msgid "planted.official.case"
            msgstr "Caso social"
            msgid "planted.you"
            msgstr "Escribe tu nombre"
            msgid "planted.fine"
            msgstr "Estudia la tutela del atún"
            """)]).Entries;
        Assert.Equal(["planted.case says «caso social»"], Avoided(entries, AvoidedWords()));
        Assert.Equal(["planted.you says «tu»"], Avoided(entries, familiar));
    }

    static string[] AvoidedWords()
    {
        var table = Repository.Read("docs/glossary.md").Text.Split("## Words to avoid")[1];
        var words = table.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Split('|')[1].Trim()).ToArray();
        return words.Length > 10 ? words : throw new InvalidDataException("the table of words to avoid was not found in docs/glossary.md");
    }

    static IEnumerable<string> Avoided(IEnumerable<PoEntry> entries, IEnumerable<string> words) =>
        from entry in entries
        where !entry.Id.Contains(".official", StringComparison.Ordinal)
        from word in words
        where Regex.IsMatch($"{entry.One} {entry.Other}", $@"(?<!\p{{L}}){Regex.Escape(word)}s?(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        select $"{entry.Id} says «{word}»";

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}(/\d{2,4})?\b")]
    private static partial Regex NumberedDate();
}
