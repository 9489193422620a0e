using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Handovers;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Handovers;

public class HandoverTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, hilda, flor;

    public HandoverTests()
    {
        (rosa, hilda, flor) = (kitchen.Registers("Rosa"), kitchen.Registers("Hilda"), kitchen.Registers("Flor"));
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(120), PaymentMeans.Cash));
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa), (Post.Storekeeper, hilda), (Post.Fiscal, flor));
    }

    HandOverBox Box(params (int Denomination, int Count)[] pieces) => new(kitchen.Today, rosa, hilda, flor, [.. pieces.Select(p => new CashPieces(p.Denomination, p.Count))], 14, 2, "La caja de lata y un cuaderno");

    [Fact]
    public void A_box_that_adds_up_clears_a_name_once_all_three_stand_by_it()
    {
        kitchen.Accepts(rosa, Box((10_000, 1), (1_000, 2)));
        var handover = Assert.Single(kitchen.Books.Handovers.All);
        Assert.Equal((Soles.Of(120), Soles.Of(120), 14, 2), (handover.Fact.Counted, handover.Fact.Book, handover.Fact.Papers, handover.Fact.Keys));
        Assert.Equal([rosa], handover.Confirmed);
        Assert.False(handover.IsInOrder);
        kitchen.Accepts(hilda, new ConfirmHandover(handover.Fact.Handover));
        kitchen.Refuses<AlreadyConfirmed>(hilda, new ConfirmHandover(handover.Fact.Handover));
        kitchen.Refuses<NotOfThisHandover>(kitchen.Elena, new ConfirmHandover(handover.Fact.Handover));
        // The witness signs on Rosa's form with her own PIN.
        kitchen.Accepts(rosa, new ConfirmHandover(handover.Fact.Handover, flor));
        Assert.True(kitchen.Books.Handovers.ByNumber(1)!.IsInOrder);
        Assert.Equal("La caja de lata y un cuaderno", kitchen.Books.Handovers.ByNumber(1)!.Words);
        Assert.False(kitchen.Books.Cash.Counts.Single().IsAlone);
    }

    [Fact]
    public void What_the_count_differs_is_posted_and_the_act_says_it()
    {
        kitchen.Accepts(rosa, Box((10_000, 1), (1_000, 1), (500, 1)));
        var handover = Assert.Single(kitchen.Books.Handovers.All);
        foreach (var person in new[] { hilda, flor }) kitchen.Accepts(person, new ConfirmHandover(handover.Fact.Handover));
        Assert.Equal(-Soles.Of(5), handover.Difference);
        Assert.True(kitchen.Books.Handovers.ByNumber(1)!.IsConfirmed);
        Assert.False(kitchen.Books.Handovers.ByNumber(1)!.IsInOrder);
        Assert.Equal(Soles.Of(115), kitchen.Books.Cash.Box);
    }

    [Fact]
    public void Three_are_three_different_people()
    {
        Assert.Equal("Incoming", kitchen.Refuses<ThreeDifferentPeople>(rosa, Box() with { Incoming = rosa }).Field);
        Assert.Equal("Witness", kitchen.Refuses<ThreeDifferentPeople>(rosa, Box() with { Witness = hilda }).Field);
        kitchen.Refuses<CountOutOfRange>(rosa, Box((33, 1)));
    }

    [Fact]
    public void The_store_passes_with_what_the_book_holds_and_its_keys()
    {
        kitchen.Accepts(hilda, new RecordFound(kitchen.Today, "rice", 50_000));
        kitchen.Accepts(hilda, new HandOverStore(kitchen.Today, hilda, rosa, flor, 3));
        var handover = Assert.Single(kitchen.Books.Handovers.All);
        Assert.Equal((Custody.Store, 3), (handover.Fact.Custody, handover.Fact.Keys));
        Assert.Equal(new HandedItem("rice", 50_000, 50_000), Assert.Single(handover.Items));
    }
}
