using System.Globalization;
using Minka.Domain.Amounts;

namespace Minka.Domain.Storeroom.Nutrition;

/// <summary>A food of the table: what 100 g of its edible portion hold. Null is "the table has no value", never zero.</summary>
public sealed record Food(string Code, string Name, string Group, long Kcal, long ProteinMg, long? FatMg, long? FiberMg, long? CalciumMicrograms, long? IronMicrograms, long? VitaminCMicrograms);

/// <summary>
/// The Peruvian food composition tables (a subset; README beside the file says the edition and its traps). Parsed from text
/// without any culture; a line that cannot be read is a bug of the file and throws.
/// </summary>
public sealed class FoodTable
{
    const int Columns = 10;

    static readonly Lazy<FoodTable> peruvian = new(() => Parse(Embedded()));

    readonly Dictionary<string, Food> foods;

    FoodTable(IEnumerable<Food> rows) => foods = rows.ToDictionary(f => f.Code);

    /// <summary>The table that comes with the program.</summary>
    public static FoodTable Peruvian => peruvian.Value;

    public IReadOnlyCollection<Food> Foods => foods.Values;

    public Food? Find(string? code) => code is not null && foods.TryGetValue(code, out var food) ? food : null;

    public static FoodTable Parse(string csv) => new(csv.Split('\n').Skip(1).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(Row));

    static Food Row(string line)
    {
        var cells = line.Split(',');
        if (cells.Length != Columns) throw new FormatException($"{Columns} cells expected: {line}");
        return new Food(cells[0], cells[1], cells[2], Needed(cells[3], 0), Needed(cells[4], 3), Thousandths(cells[5]), Thousandths(cells[6]), Thousandths(cells[7]), Thousandths(cells[8]), Thousandths(cells[9]));
    }

    static long Needed(string cell, int decimals) => Scaled(cell, decimals) ?? throw new FormatException("a needed cell is empty");
    static long? Thousandths(string cell) => Scaled(cell, 3);

    static long? Scaled(string cell, int decimals)
    {
        if (cell.Length == 0) return null;
        var scaled = decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (decimals == 0 ? 1 : 1_000);
        return scaled == decimal.Truncate(scaled) ? (long)scaled : throw new FormatException($"more decimals than the scale: {cell}");
    }

    static string Embedded()
    {
        using var stream = typeof(FoodTable).Assembly.GetManifestResourceStream("Minka.Domain.Storeroom.Nutrition.tpca-subset.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
