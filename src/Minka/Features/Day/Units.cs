using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Daily;

/// <summary>The measures in which a quantity of an item can be typed: kilos or litres, and her own.</summary>
static class Units
{
    /// <summary>"11.1 kg" is "11.1" and "kg"; "30" is "30" and nothing.</summary>
    public static (string Number, string Unit) Split(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (words, "") : (words[..space].Replace(",", "", StringComparison.Ordinal), words[(space + 1)..]);
    }

    public static IReadOnlyList<Choice> Of(Item item, string shown, Texts texts)
    {
        string[] own = item.Unit switch { Unit.Gram => ["kg", "g"], Unit.Millilitre => ["l", "ml"], _ => [""] };
        return [.. new[] { shown }.Concat(own).Concat(item.Measures.Select(m => m.NamePlural)).Distinct()
            .Where(u => u == shown || !item.Measures.Any(m => m.Name == shown && m.NamePlural == u))
            .Select(u => new Choice(u, u.Length == 0 ? texts["day.unit.piece"] : u))];
    }
}
