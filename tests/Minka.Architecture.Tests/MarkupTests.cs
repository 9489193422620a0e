using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>The content security policy allows no inline style and no inline script; texts live in locale/.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void No_component_carries_styles_or_scripts_of_its_own() => Law.Holds(Inline(Components()));

    [Fact]
    public void No_text_of_a_screen_stands_outside_the_catalogue() => Law.Holds(Wording(Components()));

    [Fact]
    public void No_code_of_a_screen_holds_a_Spanish_sentence() =>
        Law.Holds(Accented(Repository.Files("src/Minka/Features", ".cs", ".razor").Concat(Repository.Files("src/Minka/Ui", ".cs", ".razor"))));

    [Theory]
    [InlineData("<p style=\"color:red\">@Name</p>")]
    [InlineData("<button onclick=\"go()\">@Name</button>")]
    [InlineData("<script>go()</script>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<a hx-on:click=\"go()\">@Name</a>")]
    public void Inline_style_or_script_is_seen(string planted) => Law.Sees("src/Planted.razor:1", Inline([new Source("src/Planted.razor", planted)]));

    [Theory]
    [InlineData("<h1>Almuerzo</h1>")]
    [InlineData("<p>Hoy hay @Count platos</p>")]
    [InlineData("<p>@Count platos</p>")]
    [InlineData("  ¿Quién cocina hoy?")]
    [InlineData("<Act Text=\"Anotar\" />")]
    [InlineData("<img alt=\"Una olla\">")]
    public void A_word_beside_the_catalogue_is_seen(string planted) =>
        Law.Sees("src/Planted.razor:1", Wording([new Source("src/Planted.razor", planted)]));

    [Theory]
    [InlineData("<p>@T[\"day.title\"] · @Count</p>")]
    [InlineData("<Act Text=\"@T[\"day.title\"]\" Icon=\"cooking-pot\" />")]
    [InlineData("@if (Orders.Count > 0)\n{\n  var most = Orders.Max(o => o.Rations);\n}\nelse\n{\n}")]
    [InlineData("@* Hoy hay platos *@")]
    [InlineData("@code {\n  string Said => \"Hoy\";\n}")]
    public void What_comes_from_the_catalogue_is_innocent(string innocent) => Law.Holds(Wording([new Source("src/Innocent.razor", innocent)]));

    [Fact]
    public void A_Spanish_sentence_in_code_is_seen() =>
        Law.Sees("src/Planted.cs:1", Accented([new Source("src/Planted.cs", "var said = \"¿Cuántos platos?\";")]));

    static IReadOnlyList<Source> Components() => Repository.Files("src", ".razor");

    static IEnumerable<string> Inline(IEnumerable<Source> components) =>
        CodeTests.Found(components.Select(Markup.Of), InlineCode(), "the policy of the pages forbids it; use a class or a data attribute");

    static IEnumerable<string> Wording(IEnumerable<Source> components)
    {
        foreach (var markup in components.Select(Markup.Of))
            foreach (var words in new[] { TextOfElement(), TextOnItsLine(), WordedAttribute() })
                foreach (var offence in CodeTests.Found([markup], words, "give it an id in locale/es")) yield return offence;
    }

    static IEnumerable<string> Accented(IEnumerable<Source> files) =>
        CodeTests.Found(files, AccentedString(), "give it an id in locale/es");

    [GeneratedRegex("""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style\b|<script(?![^>]*\ssrc=)|hx-on\b|javascript:""")]
    private static partial Regex InlineCode();

    // Letters right before a closing tag: either all text since the tag opened, or what follows an expression.
    [GeneratedRegex("""(?<![=\-])>[^<>@{}()=;\n]*\p{L}{2,}[^<>{};=\n]*</|@[\w.]+ +[^<>@{}()=;\n"]*\p{L}{2,}[^<>@{}()=;\n"]*</""")]
    private static partial Regex TextOfElement();

    [GeneratedRegex("""^[ \t]*(?!(?:else|do|try|finally|break|continue)\s*$)[¿¡\p{L}][\p{L}\d ,.:;¿?¡!«»–—-]*(?<!;)$""", RegexOptions.Multiline)]
    private static partial Regex TextOnItsLine();

    [GeneratedRegex("""\b(Label|Text|Title|Heading|Hint|Detail|Sentence|Legend|Placeholder|Caption|Summary|BackText|ValueName|PartName|RefusalTitle|Flash|aria-label|title|alt|placeholder)="[^"@]*\p{L}{2,}[^"@]*["]""")]
    private static partial Regex WordedAttribute();

    [GeneratedRegex("""(?<!(?:///|Exception\()[^\n]*)"[^"\n]*[áéíóúñü¿¡ÁÉÍÓÚÑ][^"\n]*["]""")]
    private static partial Regex AccentedString();
}
