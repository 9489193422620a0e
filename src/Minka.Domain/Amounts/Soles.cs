namespace Minka.Domain.Amounts;

/// <summary>An amount of money in céntimos (S/ 12.50 is 1250). Signed; arithmetic is checked.</summary>
public readonly record struct Soles(long Centimos) : IComparable<Soles>
{
    public static readonly Soles Zero;

    public static Soles Of(long soles, int centimos = 0) => new(soles * 100 + centimos);

    public bool IsZero => Centimos == 0;
    public bool IsNegative => Centimos < 0;
    public bool IsPositive => Centimos > 0;

    public static Soles operator +(Soles a, Soles b) => new(a.Centimos + b.Centimos);
    public static Soles operator -(Soles a, Soles b) => new(a.Centimos - b.Centimos);
    public static Soles operator -(Soles a) => new(-a.Centimos);
    public static Soles operator *(Soles a, long times) => new(a.Centimos * times);
    public static bool operator <(Soles a, Soles b) => a.Centimos < b.Centimos;
    public static bool operator >(Soles a, Soles b) => a.Centimos > b.Centimos;
    public static bool operator <=(Soles a, Soles b) => a.Centimos <= b.Centimos;
    public static bool operator >=(Soles a, Soles b) => a.Centimos >= b.Centimos;

    public int CompareTo(Soles other) => Centimos.CompareTo(other.Centimos);

    /// <summary>Divided by a count, rounded half to even to the céntimo.</summary>
    public Soles DividedBy(long count) => new(Proportion.HalfEven(Centimos, 1, count));

    /// <summary>Reads what a person types: "12.50", "12,5", "S/ 12". "1,250" is nobody's to guess: refused.</summary>
    public static bool TryParse(string? text, out Soles soles)
    {
        var bare = (text ?? "").Trim();
        if (bare.StartsWith("S/", StringComparison.OrdinalIgnoreCase)) bare = bare[2..].TrimStart('.', ' ');
        var read = TypedNumber.TryRead(bare, decimals: 2, out var minor);
        soles = new Soles(minor);
        return read;
    }

    /// <summary>As Peru writes it, without the sign of the currency: 1,234.50.</summary>
    public string Plain() => PrintedNumber.Grouped(Centimos, decimals: 2, keepDecimals: true);

    /// <summary>As Peru writes it: S/ 1,234.50.</summary>
    public override string ToString() => "S/ " + Plain();
}
