using System.Globalization;
using System.Text;
using CsCheck;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests;

/// <summary>Held against ICU, which the tests have and the program does without.</summary>
public class LatinLettersTests
{
    static readonly char[] letters = [.. Enumerable.Range(0xC0, 0x180 - 0xC0).Select(i => (char)i)];

    [Fact]
    public void The_letters_of_Europe_come_together_and_lose_their_marks_as_in_Unicode()
    {
        var tried = 0;
        foreach (var letter in letters)
        {
            var apart = $"{letter}".Normalize(NormalizationForm.FormD);
            Assert.Equal($"{letter}", LatinLetters.Together(apart));
            Assert.Equal(apart[0], LatinLetters.Plain(letter));
            if (apart.Length == 2) tried++;
        }
        Assert.True(tried > 100, $"only {tried} letters have a mark: does this run look at Unicode at all?");
    }

    [Fact]
    public void Every_pair_of_the_table_is_Unicodes()
    {
        for (var letter = '\u00C0'; letter < '\u1F00'; letter++)
            if (LatinLetters.Plain(letter) is var plain && plain != letter)
                Assert.Equal($"{plain}{CharUnicodeInfo.GetUnicodeCategory(letter)}", $"{$"{letter}".Normalize(NormalizationForm.FormD)[0]}{CharUnicodeInfo.GetUnicodeCategory(letter)}");
    }

    [Fact]
    public void Any_Spanish_text_typed_in_two_characters_a_letter_is_read_as_in_one() =>
        Gen.Char["aeiounAEIOUNáéíóúüñÁÉÍÓÚÜÑ ,.xyz"].Array[0, 40].Sample(text =>
            LatinLetters.Together(new string(text).Normalize(NormalizationForm.FormD)) == new string(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("q\u0301", "q\u0301")]
    [InlineData("n\u0303n\u0303", "ññ")]
    [InlineData("Ñusta", "Ñusta")]
    [InlineData("и\u0306", "и\u0306")]
    public void A_mark_that_nothing_takes_stays(string typed, string written) => Assert.Equal(written, LatinLetters.Together(typed));
}
