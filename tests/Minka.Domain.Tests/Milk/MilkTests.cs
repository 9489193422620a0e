using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Milk;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Milk;

public class MilkTests
{
    readonly Story kitchen = Story.Founded();
    readonly HouseholdId home;
    readonly PersonId child;

    public MilkTests()
    {
        home = kitchen.Books.Register.People[kitchen.Registers("Rosa")].Household!.Value;
        child = kitchen.Registers("Ana", MemberKind.User, home, Birth.In(2022), guardian: kitchen.Elena);
        kitchen.Accepts(new SetMilkRation(kitchen.Today, [new("evaporated-milk", 2)]));
    }

    MilkBook Book => kitchen.Books.Milk;
    DateOnly Week => MilkBook.MondayOf(kitchen.Today);
    long Left => kitchen.Books.Ledger.Quantity(Accounting.MilkStock + ":evaporated-milk", kitchen.Books.Store.CommodityOf("evaporated-milk"));

    void Lists(MilkGroup group = MilkGroup.UpToSix) => kitchen.Accepts(new ListForMilk(kitchen.Today, group, home, child, null));

    [Fact]
    public void A_household_gets_the_ration_of_each_of_its_people_once_a_week()
    {
        Lists();
        kitchen.Accepts(new ListForMilk(kitchen.Today, MilkGroup.Pregnant, home, null, "Sra. Nora"));
        kitchen.Accepts(new ReceiveMilk(kitchen.Today, [new("evaporated-milk", 48)], "VL-12"));
        kitchen.Accepts(new HandMilk(Week, kitchen.Today, home));
        Assert.Equal(44, Left);
        kitchen.Refuses<MilkHandedAlready>(new HandMilk(Week.AddDays(3), kitchen.Today, home));
        kitchen.Today = kitchen.Today.AddDays(7);
        kitchen.Accepts(new HandMilk(Week, kitchen.Today, home));
        Assert.Equal(40, Left);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "error"));
        Assert.Equal((44L, false), (Left, Book.HandedIn(Week, home) is not null));
    }

    [Fact]
    public void Its_food_is_in_no_lot_of_the_kitchen()
    {
        kitchen.Accepts(new ReceiveMilk(kitchen.Today, [new("evaporated-milk", 48)]));
        Assert.Equal((0L, 0), (kitchen.Books.Store.QuantityOf("evaporated-milk"), kitchen.Books.Store.Lots.Count));
    }

    [Fact]
    public void Handing_out_more_than_the_book_has_is_written_and_shown()
    {
        Lists();
        kitchen.Accepts(new HandMilk(Week, kitchen.Today, home));
        Assert.Contains(kitchen.Books.OpenDiscrepancies, d => d.Kind == "negative-balance");
    }

    [Fact]
    public void Why_she_is_on_the_list_is_read_by_whoever_may_and_by_nobody_else()
    {
        Lists(MilkGroup.Tuberculosis);
        Assert.Equal((2, MilkGroup.Tuberculosis), (Book.All.Single().Fact.Rank, Book.GroupOf(Book.All.Single(), kitchen.Elena, kitchen.Today)));
        Assert.DoesNotContain(kitchen.Journal.Select(j => j.Fact).OfType<MilkPersonListed>(), f => $"{f}".Contains("Tuberculosis", StringComparison.Ordinal));
        var without = kitchen.Replayed(f => f is not MilkGroupSealed);
        Assert.Null(without.Milk.GroupOf(without.Milk.All.Single(), kitchen.Elena, kitchen.Today));
        Assert.Null(Book.GroupOf(Book.All.Single(), PersonId.Nobody, kitchen.Today));
    }

    [Fact]
    public void Nobody_stands_twice_on_the_list_and_who_leaves_gets_nothing_the_next_week()
    {
        Lists();
        kitchen.Refuses<ListedAlready>(new ListForMilk(kitchen.Today, MilkGroup.UpToSix, home, child, null));
        kitchen.Refuses<NameMissing>(new ListForMilk(kitchen.Today, MilkGroup.Elder, home, null, " "));
        kitchen.Refuses<NoSuchHousehold>(new ListForMilk(kitchen.Today, MilkGroup.Elder, default, null, "Don Luis"));
        kitchen.Accepts(new LeaveMilk(Book.All.Single().Fact.Id, kitchen.Today));
        kitchen.Today = kitchen.Today.AddDays(7);
        kitchen.Refuses<NotOnMilkList>(new HandMilk(Week, kitchen.Today, home));
        kitchen.Refuses<NotOnMilkList>(new LeaveMilk(Book.All.Single().Fact.Id, kitchen.Today));
    }

    [Fact]
    public void Without_a_ration_nothing_is_handed_out()
    {
        var other = Story.Founded();
        var household = other.Books.Register.Households.Values.Single().Id;
        other.Accepts(new ListForMilk(other.Today, MilkGroup.Elder, household, null, "Don Luis"));
        other.Refuses<NoMilkRation>(new HandMilk(other.Today, other.Today, household));
    }
}
