using System.Security.Cryptography;
using System.Text;
using Minka.Domain.Storeroom;
using Minka.Domain.Storeroom.Nutrition;

namespace Minka.Domain.Tests.Storeroom;

public class FoodTableTests
{
    static readonly FoodTable table = FoodTable.Peruvian;

    static Nutrients Basket(long riceGrams) => Nutrients.Of([(table.Find("A3"), riceGrams), (table.Find("T52"), 50), (table.Find("D9"), 10), (table.Find("E34"), 20)]);

    [Fact]
    public void The_table_that_comes_along_is_the_one_that_was_checked()
    {
        using var stream = typeof(FoodTable).Assembly.GetManifestResourceStream("Minka.Domain.Storeroom.Nutrition.tpca-subset.csv")!;
        Assert.Equal("86380496ee839a62c1928fbc073f0c24767dd49f85280f2cec8b22c5a0b1ec63", Convert.ToHexStringLower(SHA256.HashData(stream)));
        Assert.Equal(59, table.Foods.Count);
        Assert.Equal(8, table.Foods.Count(f => f.IronMicrograms is null));
        Assert.Equal(7, table.Foods.Count(f => f.CalciumMicrograms is null));
        Assert.Equal(9, table.Foods.Count(f => f.VitaminCMicrograms is null));
        Assert.Equal(12, table.Foods.Count(f => f.FiberMg is null));
    }

    [Fact]
    public void The_State_basket_with_100_g_of_rice_holds_597_kcal_24_06_g_of_protein_and_at_least_4_84_mg_of_iron()
    {
        var basket = Basket(100);
        Assert.Equal((5969, 597, 24_060, 4_840), (basket.KcalTenths, basket.Kcal, basket.ProteinMg, basket.IronMicrograms));
        Assert.True(basket.IronIsAtLeast);
        Assert.False(basket.IsAtLeast);
    }

    [Fact]
    public void With_150_g_of_rice_it_holds_775_9_kcal_27_96_g_of_protein_and_at_least_5_36_mg_of_iron()
    {
        var basket = Basket(150);
        Assert.Equal((7759, 27_960, 5_360), (basket.KcalTenths, basket.ProteinMg, basket.IronMicrograms));
    }

    [Fact]
    public void A_food_that_the_table_does_not_have_makes_every_figure_at_least() =>
        Assert.True(Nutrients.Of([(table.Find("A3"), 100), (null, 10)]).IsAtLeast);

    [Fact]
    public void Line_ends_of_either_kind_are_read()
    {
        const string rows = "code,name,group,kcal,protein_g,fat_g,fiber_g,calcium_mg,iron_mg,vitc_mg\r\nX,Equis,Otros,10,1.5,0,,,,\r\n";
        var food = Assert.Single(FoodTable.Parse(rows).Foods);
        Assert.Equal((10, 1_500, null), (food.Kcal, food.ProteinMg, food.IronMicrograms));
    }

    [Fact]
    public void Every_food_code_of_the_catalogue_is_in_the_table() =>
        Assert.All(Catalogue.All.Where(c => c.Food is not null), c => Assert.NotNull(table.Find(c.Food)));
}
