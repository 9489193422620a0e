using Minka.Domain.Amounts;
using Minka.Domain.Errands;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;
using Minka.Domain.Work;

namespace Minka.Domain.Tests.Work;

public class RepresentationTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, yeni, treasurer;

    public RepresentationTests()
    {
        rosa = kitchen.Registers("Rosa");
        yeni = kitchen.Registers("Yeni");
        treasurer = kitchen.Registers("Hilda");
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, treasurer));
        kitchen.Today = kitchen.Today.AddDays(10);
    }

    Represent Workshop(params PersonId[] went) => new(kitchen.Today.AddDays(-3), 2, went, 12 * 60, Soles.Of(80), "La central distrital", "Taller de gestión", "Almuerzo y un folder");

    Guid Records(PersonId who, Represent workshop)
    {
        kitchen.Accepts(who, workshop);
        return kitchen.NewId(0);
    }

    [Fact]
    public void Who_went_owes_a_report_until_it_is_given()
    {
        var workshop = Records(rosa, Workshop(rosa));
        Assert.Single(kitchen.Books.Representations.OwedBy(rosa));
        Assert.Empty(kitchen.Books.Representations.OwedBy(yeni));
        Assert.Equal(-720, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
        Assert.Equal(720, kitchen.Books.Ledger.Quantity(Accounting.Work("represent"), Commodity.WorkMinutes));

        var went = kitchen.Books.Representations.Find(workshop)!;
        Assert.False(kitchen.Books.Representations.MissedAnAssembly(went, kitchen.Today));
        kitchen.Accepts(kitchen.Elena, new NoteMinutes(MinuteBook.Assembly, kitchen.Today.AddDays(-1)));
        Assert.True(kitchen.Books.Representations.MissedAnAssembly(went, kitchen.Today));
        kitchen.Refuses<NotHerOffice>(yeni, new GiveReport(workshop, kitchen.Today, "Fue bueno."));
        kitchen.Accepts(rosa, new GiveReport(workshop, kitchen.Today, "Aprendimos a costear. Habrá otro en julio."));
        Assert.Empty(kitchen.Books.Representations.OwedBy(rosa));
        Assert.Equal("Aprendimos a costear. Habrá otro en julio.", kitchen.Books.Representations.ByNumber(1)!.ReportWords);
        kitchen.Refuses<ReportGivenAlready>(rosa, new GiveReport(workshop, kitchen.Today, "Otra vez."));
    }

    [Fact]
    public void Money_received_there_is_in_the_box_only_when_it_is_handed_in_and_never_more_than_was_said()
    {
        var workshop = Records(rosa, Workshop(rosa));
        Assert.Equal(Soles.Zero, kitchen.Books.Cash.Box);
        kitchen.Refuses<NotHerOffice>(rosa, new HandInReceived(workshop, kitchen.Today, Soles.Of(1)));
        kitchen.Accepts(treasurer, new HandInReceived(workshop, kitchen.Today, Soles.Of(50)));
        Assert.Equal(Soles.Of(50), kitchen.Books.Cash.Box);
        Assert.Equal(Soles.Of(30), kitchen.Refuses<MoreThanReceived>(treasurer, new HandInReceived(workshop, kitchen.Today, new Soles(30_01))).Left);
        kitchen.Accepts(treasurer, new HandInReceived(workshop, kitchen.Today, Soles.Of(30)));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "se quedó con ella"));
        Assert.Equal((Soles.Of(50), Soles.Of(50)), (kitchen.Books.Cash.Box, kitchen.Books.Representations.Find(workshop)!.HandedIn));
        kitchen.Refuses<AmountOutOfRange>(treasurer, new HandInReceived(workshop, kitchen.Today, Soles.Zero));
        kitchen.Refuses<BeforeItWas>(treasurer, new HandInReceived(workshop, kitchen.Today.AddDays(-4), Soles.Of(1)));
    }

    [Fact]
    public void Different_people_are_counted_over_twelve_months_and_who_never_went_comes_first()
    {
        Records(kitchen.Elena, Workshop(rosa, kitchen.Elena));
        Records(kitchen.Elena, Workshop(rosa));
        kitchen.Accepts(rosa, new SayWishToGo(true));
        kitchen.Accepts(yeni, new SayWishToGo(true));
        Assert.Equal(2, kitchen.Books.Representations.DifferentPeople(kitchen.Today));
        Assert.Equal(2, kitchen.Books.Representations.DifferentPeople(kitchen.Today.AddDays(-3).AddYears(1).AddDays(-1)));
        Assert.Equal(0, kitchen.Books.Representations.DifferentPeople(kitchen.Today.AddDays(-3).AddYears(1)));
        Assert.Equal([(yeni, false), (rosa, true)], kitchen.Books.Representations.WantToGo(kitchen.Today));
        Assert.Empty(kitchen.Accepts(yeni, new SayWishToGo(true)));
        kitchen.Accepts(yeni, new SayWishToGo(false));
        Assert.False(kitchen.Books.Representations.WantsToGo(yeni));
    }

    [Fact]
    public void A_journey_has_people_days_hours_and_a_purpose()
    {
        kitchen.Refuses<NobodyWent>(rosa, Workshop());
        kitchen.Refuses<NotHerOffice>(rosa, Workshop(yeni));
        kitchen.Accepts(kitchen.Elena, Workshop(yeni));
        kitchen.Refuses<PurposeMissing>(rosa, Workshop(rosa) with { What = " " });
        kitchen.Refuses<DaysOutOfRange>(rosa, Workshop(rosa) with { Days = 0 });
        kitchen.Refuses<DaysOutOfRange>(rosa, Workshop(rosa) with { Days = Represent.DaysMax + 1 });
        Assert.Equal("Days", kitchen.Refuses<DateInFuture>(rosa, Workshop(rosa) with { Days = 5 }).Field);
        kitchen.Accepts(rosa, Workshop(rosa) with { Days = 4, Minutes = 4 * 24 * 60 });
        kitchen.Refuses<TooManyHoursAway>(rosa, Workshop(rosa) with { Minutes = 2 * 24 * 60 + 1 });
        kitchen.Accepts(rosa, Workshop(rosa) with { Received = Soles.Of(10_000) });
        kitchen.Refuses<AmountOutOfRange>(rosa, Workshop(rosa) with { Received = new Soles(10_000_01) });
        kitchen.Refuses<AmountOutOfRange>(rosa, Workshop(rosa) with { Received = new Soles(-1) });
        var workshop = kitchen.Books.Representations.All.First().Fact.Representation;
        kitchen.Refuses<BeforeItWas>(kitchen.Elena, new GiveReport(workshop, kitchen.Today.AddDays(-3), "Bien."));
        kitchen.Refuses<ExplanationMissing>(kitchen.Elena, new GiveReport(workshop, kitchen.Today, " "));
        kitchen.Refuses<TextTooLong>(kitchen.Elena, new GiveReport(workshop, kitchen.Today, new string('a', GiveReport.WordsLengthMax + 1)));
        kitchen.Accepts(kitchen.Elena, new GiveReport(workshop, kitchen.Today, new string('a', GiveReport.WordsLengthMax)));
    }

    [Fact]
    public void A_journey_that_was_a_mistake_goes_with_its_hours_unless_its_report_stands()
    {
        var workshop = Records(rosa, Workshop(rosa));
        var recorded = kitchen.LastAct;
        kitchen.Accepts(rosa, new GiveReport(workshop, kitchen.Today, "Bien."));
        var told = kitchen.LastAct;
        kitchen.Refuses<AlreadyUsed>(new CorrectAct(recorded, "no fue"));
        kitchen.Accepts(new CorrectAct(told, "todavía no"));
        Assert.True(kitchen.Books.Representations.Find(workshop)!.OwesReport);
        kitchen.Accepts(new CorrectAct(recorded, "no fue"));
        Assert.Empty(kitchen.Books.Representations.All);
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
    }

    [Fact]
    public void Its_words_can_be_erased_and_the_days_stay()
    {
        var workshop = Records(rosa, Workshop(rosa));
        kitchen.Accepts(rosa, new GiveReport(workshop, kitchen.Today, "Bien."));
        var without = kitchen.Replayed(f => f is not (RepresentedTold or ReportTold)).Representations.Find(workshop)!;
        Assert.Equal((null, null, null, false, 2), (without.What, without.InvitedBy, without.ReportWords, without.OwesReport, without.Fact.Days));
    }
}
