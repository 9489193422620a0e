using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;

namespace Minka.Domain.Tests.Readiness;

public class DayObservationTests : ObservedKitchen
{
    [Fact]
    public void No_day_sheet_in_sixty_days()
    {
        Cooks(40);
        Today = Story.FirstDay.AddDays(60);
        Assert.False(Sees("no-day-sheet"));
        Today = Story.FirstDay.AddDays(61);
        Assert.Equal(61, Only("no-day-sheet").Count);
    }

    [Fact]
    public void A_day_of_service_without_sheet_between_two_that_have_one()
    {
        Cooks(40);
        NextServiceDay();
        Cooks(40);
        Assert.False(Sees("book-gap"));
        NextServiceDay(); NextServiceDay();
        Cooks(40);
        Assert.Equal((1L, Story.FirstDay.AddDays(2)), (Only("book-gap").Count, Only("book-gap").On!.Value));
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(24, true)]
    public void The_mean_of_ten_pots_is_under_the_minimum(int rations, bool seen)
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.False(Sees("low-pot"));
            Cooks(rations);
            NextServiceDay();
        }
        Assert.Equal(seen, Sees("low-pot"));
    }

    [Fact]
    public void Rations_that_do_not_add_up_until_somebody_explains_them()
    {
        Cooks(40, leftover: 40);
        Assert.False(Sees("rations-differ"));
        NextServiceDay();
        Cooks(40, leftover: 38);
        Assert.True(Sees("rations-differ"));
        kitchen.Accepts(new NoteDay(Today, "Se cayeron dos táperes"));
        Assert.False(Sees("rations-differ"));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void One_family_takes_more_than_twenty_of_a_hundred(int hers, bool seen)
    {
        var homes = Enumerable.Range(0, 5).Select(i => kitchen.Books.Register.People[kitchen.Registers($"P{i}")].Household!.Value).ToArray();
        kitchen.Accepts(new SayCooked(Today, 100));
        kitchen.Accepts(new TakeOrder(Today, homes[0], hers, 0, PaymentMeans.Cash));
        kitchen.Accepts(new ServeHousehold(Today, homes[0], hers));
        foreach (var home in homes.Skip(1)) kitchen.Accepts(new ServeHousehold(Today, home, 10));
        kitchen.Accepts(new ServeCounter(Today, Counter.Public, 60 - hers));
        Assert.Equal(seen, Sees("one-family"));
        if (seen) Assert.Equal((21L, 2), (Only("one-family").Count, Only("one-family").Number!.Value));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void The_crew_takes_more_menus_than_were_agreed(int menus, bool seen)
    {
        kitchen.Accepts(new NameCrew(Today, [new CrewPlace(kitchen.Elena, false)]));
        kitchen.Accepts(new SayCooked(Today, 40));
        kitchen.Accepts(new ServeCounter(Today, Counter.Crew, menus));
        Assert.Equal(seen, Sees("many-crew-menus"));
    }
}
