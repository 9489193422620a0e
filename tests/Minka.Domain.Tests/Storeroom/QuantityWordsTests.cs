using CsCheck;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class QuantityWordsTests
{
    static Item Item(string key) => Catalogue.Find(key)!.AsItem;

    static readonly Item riceWithJug = Item("rice") with { Measures = [.. Item("rice").Measures, new Measure("jarra azul", "jarras azules", 800, HerOwn: true)] };

    [Theory]
    [InlineData("mackerel", 1_530, "9 latas")]
    [InlineData("mackerel", 170, "1 lata")]
    [InlineData("mackerel", 8_160, "1 caja de 48 latas")]
    [InlineData("mackerel", 59_200, "59.2 kg")]
    [InlineData("oil", 750, "¾ litro")]
    [InlineData("oil", 1_500, "1½ litros")]
    [InlineData("oil", 2_350, "2.35 l")]
    [InlineData("oil", 100, "100 ml")]
    [InlineData("rice", 11_100, "11.1 kg")]
    [InlineData("rice", 100_000, "2 sacos")]
    [InlineData("rice", 25_000, "medio saco")]
    [InlineData("rice", 75_000, "1½ sacos")]
    [InlineData("rice", 5_750, "media arroba")]
    [InlineData("rice", 250, "250 g")]
    [InlineData("rice", 0, "0 kg")]
    [InlineData("rice", -50_000, "-1 saco")]
    [InlineData("gas", 10_000, "1 balón")]
    [InlineData("gas", 20_000, "2 balones")]
    [InlineData("eggs", 31, "31")]
    public void A_quantity_is_said_as_she_says_it(string item, long quantity, string words) => Assert.Equal(words, QuantityWords.Say(Item(item), quantity));

    [Theory]
    [InlineData(800, "1 jarra azul")]
    [InlineData(2_400, "3 jarras azules")]
    [InlineData(100_000, "2 sacos")]
    public void Her_own_measure_is_used_where_it_fits_and_does_not_grow_silly(long quantity, string words) => Assert.Equal(words, QuantityWords.Say(riceWithJug, quantity));

    [Theory]
    [InlineData("mackerel", "3 latas", 510)]
    [InlineData("mackerel", "3latas", 510)]
    [InlineData("oil", "¾", 750)]
    [InlineData("oil", "1 1/2 litros", 1_500)]
    [InlineData("rice", "11.1 kg", 11_100)]
    [InlineData("rice", "11,1", 11_100)]
    [InlineData("rice", "2 sacos", 100_000)]
    [InlineData("rice", "2 sacos y 3 kg", 103_000)]
    [InlineData("rice", "media arroba", 5_750)]
    [InlineData("rice", "una arroba", 11_500)]
    [InlineData("rice", "500 g", 500)]
    [InlineData("gas", "1 Balón", 10_000)]
    [InlineData("gas", "2 balones", 20_000)]
    [InlineData("eggs", "30", 30)]
    [InlineData("eggs", "2 jabas", 60)]
    public void What_she_types_is_read(string item, string text, long quantity)
    {
        Assert.True(QuantityWords.TryRead(Item(item), text, out var read));
        Assert.Equal(quantity, read);
    }

    [Theory]
    [InlineData("rice", "")]
    [InlineData("rice", null)]
    [InlineData("rice", "mucho")]
    [InlineData("rice", "1,250")]
    [InlineData("rice", "3 latas")]
    [InlineData("rice", "3 ml")]
    [InlineData("rice", "1.5 g")]
    [InlineData("eggs", "½")]
    [InlineData("rice", "-3 kg")]
    [InlineData("rice", "99999999999 sacos")]
    public void What_cannot_be_read_exactly_is_asked_again(string item, string? text) => Assert.False(QuantityWords.TryRead(Item(item), text, out _));

    [Fact]
    public void What_is_said_is_read_back_the_same() =>
        Gen.Select(Gen.Int[0, Catalogue.All.Count - 1], Gen.Long[0, 2_000_000]).Sample((place, quantity) =>
        {
            var entry = Catalogue.All[place];
            var words = QuantityWords.Say(entry.AsItem, quantity).Replace(",", "");
            return !HasThreeDecimals(words) ? QuantityWords.TryRead(entry.AsItem, words, out var read) && read == quantity : !QuantityWords.TryRead(entry.AsItem, words, out _);
        });

    /// <summary>"2.357 kg" could be two thousand and something: what a person types so is asked again.</summary>
    static bool HasThreeDecimals(string words) => words.Split(' ')[0].Split('.') is [var whole, { Length: 3 }] && whole.Trim('0').Length > 0;

    [Theory]
    [InlineData("saco", "sacos")]
    [InlineData("balón", "balones")]
    [InlineData("jarra azul", "jarras azules")]
    [InlineData("caja de 24 tarros", "cajas de 24 tarros")]
    [InlineData("vez", "veces")]
    public void Plurals_are_formed_as_Spanish_forms_them(string one, string many) => Assert.Equal(many, SpanishPlural.Of(one));
}
