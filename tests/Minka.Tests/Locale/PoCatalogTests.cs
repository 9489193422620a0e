using CsCheck;
using Minka.Locale;

namespace Minka.Tests.Locale;

public class PoCatalogTests
{
    [Fact]
    public void A_text_may_run_over_several_lines_and_carry_comments_and_quotes()
    {
        var catalog = Catalog("""
            # The day.
            #: a reference
            msgid "day.title"
            msgstr ""
            "El \"día\"\n"
            "de hoy"
            """);

        Assert.Equal("El \"día\"\nde hoy", new Texts(catalog, strict: true)["day.title"]);
    }

    [Fact]
    public void One_ration_and_two_rations_are_told_apart()
    {
        var t = new Texts(Catalog("""
            msgid "day.rations"
            msgid_plural "day.rations"
            msgstr[0] "{n} ración"
            msgstr[1] "{n} raciones"
            """), strict: true);

        Assert.Equal("1 ración", t.Of("day.rations", ("n", 1)));
        Assert.Equal("0 raciones", t.Of("day.rations", ("n", 0)));
        Assert.Equal("21 raciones", t.Of("day.rations", ("n", 21L)));
    }

    [Fact]
    public void A_context_wins_over_the_plain_text_and_falls_back_on_it()
    {
        var t = new Texts(Catalog("""
            msgid "post"
            msgstr "tesorera"

            msgctxt "man"
            msgid "post"
            msgstr "tesorero"
            """), strict: true);

        Assert.Equal(("tesorera", "tesorero", "tesorera"), (t["post"], t.InContext("man", "post"), t.InContext("child", "post")));
    }

    [Fact]
    public void A_missing_text_throws_in_tests_and_shows_its_key_in_the_kitchen()
    {
        var empty = Catalog("");

        Assert.Throws<KeyNotFoundException>(() => new Texts(empty, strict: true)["day.title"]);
        Assert.Equal("day.title", new Texts(empty)["day.title"]);
    }

    [Fact]
    public void A_missing_value_throws_in_tests_and_stays_visible_in_the_kitchen()
    {
        var catalog = Catalog("""
            msgid "a"
            msgstr "de {who} a {whom}"
            """);

        Assert.Throws<KeyNotFoundException>(() => new Texts(catalog, strict: true).Of("a", ("who", "Rosa")));
        Assert.Equal("de Rosa a {whom}", new Texts(catalog).Of("a", ("who", "Rosa")));
    }

    [Fact]
    public void The_same_id_in_two_files_is_an_error_that_names_both()
    {
        var error = Assert.Throws<PoFormatException>(() => PoCatalog.Of("es",
            [("day.po", "msgid \"a\"\nmsgstr \"x\""), ("store.po", "\n\nmsgid \"a\"\nmsgstr \"y\"")]));

        Assert.Equal("store.po:3: 'a' is already in day.po:1", error.Message);
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr \"b", 2)]
    [InlineData("msgid \"a\"\nmsgstring \"b\"", 2)]
    [InlineData("msgid \"a\"\nmsgstr \"b\\q\"", 2)]
    [InlineData("\"lost\"", 1)]
    [InlineData("msgid \"a\"", 1)]
    [InlineData("msgid \"a\"\nmsgid_plural \"a\"\nmsgstr[0] \"x\"\n\nmsgid \"b\"\nmsgstr \"y\"", 5)]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3)]
    [InlineData("msgid \"a\"\nmsgstr \"b \"c\"\"", 2)]
    public void A_broken_file_is_refused_with_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Throws<PoFormatException>(() => PoParser.Parse("x.po", text)).Line);

    [Fact]
    public void Any_words_survive_being_written_and_read() =>
        Gen.String[Gen.Char[' ', 'ÿ'], 1, 40].Sample(words =>
        {
            var quoted = words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            return PoParser.Parse("x.po", $"msgid \"a\"\nmsgstr \"{quoted}\"").Single().One == words;
        });

    [Fact]
    public void A_value_is_never_read_as_a_placeholder()
    {
        var t = new Texts(Catalog("""
            msgid "a"
            msgstr "{x} y {y}"
            """), strict: true);

        Assert.Equal("{y} y Rosa", t.Of("a", ("x", "{y}"), ("y", "Rosa")));
    }

    [Fact]
    public void The_shipped_texts_are_sound()
    {
        var catalog = PoCatalog.Embedded("es");

        Assert.Equal("Salir", catalog.Find("ui.leave")!.One);
        Assert.All(catalog.Entries, e =>
        {
            Assert.Matches("^[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)*$", e.Id);
            Assert.False(string.IsNullOrWhiteSpace(e.One), e.Id);
            Assert.Equal(e.One.Count(c => c == '{'), e.One.Count(c => c == '}'));
        });
    }

    static PoCatalog Catalog(string text) => PoCatalog.Of("es", [("x.po", text)]);
}
