using CsCheck;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class AsSoldTests
{
    [Theory]
    [InlineData("rice", 7_100, 7_500)]
    [InlineData("rice", 1_000, 1_000)]
    [InlineData("rice", 1_001, 1_500)]
    [InlineData("onion", 130, 250)]
    [InlineData("mackerel", 1_258, 1_360)]
    [InlineData("oil", 740, 1_000)]
    [InlineData("eggs", 7, 7)]
    [InlineData("gas", 1, 10_000)]
    [InlineData("rice", 0, 0)]
    [InlineData("rice", -5, 0)]
    public void Things_are_bought_as_they_are_sold(string item, long needed, long sold) =>
        Assert.Equal(sold, AsSold.RoundedUp(Catalogue.Find(item)!.AsItem, needed));

    [Fact]
    public void Her_own_jug_is_no_package()
    {
        var rice = Catalogue.Find("rice")!.AsItem;
        Assert.Equal(1_000, AsSold.RoundedUp(rice with { Measures = [new Measure("jarra", "jarras", 800, HerOwn: true)] }, 900));
    }

    [Fact]
    public void It_is_always_enough_and_never_a_package_too_many() =>
        Gen.Select(Gen.Int[0, Catalogue.All.Count - 1], Gen.Long[1, 10_000_000]).Sample((place, needed) =>
        {
            var item = Catalogue.All[place].AsItem;
            var sold = AsSold.RoundedUp(item, needed);
            Assert.InRange(sold, needed, needed + Math.Max(1_000, item.Measures.Select(m => m.Quantity).DefaultIfEmpty(0).Max()));
        }, iter: 1_000, threads: 1);
}
