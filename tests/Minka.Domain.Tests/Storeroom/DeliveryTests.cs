using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class DeliveryTests
{
    readonly Story kitchen = Story.Founded();

    StoreBook Store => kitchen.Books.Store;

    ReceiveDelivery Delivery(params ReceivedProduct[] products) => new(kitchen.Today, Origin.State, products, kitchen.Elena) { SheetNumber = "0042", Programme = "PCA" };

    Delivery Only => Assert.Single(Store.Deliveries.Values);

    [Fact]
    public void What_was_weighed_enters_the_store_and_the_State_is_the_other_side()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 100_000, 97_500, "L-7", new DateOnly(2026, 12, 31), Soles.Of(350)), new ReceivedProduct("oil", 18_000, 18_000)));
        var lot = Assert.Single(Store.LotsOf("rice"));
        Assert.Equal((1, "L-7", new DateOnly(2026, 12, 31), Origin.State), (lot.Number, lot.Batch, lot.Expiry!.Value, lot.Origin));
        Assert.Equal(new Balance(97_500, 350_00), Store.BalanceOf(lot));
        Assert.Equal(new Balance(-97_500, -350_00), kitchen.Books.Ledger[Accounting.Aid("state", "rice")].Of(Store.CommodityOf("rice")));
        Assert.Equal(new Balance(18_000, 0), Store.BalanceOf(Assert.Single(Store.LotsOf("oil"))));
    }

    [Fact]
    public void The_shortage_is_what_the_sheet_promised_less_what_the_scale_said()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 100_000, 97_500), new ReceivedProduct("lentils", 10_000, 0), new ReceivedProduct("oil", 18_000, 20_000)));
        Assert.Equal([("rice", 2_500L), ("lentils", 10_000L)], Only.Shortages.Select(s => (s.Item, s.Short)));
        Assert.Empty(Store.LotsOf("lentils"));
        Assert.Equal(2_000, Only.Differences[2].Difference);
    }

    [Fact]
    public void Her_observation_is_kept_in_words_that_can_be_erased_and_the_weights_stay()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 100_000, 97_500)) with { Veedora = "Sra. Julia", Observation = "Un saco roto", SignedAndNotAllowedToNote = true });
        Assert.Equal(("Sra. Julia", "Un saco roto", true), (Only.Veedora, Only.Observation, Only.Fact.SignedAndNotAllowedToNote));
        var erased = kitchen.Replayed(keeps: f => f is not DeliveryNoted);
        var delivery = Assert.Single(erased.Store.Deliveries.Values);
        Assert.Null(delivery.Observation);
        Assert.Equal(97_500, erased.Store.QuantityOf("rice"));
    }

    [Fact]
    public void The_same_sheet_is_not_weighed_in_twice()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 1_000, 1_000)));
        Assert.Equal("0042", kitchen.Refuses<SheetAlreadyRecorded>(Delivery(new ReceivedProduct("rice", 1_000, 1_000))).SheetNumber);
        Assert.Equal(2, Store.NextSheetNumber);
    }

    [Fact]
    public void A_delivery_dated_tomorrow_or_with_nothing_in_it_is_asked_again()
    {
        kitchen.Refuses<DateInFuture>(Delivery(new ReceivedProduct("rice", 1_000, 1_000)) with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<NothingInDelivery>(Delivery());
        kitchen.Refuses<QuantityOutOfRange>(Delivery(new ReceivedProduct("rice", 0, 0)));
        kitchen.Refuses<UnknownItem>(Delivery(new ReceivedProduct("moon-dust", 1, 1)));
        kitchen.Refuses<PeriodEndsBeforeItStarts>(Delivery(new ReceivedProduct("rice", 1, 1)) with { PeriodFrom = kitchen.Today, PeriodTo = kitchen.Today.AddDays(-1) });
        Assert.Empty(Store.Deliveries);
    }

    [Fact]
    public void Without_a_stated_value_aid_is_worth_what_was_last_paid_for_the_same_weight()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 50_000, 50_000, Value: Soles.Of(200))));
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 25_000, 25_000)) with { SheetNumber = "0043" });
        Assert.Equal([200_00L, 100_00L], Store.LotsOf("rice").Select(l => Store.BalanceOf(l).CostCentimos));
    }

    [Fact]
    public void A_claim_is_due_in_working_days_and_so_is_its_answer()
    {
        // Monday 2 March 2026; three working days are Thursday.
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 100_000, 97_500)));
        var toFile = Store.ClaimsDue(kitchen.Today).Single(c => c.Step == ClaimStep.ToFile);
        Assert.Equal((new DateOnly(2026, 3, 5), false), (toFile.By, toFile.IsLate));
        kitchen.Today = new DateOnly(2026, 3, 6);
        Assert.True(Store.ClaimsDue(kitchen.Today).Single(c => c.Step == ClaimStep.ToFile).IsLate);

        kitchen.Accepts(new FileClaim(Only.Id, kitchen.Today, Text: "Faltan 2.5 kg"));
        Assert.Equal(new ClaimLine("rice", 2_500), Assert.Single(Only.Claim!.Lines));
        Assert.Equal(new DateOnly(2026, 3, 11), Only.Claim.Due);
        kitchen.Refuses<ClaimAlreadyFiled>(new FileClaim(Only.Id, kitchen.Today));

        kitchen.Accepts(new RecordClaimAnswer(Only.Id, kitchen.Today, ClaimResult.Promised));
        Assert.Equal(ClaimResult.Promised, Only.Claim!.Answer!.Result);
        Assert.Equal([ClaimStep.ToBeCompleted], Store.ClaimsDue(kitchen.Today).Select(c => c.Step));
    }

    [Fact]
    public void A_later_delivery_completes_an_earlier_one()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 100_000, 60_000)));
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 0, 40_000)) with { SheetNumber = "0043", Completes = Only.Id });
        Assert.Empty(Store.ClaimsDue(kitchen.Today));
    }

    [Fact]
    public void Nothing_missing_and_nothing_said_is_no_claim()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 1_000, 1_000)));
        kitchen.Refuses<NothingToClaim>(new FileClaim(Only.Id, kitchen.Today));
        kitchen.Accepts(new FileClaim(Only.Id, kitchen.Today, Text: "Huele mal"));
        kitchen.Refuses<UnknownDelivery>(new FileClaim(default, kitchen.Today));
    }

    [Fact]
    public void A_reversed_delivery_is_marked_and_leaves_nothing_in_the_store()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 1_000, 1_000)));
        kitchen.Write(new ActReversed(kitchen.LastAct, "dos veces"), kitchen.ActBy(kitchen.Elena));
        Assert.True(Only.IsReversed);
        Assert.True(Assert.Single(Store.LotsOf("rice")).IsReversed);
        Assert.Equal(0, Store.QuantityOf("rice"));
        Assert.Empty(Store.ClaimsDue(kitchen.Today));
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 1_000, 1_000)));
    }

    [Fact]
    public void A_delivery_is_held_against_what_74_people_need_for_40_days()
    {
        for (var i = 1; i < 74; i++) kitchen.Registers("Socia " + i);
        var (from, to) = (new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 24));
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 444_000, 444_000), new ReceivedProduct("lentils", 148_000, 148_000), new ReceivedProduct("oil", 32_174, 32_174), new ReceivedProduct("mackerel", 59_200, 59_200)) with { PeriodFrom = from, PeriodTo = to });
        var note = Store.Plausibility(Only)!;
        Assert.Equal((230L, 230, 100L, 74, 40), (note.GramsPerPersonAndDay, note.StandardGrams, note.Percent, note.People, note.ServiceDays));
        Assert.True(note.IsPlausible);
    }

    [Fact]
    public void Half_of_what_a_standard_ration_needs_is_noted_and_not_refused()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 575, 575)) with { PeriodFrom = new DateOnly(2026, 3, 2), PeriodTo = new DateOnly(2026, 3, 6) });
        Assert.True(Store.Plausibility(Only)!.IsLow);
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 1_500, 1_500)) with { SheetNumber = "1", PeriodFrom = new DateOnly(2026, 3, 2), PeriodTo = new DateOnly(2026, 3, 6) });
        Assert.True(Store.Plausibility(Store.Deliveries.Values.Last())!.IsHigh);
    }

    [Fact]
    public void What_a_donor_gives_is_held_against_nothing()
    {
        kitchen.Accepts(Delivery(new ReceivedProduct("rice", 1_000, 1_000)) with { Origin = Origin.Church, PeriodFrom = kitchen.Today, PeriodTo = kitchen.Today.AddDays(30) });
        Assert.Null(Store.Plausibility(Only));
    }
}
