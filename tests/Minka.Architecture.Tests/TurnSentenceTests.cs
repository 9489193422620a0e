using Minka.Domain.Turns.Rosters;
using Minka.Locale;

namespace Minka.Architecture.Tests;

/// <summary>Whatever the reckoning answers to "why not I?", there are words for it in both languages.</summary>
public sealed class TurnSentenceTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Every_stage_and_every_answer_to_others_has_its_sentence(string language)
    {
        var said = PoCatalog.Embedded(language).Entries.Select(e => e.Id).ToHashSet();
        Law.Holds(Enum.GetNames<RosterStage>().Select(s => $"turn.why-not.stage.{s}").Concat(Enum.GetNames<WhyNotForm>().Select(f => $"turn.why-not.{f}")).Where(id => !said.Contains(id)));
    }
}
