using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Organizations;

public class AdoptTests
{
    [Fact]
    public void A_living_kitchen_opens_its_books_in_several_sittings_each_thing_once()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        var hers = story.Books.Register.People[rosa].Household!.Value;
        story.Accepts(Opening(story, rosa) with { Box = Soles.Of(143, 50), Debts = [new OpeningDebt(hers, Soles.Of(12))] });
        story.Accepts(Opening(story, rosa) with { SetAsideGas = Soles.Of(45), Lots = [Rice(40_000, 156), Rice(5_000, 0)] });
        Assert.Equal((Soles.Of(143, 50), Soles.Of(12), Soles.Of(45)), (story.Books.Cash.Box, story.Books.Cash.OwedBy(hers), story.Books.Cash.SetAside.Single().Amount));
        var lots = story.Books.Store.LotsOf("rice").ToArray();
        Assert.Equal([(40_000L, 156_00L), (5_000L, 0L)], lots.Select(l => story.Books.Ledger[Accounting.Lot("rice", l.Number)].Of(story.Books.Store.CommodityOf("rice"))).Select(b => (b.Quantity, b.CostCentimos)));
        Assert.Equal(-(143_50 + 12_00 + 45_00), story.Books.Ledger.Quantity(Accounting.Opening, Commodity.Soles));
        Assert.Equal("Box", story.Refuses<OpeningKnown>(Opening(story, rosa) with { Box = Soles.Of(1) }).Thing);
        Assert.Equal("rice", story.Refuses<OpeningKnown>(Opening(story, rosa) with { Lots = [Rice(1, 0)] }).Thing);
        Assert.Equal("2", story.Refuses<OpeningKnown>(Opening(story, rosa) with { Debts = [new OpeningDebt(hers, Soles.Of(1))] }).Thing);
    }

    [Fact]
    public void The_opening_is_signed_by_two_of_different_households_and_says_something_possible()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        var daughter = story.Registers("Ana", MemberKind.User, story.Books.Register.HouseholdOf(1)!.Id);
        var opening = Opening(story, rosa) with { Box = Soles.Of(10) };
        story.Refuses<SecondSignatureMissing>(opening with { Second = null });
        story.Refuses<SameHousehold>(opening with { Second = daughter });
        story.Refuses<NothingToOpen>(opening with { Box = null });
        story.Refuses<OpeningOutOfRange>(opening with { Box = Soles.Of(-1) });
        story.Refuses<UnknownItem>(opening with { Lots = [Rice(1, 1) with { Item = "unicorn" }] });
        story.Refuses<OpeningOutOfRange>(opening with { Lots = [Rice(0, 1)] });
        story.Refuses<DateInFuture>(opening with { Date = story.Today.AddDays(1) });
        Assert.Empty(story.Books.Ledger.Transactions);
    }

    [Fact]
    public void An_opening_that_was_wrong_is_undone_and_told_again()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        story.Accepts(Opening(story, rosa) with { Box = Soles.Of(1000) });
        story.Accepts(new CorrectAct(story.LastAct, "eran cien"));
        story.Accepts(Opening(story, rosa) with { Box = Soles.Of(100) });
        Assert.Equal(Soles.Of(100), story.Books.Cash.Box);
    }

    [Fact]
    public void Adopting_goes_on_after_the_running_mandate_is_recorded()
    {
        var story = Story.Founded();
        var (today, elected) = (story.Today, new DateOnly(2025, 8, 1));
        story.Accepts(new RegisterPerson(story.Books.Register.HouseholdOf(1)!.Id, MemberKind.Member, new PersonalName(null, null, null, "Rosa"), new DateOnly(2003, 4, 1), Birth.Unknown, null, null));
        var rosa = new PersonId(story.NewId(0));
        story.Accepts(new MoveHousehold(rosa, null, today));
        story.Accepts(new RecordBoard(elected, [new Term(Post.President, rosa, elected, elected.AddYears(2))]));
        Assert.Equal(elected.AddYears(2), story.Books.Offices.MandateEnds(today));
        story.Accepts(rosa, Opening(story, story.Elena) with { Box = Soles.Of(10) });
        Assert.Equal(Soles.Of(10), story.Books.Cash.Box);
    }

    static RecordOpening Opening(Story story, PersonId second) => new(story.Today, null, null, [], [], second);
    static OpeningLot Rice(long grams, long soles) => new("rice", grams, Soles.Of(soles), Origin.State, null, null);
}
