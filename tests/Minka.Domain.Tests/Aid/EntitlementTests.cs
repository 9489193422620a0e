using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Aid;

public class EntitlementTests
{
    readonly Story kitchen = Story.Founded();

    static RecordProgramme Pca(params BasketLine[] basket) => new(null, "PCA", ProgrammeKind.Pca, Story.FirstDay, 74, 60, false,
        basket.Length > 0 ? basket : [new("rice", 150), new("lentils", 50), new("oil", 10), new("mackerel", 20)], true, "Resolución de la municipalidad");

    Entitlement Account(DateOnly asOf) => Entitlement.Of(kitchen.Books, kitchen.Books.Aid.Programmes["pca"], asOf);

    void Comes(DateOnly date, params ReceivedProduct[] products)
    {
        kitchen.Today = date;
        kitchen.Accepts(new ReceiveDelivery(date, Origin.Municipality, products, kitchen.Elena) { Programme = "PCA" });
    }

    [Fact]
    public void Forty_days_of_service_for_seventy_four_people_are_680_kilos_and_800_grams()
    {
        kitchen.Accepts(Pca());
        // Eight weeks of five days.
        var due = Account(Story.FirstDay.AddDays(55)).Lines.ToDictionary(l => l.Item, l => l.Due);
        Assert.Equal((444_000L, 148_000L, 29_600L, 59_200L), (due["rice"], due["lentils"], due["oil"], due["mackerel"]));
        Assert.Equal(680_800, due.Values.Sum());
    }

    [Fact]
    public void What_came_is_taken_off_product_by_product_and_more_of_one_pays_for_no_other()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100), new BasketLine("lentils", 50)));
        Comes(Story.FirstDay, new ReceivedProduct("rice", 80_000, 80_000, Value: Soles.Of(320)), new ReceivedProduct("lentils", 10_000, 10_000, Value: Soles.Of(85)));
        var account = Account(Story.FirstDay.AddDays(9));
        // Eight days of service: 59.2 kg of rice and 29.6 of lentils.
        Assert.Equal([("rice", 59_200L, 80_000L, 0L), ("lentils", 29_600L, 10_000L, 19_600L)], account.Lines.Select(l => (l.Item, l.Due, l.Came, l.Owed)));
        Assert.Equal((19_600L, new Soles(166_60)), (account.OwedGrams, account.OwedValue));
    }

    [Fact]
    public void Beans_stand_for_lentils_and_sugar_for_nothing()
    {
        kitchen.Accepts(Pca(new BasketLine("lentils", 50)));
        Comes(Story.FirstDay, new ReceivedProduct("canary-beans", 3_000, 3_000), new ReceivedProduct("sugar", 9_000, 9_000));
        Assert.Equal(3_000, Assert.Single(Account(Story.FirstDay).Lines).Came);
    }

    [Fact]
    public void Terms_hold_from_their_day_and_days_before_are_judged_by_the_earlier_ones()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100)));
        kitchen.Accepts(Pca(new BasketLine("rice", 200)) with { Key = "pca", From = Story.FirstDay.AddDays(7), Users = 10 });
        // Five days of 74 × 100 g, then five of 10 × 200 g.
        Assert.Equal(37_000 + 10_000, Assert.Single(Account(Story.FirstDay.AddDays(11)).Lines).Due);
    }

    [Fact]
    public void A_basket_for_calendar_days_counts_the_weekend_and_one_for_service_days_does_not()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100)) with { CalendarDays = true });
        Assert.Equal(7 * 7_400, Assert.Single(Account(Story.FirstDay.AddDays(6)).Lines).Due);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "Eran días de atención"));
        Assert.Empty(kitchen.Books.Aid.Programmes);
        kitchen.Accepts(Pca(new BasketLine("rice", 100)));
        Assert.Equal(5 * 7_400, Assert.Single(Account(Story.FirstDay.AddDays(6)).Lines).Due);
    }

    [Fact]
    public void Nothing_is_due_after_the_last_day_of_a_programme()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100)));
        kitchen.Accepts(new EndProgramme("pca", Story.FirstDay.AddDays(1)));
        Assert.Equal(2 * 7_400, Assert.Single(Account(Story.FirstDay.AddDays(20)).Lines).Due);
        kitchen.Refuses<EndsBeforeItBegins>(new EndProgramme("pca", Story.FirstDay.AddDays(-1)));
        kitchen.Refuses<NoSuchProgramme>(new EndProgramme("leche", Story.FirstDay));
    }

    [Fact]
    public void A_delivery_is_late_on_the_day_after_its_turn()
    {
        kitchen.Accepts(Pca());
        Comes(Story.FirstDay.AddDays(3), new ReceivedProduct("rice", 1_000, 1_000));
        Assert.False(Account(Story.FirstDay.AddDays(63)).IsLate);
        Assert.True(Account(Story.FirstDay.AddDays(64)).IsLate);
        Assert.Equal(61, Account(Story.FirstDay.AddDays(64)).DaysSince);
    }

    [Fact]
    public void A_delivery_of_another_programme_or_of_the_parish_pays_nothing()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100)));
        kitchen.Accepts(Pca(new BasketLine("rice", 10)) with { Name = "Vaso de Leche", Kind = ProgrammeKind.MilkGlass });
        Assert.Contains("vaso-de-leche", kitchen.Books.Aid.Programmes.Keys);
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", 5_000, 5_000)], kitchen.Elena) { Programme = "vaso de leche" });
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Church, [new ReceivedProduct("rice", 5_000, 5_000)], kitchen.Elena) { Programme = "PCA" });
        // Between two programmes a delivery that names none belongs to neither.
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", 5_000, 5_000)], kitchen.Elena));
        Assert.Equal(0, Assert.Single(Account(Story.FirstDay).Lines).Came);
        Assert.Equal(5_000, Assert.Single(Entitlement.Of(kitchen.Books, kitchen.Books.Aid.Programmes["vaso-de-leche"], Story.FirstDay).Lines).Came);
    }

    [Fact]
    public void Months_add_up_to_the_whole()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100)));
        Comes(Story.FirstDay.AddDays(40), new ReceivedProduct("rice", 7_000, 7_000));
        var account = Account(Story.FirstDay.AddDays(70));
        Assert.Equal([3, 4, 5], account.Months.Select(m => m.Month.Month));
        Assert.Equal(account.Lines[0].Due, account.Months.Sum(m => m.Due));
        Assert.Equal([0L, 7_000L, 0L], account.Months.Select(m => m.Came));
    }

    [Fact]
    public void Each_delivery_stands_against_the_days_of_its_own_period()
    {
        kitchen.Accepts(Pca());
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", 400_000, 400_000)], kitchen.Elena) { Programme = "PCA", PeriodFrom = Story.FirstDay, PeriodTo = Story.FirstDay.AddDays(55) });
        var against = Assert.Single(Account(Story.FirstDay).Deliveries);
        Assert.Equal((40, 400_000L), (against.Days, against.Came));
        // In grams: the oil weighs 920 g a litre.
        Assert.Equal(444_000 + 148_000 + 29_600 * 92 / 100 + 59_200, against.Due);
    }

    [Fact]
    public void What_cannot_be_read_is_asked_again()
    {
        kitchen.Refuses<NameMissing>(Pca() with { Name = " " });
        kitchen.Refuses<SourceMissing>(Pca() with { Source = "" });
        kitchen.Refuses<UsersOutOfRange>(Pca() with { Users = 0 });
        kitchen.Refuses<EveryDaysOutOfRange>(Pca() with { EveryDays = 0 });
        kitchen.Refuses<BasketEmpty>(Pca() with { Basket = [] });
        kitchen.Refuses<SameItemTwice>(Pca(new BasketLine("rice", 1), new BasketLine("rice", 2)));
        kitchen.Refuses<UnknownItem>(Pca(new BasketLine("moon", 1)));
        kitchen.Refuses<QuantityOutOfRange>(Pca(new BasketLine("rice", RecordProgramme.PerDayMax + 1)));
        kitchen.Accepts(Pca(new BasketLine("rice", RecordProgramme.PerDayMax)));
    }

    [Fact]
    public void The_words_of_its_source_can_be_erased_and_the_kilos_stay()
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 100)));
        Assert.Equal("Resolución de la municipalidad", kitchen.Books.Aid.Programmes["pca"].Terms[0].Source);
        var erased = kitchen.Replayed(keeps: f => f is not ProgrammeSourced);
        Assert.Null(erased.Aid.Programmes["pca"].Terms[0].Source);
        Assert.Equal(7_400, Assert.Single(Entitlement.Of(erased, erased.Aid.Programmes["pca"], Story.FirstDay).Lines).Due);
    }

    [Theory]
    [InlineData(299, true, false)]
    [InlineData(300, false, false)]
    [InlineData(420, false, false)]
    [InlineData(421, false, true)]
    public void An_olla_is_measured_against_the_band_of_its_programme(int grams, bool low, bool high)
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 350)) with { Name = "Ollas", Kind = ProgrammeKind.Olla, Users = 10 });
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", grams * 50L, grams * 50L)], kitchen.Elena) { Programme = "Ollas", PeriodFrom = Story.FirstDay, PeriodTo = Story.FirstDay.AddDays(4) });
        var note = kitchen.Books.Store.Plausibility(Assert.Single(kitchen.Books.Store.Deliveries.Values))!;
        Assert.Equal((low, high), (note.IsLow, note.IsHigh));
    }

    [Theory]
    [InlineData(194, true)]
    [InlineData(195, false)]
    [InlineData(265, false)]
    [InlineData(266, true)]
    public void A_comedor_is_measured_against_its_own_ration(int grams, bool odd)
    {
        kitchen.Accepts(Pca(new BasketLine("rice", 230)) with { Users = 10 });
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", grams * 50L, grams * 50L)], kitchen.Elena) { Programme = "PCA", PeriodFrom = Story.FirstDay, PeriodTo = Story.FirstDay.AddDays(4) });
        var note = kitchen.Books.Store.Plausibility(Assert.Single(kitchen.Books.Store.Deliveries.Values))!;
        Assert.Equal(odd, !note.IsPlausible);
        Assert.Equal((10, 230), (note.People, note.StandardGrams));
    }
}
