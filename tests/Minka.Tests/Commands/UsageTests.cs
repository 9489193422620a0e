using Minka.Commands;

namespace Minka.Tests.Commands;

public class UsageTests
{
    static IEnumerable<string> Names => Verbs.Root().Subcommands.Select(c => c.Name);

    [Fact]
    public async Task Every_verb_has_a_help_that_teaches_with_an_example()
    {
        foreach (var verb in Names)
        {
            var said = await Said.By(verb, "--help");
            Assert.Equal((Verbs.Done, ""), (said.Code, said.Error));
            Assert.Contains($"  minka {verb} ", said.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("verify")]
    [InlineData("verify", "a.minka", "b.minka")]
    [InlineData("export", "a.minka")]
    [InlineData("export", "a.minka", "--to", "excel")]
    [InlineData("balance", "a.minka", "--at", "ayer")]
    [InlineData("work", "a.minka", "--month", "2026-13")]
    [InlineData("balance")]
    [InlineData("found", "--data", "x")]
    [InlineData("import", "a.csv", "--data", "x")]
    [InlineData("import", "a.csv", "--data", "x", "--as", "Elena")]
    [InlineData("serve")]
    [InlineData("layouts", "check")]
    [InlineData("demo", "--data", "x", "--months", "0")]
    public async Task A_call_whose_words_are_off_is_a_usage_and_says_why(params string[] call)
    {
        var said = await Said.By(call);
        Assert.Equal(Verbs.Usage, said.Code);
        Assert.NotEqual("", said.Error);
    }
}
