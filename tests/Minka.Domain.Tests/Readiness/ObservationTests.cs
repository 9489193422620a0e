using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Readiness;

/// <summary>Each rule on both sides of its limit.</summary>
public class ObservationTests
{
    readonly Story kitchen = Story.Founded();

    DateOnly Today { get => kitchen.Today; set => kitchen.Today = value; }

    bool Sees(string name) => Observations.Of(kitchen.Books, Today).Any(o => o.Name == name);
    Observation Only(string name) => Assert.Single(Observations.Of(kitchen.Books, Today), o => o.Name == name);

    void Cooks(int rations, int leftover = -1)
    {
        kitchen.Accepts(new SayCooked(Today, rations));
        kitchen.Accepts(new CloseDay(Today, leftover < 0 ? rations - kitchen.Books.Days.On(Today).Served : leftover, 0, 0));
    }

    ReceiveDelivery Delivery() => new(Today, Origin.State, [new ReceivedProduct("rice", 10_000, 10_000, Expiry: Today.AddYears(1))], kitchen.Elena)
    { SheetNumber = $"{kitchen.Books.Store.Deliveries.Count}", Folio = $"{31 + kitchen.Books.Store.Deliveries.Count}", PeriodFrom = Today, PeriodTo = Today.AddDays(59) };

    void NextServiceDay() { do Today = Today.AddDays(1); while (!kitchen.Books.Charter.At(Today).IsServiceDay(Today)); }

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

    [Fact]
    public void Food_past_its_date_in_the_store()
    {
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("rice", 4_000, 4_000, Expiry: Today)] });
        Assert.False(Sees("expired-in-store"));
        Today = Today.AddDays(1);
        Assert.Equal(("rice", 4_000L), (Only("expired-in-store").Item, Only("expired-in-store").Count));
    }

    [Theory]
    [InlineData(9_700, false)]
    [InlineData(9_699, true)]
    [InlineData(10_300, false)]
    [InlineData(10_301, true)]
    public void A_count_that_differs_by_more_than_three_of_a_hundred(long counted, bool seen)
    {
        kitchen.Accepts(new RecordFound(Today, "rice", 10_000));
        kitchen.Accepts(new CountStore(Today, "rice", null, counted, CountReason.NotYetKnown));
        Assert.Equal(seen, Sees("count-differs-less") || Sees("count-differs-more"));
    }

    [Fact]
    public void Stock_below_nothing()
    {
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Assert.False(Sees("negative-stock"));
        var lot = kitchen.Books.Store.LotsOf("rice").Single().Id;
        kitchen.Write(new FoodTakenOut(Today, [new LotOut(lot, 1_500)]), kitchen.ActBy(kitchen.Elena));
        Assert.Equal("rice", Only("negative-stock").Item);
    }

    [Fact]
    public void The_box_is_not_counted_for_thirty_five_days()
    {
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(new CountCash(Today, [new CashPieces(2000, 1)]));
        Today = Today.AddDays(35);
        Assert.False(Sees("no-cash-count"));
        Today = Today.AddDays(1);
        Assert.Equal(36, Only("no-cash-count").Count);
    }

    [Theory]
    [InlineData(Paper.SwornStatement, false)]
    [InlineData(Paper.None, true)]
    public void Money_that_went_out_without_a_paper(Paper paper, bool seen)
    {
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(new Spend(Today, ExpenseKind.Water, Soles.Of(6), paper, null, MoneySource.Box));
        Assert.Equal(seen, Sees("no-receipt"));
    }

    [Theory]
    [InlineData(100_00, false)]
    [InlineData(100_01, true)]
    public void More_than_one_may_pay_alone_with_one_signature(long centimos, bool seen)
    {
        // A second device may bring such a fact: this one refuses it.
        kitchen.Write(new Spent(Today, ExpenseKind.Repair, new Soles(centimos), Paper.Boleta, "1", MoneySource.Box, null), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(seen, Sees("one-signature"));
    }

    [Fact]
    public void A_second_subsidy_without_the_balance_of_the_first()
    {
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Subsidy, Soles.Of(285), PaymentMeans.Cash));
        Assert.False(Sees("balance-late"));
        Today = Today.AddMonths(1);
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Subsidy, Soles.Of(285), PaymentMeans.Cash));
        Assert.Equal(Story.FirstDay, Only("balance-late").On);
        kitchen.Accepts(new OpenFiling(FilingKind.SubsidyBalance, Today, "Programa", "Balance de marzo"));
        Assert.True(Sees("balance-late"));
        kitchen.Accepts(new VisitWindow(new FilingId(kitchen.NewId(0)), Today, WindowResult.HandedIn, [kitchen.Elena], 60));
        Assert.False(Sees("balance-late"));
    }

    [Fact]
    public void Minors_without_guardian_are_counted_and_not_named()
    {
        var home = kitchen.Books.Register.People[kitchen.Elena].Household!.Value;
        kitchen.Registers("Luz", MemberKind.User, home, Birth.In(Today.Year - 10), kitchen.Elena);
        Assert.False(Sees("minor-without-guardian"));
        // The official list may bring a child without an adult: the form would ask for one.
        kitchen.Write(new PersonRegistered(new PersonId(new Guid(77, 0, 0, new byte[8])), 77, home, MemberKind.User, Today, Birth.In(Today.Year - 8), null, null), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(1, Only("minor-without-guardian").Count);
    }

    [Fact]
    public void Somebody_who_eats_free_without_a_criterion_or_past_the_review()
    {
        var dina = kitchen.Registers("Dina", MemberKind.SolidarityCase);
        Assert.True(Sees("solidarity-to-review"));
        kitchen.Accepts(new GrantSolidarity(dina, "elder-alone", Today, Today.AddDays(90)));
        Today = Today.AddDays(90);
        Assert.False(Sees("solidarity-to-review"));
        Today = Today.AddDays(1);
        Assert.True(Sees("solidarity-to-review"));
    }

    [Fact]
    public void Documents_are_missed_only_where_the_official_list_was_begun()
    {
        kitchen.Registers("Rosa");
        Assert.False(Sees("document-missing"));
        kitchen.Accepts(new RecordDocument(kitchen.Elena, DocumentKind.Dni, "01234567"));
        Assert.Equal(1, Only("document-missing").Count);
    }

    [Fact]
    public void Classes_are_missed_only_where_the_assembly_turned_them_on()
    {
        Assert.False(Sees("class-missing"));
        kitchen.Accepts(new DecideSetting(AidSettings.ClassesOn.Key, 1, Today, "Asamblea"));
        Assert.Equal(1, Only("class-missing").Count);
        kitchen.Accepts(new ReceiveClass(kitchen.Elena, Today, "poor"));
        Assert.False(Sees("class-missing"));
        Today = Today.AddMonths(12);
        Assert.False(Sees("class-missing"));
        Today = Today.AddDays(1);
        Assert.True(Sees("class-missing"));
    }

    [Fact]
    public void Fumigation_extinguisher_and_cards_that_ended()
    {
        Assert.True(Sees("fumigation-overdue") && Sees("extinguisher-overdue") && Sees("health-cards-overdue"));
        kitchen.Accepts(new RecordPermit(PermitKind.Fumigation, null, Today, Today));
        kitchen.Accepts(new RecordPermit(PermitKind.Extinguisher, null, Today, Today));
        kitchen.Accepts(new RecordHealthCard(kitchen.Elena, Today, Today));
        Assert.False(Sees("fumigation-overdue") || Sees("extinguisher-overdue") || Sees("health-cards-overdue"));
        Today = Today.AddDays(1);
        Assert.True(Sees("fumigation-overdue") && Sees("extinguisher-overdue") && Sees("health-cards-overdue"));
    }

    [Fact]
    public void A_fault_that_the_second_visit_found_again()
    {
        kitchen.Accepts(new HoldSupervision(Today, SupervisionStep.First, null, true, true, [FaultKind.Store]));
        Assert.False(Sees("fault-persists"));
        Today = Today.AddDays(20);
        kitchen.Accepts(new HoldSupervision(Today, SupervisionStep.Second, null, true, true, [FaultKind.Store]));
        Assert.True(Sees("fault-persists"));
        kitchen.Accepts(new MendFault(2, FaultKind.Store, Today));
        Assert.False(Sees("fault-persists"));
    }

    [Theory]
    [InlineData("X1501100042", false)]
    [InlineData("X1501320042", true)]
    public void The_code_of_an_olla_carries_its_ubigeo(string code, bool seen)
    {
        var olla = Story.Founded(OrganizationKind.OllaComun);
        olla.Accepts(new RecordPlace("150110", "Lima", "Lima", "Comas", null, null));
        olla.Accepts(new RecordPermit(PermitKind.Registration, code, olla.Today, null));
        Assert.Equal(seen, Observations.Of(olla.Books, olla.Today).Any(o => o.Name == "code-disagrees"));
    }

    [Fact]
    public void A_clock_that_went_back_by_more_than_a_day()
    {
        Today = Today.AddDays(5);
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Today = Today.AddDays(-1);
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Assert.False(Sees("clock-behind"));
        Today = Today.AddDays(-1);
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Assert.True(Sees("clock-behind"));
    }

    [Fact]
    public void An_organisation_without_a_kitchen_hears_nothing_about_pots_and_extinguishers() =>
        Assert.Empty(Observations.Of(Story.Founded(OrganizationKind.SurvivorAssociation).Books, Story.FirstDay.AddDays(100)));

    [Fact]
    public void Nothing_of_it_is_ever_a_fact() =>
        Assert.DoesNotContain(typeof(IFact).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IFact))), t => t.GetProperties().Any(p => p.PropertyType == typeof(Observation)));
}
