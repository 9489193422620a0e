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
}
