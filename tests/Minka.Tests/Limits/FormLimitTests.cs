namespace Minka.Tests.Limits;

/// <summary>Every input with its limits tried on both sides, in every form of every screen.</summary>
public class FormLimitTests
{
    static readonly bool isLong = Environment.GetEnvironmentVariable("MINKA_LONG") == "1";

    [Fact]
    public async Task Whatever_is_typed_into_any_form_is_taken_or_refused_with_a_sentence_and_kept()
    {
        var node = await FormWalk.Kitchen();
        var forms = await FormWalk.Forms(node);
        await using var trials = new FormTrials(node, isLong);
        foreach (var form in forms) await trials.Try(form);
        Tell($"{forms.Count} forms, {forms.Sum(f => f.Form.Fields.Count)} fields, {trials.Tried} trials: {trials.Refused} refused, {trials.Done} answered otherwise, {trials.Masked.Count} refused for something else first");
        foreach (var masked in trials.Masked) Tell("  " + masked);
        Assert.True(forms.Count > 100 && trials.Refused > trials.Tried / 4, "the walk found too little");
        Assert.True(trials.Findings.Count == 0, $"{trials.Findings.Count} findings:\n{string.Join('\n', trials.Findings)}");
    }

    static void Tell(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
