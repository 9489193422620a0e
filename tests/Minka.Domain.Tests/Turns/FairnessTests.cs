using CsCheck;
using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Domain.Tests.Turns;

public class FairnessTests
{
    [Theory]
    [InlineData(2, 1_000, 2)]
    [InlineData(2, 500, 4)]
    [InlineData(1, 333, 4)]
    [InlineData(0, 500, 0)]
    public void Two_turns_on_half_a_share_weigh_like_four(long load, int share, long burden) => Assert.Equal(burden, Burden.Of(load, share));

    [Fact]
    public void Nothing_is_not_below_nothing() => Assert.Equal((-1, 0), (Burden.LoadBelow(0, 500), Burden.LoadBelow(1, 500)));

    [Fact]
    public void The_largest_load_below_a_burden_is_below_it_and_the_next_is_not() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Int[1, 1_000]).Sample((burden, share) =>
        {
            var below = Burden.LoadBelow(burden, share);
            Assert.True(Burden.Of(below, share) < burden);
            Assert.True(Burden.Of(below + 1, share) >= burden);
        });

    [Theory]
    [InlineData(new long[] { 1, 2, 9 }, 1_000, 2)]
    [InlineData(new long[] { 1, 2, 5, 9 }, 1_000, 3)]
    [InlineData(new long[] { 1, 2, 9 }, 500, 1)]
    [InlineData(new long[] { }, 1_000, 0)]
    public void A_newcomer_starts_at_the_middle_of_the_group(long[] loads, int share, long start) =>
        Assert.Equal(start, Starts.Counted(0, Starts.Middle(loads.Select(l => (l, 1_000))), share, 84, 0));

    [Fact]
    public void Half_a_share_counts_as_what_it_weighs_when_the_middle_is_sought() =>
        Assert.Equal(4, Starts.Middle([(2, 500), (4, 1_000), (9, 1_000)]));

    [Theory]
    [InlineData(3, 84, 42, 6)]
    [InlineData(3, 84, 84, 3)]
    [InlineData(3, 84, 0, 9)]
    [InlineData(3, 84, -5, 9)]
    [InlineData(3, 84, 900, 3)]
    [InlineData(5, 12, 5, 8)]
    public void Days_on_which_she_was_not_there_count_as_the_middle(long carried, int window, int there, long counted) => Assert.Equal(counted, Starts.Counted(carried, middle: 6, 1_000, window, there));

    [Fact]
    public void Anybody_can_draw_the_lots_again()
    {
        Assert.Equal("minka-roster-1\nsix words\n7\n", Lot.Written("six words", 7));
        // printf 'minka-roster-1\nsix words\n7\n' | sha256sum
        Assert.Equal(0x53ae9fe718cc7624UL, Lot.Of("six words", 7));
        Assert.NotEqual(Lot.Of("six words", 7), Lot.Of("other words", 7));
    }

    [Fact]
    public void The_heaviest_decide_then_the_next()
    {
        Assert.True(RosterScore.CompareBurdens([3, 1, 1], [3, 2, 0]) < 0);
        Assert.True(RosterScore.CompareBurdens([3, 2, 0], [4, 0, 0]) < 0);
        Assert.Equal(0, RosterScore.CompareBurdens([3, 2], [3, 2]));
    }

    [Fact]
    public void The_bound_counts_what_each_brought_and_how_often_she_can_come()
    {
        var wall = new Wall().Who(1, her => her with { Carried = 4 }).Who(2).Who(3, her => her with { Away = [Day(0), Day(1), Day(2)] }).Days(4, 1);
        Assert.Equal([4, 3, 1], LoadBound.Of(new RosterGrid(wall.Asks()), 4)!);
    }

    [Fact]
    public void Who_can_lead_comes_more_often_where_she_must()
    {
        var wall = new Wall().Who(1, Leads).Who(2).Who(3).Days(4, 2, leads: 1);
        Assert.Equal([4, 2, 2], LoadBound.Of(new RosterGrid(wall.Asks()), 8)!);
    }

    [Fact]
    public void Of_turns_that_weigh_differently_no_such_sum_is_done() =>
        Assert.Null(LoadBound.Of(new RosterGrid(new Wall().Everybody(2).Turn(0, 1).Turn(1, 1, weight: 2).Asks()), 2));

    [Fact]
    public void She_can_come_every_third_day_when_she_rests_two() =>
        Assert.Equal(3, LoadBound.MostTurns(new RosterGrid(new Wall().Who(1, her => her with { RestDays = 2 }).Days(7, 1).Asks()), 0));

    [Fact]
    public void She_can_come_twice_a_week_where_that_is_the_limit() =>
        Assert.Equal(4, LoadBound.MostTurns(new RosterGrid(new Wall().Who(1, her => her with { MostAWeek = 2 }).Days(14, 1).Asks()), 0));
}
