using Minka.Domain.Ledger;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class CatalogueTests
{
    readonly Story kitchen = Story.Founded();

    [Fact]
    public void Keys_and_commodities_of_the_catalogue_are_fit_for_accounts_and_all_different()
    {
        Assert.All(Catalogue.All, c => Assert.True(ItemKey.IsValid(c.Key)));
        Assert.All(Catalogue.All, c => Assert.Matches("^[A-Z]+$", c.AsItem.Commodity.Code));
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(c => c.AsItem.Commodity.Code).Distinct().Count());
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(c => c.Name).Distinct().Count());
    }

    [Fact]
    public void An_item_of_the_catalogue_is_defined_in_the_journal_when_it_is_first_used_and_only_then()
    {
        Assert.Empty(kitchen.Books.Store.Items);
        var first = kitchen.Accepts(new RecordFound(Story.FirstDay, "rice", 1_000));
        var second = kitchen.Accepts(new RecordFound(Story.FirstDay, "rice", 1_000));
        Assert.Equal(["Arroz"], first.OfType<ItemDefined>().Select(d => d.Name));
        Assert.Equal(["saco", "arroba"], first.OfType<MeasureDefined>().Select(d => d.Name));
        Assert.Single(second);
    }

    [Fact]
    public void An_item_of_her_own_gets_a_key_and_a_commodity_of_its_own()
    {
        kitchen.Accepts(new DefineItem("Maíz mote", Unit.Gram, ItemUse.Food));
        var item = kitchen.Books.Store.Items["maiz-mote"];
        Assert.Equal(("Maíz mote", new Commodity("MAIZMOTE", 3)), (item.Name, item.Commodity));
        kitchen.Refuses<ItemAlreadyThere>(new DefineItem("maiz  mote", Unit.Gram, ItemUse.Food));
        kitchen.Refuses<ItemAlreadyThere>(new DefineItem("Arroz", Unit.Gram, ItemUse.Food));
        kitchen.Refuses<ItemNameMissing>(new DefineItem(" ? ", Unit.Gram, ItemUse.Food));
    }

    [Fact]
    public void Two_items_never_share_a_commodity()
    {
        kitchen.Accepts(new DefineItem("Pen", Unit.Piece, ItemUse.Other));
        Assert.NotEqual(Commodity.Soles.Code, kitchen.Books.Store.Items["pen"].Commodity.Code);
    }

    [Fact]
    public void The_blue_jug_is_800_g_from_the_day_she_says_so()
    {
        kitchen.Accepts(new DefineMeasure("rice", "jarra azul", 800));
        Assert.Equal("3 jarras azules", QuantityWords.Say(kitchen.Books.Store.Items["rice"], 2_400));
        kitchen.Refuses<MeasureNameTaken>(new DefineMeasure("rice", "kilo", 900));
        kitchen.Refuses<QuantityOutOfRange>(new DefineMeasure("rice", "puñado", 0));
        kitchen.Refuses<UnknownItem>(new DefineMeasure("moon-dust", "puñado", 10));
    }

    [Fact]
    public void Pieces_have_no_decimals_and_kilos_and_litres_three()
    {
        var store = kitchen.Books.Store;
        Assert.Equal((3, 3, 0), (store.CommodityOf("rice").Decimals, store.CommodityOf("oil").Decimals, store.CommodityOf("eggs").Decimals));
        Assert.Equal((1_000L, 920L, 50L), (store.GramsOf("rice", 1_000), store.GramsOf("oil", 1_000), store.GramsOf("eggs", 1)));
    }
}
