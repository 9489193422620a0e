using Minka.Domain.Organizations;

namespace Minka.Domain.Belongings;

/// <summary>Who has a thing since when, and whether she said so herself.</summary>
/// <param name="Number">Her number in the register; null where it is sealed, erased or cannot be read.</param>
public sealed record Keeping(Guid Handing, DateOnly Since, bool IsConfirmed, int? Number, Stamp Stamp);

/// <summary>Pieces that left the inventory.</summary>
public sealed record Gone(ThingGone Fact, Stamp Stamp, string? Words);

/// <summary>A thing of the inventory as the facts so far tell it.</summary>
public sealed record Thing(ThingRecorded Fact, Stamp Stamp)
{
    public Guid Id => Fact.Id;
    public int Number => Fact.Number;
    /// <summary>Null where nobody said it or it was erased.</summary>
    public string? Name { get; init; }
    public string? Place { get; init; }
    public string? Owner { get; init; }
    public Condition Condition { get; init; } = Fact.Condition;
    /// <summary>For a cylinder; null where nobody said.</summary>
    public bool? IsFull { get; init; }
    public bool IsReversed { get; init; }
    public IReadOnlyList<Gone> Losses { get; init; } = [];
    public IReadOnlyList<Keeping> Keepings { get; init; } = [];
    public (ThingsCounted Fact, Stamp Stamp)? Counted { get; init; }

    public Keeping? Keeping => Keepings.Count > 0 ? Keepings[^1] : null;
    public int Pieces => (int)Math.Max(0, (long)Fact.Pieces - Losses.Sum(l => (long)Math.Max(0, l.Fact.Pieces)));
    public bool IsHere => !IsReversed && Pieces > 0;

    /// <summary>Seen at the last count; null where it was never counted.</summary>
    public int? Seen => Counted?.Fact.Seen?.FirstOrDefault(s => s?.Thing == Id)?.Pieces;
    /// <summary>Fewer were seen than the inventory has: they are looked for, or written off with a reason.</summary>
    public int Missing => Seen is { } seen && Counted!.Value.Fact.Date >= LastChange ? Math.Max(0, Pieces - seen) : 0;

    DateOnly LastChange => Losses.Select(l => l.Fact.Date).Append(Fact.Date).Max();
}
