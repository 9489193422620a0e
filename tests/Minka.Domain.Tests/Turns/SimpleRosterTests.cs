using CsCheck;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Domain.Tests.Turns;

public class SimpleRosterTests
{
    static readonly SimpleRoster simple = new();

    [Fact]
    public void Everybody_has_as_many_turns_as_the_others_and_that_is_proved()
    {
        var answer = simple.Answer(new Wall().Everybody(4).Days(6, 2).Asks());
        Assert.All(Enumerable.Range(1, 4), n => Assert.Equal(3, TurnsOf(answer, n)));
        Assert.True(answer.Proof.IsFair);
    }

    [Fact]
    public void Half_a_share_takes_half_the_turns()
    {
        var answer = simple.Answer(new Wall().Who(1).Who(2, her => her with { Share = 500 }).Days(6, 1).Asks());
        Assert.Equal((4, 2), (TurnsOf(answer, 1), TurnsOf(answer, 2)));
    }

    [Fact]
    public void Who_carried_more_before_comes_less() =>
        Assert.Equal([1, 1, 1], Enumerable.Range(0, 3).SelectMany(d => In(simple.Answer(new Wall().Who(1).Who(2, her => her with { Carried = 3 }).Days(3, 1).Asks()), d)));

    [Fact]
    public void One_of_them_can_lead_where_anybody_can()
    {
        var answer = simple.Answer(new Wall().Who(1).Who(2).Who(3, her => Leads(her) with { Carried = 9 }).Turn(0, 2, leads: 1).Asks());
        Assert.Contains(3, In(answer, 0));
        Assert.Empty(answer.Open);
    }

    [Fact]
    public void What_stays_open_is_said_in_people()
    {
        var wall = new Wall { Exempt = 7 }.Who(1, her => her with { Away = [Day(1)] }).Who(2, her => her with { RestDays = 1 }).Turn(0, 1).Turn(1, 3, leads: 1);
        wall.Agreed.Add(new Placing(Key(0), Person(2)));
        var open = Assert.Single(simple.Answer(wall.Asks()).Open);
        Assert.Equal(new OpenTurn(Key(1), 3, 1, Away: 1, Resting: 1, Exempt: 7), open);
    }

    [Fact]
    public void A_turn_that_must_be_filled_is_filled_before_one_that_may_stay_open()
    {
        var answer = simple.Answer(new Wall().Who(1, her => her with { RestDays = 1 }).Turn(0, 1, must: false).Turn(1, 1).Asks());
        Assert.Equal([[], [1]], new[] { In(answer, 0), In(answer, 1) });
    }

    [Fact]
    public void Nobody_there_is_an_answer_too()
    {
        var answer = simple.Answer(new Wall().Turn(0, 2).Asks());
        Assert.Equal((2, 0), (answer.Open[0].Hands, answer.Placings.Count));
        Assert.Empty(simple.Answer(new Wall().Everybody(2).Asks()).Placings);
    }

    [Fact]
    public void What_cannot_be_meant_is_left_out()
    {
        var wall = new Wall().Who(1, her => her with { Share = 0 }).Who(2, her => her with { Share = 9_000, Carried = long.MaxValue }).Turn(0, 1, weight: long.MaxValue).Turn(1, -3);
        Assert.Equal([2], In(simple.Answer(wall.Asks()), 0));
    }

    [Fact]
    public void A_heavy_turn_is_changed_for_a_light_one()
    {
        // One has Monday and Wednesday, which weigh three, the other Tuesday and Thursday, which weigh one.
        var grid = new RosterGrid(new Wall().Everybody(2).Turn(0, 1, weight: 3).Turn(1, 1).Turn(2, 1, weight: 3).Turn(3, 1).Asks());
        var seating = new Seating(grid);
        for (var turn = 0; turn < 4; turn++) seating.Place(turn % 2, turn);
        Evening.Out(seating);
        Assert.Equal((4, 4), (seating.Burden(0), seating.Burden(1)));
    }

    [Fact]
    public void What_was_agreed_stays_though_it_is_not_even()
    {
        var wall = new Wall().Everybody(2).Days(2, 1);
        wall.Agreed.AddRange([new Placing(Key(0), Person(1)), new Placing(Key(1), Person(1))]);
        Assert.Equal(2, TurnsOf(simple.Answer(wall.Asks()), 1));
    }

    [Fact]
    public void Evening_out_breaks_no_rule_and_leaves_nothing_lacking_more() => AnyWall.Small.Sample(question =>
    {
        var seating = SimpleRoster.Fill(new RosterGrid(question));
        var before = RosterScore.Of(seating);
        var after = RosterScore.Of(Evening.Out(seating));
        Assert.Empty(seating.Broken());
        Assert.True(after.MustLack <= before.MustLack && after.MayLack <= before.MayLack);
        Assert.True(RosterScore.CompareBurdens(after.Burdens, before.Burdens) <= 0);
    }, iter: 300);

    [Fact]
    public void No_rule_is_ever_broken_and_no_turn_is_overfull() => AnyWall.Small.Sample(question => Assert.Empty(SimpleRoster.Fill(new RosterGrid(question)).Broken()), iter: 300);

    [Fact]
    public void Other_names_in_another_order_have_the_same_roster() => AnyWall.Small.Sample(question =>
    {
        static PersonId Name(PersonId person) => new(new Guid(900 - person.Value.ToByteArray()[0], 5, 5, new byte[8]));
        var expected = simple.Answer(question).Placings.Select(p => p with { Person = Name(p.Person) }).ToHashSet();
        Assert.True(expected.SetEquals(simple.Answer(AnyWall.Renamed(question, Name)).Placings));
    }, iter: 200);

    [Fact]
    public void What_counting_proves_no_roster_beats() => AnyWall.Small.Sample(question =>
    {
        var answer = simple.Answer(question);
        var best = AnyWall.EveryScore(question).Min()!;
        Assert.True(best <= answer.Score);
        if (answer.Proof.IsFair) Assert.Equal(best.Burdens, answer.Score.Burdens);
        if (LoadBound.Of(new RosterGrid(question), question.Turns.DistinctBy(t => t.Key).Sum(t => (long)t.Hands)) is { } least && best is { MustLack: 0, MayLack: 0 }) Assert.True(RosterScore.CompareBurdens(least, best.Burdens) <= 0);
        foreach (var stage in answer.Proof.Stages.Where(s => s.Stage <= RosterStage.WorstLoad)) Assert.True(stage.Bound <= stage.Value);
    }, iter: 150);

    [Fact]
    public void No_roster_gets_below_what_counting_says_of_the_later_stages() => AnyWall.Small.Sample(question =>
    {
        var grid = new RosterGrid(question);
        var rotation = PlainBounds.Rotation(grid);
        foreach (var of in AnyWall.EveryScore(question).GroupBy(s => s.Worst))
        {
            var (learning, missed) = (PlainBounds.Learning(grid, of.Key), PlainBounds.Missed(grid, of.Key));
            Assert.All(of, s => Assert.True(s.Rotation >= rotation && -s.Taught >= learning && s.Missed >= missed));
        }
    }, iter: 100);

    [Fact]
    public void Among_equals_the_simple_roster_thinks_of_unwanted_duties_learning_and_company()
    {
        var rotation = new Wall().Who(1, her => her with { Had = [new DutyTimes("cook", 1)] }).Who(2).Turn(0, 1, rotates: true);
        Assert.Equal([2], In(simple.Answer(rotation.Asks()), 0));
        var learning = new Wall().Who(1, Leads).Who(2, Learns).Who(3).Turn(0, 2, leads: 1);
        Assert.Equal([1, 2], In(simple.Answer(learning.Asks()), 0));
        var company = new Wall().Who(1, Leads).Who(2).Who(3, her => her with { Together = [Person(1)] }).Turn(0, 2, leads: 1);
        Assert.Equal([1, 3], In(simple.Answer(company.Asks()), 0));
    }

    [Fact]
    public void As_even_as_can_be_costs_least_and_what_stays_open_costs_as_much_as_the_dearest_time()
    {
        var wall = new Wall().Who(1, her => her with { Had = [new DutyTimes("cook", 1)] }).Who(2, her => her with { Share = 500 });
        for (var day = 0; day < 3; day++) wall.Turn(day, 1, rotates: true);
        var duty = new RosterGrid(wall.Asks()).Rotating.Single();
        // Her second and third time and the half share's first are 2, 3 and 2; the half share's third would be 6.
        Assert.Equal((7, 6), (duty.AtLeast(), duty.CostOfOpen));
        Assert.Equal(18, duty.CostOf(new Seating(new RosterGrid(wall.Asks()))));
    }
}
