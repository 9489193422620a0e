using System.Text;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Offices;

public class PowersTests
{
    [Fact]
    public void The_whole_table_of_powers_is_this()
    {
        const string expected = """
                               president vice secretary treasurer storekeeper fiscal vocal cook member
            SeeBooks              x      x      x      x      x      x      x      x      x
            TakeOrders            x      x      x      x      x      x      x      x      .
            PlanMenu              x      x      x      x      x      .      x      x      .
            TakeOut               x      x      x      x      x      .      x      x      .
            Cook                  x      x      x      x      x      .      x      x      .
            Serve                 x      x      x      x      x      x      x      x      .
            CloseDay              x      x      x      x      x      .      x      .      .
            Buy                   x      x      .      x      x      .      .      .      .
            ReceiveDelivery       x      x      x      x      x      x      x      .      .
            KeepStore             .      .      .      .      x      .      .      .      .
            KeepCash              .      .      .      x      .      .      .      .      .
            CountCash             x      x      x      x      x      x      x      .      .
            SpendOverLimit        !      !      .      !      .      !      .      .      .
            KeepRegister          x      x      x      .      .      .      .      .      .
            Admit                 !      !      !      .      .      .      .      .      .
            SeeSensitive          x      x      x      .      .      .      .      .      .
            DecideSettings        x      x      x      .      .      .      .      .      .
            RecordBoard           x      x      x      .      .      .      .      .      .
            EnrolBrowsers         x      x      x      x      x      x      x      .      .
            ResetPins             x      x      x      x      x      x      x      .      .
            CorrectActs           x      x      x      x      x      .      .      .      .
            SettleDiscrepancies   x      x      x      x      x      .      .      .      .
            ErasePayloads         x      x      x      .      .      .      .      .      .
            Export                x      x      x      x      .      x      .      .      .
            KeepPapers            x      x      x      x      x      .      x      .      .
            SeeAdvice             x      x      x      x      x      x      x      .      .
            ArrangeTurns          x      x      x      .      .      .      x      .      .
            Sanction              !      !      !      .      .      .      !      .      .
            Found                 x      x      x      x      .      .      .      .      .

            """;
        IReadOnlySet<Power>[] columns = [.. new[] { Post.President, Post.VicePresident, Post.Secretary, Post.Treasurer, Post.Storekeeper, Post.Fiscal, Post.Vocal }.Select(Powers.Of), Powers.CookOfTheDay, Powers.Member];
        var table = new StringBuilder("                   president vice secretary treasurer storekeeper fiscal vocal cook member\n");
        foreach (var power in Enum.GetValues<Power>())
            // ! is held only while the mandate runs.
            table.AppendLine((power.ToString().PadRight(22) + string.Join("      ", columns.Select(c => !c.Contains(power) ? "." : Powers.OnlyWithinMandate.Contains(power) ? "!" : "x"))).TrimEnd());
        Assert.Equal(expected, table.ToString());
    }

    [Fact]
    public void What_the_books_allow_is_what_the_table_says()
    {
        var story = WithABoard(out var board);
        var rosa = story.Registers("Rosa", by: board[Post.Secretary]);
        foreach (var (post, person) in board)
            foreach (var power in Enum.GetValues<Power>())
                Assert.Equal(Powers.Of(post).Contains(power), story.Books.Offices.Allows(person, power, story.Today));
        Assert.All(Enum.GetValues<Power>(), power => Assert.Equal(Powers.Member.Contains(power), story.Books.Offices.Allows(rosa, power, story.Today)));
    }

    [Fact]
    public void Rosa_may_cook_on_her_day_and_not_on_the_next()
    {
        var story = WithABoard(out var board);
        var rosa = story.Registers("Rosa", by: board[Post.Secretary]);
        story.Accepts(board[Post.President], new NameCrew(story.Today, [new CrewPlace(rosa, false)]));
        Assert.All(Powers.CookOfTheDay, power => Assert.True(story.Books.Offices.Allows(rosa, power, story.Today)));
        Assert.False(story.Books.Offices.Allows(rosa, Power.Buy, story.Today));
        Assert.False(story.Books.Offices.Allows(rosa, Power.TakeOut, story.Today.AddDays(1)));
    }

    [Fact]
    public void After_the_mandate_the_pot_goes_on_and_spending_over_the_limit_admitting_and_sanctioning_close()
    {
        var story = WithABoard(out var board);
        var president = board[Post.President];
        story.Today = story.Today.AddYears(2).AddDays(1);
        var offices = story.Books.Offices;
        Assert.True(offices.IsExpired(story.Today));
        Assert.True(offices.ActedWithExpiredMandate(president, story.Today));
        Assert.False(offices.ActedWithExpiredMandate(president, story.Today.AddDays(-1)));
        foreach (var power in Powers.Of(Post.President))
            Assert.Equal(power is not (Power.SpendOverLimit or Power.Admit or Power.Sanction), offices.Allows(president, power, story.Today));
        var refused = Assert.IsType<Outcome.Refused>(story.Does(president, new RegisterPerson(story.Books.Register.HouseholdOf(1)!.Id, MemberKind.Member, new PersonalName(null, null, null, "Nelly"), story.Today, Birth.Unknown, null, null)));
        Assert.Equal(new NotHerOffice(Power.Admit), refused.Refusals[0]);
        // A child is written all the same: whoever eats is not admitted, she is fed.
        story.Accepts(president, new RegisterPerson(story.Books.Register.HouseholdOf(1)!.Id, MemberKind.User, new PersonalName(null, null, null, "Luis"), story.Today, Birth.Unknown, null, null));
    }

    [Fact]
    public void Nobody_has_power_after_leaving_whatever_her_posts() 
    {
        foreach (var why in Enum.GetValues<Departure>())
        {
            var story = WithABoard(out var board);
            var treasurer = board[Post.Treasurer];
            story.Accepts(board[Post.Secretary], new RecordDeparture(treasurer, why, story.Today, board[Post.President]));
            Assert.All(Enum.GetValues<Power>(), power => Assert.False(story.Books.Offices.Allows(treasurer, power, story.Today)));
        }
    }

    [Fact]
    public void A_stranger_to_the_register_has_no_power()
    {
        var story = Story.Founded();
        Assert.All(Enum.GetValues<Power>(), power => Assert.False(story.Books.Offices.Allows(new PersonId(new Guid(99, 0, 0, new byte[8])), power, story.Today)));
    }

    [Fact]
    public void A_child_reads_no_books()
    {
        var story = Story.Founded();
        var child = story.Registers("Luis", MemberKind.User, story.Books.Register.HouseholdOf(1)!.Id, Birth.In(2018), story.Elena);
        Assert.False(story.Books.Offices.Allows(child, Power.SeeBooks, story.Today));
    }

    /// <summary>Seven officers, each of a household of her own; Elena keeps no post.</summary>
    internal static Story WithABoard(out Dictionary<Post, PersonId> board)
    {
        var story = Story.Founded();
        board = Enum.GetValues<Post>().ToDictionary(post => post, post => story.Registers($"{post}"));
        story.Elects([.. board.Select(b => (b.Key, b.Value))]);
        return story;
    }
}
