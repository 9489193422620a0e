using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Readiness;

public class DeliveryObservationTests : ObservedKitchen
{
    [Fact]
    public void A_programme_that_sends_nothing_for_longer_than_its_terms_say()
    {
        kitchen.Accepts(new RecordProgramme(null, "PCA", ProgrammeKind.Pca, Today, 74, 30, false, [new BasketLine("rice", 150)], true, "Convenio"));
        Today = Story.FirstDay.AddDays(30);
        Assert.False(Sees("supply-gap"));
        Today = Story.FirstDay.AddDays(31);
        Assert.Equal((31L, 30L), (Only("supply-gap").Count, Only("supply-gap").Limit!.Value));
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void The_rest_of_a_basket_after_a_week(int days, bool seen)
    {
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("rice", 10_000, 9_000)] });
        Today = Today.AddDays(days);
        Assert.Equal(seen, Sees("partial-basket"));
    }

    [Fact]
    public void A_delivery_far_from_the_ration()
    {
        kitchen.Accepts(new RecordProgramme(null, "PCA", ProgrammeKind.Pca, Today, 10, 60, false, [new BasketLine("rice", 200)], true, "Convenio"));
        var sixtyDays = Enumerable.Range(0, 60).Count(i => kitchen.Books.Charter.At(Today).IsServiceDay(Today.AddDays(i)));
        var exact = 10L * 200 * sixtyDays;
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("rice", exact, exact)] });
        Assert.False(Sees("odd-delivery-low") || Sees("odd-delivery-high"));
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("rice", exact / 2, exact / 2)] });
        Assert.Equal(2, Only("odd-delivery-low").Number);
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("rice", exact * 2, exact * 2)] });
        Assert.Equal(3, Only("odd-delivery-high").Number);
    }

    [Fact]
    public void Whoever_signed_for_the_food_held_a_post_or_not()
    {
        var rosa = kitchen.Registers("Rosa");
        kitchen.Accepts(Delivery());
        Assert.False(Sees("receiver-off-the-board"));
        kitchen.Accepts(Delivery() with { Receiver = rosa });
        Assert.Equal(2, Only("receiver-off-the-board").Number);
    }

    [Fact]
    public void A_sheet_without_number_folio_or_period_and_a_folio_that_does_not_follow()
    {
        kitchen.Accepts(Delivery());
        kitchen.Accepts(Delivery());
        Assert.False(Sees("unfinished-sheet") || Sees("folio-skipped"));
        kitchen.Accepts(Delivery() with { Folio = "40" });
        Assert.Equal((3, 33L), (Only("folio-skipped").Number!.Value, Only("folio-skipped").Limit!.Value));
        kitchen.Accepts(Delivery() with { Folio = null });
        Assert.Equal(4, Only("unfinished-sheet").Number);
    }

    [Fact]
    public void Food_without_an_expiry_date_and_a_period_of_unusual_length()
    {
        kitchen.Accepts(Delivery());
        Assert.False(Sees("no-expiry") || Sees("odd-period"));
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("lentils", 1_000, 1_000)], PeriodTo = Today.AddDays(60) });
        Assert.Equal((1L, 61L), (Only("no-expiry").Count, Only("odd-period").Count));
    }

    [Fact]
    public void Forty_eight_days_of_service_and_a_month_of_the_calendar_are_usual_periods()
    {
        kitchen.Accepts(Delivery() with { PeriodFrom = new DateOnly(2026, 3, 1), PeriodTo = new DateOnly(2026, 3, 31) });
        // 2 March to 6 May are forty-eight days from Monday to Friday.
        kitchen.Accepts(Delivery() with { PeriodFrom = Today, PeriodTo = new DateOnly(2026, 5, 6) });
        Assert.False(Sees("odd-period"));
        kitchen.Accepts(Delivery() with { PeriodFrom = Today, PeriodTo = new DateOnly(2026, 5, 7) });
        Assert.True(Sees("odd-period"));
    }

    [Fact]
    public void Raw_food_handed_out_is_remembered_for_ninety_days()
    {
        kitchen.Accepts(new RecordFound(Today, "rice", 5_000));
        kitchen.Accepts(new GiveOut(Today, [new Take("rice", 1_000)], GivenReason.Loan));
        Assert.False(Sees("raw-handed-out"));
        kitchen.Accepts(new GiveOut(Today, [new Take("rice", 1_000)], GivenReason.Raw));
        var act = kitchen.LastAct;
        Assert.True(Sees("raw-handed-out"));
        Today = Story.FirstDay.AddDays(90);
        Assert.True(Sees("raw-handed-out"));
        Today = Story.FirstDay.AddDays(91);
        Assert.False(Sees("raw-handed-out"));
        Today = Story.FirstDay.AddDays(90);
        kitchen.Accepts(new CorrectAct(act, "Se cocinó"));
        Assert.False(Sees("raw-handed-out"));
    }
}
