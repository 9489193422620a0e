using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Fundraising;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Fundraising;

public class ActivityTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, hilda;
    readonly Guid pollada;

    public ActivityTests()
    {
        (rosa, hilda) = (kitchen.Registers("Rosa"), kitchen.Registers("Hilda"));
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(300), PaymentMeans.Cash));
        kitchen.Accepts(new OpenActivity(ActivityKind.Pollada, kitchen.Today.AddDays(12), Soles.Of(15), 100, "Pollada para la cocina"));
        pollada = kitchen.NewId(0);
    }

    Activity Pollada => kitchen.Books.Fundraising.Find(pollada)!;
    void Hands(PersonId person, int from, int to) => kitchen.Accepts(new HandCards(pollada, kitchen.Today, person, from, to));
    PayCards Pays(PersonId person, int from, int to) => new(pollada, kitchen.Today, person, from, to, PaymentMeans.Cash);

    [Fact]
    public void A_pollada_from_its_cards_to_the_box()
    {
        Hands(rosa, 1, 10);
        Hands(hilda, 11, 20);
        kitchen.Accepts(new MoveMoney(kitchen.Today, MoneySource.Box, Earmark.OfActivity(1), Soles.Of(90)));
        kitchen.Accepts(new SpendForActivity(pollada, kitchen.Today, Soles.Of(85), Paper.Boleta, "77", Earmark.OfActivity(1), Note: "pollo"));
        kitchen.Accepts(new DonateGoods(pollada, kitchen.Today, Soles.Of(20), "leña"));
        kitchen.Accepts(Pays(rosa, 1, 8));
        kitchen.Accepts(new ReturnCards(pollada, kitchen.Today, rosa, 9, 10));
        kitchen.Accepts(Pays(hilda, 11, 15));
        kitchen.Accepts(new ReceiveForActivity(pollada, kitchen.Today, Soles.Of(12), PaymentMeans.Cash));
        Assert.Equal((Soles.Of(13 * 15 + 12), Soles.Of(85), Soles.Of(20)), (Pollada.Income, Pollada.Costs, Pollada.Donated));
        Assert.Equal([16, 17, 18, 19, 20], Pollada.HolderOf(hilda)!.Open);
        Assert.Empty(Pollada.HolderOf(rosa)!.Open);
        Assert.Equal(5, kitchen.Books.Ledger.Quantity(Accounting.CardsOf(1, 3), Commodity.Cards));
        kitchen.Accepts(new CloseActivity(pollada, kitchen.Today, MoneySource.Box));
        Assert.Equal(Soles.Of(300) + Pollada.Result, kitchen.Books.Cash.Box);
        Assert.Equal(Soles.Of(122), Pollada.Result);
        // A card that is paid late goes straight to the box.
        kitchen.Accepts(Pays(hilda, 16, 16));
        Assert.Equal(Soles.Of(437), kitchen.Books.Cash.Box);
        kitchen.Refuses<ActivityClosedAlready>(new HandCards(pollada, kitchen.Today, rosa, 30, 31));
    }

    [Fact]
    public void A_card_is_in_one_hand_only()
    {
        Hands(rosa, 1, 10);
        Assert.Equal(10, kitchen.Refuses<CardAlreadyOut>(new HandCards(pollada, kitchen.Today, hilda, 10, 12)).Card);
        Assert.Equal(1, kitchen.Refuses<CardNotHers>(Pays(hilda, 1, 1)).Card);
        kitchen.Accepts(Pays(rosa, 1, 1));
        Assert.Equal(1, kitchen.Refuses<CardNotHers>(new ReturnCards(pollada, kitchen.Today, rosa, 1, 2)).Card);
        Hands(hilda, 100, 100);
        Assert.Equal(100, kitchen.Refuses<CardsOutOfRange>(new HandCards(pollada, kitchen.Today, hilda, 100, 101)).Most);
        kitchen.Refuses<CardsOutOfRange>(new HandCards(pollada, kitchen.Today, hilda, 0, 3));
    }

    [Fact]
    public void A_number_that_two_devices_handed_out_is_shown_and_not_lost()
    {
        Hands(rosa, 1, 3);
        kitchen.Write(new CardsHanded(pollada, kitchen.Today, hilda, 3, 5), kitchen.ActBy(kitchen.Elena));
        Assert.Equal("card-handed-twice", Assert.Single(kitchen.Books.Fundraising.Discrepancies).Kind);
        Assert.Equal(rosa, Pollada.Cards[3].Person);
    }

    [Fact]
    public void A_mistaken_handing_out_is_undone_and_the_cards_are_free_again()
    {
        Hands(rosa, 1, 10);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "eran para Hilda"));
        Hands(hilda, 1, 10);
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.CardsOf(1, 2), Commodity.Cards));
    }

    [Fact]
    public void Cards_of_the_ledger_and_cards_of_the_book_are_the_same_whatever_is_done() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 20], Gen.Int[0, 4], Gen.Bool).Array[1, 25].Sample(doings =>
        {
            var story = new ActivityTests();
            story.kitchen.Registers("Flor");
            foreach (var (what, from, more, first) in doings)
            {
                var (who, to) = (first ? story.rosa : story.hilda, from + more);
                story.kitchen.Does(story.kitchen.Elena, what switch
                {
                    0 => new HandCards(story.pollada, story.kitchen.Today, who, from, to),
                    1 => new ReturnCards(story.pollada, story.kitchen.Today, who, from, to),
                    2 => story.Pays(who, from, to),
                    _ => new CorrectAct(story.kitchen.LastAct, "mal anotado"),
                });
            }
            foreach (var person in new[] { story.rosa, story.hilda })
                Assert.Equal(story.Pollada.HolderOf(person)?.Open.Count ?? 0, story.kitchen.Books.Ledger.Quantity(Accounting.CardsOf(1, story.kitchen.Books.Register.NumberOf(person)), Commodity.Cards));
            Assert.Equal(story.Pollada.Income, story.kitchen.Books.Ledger.Soles(Earmark.OfActivity(1).Account(story.kitchen.Books)));
        }, iter: 100, threads: 1);
}
