using System.Security.Cryptography;
using CsCheck;

namespace Minka.Journal.Tests.Paper;

public sealed class FingerprintTests
{
    static readonly Gen<Hash32> AnyHash = Gen.Byte.Array[32].Select(b => new Hash32(b));

    [Fact]
    public void Six_words_come_back_as_the_fingerprint() =>
        AnyHash.Sample(hash => Fingerprint.TryParse(Fingerprint.Of(hash).ToString(), out var read) && read.Matches(hash));

    [Fact]
    public void Words_typed_without_accents_in_capitals_and_with_hyphens_are_understood() =>
        AnyHash.Sample(hash =>
        {
            var typed = string.Join(" - ", Fingerprint.Of(hash).ToWords()).ToUpperInvariant()
                .Replace('Á', 'A').Replace('É', 'E').Replace('Í', 'I').Replace('Ó', 'O').Replace('Ú', 'U').Replace('Ñ', 'N');
            return Fingerprint.TryParse(typed, out var read) && read.Matches(hash);
        });

    [Fact]
    public void Accents_typed_as_separate_marks_are_understood() =>
        AnyHash.Sample(hash => Fingerprint.TryParse(Fingerprint.Of(hash).ToString().Normalize(System.Text.NormalizationForm.FormD), out var read)
            && read.Matches(hash));

    [Fact]
    public void Each_of_the_first_66_bits_counts_and_none_after() =>
        Gen.Select(AnyHash, Gen.Int[0, 255]).Sample((hash, bit) =>
        {
            var bytes = hash.ToArray();
            bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            return Fingerprint.Of(hash).Matches(new(bytes)) == bit >= 66;
        });

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ábaco ábaco ábaco ábaco ábaco")]
    [InlineData("ábaco ábaco ábaco ábaco ábaco ábaco ábaco")]
    [InlineData("ábaco ábaco ábaco ábaco ábaco abacus")]
    public void Anything_else_is_no_fingerprint(string? text) => Assert.False(Fingerprint.TryParse(text, out _));

    [Fact]
    public void Words_differ_in_their_first_four_letters_even_without_accents()
    {
        var beginnings = Enumerable.Range(0, SpanishWords.Count).Select(SpanishWords.At)
            .Select(w => new string([.. w.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter).Take(4)]));

        Assert.Equal(SpanishWords.Count, beginnings.Distinct().Count());
    }

    [Fact]
    public void The_word_list_is_the_vendored_one()
    {
        using var list = typeof(SpanishWords).Assembly.GetManifestResourceStream("spanish-words.txt")!;

        Assert.Equal("0c639b0d58b6e56c18dcf418017ff341418a129e45fbf303361e8569edb02efe", Convert.ToHexStringLower(SHA256.HashData(list)));
    }

    [Theory]
    [InlineData("FÜENTE", true)]
    [InlineData("fu\u0308ente", true)]
    [InlineData("fuente\u0300", true)]
    [InlineData("fuente\u036F", true)]
    [InlineData("fuente\u0370", false)]
    [InlineData("fuente\u02FF", false)]
    [InlineData("fuent", false)]
    public void A_word_is_known_by_its_letters_alone(string written, bool isKnown)
    {
        Assert.Equal(isKnown, SpanishWords.TryPlace(written, out var place));
        if (isKnown)
            Assert.Equal("fuente", SpanishWords.At(place));
    }
}
