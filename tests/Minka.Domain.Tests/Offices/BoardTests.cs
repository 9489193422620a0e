using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Offices;

public class BoardTests
{
    [Fact]
    public void The_founders_powers_end_with_the_first_board()
    {
        var story = Story.Founded();
        var (maria, julia) = (story.Registers("María"), story.Registers("Julia"));
        story.Elects((Post.President, maria), (Post.Treasurer, julia));
        Assert.False(story.Books.Offices.IsFounding(story.Today));
        Assert.True(story.Books.Offices.Allows(story.Elena, Power.SeeBooks, story.Today));
        Assert.All(Enum.GetValues<Power>().Where(p => p != Power.SeeBooks), power => Assert.False(story.Books.Offices.Allows(story.Elena, power, story.Today)));
        Assert.Equal((maria, story.Today.AddYears(2)), (story.Books.Offices.Holder(Post.President, story.Today)!.Value, story.Books.Offices.MandateEnds(story.Today)!.Value));
    }

    [Fact]
    public void A_board_without_anyone_to_record_the_next_is_refused()
    {
        var story = Story.Founded();
        story.Refuses<NobodyToRecordTheNextBoard>(Board(story, (Post.Treasurer, story.Elena)));
        story.Refuses<BoardWithoutPosts>(Board(story));
        story.Refuses<PostGivenTwice>(Board(story, (Post.President, story.Elena), (Post.President, story.Registers("Rosa"))));
        story.Refuses<NotInTheRegister>(Board(story, (Post.President, new PersonId(new Guid(7, 0, 0, new byte[8])))));
        story.Refuses<DateInFuture>(new RecordBoard(story.Today.AddDays(1), [new Term(Post.President, story.Elena, story.Today.AddDays(1), story.Today.AddYears(1))]));
        story.Refuses<TermBeforeElection>(new RecordBoard(story.Today, [new Term(Post.President, story.Elena, story.Today.AddDays(-1), story.Today.AddYears(1))]));
        story.Refuses<TermEndsOddly>(new RecordBoard(story.Today, [new Term(Post.President, story.Elena, story.Today, story.Today.AddDays(-1))]));
    }

    [Fact]
    public void A_new_board_ends_the_old_one_and_takes_two_signatures_of_different_households()
    {
        var story = PowersTests.WithABoard(out var board);
        var rosa = story.Registers("Rosa", by: board[Post.Secretary]);
        var daughter = story.Registers("Ana", MemberKind.User, story.Books.Register.People[board[Post.President]].Household, by: board[Post.Secretary]);
        story.Today = story.Today.AddDays(30);
        var next = new RecordBoard(story.Today, [new Term(Post.President, rosa, story.Today, story.Today.AddYears(1))]);
        story.Refuses<SecondSignatureMissing>(board[Post.President], next);
        story.Refuses<SecondMustBeAnother>(board[Post.President], next with { Second = board[Post.President] });
        story.Refuses<SameHousehold>(board[Post.President], next with { Second = daughter });
        story.Accepts(board[Post.President], next with { Second = board[Post.Fiscal] });
        Assert.Equal([Post.President], story.Books.Offices.PostsOf(rosa, story.Today));
        Assert.All(board.Values, person => Assert.Empty(story.Books.Offices.PostsOf(person, story.Today)));
        Assert.Equal([Post.Fiscal], story.Books.Offices.PostsOf(board[Post.Fiscal], story.Today.AddDays(-1)));
    }

    [Fact]
    public void Filling_one_post_leaves_the_others_where_they_are()
    {
        var story = PowersTests.WithABoard(out var board);
        story.Today = story.Today.AddDays(10);
        story.Accepts(board[Post.President], new RecordBoard(story.Today, [new Term(Post.Treasurer, story.Elena, story.Today, story.Today.AddYears(1))], WholeBoard: false, board[Post.Secretary]));
        Assert.Equal(story.Elena, story.Books.Offices.Holder(Post.Treasurer, story.Today));
        Assert.Empty(story.Books.Offices.PostsOf(board[Post.Treasurer], story.Today));
        Assert.Equal(board[Post.Fiscal], story.Books.Offices.Holder(Post.Fiscal, story.Today));
    }

    [Fact]
    public void An_election_recorded_under_the_wrong_date_is_corrected_by_a_further_fact()
    {
        var story = PowersTests.WithABoard(out var board);
        var (right, wrong) = (story.Today, story.Today.AddDays(20));
        story.Today = wrong;
        var election = new RecordBoard(wrong, [new Term(Post.President, story.Elena, wrong, wrong.AddYears(1))], true, board[Post.Fiscal]);
        story.Accepts(board[Post.President], election);
        var corrected = new RecordBoard(right.AddDays(2), [new Term(Post.President, story.Elena, right.AddDays(2), wrong.AddYears(1))], true, board[Post.Fiscal], Corrects: wrong);
        story.Refuses<NoElectionToCorrect>(story.Elena, corrected with { Corrects = wrong.AddDays(-1) });
        story.Accepts(story.Elena, corrected);
        Assert.Equal(story.Elena, story.Books.Offices.Holder(Post.President, right.AddDays(2)));
        Assert.Equal(board[Post.President], story.Books.Offices.Holder(Post.President, right.AddDays(1)));
        Assert.Equal(2, story.Books.Offices.Elections.Count(e => e.Date != right));
    }

    [Fact]
    public void An_older_board_recorded_later_takes_nothing_from_the_present_one()
    {
        var story = PowersTests.WithABoard(out var board);
        var older = new BoardElected(story.Today.AddYears(-2), [new Term(Post.President, story.Elena, story.Today.AddYears(-2), story.Today)]);
        story.Write(older, story.ActBy(board[Post.President]));
        Assert.Equal(board[Post.President], story.Books.Offices.Holder(Post.President, story.Today));
        Assert.Equal(story.Elena, story.Books.Offices.Holder(Post.President, story.Today.AddDays(-1)));
    }

    [Fact]
    public void She_resigns_by_herself_and_nobody_alone_removes_her()
    {
        var story = PowersTests.WithABoard(out var board);
        story.Refuses<SecondSignatureMissing>(board[Post.President], new LeaveOffice(board[Post.Treasurer], Post.Treasurer, story.Today));
        story.Refuses<NotHerOffice>(board[Post.Vocal], new LeaveOffice(board[Post.Treasurer], Post.Treasurer, story.Today, board[Post.Fiscal]));
        story.Refuses<NotHerPost>(board[Post.Vocal], new LeaveOffice(board[Post.Vocal], Post.Treasurer, story.Today));
        story.Accepts(board[Post.Vocal], new LeaveOffice(board[Post.Vocal], Post.Vocal, story.Today));
        Assert.Empty(story.Books.Offices.PostsOf(board[Post.Vocal], story.Today));
        story.Refuses<SecondSignatureMissing>(board[Post.Secretary], new RecordDeparture(board[Post.President], Departure.Left, story.Today));
        story.Accepts(board[Post.President], new RecordDeparture(board[Post.President], Departure.Left, story.Today));
    }

    [Fact]
    public void Where_the_whole_board_is_gone_any_member_records_the_election_with_another()
    {
        var story = PowersTests.WithABoard(out var board);
        var rosa = story.Registers("Rosa", by: board[Post.Secretary]);
        var next = new RecordBoard(story.Today, [new Term(Post.President, rosa, story.Today, story.Today.AddYears(1))], true, story.Elena);
        story.Refuses<NotHerOffice>(rosa, next);
        foreach (var post in new[] { Post.President, Post.VicePresident, Post.Secretary }) story.Accepts(board[post], new LeaveOffice(board[post], post, story.Today));
        story.Accepts(rosa, next);
        Assert.Equal(rosa, story.Books.Offices.Holder(Post.President, story.Today));
    }

    [Fact]
    public void Where_the_founder_dies_before_the_first_board_the_oldest_number_goes_on()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        story.Accepts(story.Elena, new RecordDeparture(story.Elena, Departure.Died, story.Today));
        Assert.True(story.Books.Offices.Allows(rosa, Power.RecordBoard, story.Today));
        Assert.False(story.Books.Offices.Allows(story.Elena, Power.SeeBooks, story.Today));
    }

    [Fact]
    public void Past_terms_are_kept_and_give_no_power()
    {
        var story = Story.Founded();
        var rosa = story.Registers("Rosa");
        story.Accepts(new RecordPastTerm(Post.President, rosa, new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31)));
        Assert.Equal(rosa, Assert.Single(story.Books.Offices.PastTerms).Person);
        Assert.False(story.Books.Offices.Allows(rosa, Power.Serve, story.Today));
        story.Refuses<TermKnown>(new RecordPastTerm(Post.President, rosa, new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31)));
        story.Refuses<DateInFuture>(new RecordPastTerm(Post.President, rosa, new DateOnly(2020, 1, 1), story.Today.AddDays(1)));
    }

    [Fact]
    public void A_registration_that_carries_an_office_is_not_undone_as_a_mistake()
    {
        var story = PowersTests.WithABoard(out var board);
        var rosa = story.Registers("Rosa", by: board[Post.Secretary]);
        var mistaken = story.LastAct;
        story.Accepts(board[Post.Treasurer], new CorrectAct(mistaken, "escrita dos veces"));
        Assert.False(story.Books.Register.People[rosa].IsActive(story.Today));
        var president = story.Journal.First(j => j.Fact is PersonRegistered p && p.Id == board[Post.President]).Stamp.Act;
        story.Refuses<SheHoldsAPost>(board[Post.Treasurer], new CorrectAct(president, "mentira"));
        var founding = story.Journal[0].Stamp.Act;
        story.Refuses<SheHoldsAPost>(board[Post.Treasurer], new CorrectAct(founding, "mentira"));
    }

    static RecordBoard Board(Story story, params (Post Post, PersonId Person)[] board) =>
        new(story.Today, [.. board.Select(b => new Term(b.Post, b.Person, story.Today, story.Today.AddYears(2)))]);
}
