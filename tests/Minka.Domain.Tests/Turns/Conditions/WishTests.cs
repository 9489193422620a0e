using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;

namespace Minka.Domain.Tests.Turns.Conditions;

public class WishTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, nelly, vilma;

    public WishTests()
    {
        rosa = kitchen.Registers("Rosa");
        nelly = kitchen.Registers("Nelly");
        vilma = kitchen.Registers("Vilma");
        kitchen.Elects((Post.President, vilma), (Post.Vocal, kitchen.Elena));
    }

    ConditionsBook Book => kitchen.Books.Conditions;
    DateOnly Day(int n) => kitchen.Today.AddDays(n);

    [Fact]
    public void Rosa_likes_mondays_would_rather_not_on_fridays_and_one_day_goes_before_the_week()
    {
        kitchen.Accepts(rosa, new SayWeekdayWishes(rosa, 1, 16, Day(0)));
        Assert.Equal([Day(0), Day(7)], Book.WishesOf(rosa, Day(0), Day(13)));
        Assert.Equal([Day(4), Day(11)], Book.RatherNotOf(rosa, Day(0), Day(13)));
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(7), DayWish.RatherNot));
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(11), DayWish.None));
        Assert.Equal([Day(0)], Book.WishesOf(rosa, Day(0), Day(13)));
        Assert.Equal([Day(4), Day(7)], Book.RatherNotOf(rosa, Day(0), Day(13)));
    }

    [Fact]
    public void A_day_is_not_liked_and_disliked_at_once_and_some_day_remains()
    {
        kitchen.Refuses<WishedAndNot>(rosa, new SayWeekdayWishes(rosa, 3, 2, Day(0)));
        kitchen.Refuses<NoSuchWeekday>(rosa, new SayWeekdayWishes(rosa, 128, 0, Day(0)));
        kitchen.Accepts(rosa, new SayAvailability(rosa, 3, Day(0)));
        kitchen.Refuses<RatherNeverAtAll>(rosa, new SayWeekdayWishes(rosa, 0, 3, Day(0)));
        kitchen.Accepts(rosa, new SayWeekdayWishes(rosa, 1, 2, Day(0)));
    }

    [Fact]
    public void A_wish_for_a_day_on_which_she_is_not_there_is_refused_and_days_behind_us_too()
    {
        kitchen.Accepts(rosa, new SayAway(rosa, Day(2), Day(4)));
        Assert.Equal(Day(3), kitchen.Refuses<NotThereThatDay>(rosa, new SayDayWish(rosa, Day(3), DayWish.Wish)).Date);
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(3), DayWish.None));
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(0), DayWish.Wish));
        kitchen.Refuses<DayIsPast>(rosa, new SayDayWish(rosa, Day(-1), DayWish.Wish));
        kitchen.Refuses<NoSuchWish>(rosa, new SayDayWish(rosa, Day(6), (DayWish)9));
    }

    [Fact]
    public void Sixty_single_days_can_be_wished_for_and_not_one_more()
    {
        foreach (var n in Enumerable.Range(1, SayDayWish.DaysMost)) kitchen.Accepts(rosa, new SayDayWish(rosa, Day(n), DayWish.Wish));
        kitchen.Refuses<TooManyWishes>(rosa, new SayDayWish(rosa, Day(100), DayWish.RatherNot));
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(1), DayWish.RatherNot));
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(1), DayWish.None));
        kitchen.Accepts(rosa, new SayDayWish(rosa, Day(100), DayWish.RatherNot));
    }

    [Fact]
    public void Rosa_would_like_to_be_with_nelly_and_either_of_them_ends_it()
    {
        kitchen.Accepts(rosa, new AskTogether(rosa, nelly, Day(0)));
        var pair = kitchen.NewId(0);
        Assert.Equal([nelly], Book.TogetherWith(rosa, Day(0)));
        Assert.Equal([rosa], Book.TogetherWith(nelly, Day(5)));
        kitchen.Refuses<TogetherAlready>(nelly, new AskTogether(nelly, rosa, Day(0)));
        kitchen.Refuses<WithHerself>(rosa, new AskTogether(rosa, rosa, Day(0)));
        kitchen.Refuses<NoSuchPerson>(rosa, new AskTogether(rosa, new PersonId(Guid.NewGuid()), Day(0)));
        kitchen.Refuses<NotHerOffice>(kitchen.Registers("Carmen", by: vilma), new EndTogether(pair, Day(3)));
        kitchen.Accepts(nelly, new EndTogether(pair, Day(3)));
        Assert.Equal([nelly], Book.TogetherWith(rosa, Day(2)));
        Assert.Empty(Book.TogetherWith(rosa, Day(3)));
    }

    [Fact]
    public void She_may_ask_for_three_and_not_for_a_fourth()
    {
        foreach (var n in Enumerable.Range(0, AskTogether.PeopleMost)) kitchen.Accepts(rosa, new AskTogether(rosa, kitchen.Registers($"Socia {n}", by: vilma), Day(0)));
        kitchen.Refuses<TooManyTogether>(rosa, new AskTogether(rosa, nelly, Day(0)));
        kitchen.Accepts(nelly, new AskTogether(nelly, rosa, Day(0)));
    }
}
