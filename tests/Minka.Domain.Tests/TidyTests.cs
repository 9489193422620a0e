using Minka.Domain.Organizations;

namespace Minka.Domain.Tests;

public class TidyTests
{
    [Theory]
    [InlineData("Ro\ufffesa\uffff", "Rosa", "rosa")]
    [InlineData("\ufdd0Ana\U0001fffe", "Ana", "ana")]
    [InlineData("\u0001 a\u001b[31m\t b ", "a [31m b", "a 31m b")]
    public void What_is_no_character_of_any_alphabet_is_left_out_and_nothing_throws(string typed, string tidy, string key) =>
        Assert.Equal((tidy.Normalize(), key), (Words.Tidy(typed), Words.Key(typed)));

    [Theory]
    [InlineData("JOSÉ  Ñandu\u0301:", "JOSÉ Ñandú:", "jose nandu")]
    [InlineData("N\u0303usta Argu\u0308elles", "Ñusta Argüelles", "nusta arguelles")]
    public void One_way_of_writing_an_accent_is_kept_and_none_is_compared(string typed, string tidy, string key) =>
        Assert.Equal((tidy, key), (Words.Tidy(typed), Words.Key(typed)));

    [Fact]
    public void A_list_of_names_is_in_the_order_of_a_Spanish_dictionary()
    {
        string?[] inOrder = ["Ana", "Ángela", "Anzi", "Ñahui", "Olga", "Óscar", "rosa", "Zoila", null];
        Assert.Equal(inOrder, inOrder.Reverse().Order(Words.Alphabetical));
        Assert.Equal(["nube", "nuzco", "ñaña", "ñusta", "obra"], new[] { "obra", "ñusta", "nuzco", "ñaña", "nube" }.Order(Words.Alphabetical));
        Assert.Equal(["Ana", "Aná", "ana"], new[] { "Aná", "ana", "Ana" }.Order(Words.Alphabetical));
    }
}
