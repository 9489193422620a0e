using Minka.Commands;
using Minka.Planning.Format;

namespace Minka.Tests.Commands;

public sealed class RosterTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    string Kept(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task An_example_is_written_solved_and_checked()
    {
        var example = await Said.By("roster", "example", "--people", "12", "--days", "8", "--seed", "1986");
        Assert.Equal((Verbs.Done, example.Output), (example.Code, (await Said.By("roster", "example", "--people", "12", "--days", "8", "--seed", "1986")).Output));
        var question = Kept("question.json", example.Output);
        var solved = await Said.By("roster", "solve", question);
        Assert.Equal((Verbs.Done, "", "solver"), (solved.Code, solved.Error, $"{solved.Json()["planner"]}"));
        var check = await Said.By("roster", "check", question, Kept("answer.json", solved.Output));
        Assert.Equal((Verbs.Done, solved.Json()["score"]!.ToJsonString()), (check.Code, check.Json()["score"]!.ToJsonString()));
        Assert.Equal("simple", $"{(await Said.By("roster", "solve", question, "--simple")).Json()["planner"]}");
    }

    [Fact]
    public async Task An_answer_that_breaks_a_rule_is_a_finding_with_its_rule()
    {
        var question = Kept("question.json", """{"format":"minka-roster-question","version":1,"seed":"x","turns":[{"day":"2026-03-02","duty":"cook","hands":1}],"people":[{"number":1,"away":["2026-03-02"]},{"number":2}]}""");
        string Answer(int who) => Kept("answer.json", $$"""{"format":"{{RosterAnswerFile.Format}}","version":1,"places":[{"day":"2026-03-02","duty":"cook","people":[{{who}}]}]}""");
        var broken = await Said.By("roster", "check", question, Answer(1));
        Assert.Equal((Verbs.Finding, 1), (broken.Code, (int)broken.Json()["broken"]!["Away"]!));
        Assert.Equal(Verbs.Done, (await Said.By("roster", "check", question, Answer(2))).Code);
        var unknown = await Said.By("roster", "check", question, Answer(3));
        Assert.Equal((Verbs.Finding, ""), (unknown.Code, unknown.Output));
        Assert.Contains("places[0]: the question knows no number 3", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_what_cannot_be_meant_is_a_usage()
    {
        Assert.Equal(Verbs.Finding, (await Said.By("roster", "solve", Path.Combine(folder.Path, "nowhere.json"))).Code);
        var wrong = await Said.By("roster", "solve", Kept("wrong.json", "{}"));
        Assert.Equal(Verbs.Finding, wrong.Code);
        Assert.Contains("minka-roster-question", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(Verbs.Usage, (await Said.By("roster")).Code);
        Assert.Equal(Verbs.Usage, (await Said.By("roster", "example", "--people", "1")).Code);
        Assert.Equal(Verbs.Usage, (await Said.By("roster", "x.minka", "--month", "noviembre")).Code);
        Assert.Equal(Verbs.Usage, (await Said.By("roster", "x.minka", "--as", "excel")).Code);
    }
}
