using Minka.Domain.Authorities;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Authorities;

public class FilingTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa;

    public FilingTests() => rosa = kitchen.Registers("Rosa");

    Filing Paper => Assert.Single(kitchen.Books.Authorities.Filings.Values);

    FilingId Opens(FilingKind kind = FilingKind.Request)
    {
        kitchen.Accepts(new OpenFiling(kind, kitchen.Today, "Mesa de partes", "Pedir la segunda entrega"));
        return new FilingId(kitchen.NewId(0));
    }

    VisitWindow Goes(FilingId filing, WindowResult result, int minutes = 120) => new(filing, kitchen.Today, result, [kitchen.Elena, rosa], minutes);

    [Fact]
    public void Come_back_tomorrow_is_an_errand_and_its_hours_are_work()
    {
        var filing = Opens();
        kitchen.Accepts(Goes(filing, WindowResult.ComeBackTomorrow));
        kitchen.Today = kitchen.Today.AddDays(1);
        kitchen.Accepts(Goes(filing, WindowResult.NobodyThere, 90));
        kitchen.Accepts(Goes(filing, WindowResult.HandedIn, 60) with { FileNumber = "EXP-4471", Text = "Recibió la señorita de la ventanilla 3" });
        Assert.Equal((3, 2, 2 * (120 + 90 + 60L)), (Paper.Visits.Count, Paper.ComeBacks, Paper.Minutes));
        Assert.Equal(("EXP-4471", kitchen.Today), (Paper.FileNumber, Paper.HandedIn!.Value));
        Assert.Equal("Recibió la señorita de la ventanilla 3", Paper.Visits[^1].Text);
        Assert.Equal(540, kitchen.Books.Ledger.Quantity(Accounting.Work("errands"), Commodity.WorkMinutes));
        Assert.Equal(-270, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
    }

    [Fact]
    public void Hours_of_an_errand_that_was_a_mistake_leave_the_book()
    {
        var filing = Opens();
        kitchen.Accepts(Goes(filing, WindowResult.Told));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "Fue otro día"));
        Assert.Empty(Paper.Visits);
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.Work("errands"), Commodity.WorkMinutes));
    }

    [Theory]
    [InlineData(FilingKind.Complaint, 3)]
    [InlineData(FilingKind.Registration, 10)]
    [InlineData(FilingKind.Recognition, 10)]
    [InlineData(FilingKind.Request, 30)]
    public void An_answer_is_due_after_the_working_days_of_its_kind_and_silence_begins_the_day_after(FilingKind kind, int days)
    {
        kitchen.Accepts(Goes(Opens(kind), WindowResult.HandedIn));
        var due = WorkingDays.After(kitchen.Today, days);
        Assert.Equal(due, Paper.AnswerBy);
        Assert.False(Paper.IsSilent(due));
        Assert.True(Paper.IsSilent(due.AddDays(1)));
        Assert.Equal(due.DayNumber - kitchen.Today.DayNumber, Paper.SilentDays(due));
    }

    [Fact]
    public void A_paper_that_no_window_took_has_no_silence()
    {
        kitchen.Accepts(Goes(Opens(), WindowResult.MoreAsked));
        Assert.Null(Paper.SilentDays(kitchen.Today.AddDays(90)));
        Assert.False(Paper.IsSilent(kitchen.Today.AddDays(90)));
    }

    [Fact]
    public void An_answer_ends_the_silence_and_correcting_it_opens_the_paper_again()
    {
        var filing = Opens();
        kitchen.Accepts(Goes(filing, WindowResult.HandedIn));
        var handedIn = kitchen.Today;
        kitchen.Today = kitchen.Today.AddDays(70);
        kitchen.Accepts(new AnswerFiling(filing, handedIn.AddDays(60), FilingResult.InPart, "Carta 18-2026", "Vendrá la mitad"));
        Assert.Equal((false, false, 60, "Vendrá la mitad"), (Paper.IsOpen, Paper.IsSilent(kitchen.Today), Paper.SilentDays(kitchen.Today)!.Value, Paper.AnswerText));
        kitchen.Refuses<AlreadyAnswered>(new AnswerFiling(filing, kitchen.Today, FilingResult.Refused));
        var answer = kitchen.Journal.Last(w => w.Fact is FilingAnswered).Stamp.Act;
        kitchen.Accepts(new CorrectAct(answer, "Era de otro papel"));
        Assert.True(Paper.IsSilent(kitchen.Today));
    }

    [Fact]
    public void What_cannot_be_is_asked_again()
    {
        kitchen.Refuses<OfficeMissing>(new OpenFiling(FilingKind.Other, kitchen.Today, " ", "Algo"));
        kitchen.Refuses<FilingPurposeMissing>(new OpenFiling(FilingKind.Other, kitchen.Today, "Mesa de partes", ""));
        kitchen.Refuses<UnknownDelivery>(new OpenFiling(FilingKind.Complaint, kitchen.Today, "Mesa de partes", "Arroz", new DeliveryId(Guid.NewGuid())));
        var filing = Opens();
        kitchen.Refuses<NobodyVisited>(Goes(filing, WindowResult.Told) with { Went = [] });
        kitchen.Refuses<NoSuchPerson>(Goes(filing, WindowResult.Told) with { Went = [new PersonId(Guid.NewGuid())] });
        kitchen.Refuses<MinutesOutOfRange>(Goes(filing, WindowResult.Told, 1_441));
        kitchen.Refuses<BeforeTheFiling>(Goes(filing, WindowResult.Told) with { Date = kitchen.Today.AddDays(-1) });
        kitchen.Accepts(Goes(filing, WindowResult.HandedIn, 1_440));
        kitchen.Refuses<AlreadyHandedIn>(Goes(filing, WindowResult.HandedIn));
        kitchen.Refuses<UnknownFiling>(Goes(new FilingId(Guid.NewGuid()), WindowResult.Told));
    }

    [Fact]
    public void Papers_are_numbered_once_and_their_words_can_be_erased()
    {
        Opens();
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "No era"));
        Opens();
        Assert.Equal(2, Paper.Number);
        var erased = kitchen.Replayed(keeps: f => f is not FilingDescribed);
        Assert.Null(Assert.Single(erased.Authorities.Filings.Values).Office);
    }

    [Fact]
    public void A_member_without_a_post_reads_papers_and_carries_none() =>
        kitchen.Refuses<NotHerOffice>(rosa, new OpenFiling(FilingKind.Other, kitchen.Today, "Mesa de partes", "Algo"));
}
