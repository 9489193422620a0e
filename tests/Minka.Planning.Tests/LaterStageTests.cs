using Minka.Domain.Tests.Turns;
using Minka.Domain.Turns.Rosters;
using static Minka.Domain.Tests.Turns.Wall;

namespace Minka.Planning.Tests;

/// <summary>What is weighed once the loads are as even as they can be: unwanted duties, who learns beside whom, company.</summary>
public class LaterStageTests
{
    static readonly SolverRoster solver = new();

    static RosterAnswer Answer(Wall wall)
    {
        var question = wall.Asks();
        var answer = solver.Answer(question)!;
        Assert.True(answer.Proof.IsOptimal);
        Assert.True(answer.Score <= new SimpleRoster().Answer(question).Score);
        return answer;
    }

    static Candidate With(Candidate her, params int[] others) => her with { Together = [.. others.Select(Person)] };

    [Fact]
    public void A_duty_that_nobody_likes_passes_through_all()
    {
        var wall = new Wall().Everybody(4);
        for (var day = 0; day < 4; day++) wall.Turn(day, 1, duty: "cleaning", rotates: true).Turn(day, 1);
        var answer = Answer(wall);
        Assert.Equal([1, 2, 3, 4], Enumerable.Range(0, 4).SelectMany(d => In(answer, d, "cleaning")).Order());
        Assert.Equal(4, answer.Score.Rotation);
    }

    [Fact]
    public void Whoever_had_it_more_often_before_has_it_less()
    {
        static Candidate Had(Candidate her, int times) => her with { Had = [new DutyTimes("cleaning", times), new DutyTimes("cook", 9)] };
        var wall = new Wall().Who(1, her => Had(her, 2)).Who(2, her => Had(her, 0)).Who(3, her => Had(her, 1));
        for (var day = 0; day < 3; day++) wall.Turn(day, 1, duty: "cleaning", rotates: true).Turn(day, 2);
        var answer = Answer(wall);
        // Her first and second, and another's second: 1 + 2 + 2.
        Assert.Equal([2, 2, 3], Enumerable.Range(0, 3).SelectMany(d => In(answer, d, "cleaning")).Order());
        Assert.Equal(5, answer.Score.Rotation);
    }

    [Fact]
    public void Half_a_share_has_it_half_as_often()
    {
        var wall = new Wall().Who(1, her => her with { Share = 500 }).Who(2);
        for (var day = 0; day < 3; day++) wall.Turn(day, 1, duty: "cleaning", rotates: true).Turn(day, 1);
        var answer = Answer(wall);
        // 1 for her first, 2 for her second; the half share's first weighs 2 too.
        Assert.Equal((1, 5), (Enumerable.Range(0, 3).Count(d => In(answer, d, "cleaning").Contains(1)), answer.Score.Rotation));
    }

    [Fact]
    public void Nobody_carries_more_so_that_it_passes_round()
    {
        var wall = new Wall().Who(1, her => her with { Had = [new DutyTimes("cleaning", 5)] }).Who(2, her => her with { Carried = 1 }).Turn(0, 1, duty: "cleaning", rotates: true);
        Assert.Equal([1], In(Answer(wall), 0, "cleaning"));
    }

    [Fact]
    public void It_is_never_left_open_because_nobody_likes_it()
    {
        // One place will lack: that of the duty that nobody likes is as good as the other.
        var wall = new Wall().Who(1, her => her with { Had = [new DutyTimes("cleaning", 7)] }).Turn(0, 1, must: false, duty: "cleaning", rotates: true).Turn(0, 1, must: false);
        Assert.Equal([1], In(Answer(wall), 0, "cleaning"));
    }

    [Fact]
    public void Who_learns_stands_beside_who_knows_in_as_many_turns_as_possible()
    {
        var wall = new Wall().Who(1, Leads).Who(2, Leads).Who(3, Learns).Who(4, Learns).Days(2, 2);
        var answer = Answer(wall);
        Assert.Equal(2, answer.Score.Taught);
        Assert.All(Enumerable.Range(0, 2), d => Assert.True(In(answer, d).Any(n => n <= 2) && In(answer, d).Any(n => n > 2)));
        Assert.Equal((-2, -2), answer.Proof.Stages.Where(s => s.Stage == RosterStage.Learning).Select(s => (s.Value, s.Bound)).Single());
    }

    [Fact]
    public void Who_can_lead_already_does_not_learn_it_and_nobody_learns_alone()
    {
        Assert.Equal(0, Answer(new Wall().Who(1, Leads).Who(2, her => Learns(Leads(her))).Turn(0, 2)).Score.Taught);
        Assert.Equal(0, Answer(new Wall().Who(1, Learns).Who(2, Learns).Turn(0, 2)).Score.Taught);
        Assert.Equal(0, Answer(new Wall().Who(1, Leads).Who(2, her => her with { Learns = ["accounts"] }).Turn(0, 2)).Score.Taught);
    }

    [Fact]
    public void Learning_goes_before_wishes_and_after_the_loads()
    {
        var wishes = new Wall().Who(1, Leads).Who(2, her => Learns(her) with { RatherNot = [Day(0)] }).Who(3, her => her with { Wishes = [Day(0)] }).Turn(0, 2, leads: 1).Turn(1, 1);
        Assert.Equal([1, 2], In(Answer(wishes), 0));
        var loads = new Wall().Who(1, Leads).Who(2, her => Learns(her) with { Carried = 1 }).Who(3).Turn(0, 2, leads: 1);
        Assert.Equal([1, 3], In(Answer(loads), 0));
    }

    [Fact]
    public void Two_who_would_like_to_be_together_share_their_turns()
    {
        var wall = new Wall().Who(1, her => With(her, 4)).Who(2).Who(3).Who(4).Days(2, 2);
        var answer = Answer(wall);
        Assert.Contains([1, 4], new[] { In(answer, 0), In(answer, 1) });
        Assert.Equal(-1, answer.Score.Missed);
    }

    [Fact]
    public void A_turn_together_counts_as_much_as_a_wished_day_and_once_though_both_said_it()
    {
        var both = new Wall().Who(1, her => With(her, 2)).Who(2, her => With(her, 1)).Turn(0, 2);
        Assert.Equal(-1, Answer(both).Score.Missed);
        var day = new Wall().Who(1, her => With(her, 2) with { RatherNot = [Day(0)] }).Who(2).Turn(0, 2);
        Assert.Equal(0, Answer(day).Score.Missed);
    }

    [Fact]
    public void Kept_apart_goes_before_wanting_to_be_together()
    {
        var wall = new Wall().Who(1, her => With(her, 2)).Who(2, her => her with { Apart = [Person(1)] }).Who(3).Who(4).Days(2, 2);
        var answer = Answer(wall);
        Assert.DoesNotContain([1, 2], new[] { In(answer, 0), In(answer, 1) });
        Assert.Equal(0, answer.Score.Missed);
    }

    [Fact]
    public void Whom_the_question_does_not_know_nobody_can_be_with()
    {
        var wall = new Wall().Who(1, her => With(her, 1, 99)).Who(2).Turn(0, 2);
        Assert.Equal(0, Answer(wall).Score.Missed);
    }

    [Fact]
    public void She_hears_that_an_unwanted_duty_or_learning_decided_and_others_that_they_were_equal()
    {
        static WhyNot? Why(Wall wall, int number, string duty) => WhyNot.Of(wall.Asks(), solver.Answer(wall.Asks())!, Person(number), Key(0, duty), solver);
        var rotation = new Wall().Who(1, her => her with { Had = [new DutyTimes("cleaning", 1)] }).Who(2).Turn(0, 1, duty: "cleaning", rotates: true).Turn(1, 1);
        Assert.Equal(new WhyNot(WhyNotForm.Equal, null, RosterStage.Rotation, BurdenWith: 2, BurdenThere: 1), Why(rotation, 1, "cleaning"));
        var learning = new Wall().Who(1, Leads).Who(2, Learns).Who(3).Turn(0, 2, leads: 1).Turn(1, 1);
        Assert.Equal((WhyNotForm.Equal, RosterStage.Learning), (Why(learning, 3, "cook")!.Told, Why(learning, 3, "cook")!.Stage!.Value));
        var company = new Wall().Who(1, her => With(her, 2)).Who(2).Who(3).Turn(0, 2).Turn(1, 1);
        Assert.Equal((WhyNotForm.Equal, RosterStage.Wishes), (Why(company, 3, "cook")!.Told, Why(company, 3, "cook")!.Stage!.Value));
    }
}
