using System.Reflection;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;

namespace Minka.Domain.Tests.Turns.Conditions;

public class ApartTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, nelly, vilma;

    public ApartTests()
    {
        rosa = kitchen.Registers("Rosa");
        nelly = kitchen.Registers("Nelly");
        vilma = kitchen.Registers("Vilma");
        kitchen.Elects((Post.President, vilma), (Post.Vocal, kitchen.Elena));
    }

    ConditionsBook Book => kitchen.Books.Conditions;
    DateOnly Day(int n) => kitchen.Today.AddDays(n);

    [Fact]
    public void Two_are_kept_apart_both_ways_until_they_are_let_go()
    {
        kitchen.Accepts(kitchen.Elena, new KeepApart(nelly, rosa, Day(1)));
        var pair = kitchen.NewId(0);
        Assert.Empty(Book.ApartFrom(rosa, Day(0)));
        Assert.Equal([nelly], Book.ApartFrom(rosa, Day(1)));
        Assert.Equal([rosa], Book.ApartFrom(nelly, Day(1)));
        kitchen.Refuses<ApartAlready>(kitchen.Elena, new KeepApart(rosa, nelly, Day(3)));
        kitchen.Accepts(kitchen.Elena, new LetPairGo(pair, Day(9)));
        Assert.Equal([nelly], Book.ApartFrom(rosa, Day(8)));
        Assert.Empty(Book.ApartFrom(rosa, Day(9)));
    }

    [Fact]
    public void Only_who_arranges_the_turns_writes_and_reads_a_pair()
    {
        kitchen.Refuses<NotHerOffice>(rosa, new KeepApart(rosa, nelly, Day(0)));
        kitchen.Accepts(kitchen.Elena, new KeepApart(rosa, nelly, Day(0)));
        kitchen.Refuses<NotHerOffice>(rosa, new LetPairGo(kitchen.NewId(0), Day(0)));
        Assert.Single(Book.ApartPairsOn(Day(0), vilma));
        Assert.Empty(Book.ApartPairsOn(Day(0), rosa));
        Assert.Empty(Book.ApartPairsOn(Day(0), nelly));
        kitchen.Refuses<WithHerself>(kitchen.Elena, new KeepApart(rosa, rosa, Day(0)));
        kitchen.Refuses<NoSuchPerson>(kitchen.Elena, new KeepApart(rosa, new PersonId(Guid.NewGuid()), Day(0)));
        kitchen.Refuses<NoSuchPair>(kitchen.Elena, new LetPairGo(Guid.NewGuid(), Day(0)));
    }

    [Fact]
    public void Who_arranges_the_turns_and_is_one_of_the_two_does_not_read_it_either()
    {
        kitchen.Accepts(vilma, new KeepApart(nelly, kitchen.Elena, Day(0)));
        Assert.Empty(Book.ApartPairsOn(Day(0), kitchen.Elena));
        Assert.Single(Book.ApartPairsOn(Day(0), vilma));
        kitchen.Accepts(kitchen.Elena, new KeepApart(kitchen.Elena, nelly, Day(0)));
        kitchen.Refuses<ApartAlready>(vilma, new KeepApart(nelly, kitchen.Elena, Day(0)));
        Assert.Equal([kitchen.Elena], Book.ApartFrom(nelly, Day(0)));
    }

    [Fact]
    public void In_the_file_nothing_tells_who_the_two_are_nor_who_of_them_asked()
    {
        var facts = kitchen.Accepts(kitchen.Elena, new KeepApart(nelly, rosa, Day(0)));
        Assert.DoesNotContain(facts.SelectMany(f => f.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)), p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(string));
        Assert.All(facts, f => Assert.DoesNotContain(rosa.Value.ToString("N"), f.ToString()));
        var turnedRound = kitchen.Replayed(f => f is not (PairKeptApart or PairSealed));
        var asked = ((PairSealed)facts[1]).Two.Text;
        Assert.Equal(asked, ((PairSealed)((Outcome.Accepted)turnedRound.Decide(new KeepApart(rosa, nelly, Day(0)), kitchen.ActBy(kitchen.Elena))).Facts[1]).Two.Text);
    }

    [Fact]
    public void Without_the_key_nobody_is_kept_apart_and_the_list_says_that_something_is_sealed()
    {
        kitchen.Write(new PairKeptApart(Guid.NewGuid(), Day(0)), kitchen.ActBy(kitchen.Elena));
        kitchen.Write(new PairSealed(((PairKeptApart)kitchen.Journal[^1].Fact).Pair, new Sealed((string?)null)), kitchen.ActBy(kitchen.Elena));
        Assert.Empty(Book.ApartPairsOn(Day(0), vilma));
        Assert.Equal(1, Book.UnreadablePairsOn(Day(0)));
    }

    [Fact]
    public void A_wish_to_be_together_is_answered_the_same_whether_they_are_kept_apart_or_not()
    {
        kitchen.Accepts(kitchen.Elena, new KeepApart(rosa, nelly, Day(0)));
        kitchen.Accepts(rosa, new AskTogether(rosa, nelly, Day(0)));
        Assert.Single(Book.TogetherWishesOf(rosa, Day(0)));
        Assert.Empty(Book.TogetherWith(rosa, Day(0)));
    }

    [Fact]
    public void A_pair_that_was_a_mistake_is_undone_and_one_that_was_erased_is_forgotten()
    {
        kitchen.Accepts(kitchen.Elena, new KeepApart(rosa, nelly, Day(0)));
        Assert.Empty(kitchen.Replayed(f => f is not PairSealed).Conditions.ApartFrom(rosa, Day(0)));
        kitchen.Accepts(kitchen.Elena, new CorrectAct(kitchen.LastAct, "eran otras"));
        Assert.Empty(Book.ApartFrom(rosa, Day(0)));
        kitchen.Accepts(kitchen.Elena, new KeepApart(rosa, nelly, Day(0)));
        Assert.Equal([nelly], Book.ApartFrom(rosa, Day(0)));
    }
}
