using Minka.Locale;

namespace Minka.Tests.Oracle;

/// <summary>Whatever moves food has its word on the item's card, in both languages.</summary>
public class KindWordTests
{
    const int Journals = 80, CommandsEach = 3000;

    [Fact]
    public void Every_movement_of_the_store_has_a_word_on_the_card()
    {
        var kinds = new HashSet<string>();
        for (var seed = 1; seed <= Journals; seed++)
            kinds.UnionWith(AnyJournal.Of(seed, CommandsEach).Ledger.Transactions.Where(t => t.Postings.Any(p => p.Account.StartsWith("assets:store:", StringComparison.Ordinal))).Select(t => t.Kind));
        Assert.True(kinds.Count >= 6, string.Join(", ", kinds));
        foreach (var language in new[] { "es", "en" })
        {
            var words = new Texts(PoCatalog.Embedded(language));
            Assert.DoesNotContain(kinds, k => !words.Has("kardex." + k.Replace(' ', '-')));
        }
    }
}
