using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Readiness;

public class ReadyTests
{
    readonly Story kitchen = Story.Founded();

    bool Is(ReadyPoint point) => Ready.Of(kitchen.Books, kitchen.Today).Lines.Single(l => l.Point == point).IsReady;

    void Cooks(int rations = 40)
    {
        kitchen.Accepts(new SayCooked(kitchen.Today, rations));
        kitchen.Accepts(new CloseDay(kitchen.Today, rations, 0, 0));
    }

    [Fact]
    public void With_sheet_minutes_register_and_count_up_to_date_the_folder_is_ready()
    {
        Cooks();
        Assert.False(Ready.Of(kitchen.Books, kitchen.Today).IsReady);
        kitchen.Accepts(new NoteMinutes(MinuteBook.Assembly, kitchen.Today));
        Assert.True(Ready.Of(kitchen.Books, kitchen.Today).IsReady);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "Era del otro libro"));
        Assert.False(Ready.Of(kitchen.Books, kitchen.Today).IsReady);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void The_last_assembly_is_not_older_than_forty_days(int days, bool ready)
    {
        kitchen.Accepts(new NoteMinutes(MinuteBook.Assembly, kitchen.Today));
        kitchen.Today = kitchen.Today.AddDays(days);
        Assert.Equal(ready, Is(ReadyPoint.AssemblyMinutes));
    }

    [Fact]
    public void Three_days_of_service_without_sheet_pass_and_the_fourth_does_not()
    {
        Cooks();
        // Monday's sheet is there; Tuesday, Wednesday and Thursday are not, and Saturday and Sunday ask for none.
        kitchen.Today = Story.FirstDay.AddDays(4);
        Assert.True(Is(ReadyPoint.DaySheets));
        kitchen.Today = Story.FirstDay.AddDays(5);
        Assert.False(Is(ReadyPoint.DaySheets));
    }

    [Fact]
    public void Holidays_ask_for_no_sheet()
    {
        kitchen.Today = new DateOnly(2026, 4, 1);
        Cooks();
        // Maundy Thursday, Good Friday and a weekend lie between.
        kitchen.Today = new DateOnly(2026, 4, 9);
        Assert.Equal(3, Ready.SheetsMissing(kitchen.Books, kitchen.Today).Missing);
    }

    [Fact]
    public void A_sheet_without_folio_is_not_finished()
    {
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State, [new ReceivedProduct("rice", 1_000, 1_000)], kitchen.Elena) { SheetNumber = "1", PeriodFrom = kitchen.Today, PeriodTo = kitchen.Today });
        Assert.False(Is(ReadyPoint.DeliverySheets));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "Falta el folio"));
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State, [new ReceivedProduct("rice", 1_000, 1_000)], kitchen.Elena) { SheetNumber = "1", Folio = "31", PeriodFrom = kitchen.Today, PeriodTo = kitchen.Today });
        Assert.True(Is(ReadyPoint.DeliverySheets));
    }

    [Fact]
    public void The_box_is_counted_within_the_days_that_were_agreed()
    {
        Assert.True(Is(ReadyPoint.CashCount));
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        Assert.False(Is(ReadyPoint.CashCount));
        kitchen.Accepts(new CountCash(kitchen.Today, [new CashPieces(2000, 1)]));
        kitchen.Today = kitchen.Today.AddDays(35);
        Assert.True(Is(ReadyPoint.CashCount));
        kitchen.Today = kitchen.Today.AddDays(1);
        Assert.False(Is(ReadyPoint.CashCount));
    }

    [Fact]
    public void Papers_make_no_badge_and_are_told_beside_it()
    {
        Cooks();
        kitchen.Accepts(new NoteMinutes(MinuteBook.Assembly, kitchen.Today));
        var ready = Ready.Of(kitchen.Books, kitchen.Today);
        Assert.Contains(ready.Missing, l => l.Point == ReadyPoint.Fumigation && !l.IsNeeded);
        kitchen.Accepts(new RecordPermit(PermitKind.Fumigation, null, kitchen.Today, kitchen.Today));
        Assert.True(Is(ReadyPoint.Fumigation));
        Assert.Equal(kitchen.Today, Ready.Of(kitchen.Books, kitchen.Today.AddDays(1)).Lines.Single(l => l.Point == ReadyPoint.Fumigation).Last);
    }

    [Fact]
    public void A_member_can_show_her_years_her_posts_and_her_hours()
    {
        var rosa = kitchen.Registers("Rosa");
        kitchen.Accepts(new RecordPastTerm(Post.Treasurer, rosa, kitchen.Today.AddYears(-4), kitchen.Today.AddYears(-2)));
        kitchen.Accepts(new NameCrew(kitchen.Today, [new CrewPlace(rosa, false)]));
        Cooks(74);
        kitchen.Accepts(new OpenFiling(FilingKind.Request, kitchen.Today, "Mesa de partes", "Pedir"));
        kitchen.Accepts(new VisitWindow(new FilingId(kitchen.NewId(0)), kitchen.Today, WindowResult.Told, [rosa], 90));
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Fiscal, rosa));
        var record = YearsGiven.Of(kitchen.Books, rosa, kitchen.Today.AddYears(1))!;
        Assert.Equal((1, 1, 74L, 450L), (record.Years, record.Turns, record.Rations, record.Minutes));
        Assert.Equal([("cooking", 360L), ("errands", 90L)], record.Work.Select(w => (w.Duty, w.Minutes)));
        Assert.Equal([Post.Treasurer, Post.Fiscal], record.Posts.Select(p => p.Post));
        Assert.Equal(0, YearsGiven.Of(kitchen.Books, rosa, kitchen.Today.AddYears(1).AddDays(-1))!.Years);
        Assert.Null(YearsGiven.Of(kitchen.Books, new PersonId(Guid.NewGuid()), kitchen.Today));
    }

    [Fact]
    public void Hours_of_all_members_together_are_the_hours_of_the_ledger()
    {
        var rosa = kitchen.Registers("Rosa");
        kitchen.Accepts(new NameCrew(kitchen.Today, [new CrewPlace(rosa, false), new CrewPlace(kitchen.Elena, true)]));
        Cooks();
        var told = new[] { rosa, kitchen.Elena }.Sum(p => YearsGiven.Of(kitchen.Books, p, kitchen.Today)!.Minutes);
        Assert.Equal(kitchen.Books.Ledger.Quantity(Accounting.Work("cooking"), Commodity.WorkMinutes), told);
    }
}
