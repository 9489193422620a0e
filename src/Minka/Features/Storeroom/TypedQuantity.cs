using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Quantities as she types them: "3 latas", "2.5" with a unit chosen beside it, "½ arroba".</summary>
public static class TypedQuantity
{
    /// <summary>The quantity in the item's smallest unit; null where nothing, or nothing legible, was typed (then the error stands beside the field).</summary>
    public static long? Quantity(this Posted posted, string field, Item item)
    {
        if (posted.Text(field) is not { } text) return null;
        // Words beside the figure say the measure; the list beside the field is for a bare figure.
        var unit = text.Any(char.IsLetter) ? null : posted.Text(field + "-unit");
        if (QuantityWords.TryRead(item, unit is null ? text : $"{text} {unit}", out var quantity)) return quantity;
        posted.Wrong(field, "store.not-a-quantity", ("text", text.Length <= 30 ? text : text[..30]), ("item", item.Name));
        return null;
    }

    /// <summary>The units that a field about one item offers: kilos first, then her measures.</summary>
    public static IReadOnlyList<Choice> Units(Item item) =>
        [.. BaseUnits(item.Unit).Select(u => new Choice(u, u)), .. item.Measures.Where(m => !QuantityWords.IsUnitName(m.Name)).Select(m => new Choice(m.Name, m.NamePlural))];

    static string[] BaseUnits(Unit unit) => unit switch { Unit.Gram => ["kg", "g"], Unit.Millilitre => ["litros", "ml"], _ => ["unidades"] };
}
