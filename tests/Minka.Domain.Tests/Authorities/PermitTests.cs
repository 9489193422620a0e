using Minka.Domain.Authorities;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Authorities;

public class PermitTests
{
    readonly Story kitchen = Story.Founded();

    AuthorityBook Book => kitchen.Books.Authorities;

    [Fact]
    public void Elected_and_recognised_are_two_states_months_apart()
    {
        Assert.Equal(RecognitionState.NoBoard, Book.RecognitionOn(kitchen.Today).State);
        var elected = kitchen.Today;
        kitchen.Elects((Post.President, kitchen.Elena));
        Assert.Equal(RecognitionState.Elected, Book.RecognitionOn(kitchen.Today).State);
        kitchen.Today = kitchen.Today.AddDays(90);
        Assert.Equal(90, Book.RecognitionOn(kitchen.Today).DaysBetween(kitchen.Today));
        kitchen.Accepts(new RecordRecognition(kitchen.Today, "R.G. 214-2026", elected, elected, elected.AddYears(2)));
        Assert.Equal((RecognitionState.Recognized, 90), (Book.RecognitionOn(kitchen.Today).State, Book.RecognitionOn(kitchen.Today.AddDays(5)).DaysBetween(kitchen.Today)!.Value));
        Assert.Equal(RecognitionState.Elected, Book.RecognitionOn(kitchen.Today.AddDays(-1)).State);
        Assert.Equal(RecognitionState.Recognized, Book.RecognitionOn(elected.AddYears(2)).State);
        Assert.Equal(RecognitionState.Ended, Book.RecognitionOn(elected.AddYears(2).AddDays(1)).State);
    }

    [Fact]
    public void A_resolution_names_an_election_of_the_book_and_comes_after_it()
    {
        kitchen.Elects((Post.President, kitchen.Elena));
        var day = kitchen.Today;
        kitchen.Refuses<NoElectionThatDay>(new RecordRecognition(day, "R.G. 1", day.AddDays(-1), day, day.AddYears(1)));
        kitchen.Refuses<RecognizedBeforeElected>(new RecordRecognition(day.AddDays(-1), "R.G. 1", day, day, day.AddYears(1)));
        kitchen.Refuses<ResolutionMissing>(new RecordRecognition(day, " ", day, day, day.AddYears(1)));
        kitchen.Refuses<UntilOdd>(new RecordRecognition(day, "R.G. 1", day, day, day.AddDays(-1)));
    }

    [Fact]
    public void A_paper_holds_through_its_last_day_and_the_newest_counts()
    {
        kitchen.Accepts(new RecordPermit(PermitKind.Fumigation, "C-1", kitchen.Today.AddDays(-100), kitchen.Today.AddDays(10)));
        Assert.NotNull(Book.Holding(PermitKind.Fumigation, kitchen.Today.AddDays(10)));
        Assert.Null(Book.Holding(PermitKind.Fumigation, kitchen.Today.AddDays(11)));
        Assert.Null(Book.Holding(PermitKind.Extinguisher, kitchen.Today));
        kitchen.Accepts(new RecordPermit(PermitKind.Fumigation, "C-2", kitchen.Today, kitchen.Today.AddDays(180)));
        Assert.Equal("C-2", Book.Holding(PermitKind.Fumigation, kitchen.Today)!.Fact.Document);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "Era de otro local"));
        Assert.Equal("C-1", Book.Holding(PermitKind.Fumigation, kitchen.Today)!.Fact.Document);
        kitchen.Refuses<UntilOdd>(new RecordPermit(PermitKind.Fumigation, null, kitchen.Today, kitchen.Today.AddDays(-1)));
    }

    [Theory]
    [InlineData("X1501100042", true)]
    [InlineData("X150110004", false)]
    [InlineData("x1501100042", false)]
    [InlineData("X15011O0042", false)]
    public void The_code_of_an_olla_is_X_and_ten_digits(string code, bool good)
    {
        Assert.Equal(good, OllaCode.IsCode(code));
        var olla = Story.Founded(OrganizationKind.OllaComun);
        if (good) olla.Accepts(new RecordPermit(PermitKind.Registration, code, olla.Today, null));
        else olla.Refuses<NotAnOllaCode>(new RecordPermit(PermitKind.Registration, code, olla.Today, null));
        // A comedor's number is whatever its municipality writes.
        kitchen.Accepts(new RecordPermit(PermitKind.Registration, code, kitchen.Today, null));
    }

    [Fact]
    public void A_health_card_is_read_by_who_may_and_everybody_else_sees_how_many()
    {
        var rosa = kitchen.Registers("Rosa");
        var until = kitchen.Today.AddDays(31);
        kitchen.Accepts(new RecordHealthCard(rosa, kitchen.Today.AddDays(-300), until));
        Assert.Equal(until, Book.CardOf(rosa, kitchen.Elena, kitchen.Today)!.Until);
        Assert.Null(Book.CardOf(rosa, rosa, kitchen.Today));
        Assert.Equal(new HealthCards(1, 0, 0, 1), Book.CardsOn(kitchen.Today));
        Assert.Equal(new HealthCards(0, 1, 0, 1), Book.CardsOn(kitchen.Today.AddDays(1)));
        Assert.Equal(new HealthCards(0, 1, 0, 1), Book.CardsOn(until));
        Assert.Equal(new HealthCards(0, 0, 1, 1), Book.CardsOn(until.AddDays(1)));
        Assert.Equal(1, Assert.Single(Obligations.Of(kitchen.Books, kitchen.Today), o => o.Kind == ObligationKind.HealthCards).People);
    }

    [Fact]
    public void Every_dated_duty_is_in_one_list_and_due_by_its_own_lead_time()
    {
        kitchen.Accepts(new RecordPermit(PermitKind.Extinguisher, null, kitchen.Today, kitchen.Today.AddDays(31)));
        kitchen.Accepts(new OpenFiling(FilingKind.Request, kitchen.Today, "Mesa de partes", "Pedir"));
        kitchen.Accepts(new VisitWindow(new FilingId(kitchen.NewId(0)), kitchen.Today, WindowResult.HandedIn, [kitchen.Elena], 60));
        kitchen.Accepts(new HoldSupervision(kitchen.Today, SupervisionStep.First, null, true, true, [FaultKind.Books]));
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State, [new ReceivedProduct("rice", 10_000, 9_000)], kitchen.Elena));
        var duties = Obligations.Of(kitchen.Books, kitchen.Today);
        Assert.Equal([ObligationKind.Claim, ObligationKind.BasketRest, ObligationKind.Mend, ObligationKind.Extinguisher, ObligationKind.Answer], duties.Select(d => d.Kind));
        var extinguisher = duties.Single(d => d.Kind == ObligationKind.Extinguisher);
        Assert.False(extinguisher.IsDue(kitchen.Today));
        Assert.True(extinguisher.IsDue(kitchen.Today.AddDays(1)));
        Assert.False(extinguisher.IsLate(kitchen.Today.AddDays(31)));
        Assert.True(extinguisher.IsLate(kitchen.Today.AddDays(32)));
    }
}
