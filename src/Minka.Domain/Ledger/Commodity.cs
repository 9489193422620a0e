namespace Minka.Domain.Ledger;

/// <summary>
/// What an account holds: soles, kilos of one item, rations, minutes of work. Quantities are integers of the smallest unit
/// (céntimos, grams, millilitres, pieces, rations, minutes); <see cref="Decimals"/> places the mark when printed and never
/// changes for a code.
/// </summary>
/// <param name="Code">Upper-case letters only, as every plain-text ledger accepts them.</param>
public sealed record Commodity(string Code, int Decimals)
{
    public static readonly Commodity Soles = new("PEN", 2);
    public static readonly Commodity Rations = new("RACION", 0);
    /// <summary>Half a ration that went out by itself. At the closing pairs of halves are taken from whole rations.</summary>
    public static readonly Commodity HalfRations = new("MEDIARACION", 0);
    public static readonly Commodity WorkMinutes = new("MIN", 0);
    /// <summary>Ayni that two members count in half days, or in minutes. Neither is turned into the other, into work for the kitchen, or into money.</summary>
    public static readonly Commodity AyniHalfDays = new("AYNIMEDIODIA", 0);
    public static readonly Commodity AyniMinutes = new("AYNIMIN", 0);
    /// <summary>Numbered cards of a fund-raiser.</summary>
    public static readonly Commodity Cards = new("TARJETA", 0);

    // Asked for at every posting, of a few commodities: reckoned once.
    readonly int hash = Code.GetHashCode(StringComparison.Ordinal);

    public bool Equals(Commodity? other) => ReferenceEquals(this, other) || other is not null && Decimals == other.Decimals && Code == other.Code;
    public override int GetHashCode() => hash;
}
