using CsCheck;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;

namespace Minka.Domain.Tests.Turns.Conditions;

public class ConditionProperties
{
    static readonly DateOnly[] dates = [DateOnly.MinValue, Story.FirstDay, Story.FirstDay.AddDays(13), DateOnly.MaxValue];

    [Fact]
    public void The_book_answers_for_anybody_and_any_day_whatever_the_journal_holds() =>
        AnyFact.Of(t => t.Namespace is "Minka.Domain.Turns.Conditions" or "Minka.Domain.Members" || t == typeof(ActReversed)).Array[0, 60].Sample(journal =>
        {
            var books = new Organization();
            foreach (var (fact, stamp) in journal) books.Write(fact, stamp);
            foreach (var who in Enumerable.Range(0, 7).Select(n => new PersonId(new Guid(n, 0, 0, new byte[8]))))
                foreach (var day in dates) Ask(books, who, day);
        }, iter: 300, threads: 1);

    [Fact]
    public void Who_is_kept_apart_from_whom_holds_both_ways() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 9]).Array[0, 20].Sample(doings =>
        {
            var story = Story.Founded();
            PersonId[] people = [.. Enumerable.Range(0, 5).Select(n => story.Registers($"Socia {n}"))];
            foreach (var (one, other, what) in doings)
            {
                if (what == 0 && story.Books.Conditions.ApartPairsOn(story.Today, story.Elena) is [var pair, ..]) story.Does(story.Elena, new LetPairGo(pair.Pair, story.Today));
                else if (what == 1) story.Does(story.Elena, new CorrectAct(story.LastAct, "error"));
                else story.Does(story.Elena, new KeepApart(people[one], people[other], story.Today));
            }
            var book = story.Books.Conditions;
            foreach (var who in people)
                Assert.All(book.ApartFrom(who, story.Today), other => Assert.Contains(who, book.ApartFrom(other, story.Today)));
            Assert.Equal(people.Select(p => book.ApartFrom(p, story.Today)), people.Select(p => story.Replayed().Conditions.ApartFrom(p, story.Today)));
        }, iter: 100, threads: 1);

    [Fact]
    public void A_wish_lies_on_a_day_on_which_she_is_available_and_no_day_is_wished_for_and_not() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 127], Gen.Int[0, 127], Gen.Int[-3, 20]).Array[0, 20].Sample(doings =>
        {
            var story = Story.Founded();
            var (rosa, today) = (story.Registers("Rosa"), story.Today);
            foreach (var (what, one, other, at) in doings)
                story.Does(rosa, what switch
                {
                    0 => new SayAvailability(rosa, one, today.AddDays(at)),
                    1 => new SayWeekdayWishes(rosa, one, other, today.AddDays(at)),
                    2 => new SayAway(rosa, today.AddDays(at), today.AddDays(at + one % 9)),
                    _ => new SayDayWish(rosa, today.AddDays(at), (DayWish)(one % 3)),
                });
            var book = story.Books.Conditions;
            var (likes, not, away) = (book.WishesOf(rosa, today, today.AddDays(40)), book.RatherNotOf(rosa, today, today.AddDays(40)), book.AwayBetween(rosa, today, today.AddDays(40)));
            Assert.Empty(likes.Intersect(not));
            Assert.Empty(likes.Concat(not).Intersect(away));
            Assert.All(away, day => Assert.False(book.IsAvailable(rosa, day)));
        }, iter: 150, threads: 1);

    static void Ask(Organization books, PersonId who, DateOnly day)
    {
        var book = books.Conditions;
        _ = (book.IsAvailable(who, day), book.CannotDo(who, "cook", day), book.IsExempt(who, day), book.IsWithoutDays(who, day), book.HasSaidDays(who), book.WeekdaysOn(who, day), book.WeekdayWishesOn(who, day));
        Assert.InRange(book.ShareOn(who, day), DecideShare.ThousandthsMin, 1000);
        Assert.InRange(book.AwayBetween(who, day, DateOnly.MaxValue).Count, 0, ConditionsBook.SpanDaysMax);
        _ = (book.WishesOf(who, DateOnly.MinValue, day).Count, book.RatherNotOf(who, day, day).Count, book.SingleWishesOf(who, day).Count);
        _ = (book.SkillsOf(who, day).Count, book.LearnsOf(who, day).Count, book.RuledOutOn(who, day).Count, book.TogetherWith(who, day).Count, book.ApartFrom(who, day).Count);
        _ = (book.ApartPairsOn(day, who).Count, book.UnreadablePairsOn(day));
        foreach (var away in book.AwaysOf(who)) _ = (away.LastDay, book.AwayOf(away.Id));
        foreach (var exemption in book.ExemptionsOf(who)) _ = (book.ExemptionOf(exemption.Id), book.ReasonOf(exemption.Id, who, day));
        foreach (var share in book.SharesOf(who)) _ = (book.DecidedShareOn(who, day), share.HoldsOn(day));
    }
}
