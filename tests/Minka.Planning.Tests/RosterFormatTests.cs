using System.Text;
using System.Text.Json.Nodes;
using Minka.Domain.Turns.Rosters;
using Minka.Planning.Format;

namespace Minka.Planning.Tests;

public class RosterFormatTests
{
    const string Small = """
        {
          "format": "minka-roster-question", "version": 1, "seed": "mesa lana rio", // who reads may comment
          "turns": [
            {"day": "2026-03-02", "duty": "cook", "hands": 1},
            {"day": "2026-03-03", "duty": "cook", "hands": 1, "leads": 1, "leadSkills": ["lead"]},
            {"day": "2026-03-03", "duty": "market", "hands": 1, "weight": 2, "mustFill": false, "rotates": true},
          ],
          "people": [
            {"number": 1, "carried": 1, "household": 7, "skills": ["lead"], "away": ["2026-03-02"], "restDays": 1},
            {"number": 2, "share": 500, "household": 7, "cannot": [{"day": "2026-03-03", "duty": "market"}], "wishes": ["2026-03-02"], "mostAWeek": 2},
            {"number": 5, "apart": [1], "together": [2], "learns": ["lead"], "had": [{"duty": "market", "times": 2}], "ratherNot": ["2026-03-02"], "served": ["2026-02-27"]}
          ],
          "exempt": 3, "oneOfAHousehold": true,
          "hanging": [{"day": "2026-03-02", "duty": "cook", "number": 2}], "agreed": [{"day": "2026-03-03", "duty": "cook", "number": 1}]
        }
        """;

    static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static RosterQuestion Read(string text)
    {
        var (question, faults) = RosterQuestionFile.Read(Bytes(text));
        Assert.Empty(faults);
        return question!;
    }

    [Fact]
    public void A_question_is_read_with_what_is_left_out_and_written_again_the_same()
    {
        var question = Read(Small);
        var (rosa, ana) = (question.Candidates[0], question.Candidates[2]);
        Assert.Equal((1, 1_000, 1L, 1, 1), (rosa.Number, rosa.Share, rosa.Carried, rosa.RestDays, rosa.Away.Count));
        Assert.Equal((500, (int?)2), (question.Candidates[1].Share, question.Candidates[1].MostAWeek));
        Assert.Equal((rosa.Person, rosa.Household), (ana.Apart.Single(), question.Candidates[1].Household));
        Assert.Equal((3, true, true, false), (question.Exempt, question.OneOfAHousehold, question.Turns[0].MustFill, question.Turns[2].MustFill));
        Assert.Equal((false, true), (question.Turns[0].Rotates, question.Turns[2].Rotates));
        Assert.Equal(("lead", new DutyTimes("market", 2), question.Candidates[1].Person), (ana.Learns.Single(), ana.Had.Single(), ana.Together.Single()));
        var written = RosterQuestionFile.Write(question);
        Assert.Equal(written, RosterQuestionFile.Write(Read(written)));
        Assert.Equal(RosterQuestionFile.MarkOf(question), RosterQuestionFile.MarkOf(Read(written)));
    }

    [Theory]
    [InlineData(2, 1, 0, false)]
    [InlineData(40, 60, 1986, false)]
    [InlineData(80, 90, 3, false)]
    [InlineData(40, 60, 1986, true)]
    public void The_kitchens_that_never_were_go_to_a_file_and_back(int people, int days, long seed, bool everyStage)
    {
        var question = ExampleKitchen.Of(people, days, seed, everyStage);
        Assert.Equal((people, everyStage ? days + days / 5 : days), (question.Candidates.Count, question.Turns.Count));
        var back = Read(RosterQuestionFile.Write(question));
        Assert.Equal(new SimpleRoster().Answer(question).Score, new SimpleRoster().Answer(back).Score);
        Assert.Equal(new SimpleRoster().Answer(question).Placings, new SimpleRoster().Answer(back).Placings);
    }

    [Fact]
    public void A_small_question_is_solved_as_one_would_by_hand_with_every_stage_proved()
    {
        // 1 leads on Tuesday by agreement, and nobody is left for the market: 5 is kept apart from her, 2 cannot. Monday weighs double on 2, who wishes it; 5 carries less with it.
        var question = Read(Small);
        var answer = JsonNode.Parse(RosterAnswerFile.Write(question, new SolverRoster().Answer(question)!, "solver"))!;
        Assert.Equal(["2026-03-02 cook 5", "2026-03-03 cook 1", "2026-03-03 market "], answer["places"]!.AsArray().Select(p => $"{p!["day"]} {p["duty"]} {string.Join(',', p["people"]!.AsArray())}"));
        var open = Assert.Single(answer["open"]!.AsArray())!;
        Assert.Equal(("market", 1, 3), ($"{open["duty"]}", (int)open["hands"]!, (int)open["exempt"]!));
        Assert.Equal([2, 1, 0], answer["score"]!["burdens"]!.AsArray().Select(b => (int)b!));
        Assert.Equal(RosterAnswerFile.Stages, answer["proof"]!.AsArray().Select(p => $"{p!["stage"]}"));
        Assert.Equal(RosterQuestionFile.MarkOf(question), $"{answer["question"]}");
    }

    [Fact]
    public void An_answer_is_seated_again_and_a_rule_that_it_breaks_is_found()
    {
        var question = ExampleKitchen.Of(20, 10, 4);
        var answer = new SimpleRoster().Answer(question);
        var (seating, faults) = RosterAnswerFile.Read(Bytes(RosterAnswerFile.Write(question, answer, "simple")), question);
        Assert.Empty(faults);
        Assert.Empty(seating!.Broken());
        Assert.Equal(answer.Score, RosterScore.Of(seating));

        var small = Read(Small);
        var (wrong, _) = RosterAnswerFile.Read(Bytes("""{"format":"minka-roster-answer","version":1,"places":[{"day":"2026-03-02","duty":"cook","people":[1]},{"day":"2026-03-03","duty":"cook","people":[1,5]}]}"""), small);
        Assert.Equal([RosterRule.Away, RosterRule.Rest, RosterRule.KeptApart], wrong!.Broken().Distinct().Order());
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("""{"format": "minka-roster-question", "version": 2}""", "version 1")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [], "people": []}""", "turns: at least one")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [{"day": "2026-02-30", "duty": "cook", "hands": 1}], "people": [{"number": 1}]}""", "turns[0].day: a day")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [{"day": "2026-02-03", "duty": "cook", "hands": 101}], "people": [{"number": 1}]}""", "turns[0].hands: a whole number from 1 to 100")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [{"day": "2026-02-03", "duty": "cook", "hands": 1}], "people": [{"number": 1, "share": 0}]}""", "people[0].share: a whole number from 1 to 1000")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [{"day": "2026-02-03", "duty": "cook", "hands": 1}], "people": [{"number": 1, "had": [{"duty": "cook", "times": -1}]}]}""", "people[0].had[0].times: a whole number from 0 to 10000")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [{"day": "2026-02-03", "duty": "cook", "hands": 1}], "people": [{"number": 1, "shares": 5}]}""", "people[0].shares: no such field")]
    [InlineData("""{"format": "minka-roster-question", "version": 1, "seed": "x", "turns": [{"day": "2026-02-03", "duty": "cook", "hands": 1}], "people": [{"number": 1}, {"number": 1}]}""", "the number 1 stands there twice")]
    public void What_is_wrong_is_said_with_its_place(string file, string says)
    {
        var (question, faults) = RosterQuestionFile.Read(Bytes(file));
        Assert.Null(question);
        Assert.Contains(faults, f => $"{f}".Contains(says, StringComparison.Ordinal));
    }
}
