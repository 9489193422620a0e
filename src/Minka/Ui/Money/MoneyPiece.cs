namespace Minka.Ui;

/// <summary>A coin or note in use in Peru: its value in céntimos and how it is drawn (size, metal or colour; no bank art).</summary>
public sealed record MoneyPiece(int Cents, string Face, bool IsNote, int Radius, string Rim, string Core)
{
    /// <summary>All pieces, notes first, from the largest down: the order in which a box is counted.</summary>
    public static readonly IReadOnlyList<MoneyPiece> All =
    [
        Note(200), Note(100), Note(50), Note(20), Note(10),
        new(500, "5", false, 44, "silver", "brass"), new(200, "2", false, 40, "silver", "brass"),
        new(100, "1", false, 46, "silver", "silver"), new(50, "50", false, 40, "silver", "silver"),
        new(20, "20", false, 42, "brass", "brass"), new(10, "10", false, 38, "brass", "brass"),
    ];

    /// <summary>The piece of a value.</summary>
    /// <exception cref="ArgumentException">No coin or note of that value is in use.</exception>
    public static MoneyPiece Of(int cents) =>
        All.FirstOrDefault(p => p.Cents == cents) ?? throw new ArgumentException($"No coin or note of {cents} céntimos", nameof(cents));

    /// <summary>Its value as Peru writes it: S/ 0.50, S/ 20.</summary>
    public string Written => Cents < 100 ? $"S/ 0.{Cents:00}" : $"S/ {Cents / 100}";

    static MoneyPiece Note(int soles) => new(soles * 100, $"{soles}", true, 0, $"note-{soles}", $"note-{soles}");
}
