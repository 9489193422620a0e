using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Tests.Offices;

namespace Minka.Domain.Tests.Members;

public class RegisterTests
{
    static readonly Birth child = Birth.On(new DateOnly(2018, 5, 20));

    [Fact]
    public void Households_and_people_get_the_next_number_and_keep_it()
    {
        var story = Story.Founded();
        var (rosa, nelly) = (story.Registers("Rosa"), story.Registers("Nelly"));
        Assert.Equal((2, 3), (story.Books.Register.NumberOf(rosa), story.Books.Register.NumberOf(nelly)));
        story.Accepts(new RecordDeparture(nelly, Departure.Left, story.Today));
        var julia = story.Registers("Julia");
        Assert.Equal(4, story.Books.Register.NumberOf(julia));
        Assert.Equal([1, 2, 4], story.Books.Register.ActiveOn(story.Today).Select(p => p.Number));
        Assert.Equal([1, 2, 4], story.Books.Register.HouseholdsOn(story.Today).Select(h => h.Number));
    }

    [Fact]
    public void A_number_that_was_given_by_mistake_is_not_given_again()
    {
        var story = Story.Founded();
        story.Registers("Rosa");
        story.Accepts(new CorrectAct(story.LastAct, "escrita dos veces"));
        Assert.Null(story.Books.Register.PersonOf(2));
        Assert.Equal(3, story.Books.Register.NumberOf(story.Registers("Nelly")));
    }

    [Fact]
    public void Erased_names_read_as_nothing_and_the_rest_stays()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Sra. Rosa");
        Assert.Equal("Sra. Rosa", story.Books.Register.CalledOf(rosa));
        var replayed = story.Replayed(f => f is not PersonNamed);
        Assert.Null(replayed.Register.CalledOf(rosa));
        Assert.Equal((2, true), (replayed.Register.NumberOf(rosa), replayed.Register.People[rosa].IsActive(story.Today)));
    }

    [Fact]
    public void A_person_without_any_name_of_the_future_or_of_no_household_is_refused()
    {
        var story = Story.Founded();
        var home = story.Books.Register.HouseholdOf(1)!.Id;
        var ask = new RegisterPerson(home, MemberKind.User, new PersonalName(null, null, null, "Luis"), story.Today, Birth.Unknown, null, Sex.Man);
        story.Refuses<NameMissing>(ask with { Name = new PersonalName(" ", null, "", null) });
        story.Refuses<DateInFuture>(ask with { Since = story.Today.AddDays(1) });
        story.Refuses<NoSuchHousehold>(ask with { Household = default(HouseholdId) });
        story.Refuses<BirthNotPlausible>(ask with { Birth = Birth.On(story.Today.AddDays(1)) });
        story.Refuses<BirthNotPlausible>(ask with { Birth = Birth.In(1890) });
        story.Refuses<TextTooLong>(ask with { Name = new PersonalName(new string('a', 201), null, null, null) });
        story.Accepts(ask with { Since = new DateOnly(1986, 7, 1) });
    }

    [Fact]
    public void A_minor_needs_an_adult_guardian_of_the_register_and_is_no_member()
    {
        var story = Story.Founded();
        var home = story.Books.Register.HouseholdOf(1)!.Id;
        var ask = new RegisterPerson(home, MemberKind.User, new PersonalName(null, null, null, "Luis"), story.Today, child, null, null);
        story.Refuses<MinorNeedsGuardian>(ask);
        story.Refuses<MinorIsNoMember>(ask with { Kind = MemberKind.Member, Guardian = story.Elena });
        var luis = story.Registers("Luis", MemberKind.User, home, child, story.Elena);
        story.Refuses<GuardianNotFit>(ask with { Guardian = luis });
        story.Refuses<GuardianNotFit>(ask with { Guardian = new PersonId(new Guid(5, 0, 0, new byte[8])) });
        Assert.Empty(story.Books.Register.MinorsWithoutGuardian(story.Today));
        story.Accepts(new RecordDeparture(story.Elena, Departure.Died, story.Today));
        Assert.Equal(luis, Assert.Single(story.Books.Register.MinorsWithoutGuardian(story.Today)).Id);
    }

    [Fact]
    public void Age_is_exact_by_day_and_unsure_by_year_alone()
    {
        var birth = Birth.On(new DateOnly(2008, 3, 2));
        Assert.Equal((17, true), (birth.AgeOn(new DateOnly(2026, 3, 1)), birth.MinorOn(new DateOnly(2026, 3, 1))));
        Assert.Equal((18, false), (birth.AgeOn(new DateOnly(2026, 3, 2)), birth.MinorOn(new DateOnly(2026, 3, 2))));
        Assert.Null(Birth.In(2008).MinorOn(new DateOnly(2026, 3, 2)));
        Assert.True(Birth.In(2009).MinorOn(new DateOnly(2026, 12, 31)));
        Assert.Null(Birth.Unknown.AgeOn(Story.FirstDay));
    }

    [Fact]
    public void A_dni_has_eight_digits_belongs_to_one_and_is_read_only_by_whose_office_allows_it()
    {
        var story = PowersTests.WithABoard(out var board);
        var secretary = board[Post.Secretary];
        var rosa = story.Registers("Rosa", by: secretary);
        story.Refuses<NotADni>(secretary, new RecordDocument(rosa, DocumentKind.Dni, "1234567"));
        story.Refuses<NotADni>(secretary, new RecordDocument(rosa, DocumentKind.Dni, "1234567a"));
        story.Accepts(secretary, new RecordDocument(rosa, DocumentKind.Dni, "01234567"));
        Assert.Equal(story.Books.Register.NumberOf(rosa), story.Refuses<DniKnown>(secretary, new RecordDocument(story.Elena, DocumentKind.Dni, "01234567")).PersonNumber);
        story.Accepts(secretary, new RecordDocument(story.Elena, DocumentKind.Other, "CE 001-77"));
        Assert.Equal("01234567", story.Books.Register.DocumentOf(rosa, DocumentKind.Dni, secretary, story.Today));
        Assert.Null(story.Books.Register.DocumentOf(rosa, DocumentKind.Dni, board[Post.Treasurer], story.Today));
        Assert.Null(story.Books.Register.DocumentOf(rosa, DocumentKind.Dni, rosa, story.Today));
    }

    [Fact]
    public void Health_is_sealed_and_read_only_by_whose_office_allows_it()
    {
        var story = PowersTests.WithABoard(out var board);
        story.Refuses<NotHerOffice>(board[Post.Treasurer], new RecordHealth(story.Elena, new HealthFlags(true, null)));
        story.Accepts(board[Post.Secretary], new RecordHealth(story.Elena, new HealthFlags(true, null)));
        Assert.Equal(new HealthFlags(true, null), story.Books.Register.HealthOf(story.Elena, board[Post.President], story.Today));
        Assert.Null(story.Books.Register.HealthOf(story.Elena, board[Post.Treasurer], story.Today));
        Assert.DoesNotContain("yes", story.Journal.Select(j => j.Fact).OfType<HealthRecorded>().Single().ToString());
        foreach (var flags in new[] { new HealthFlags(null, null), new HealthFlags(false, true), new HealthFlags(true, false) })
            Assert.Equal(flags, HealthFlags.Read(flags.ToString()));
    }

    [Fact]
    public void Two_people_do_not_share_a_drawing_in_one_colour_until_one_leaves()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        story.Refuses<DrawingTaken>(new ChooseDrawing(rosa, "hummingbird", 0));
        story.Refuses<NotADrawing>(new ChooseDrawing(rosa, "Hummingbird!", 0));
        story.Accepts(rosa, new ChooseDrawing(rosa, "hummingbird", 1));
        story.Refuses<NotHerOffice>(rosa, new ChooseDrawing(story.Elena, "llama", 1));
        Assert.Equal(("hummingbird", 1), (story.Books.Register.People[rosa].Drawing, story.Books.Register.People[rosa].Color));
        story.Accepts(new RecordDeparture(rosa, Departure.Moved, story.Today));
        story.Accepts(new ChooseDrawing(story.Elena, "hummingbird", 1));
    }

    [Fact]
    public void Leave_departure_and_return_hold_from_their_own_dates()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        var day = story.Today;
        story.Today = day.AddDays(100);
        var person = story.Books.Register.People[rosa];
        story.Accepts(new StartLeave(rosa, day.AddDays(10)));
        story.Refuses<OnLeaveAlready>(new StartLeave(rosa, day.AddDays(11)));
        story.Accepts(new EndLeave(rosa, day.AddDays(20)));
        story.Refuses<NotOnLeave>(new EndLeave(rosa, day.AddDays(21)));
        Assert.Equal([false, true, false], new[] { 9, 10, 20 }.Select(d => person.IsOnLeave(day.AddDays(d))));
        story.Accepts(new RecordDeparture(rosa, Departure.Left, day.AddDays(30)));
        story.Refuses<NotActiveThen>(new RecordDeparture(rosa, Departure.Left, day.AddDays(31)));
        story.Accepts(new RecordReturn(rosa, day.AddDays(40)));
        story.Refuses<StillHere>(new RecordReturn(rosa, day.AddDays(41)));
        Assert.Equal([true, false, false, true], new[] { 29, 30, 39, 40 }.Select(d => person.IsActive(day.AddDays(d))));
        Assert.Equal((Departure.Left, day.AddDays(30)), person.DepartureOn(day.AddDays(35)));
    }

    [Fact]
    public void A_death_recorded_by_mistake_is_corrected_on_that_very_day()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        var day = story.Today;
        story.Accepts(new RecordDeparture(rosa, Departure.Died, day));
        story.Today = day.AddDays(5);
        story.Refuses<TheDeadDoNotReturn>(new RecordReturn(rosa, story.Today));
        story.Accepts(new RecordReturn(rosa, day));
        Assert.True(story.Books.Register.People[rosa].IsActive(story.Today));
    }

    [Fact]
    public void Moving_to_another_household_holds_from_its_date()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        var day = story.Today;
        story.Today = day.AddDays(10);
        story.Refuses<SameHouseholdAlready>(new MoveHousehold(rosa, story.Books.Register.People[rosa].Household, story.Today));
        story.Accepts(new MoveHousehold(rosa, story.Books.Register.HouseholdOf(1)!.Id, story.Today));
        var person = story.Books.Register.People[rosa];
        Assert.Equal([2, 1], new[] { day.AddDays(9), day.AddDays(10) }.Select(d => story.Books.Register.NumberOf(person.HouseholdOn(d)!.Value)));
        Assert.Equal([1, 2], story.Books.Register.HouseholdOf(1)!.People.Select(p => p.Number));
        story.Accepts(new MoveHousehold(rosa, null, story.Today));
        Assert.Equal(3, story.Books.Register.NumberOf(person.Household!.Value));
    }

    [Fact]
    public void Eating_free_is_apart_from_the_official_kind_and_its_reason_is_sealed()
    {
        var story = PowersTests.WithABoard(out var board);
        var secretary = board[Post.Secretary];
        var rosa = story.Registers("Rosa", by: secretary);
        story.Refuses<NoSuchCriterion>(secretary, new GrantSolidarity(rosa, "gossip", story.Today, null));
        story.Accepts(secretary, new GrantSolidarity(rosa, "illness", story.Today, null));
        var person = story.Books.Register.People[rosa];
        Assert.Equal((MemberKind.Member, new Solidarity(story.Today, story.Today.AddDays(180))), (person.Kind, person.SolidarityOn(story.Today)));
        Assert.Equal("illness", story.Books.Register.SolidarityCriterionOf(rosa, secretary, story.Today));
        Assert.Null(story.Books.Register.SolidarityCriterionOf(rosa, board[Post.Treasurer], story.Today));
        Assert.DoesNotContain(story.Journal, j => $"{j.Fact}".Contains("illness"));
        story.Today = story.Today.AddDays(5);
        story.Accepts(secretary, new EndSolidarity(rosa, story.Today));
        Assert.Null(person.SolidarityOn(story.Today));
        Assert.NotNull(person.SolidarityOn(story.Today.AddDays(-1)));
        story.Refuses<NoSolidarity>(secretary, new EndSolidarity(rosa, story.Today));
        story.Accepts(secretary, new ChangeKind(rosa, MemberKind.SolidarityCase, story.Today));
        Assert.Null(person.SolidarityOn(story.Today));
        story.Refuses<SameKindAlready>(secretary, new ChangeKind(rosa, MemberKind.SolidarityCase, story.Today));
    }
}
