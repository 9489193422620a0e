using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Errands;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Errands;

public class ErrandTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa;

    public ErrandTests()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(200), PaymentMeans.Cash));
        rosa = kitchen.Registers("Rosa");
    }

    MakeErrand ToTown(Soles fares, Soles refreshments, params PersonId[] went) =>
        new(kitchen.Today, null, [.. went.Select(p => new Traveller(p, fares, refreshments))], 150, MoneySource.Box, "Reclamo por el arroz", "Municipalidad");

    [Fact]
    public void An_errand_pays_fares_and_refreshments_and_gives_each_who_went_her_hours()
    {
        kitchen.Accepts(ToTown(Soles.Of(4), Soles.Of(6), kitchen.Elena, rosa));
        Assert.Equal(Soles.Of(180), kitchen.Books.Cash.Box);
        Assert.Equal((Soles.Of(8), Soles.Of(12)), (kitchen.Books.Ledger.Soles(Accounting.Expense("fares")), kitchen.Books.Ledger.Soles(Accounting.Expense("refreshments"))));
        Assert.Equal(-150, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
        Assert.Equal(300, kitchen.Books.Ledger.Quantity(Accounting.Work("errands"), Commodity.WorkMinutes));
        var errand = Assert.Single(kitchen.Books.Errands.All);
        Assert.Equal((1, "Reclamo por el arroz", Soles.Of(20)), (errand.Fact.Number, errand.Purpose, errand.Total));
    }

    [Fact]
    public void The_hours_of_an_errand_that_cost_nothing_count_too()
    {
        kitchen.Accepts(ToTown(Soles.Zero, Soles.Zero, rosa));
        Assert.Equal(Soles.Of(200), kitchen.Books.Cash.Box);
        Assert.Equal(-150, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
    }

    [Fact]
    public void To_the_cap_one_signs_and_a_centimo_beyond_it_two_sign_and_say_why()
    {
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa));
        kitchen.Accepts(ToTown(Soles.Of(10), Soles.Of(8), rosa));
        var above = ToTown(new Soles(10_01), Soles.Of(8), rosa);
        Assert.Equal(Soles.Of(10), kitchen.Refuses<AboveTheCap>(above).Fares);
        Assert.Equal("WhyMore", kitchen.Refuses<ExplanationMissing>(above with { Second = rosa }).Field);
        kitchen.Accepts(above with { Second = rosa, WhyMore = "Hubo paro y se fue en taxi" });
        Assert.Equal("Hubo paro y se fue en taxi", kitchen.Books.Errands.All.Last().WhyMore);
    }

    [Fact]
    public void A_destination_has_its_own_cap_from_the_day_on_which_it_was_decided()
    {
        kitchen.Accepts(new DecideDestination(null, "Ministerio, en el centro", Soles.Of(16), Soles.Of(10), kitchen.Today.AddDays(5), "Asamblea, acta 4"));
        var centre = kitchen.NewId(0);
        Assert.Equal(Soles.Of(10), kitchen.Books.Errands.CapOf(centre, kitchen.Today).Fares);
        var cap = kitchen.Books.Errands.CapOf(centre, kitchen.Today.AddDays(5));
        Assert.Equal((Soles.Of(16), Soles.Of(10), "Asamblea, acta 4"), (cap.Fares, cap.Refreshments, cap.DecidedBy));
        kitchen.Refuses<NameMissing>(new DecideDestination(Guid.NewGuid(), null, Soles.Of(1), Soles.Of(1), kitchen.Today, "Asamblea"));
    }

    [Fact]
    public void An_errand_says_who_went_and_for_what()
    {
        kitchen.Refuses<NobodyWent>(ToTown(Soles.Of(1), Soles.Of(1)));
        kitchen.Refuses<PurposeMissing>(ToTown(Soles.Of(1), Soles.Of(1), rosa) with { Purpose = " " });
        kitchen.Refuses<TooManyHours>(ToTown(Soles.Of(1), Soles.Of(1), rosa) with { Minutes = 24 * 60 + 1 });
        kitchen.Refuses<NotEnoughMoney>(ToTown(Soles.Of(9), Soles.Of(8), [.. Enumerable.Range(0, 12).Select(n => kitchen.Registers($"Socia {n}"))]));
    }

    [Fact]
    public void An_errand_that_was_a_mistake_gives_the_money_and_the_hours_back()
    {
        kitchen.Accepts(ToTown(Soles.Of(4), Soles.Zero, rosa));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "no se fue"));
        Assert.Empty(kitchen.Books.Errands.All);
        Assert.Equal(Soles.Of(200), kitchen.Books.Cash.Box);
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
        Assert.Equal(2, kitchen.Books.Errands.NextNumber);
    }

    [Fact]
    public void The_words_of_an_errand_can_be_erased_and_its_money_stays()
    {
        kitchen.Accepts(ToTown(Soles.Of(4), Soles.Zero, rosa));
        var without = kitchen.Replayed(f => f is not ErrandTold);
        Assert.Equal((null, Soles.Of(4)), (without.Errands.All.Single().Purpose, without.Errands.All.Single().Total));
    }
}
