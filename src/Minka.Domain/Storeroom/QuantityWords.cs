using Minka.Domain.Amounts;

namespace Minka.Domain.Storeroom;

/// <summary>
/// Quantities as she says them: nine tins, half an arroba, ¾ litre, 11.1 kg. The words are those of the item's own measures,
/// kept in the journal; kilo, litre and piece are known to all.
/// </summary>
public static class QuantityWords
{
    /// <summary>Up to here she counts a measure; beyond it a larger one or kilos say more. Small packages (tins) are counted on.</summary>
    const int CountMax = 24;
    const int PackagesMax = 999;
    const long PackageMax = 1_000;

    static readonly (string[] Names, Unit Unit, long Quantity)[] units =
    [
        (["kg", "k", "kilo", "kilos", "kilogramo", "kilogramos"], Unit.Gram, 1_000),
        (["g", "gr", "grs", "gramo", "gramos"], Unit.Gram, 1),
        (["l", "lt", "lts", "litro", "litros"], Unit.Millilitre, 1_000),
        (["ml", "mililitro", "mililitros"], Unit.Millilitre, 1),
        (["u", "un", "und", "unid", "unidad", "unidades"], Unit.Piece, 1),
    ];

    static readonly (string Word, string Number)[] numbers =
    [
        ("un", "1"), ("una", "1"), ("uno", "1"), ("dos", "2"), ("tres", "3"), ("cuatro", "4"), ("cinco", "5"), ("seis", "6"),
        ("siete", "7"), ("ocho", "8"), ("nueve", "9"), ("diez", "10"), ("medio", "1/2"), ("media", "1/2"), ("cuarto", "1/4"), ("docena", "12"),
    ];

    public static bool IsUnitName(string? name) => units.Any(u => u.Names.Contains(ItemKey.Unaccented(name).Trim()));

    /// <summary>In her measure where it fits, else in kilos or litres.</summary>
    public static string Say(Item item, long quantity)
    {
        if (quantity < 0) return "-" + Say(item, quantity == long.MinValue ? long.MaxValue : -quantity);
        return Whole(item, quantity) ?? Part(item, quantity) ?? InUnits(item.Unit, quantity);
    }

    /// <summary>In kilos, litres or pieces, whatever her measures are: 11.1 kg, 250 g, 1.5 l, 30.</summary>
    public static string InUnits(Unit unit, long quantity) => unit switch
    {
        Unit.Gram => quantity is > -1_000 and < 1_000 and not 0 ? $"{quantity} g" : PrintedNumber.Grouped(quantity, 3) + " kg",
        Unit.Millilitre => quantity is > -1_000 and < 1_000 and not 0 ? $"{quantity} ml" : PrintedNumber.Grouped(quantity, 3) + " l",
        _ => PrintedNumber.Grouped(quantity, 0),
    };

    /// <summary>
    /// Reads what she types: "3 latas", "¾" (of a kilo or a litre), "11.1 kg", "media arroba", "2 sacos y 3 kg". What is not
    /// exact to the gram is refused and asked again.
    /// </summary>
    public static bool TryRead(Item item, string? text, out long quantity)
    {
        quantity = 0;
        var parts = ItemKey.Unaccented(text).Replace('+', ' ').Split(" y ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4) return false;
        foreach (var part in parts)
        {
            if (!TryReadPart(item, part, out var read)) return false;
            quantity += read;
        }
        return quantity is >= 0 and <= TypedNumber.MinorMax;
    }

    static string? Whole(Item item, long quantity)
    {
        var fits = item.Measures.Where(m => m.Quantity > 0 && quantity > 0 && quantity % m.Quantity == 0 && quantity / m.Quantity <= (IsPackage(m) ? PackagesMax : CountMax));
        var best = fits.OrderBy(m => quantity / m.Quantity).ThenByDescending(m => m.HerOwn).FirstOrDefault();
        return best is null ? null : quantity == best.Quantity ? $"1 {best.Name}" : $"{quantity / best.Quantity} {best.NamePlural}";
    }

    /// <summary>Halves of large measures, quarters of a litre.</summary>
    static string? Part(Item item, long quantity)
    {
        foreach (var measure in item.Measures.Where(m => m.Quantity >= PackageMax).OrderByDescending(m => m.Quantity))
        {
            var isLitre = item.Unit == Unit.Millilitre && measure.Quantity == 1_000;
            var parts = isLitre ? 4 : 2;
            if ((Int128)quantity * parts % measure.Quantity != 0) continue;
            var count = (long)((Int128)quantity * parts / measure.Quantity);
            if (count <= 0 || count / parts >= 10) continue;
            var (whole, fraction) = (count / parts, (count % parts * 4 / parts) switch { 1 => "¼", 2 => "½", _ => "¾" });
            if (whole == 0) return isLitre ? $"{fraction} {measure.Name}" : $"{(IsFeminine(measure.Name) ? "media" : "medio")} {measure.Name}";
            return $"{whole}{fraction} {measure.NamePlural}";
        }
        return null;
    }

    static bool TryReadPart(Item item, string text, out long quantity)
    {
        quantity = 0;
        var (number, name) = Split(text);
        if (MeasureNamed(item, name) is not { } each || !TypedNumber.TryRead(number, 3, out var thousandths)) return false;
        var exact = (Int128)thousandths * each;
        if (exact % 1_000 != 0 || exact / 1_000 > TypedNumber.MinorMax) return false;
        quantity = (long)(exact / 1_000);
        return true;
    }

    /// <summary>"3latas", "1 1/2 litros", "media arroba": the number first, then the measure's name.</summary>
    static (string Number, string Name) Split(string text)
    {
        foreach (var (word, digits) in numbers)
            if (text == word || text.StartsWith(word + " ", StringComparison.Ordinal)) return (digits, text[word.Length..].Trim());
        var end = 0;
        while (end < text.Length && !char.IsLetter(text[end])) end++;
        return (text[..end].Trim(), text[end..].Trim());
    }

    static long? MeasureNamed(Item item, string name)
    {
        if (name.Length == 0) return item.Unit == Unit.Piece ? 1 : 1_000;
        var own = item.Measures.FirstOrDefault(m => ItemKey.Unaccented(m.Name) == name || ItemKey.Unaccented(m.NamePlural) == name);
        if (own is not null) return own.Quantity;
        foreach (var unit in units)
            if (unit.Unit == item.Unit && unit.Names.Contains(name.TrimEnd('.'))) return unit.Quantity;
        return null;
    }

    static bool IsPackage(Measure measure) => !measure.HerOwn && measure.Quantity < PackageMax;

    static bool IsFeminine(string name) => name.Split(' ')[0].EndsWith('a');
}
