using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Offices;

public class BrowserTests
{
    static readonly Guid phone = new("00000000-0000-0000-0000-00000000b001");

    [Fact]
    public void While_there_is_no_board_the_founder_enrols_alone()
    {
        var story = Story.Founded();
        story.Accepts(new EnrolBrowser(phone, " el  celular de la cocina ", null));
        var browser = Assert.Single(story.Books.Offices.Browsers);
        Assert.Equal((true, "el celular de la cocina", story.Elena, null), (browser.IsEnrolled, browser.Label, browser.By, browser.Second));
        Assert.Null(Assert.Single(story.Replayed(f => f is not BrowserLabelled).Offices.Browsers).Label);
        story.Refuses<BrowserKnown>(new EnrolBrowser(phone, null, null));
    }

    [Fact]
    public void With_a_board_two_officers_of_different_households_enrol()
    {
        var story = PowersTests.WithABoard(out var board);
        story.Refuses<SecondSignatureMissing>(board[Post.President], new EnrolBrowser(phone, null, null));
        story.Refuses<SecondHasNoOffice>(board[Post.President], new EnrolBrowser(phone, null, story.Elena));
        story.Refuses<NotHerOffice>(story.Elena, new EnrolBrowser(phone, null, board[Post.Fiscal]));
        story.Accepts(board[Post.President], new EnrolBrowser(phone, null, board[Post.Fiscal]));
        Assert.True(story.Books.Offices.IsEnrolled(phone));
    }

    [Fact]
    public void A_lost_phone_is_shut_out_by_one_and_let_in_again_by_two()
    {
        var story = PowersTests.WithABoard(out var board);
        story.Refuses<BrowserNotEnrolled>(board[Post.Vocal], new RevokeBrowser(phone));
        story.Accepts(board[Post.President], new EnrolBrowser(phone, null, board[Post.Fiscal]));
        story.Accepts(board[Post.Vocal], new RevokeBrowser(phone));
        Assert.False(story.Books.Offices.IsEnrolled(phone));
        story.Accepts(board[Post.President], new EnrolBrowser(phone, null, board[Post.Fiscal]));
        Assert.True(story.Books.Offices.IsEnrolled(phone));
    }

    [Fact]
    public void A_pin_is_reset_by_two_others_and_the_fiscal_can_read_it()
    {
        var story = PowersTests.WithABoard(out var board);
        story.Refuses<NotHerOwnPin>(board[Post.President], new ResetPin(board[Post.President], board[Post.Fiscal]));
        story.Refuses<SecondSignatureMissing>(board[Post.President], new ResetPin(story.Elena, null));
        story.Accepts(board[Post.President], new ResetPin(story.Elena, board[Post.Fiscal]));
        Assert.Equal(new PinReset(story.Elena, board[Post.President], board[Post.Fiscal]), Assert.Single(story.Books.Offices.PinResets).Fact);
    }
}
