using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;
using Minka.Domain.Work;

namespace Minka.Domain.Tests.Work;

public class WorkTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, yeni;

    public WorkTests()
    {
        rosa = kitchen.Registers("Rosa");
        yeni = kitchen.Registers("Yeni");
    }

    RecordWork Water(params PersonId[] people) => new(kitchen.Today, "water", people, 90, "Del pilón de arriba");

    [Fact]
    public void Hours_of_any_duty_stand_in_the_ledger_beside_those_of_the_pot()
    {
        kitchen.Accepts(new NameCrew(kitchen.Today, [new CrewPlace(rosa, false)]));
        kitchen.Accepts(new SayCooked(kitchen.Today, 60));
        kitchen.Accepts(new CloseDay(kitchen.Today, 60, 0, 0));
        kitchen.Accepts(Water(rosa, yeni));
        Assert.Equal(180, kitchen.Books.Ledger.Quantity(Accounting.Work("water"), Commodity.WorkMinutes));
        var rows = WorkHours.Between(kitchen.Books, kitchen.Today, kitchen.Today);
        Assert.Equal([2, 3], rows.Select(r => r.Person));
        Assert.Equal([new WorkOfKind("cooking", 360), new WorkOfKind("water", 90)], rows[0].Work);
        Assert.Equal(450, rows[0].Minutes);
        Assert.Equal(540, WorkHours.ByKind(rows).Sum(w => w.Minutes));
        Assert.Equal("Del pilón de arriba", Assert.Single(kitchen.Books.Work.All).Note);
    }

    [Fact]
    public void Who_gave_no_hours_in_the_month_is_not_in_its_list()
    {
        kitchen.Accepts(Water(rosa));
        Assert.Equal([2], WorkHours.Between(kitchen.Books, kitchen.Today, kitchen.Today).Select(r => r.Person));
        Assert.Empty(WorkHours.Between(kitchen.Books, kitchen.Today.AddDays(1), kitchen.Today.AddDays(30)));
        Assert.Null(WorkHours.Of(kitchen.Books, yeni, kitchen.Today, kitchen.Today));
        Assert.Equal(90, WorkHours.Of(kitchen.Books, rosa, kitchen.Today, kitchen.Today)!.Minutes);
    }

    [Fact]
    public void A_member_writes_her_own_hours_and_who_closes_the_day_writes_everybodys()
    {
        kitchen.Elects((Post.President, kitchen.Elena));
        kitchen.Accepts(rosa, Water(rosa));
        Assert.Equal("People", kitchen.Refuses<OnlyHerOwnHours>(rosa, Water(rosa, yeni)).Field);
        kitchen.Accepts(kitchen.Elena, Water(rosa, yeni));
        Assert.Equal(180, WorkHours.Of(kitchen.Books, rosa, kitchen.Today, kitchen.Today)!.Minutes);
    }

    [Fact]
    public void Work_says_who_when_how_long_and_at_what()
    {
        kitchen.Refuses<NobodyWorked>(Water());
        kitchen.Refuses<NoHours>(Water(rosa) with { Minutes = 0 });
        kitchen.Accepts(Water(rosa) with { Minutes = RecordWork.MinutesMax });
        kitchen.Refuses<Domain.Errands.TooManyHours>(Water(rosa) with { Minutes = RecordWork.MinutesMax + 1 });
        kitchen.Refuses<DateInFuture>(Water(rosa) with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<NoWorkChosen>(Water(rosa) with { Duty = "faena" });
        kitchen.Refuses<NoWorkChosen>(Water(rosa) with { Duty = null });
        kitchen.Refuses<Domain.Members.NoSuchPerson>(Water(new PersonId(Guid.NewGuid())));
        kitchen.Accepts(Water(rosa) with { Note = new string('a', Words.LengthMax) });
        kitchen.Refuses<TextTooLong>(Water(rosa) with { Note = new string('a', Words.LengthMax + 1) });
        kitchen.Refuses<TooManyLines>(Water([.. Enumerable.Range(0, RecordWork.PeopleMax + 1).Select(n => new PersonId(new Guid(n, 1, 0, new byte[8])))]));
    }

    [Fact]
    public void As_many_work_as_a_list_holds_and_no_more()
    {
        var people = Enumerable.Range(0, RecordWork.PeopleMax).Select(n => kitchen.Registers($"Socia {n}")).ToArray();
        kitchen.Accepts(Water(people));
        kitchen.Refuses<TooManyLines>(Water([.. people, rosa]));
        var workshop = new Represent(kitchen.Today, 1, [.. people.Take(Represent.WentMax)], 60, default, null, "Encuentro");
        kitchen.Accepts(workshop);
        kitchen.Refuses<TooManyLines>(workshop with { Went = [.. people.Take(Represent.WentMax + 1)] });
        kitchen.Accepts(new CallFaena(kitchen.Today, 60, "Limpiar"));
        var faena = kitchen.NewId(0);
        var home = kitchen.Books.Register.People[rosa].Household!.Value;
        var present = people.Select(p => new FaenaPresence(home, p, 60)).ToArray();
        kitchen.Accepts(new AttendFaena(faena, present));
        kitchen.Refuses<TooManyLines>(new AttendFaena(faena, [.. Enumerable.Range(0, AttendFaena.PresentMax + 1).Select(_ => new FaenaPresence(home, null, 60))]));
    }

    [Fact]
    public void Work_that_was_a_mistake_gives_the_hours_back()
    {
        kitchen.Accepts(Water(rosa, yeni));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "fue otro día"));
        Assert.Empty(kitchen.Books.Work.All);
        Assert.Empty(WorkHours.Between(kitchen.Books, kitchen.Today, kitchen.Today));
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.Work("water"), Commodity.WorkMinutes));
    }

    [Fact]
    public void Its_words_can_be_erased_and_the_hours_stay()
    {
        kitchen.Accepts(Water(rosa));
        var without = kitchen.Replayed(f => f is not WorkNoted);
        Assert.Null(without.Work.All.Single().Note);
        Assert.Equal(90, WorkHours.Of(without, rosa, kitchen.Today, kitchen.Today)!.Minutes);
    }

    [Fact]
    public void The_paper_of_her_years_counts_every_kind_of_work()
    {
        kitchen.Accepts(Water(rosa));
        kitchen.Accepts(Water(rosa) with { Duty = "errand" });
        Assert.Equal([new WorkOfKind("errands", 90), new WorkOfKind("water", 90)], YearsGiven.Of(kitchen.Books, rosa, kitchen.Today)!.Work);
    }

    [Theory]
    [InlineData("cook", "cooking")]
    [InlineData("errand", "errands")]
    [InlineData("water", "water")]
    [InlineData("night-watch", "night-watch")]
    [InlineData("", "other")]
    [InlineData(null, "other")]
    [InlineData("-a", "other")]
    [InlineData("a--b", "other")]
    [InlineData("assets::\n", "other")]
    [InlineData("Agua", "other")]
    public void A_duty_has_an_account_that_any_ledger_can_read(string? duty, string account) => Assert.Equal(account, WorkDuties.AccountOf(duty));

    [Fact]
    public void What_the_board_did_itself_is_said_with_errands_first()
    {
        kitchen.Accepts(new Domain.Errands.MakeErrand(kitchen.Today, null, [new Domain.Errands.Traveller(rosa, default, default)], 0, Domain.Cash.MoneySource.Box, "Al banco"));
        kitchen.Accepts(Water(rosa) with { Duty = "errand" });
        kitchen.Accepts(Water(rosa) with { Duty = "errand" });
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "dos veces"));
        kitchen.Accepts(new NameCrew(kitchen.Today, [new CrewPlace(rosa, false)]));
        kitchen.Accepts(new SayCooked(kitchen.Today, 60));
        kitchen.Accepts(new Represent(kitchen.Today, 1, [rosa], 240, default, "La central", "Taller"));
        Assert.Equal(new LeaderWork(rosa, 2, 1, 1), LeaderWork.Of(kitchen.Books, rosa, kitchen.Today));
        Assert.Equal(new LeaderWork(rosa, 2, 1, 1), LeaderWork.Of(kitchen.Books, rosa, kitchen.Today.AddMonths(3).AddDays(-1)));
        Assert.Equal(new LeaderWork(rosa, 0, 0, 0), LeaderWork.Of(kitchen.Books, rosa, kitchen.Today.AddMonths(3)));
    }
}
