using System.Collections.Frozen;

namespace Minka.Ui;

/// <summary>The areas of life, each with its colour: pot, store, cash, turns, assembly, members, cases, books.</summary>
public static class Areas
{
    /// <summary>All names, in the order in which a kitchen meets them.</summary>
    public static readonly IReadOnlyList<string> All = ["pot", "store", "cash", "turns", "assembly", "members", "cases", "books"];

    /// <summary>Colours that an organisation may choose for the second thread of its woven band.</summary>
    public static readonly IReadOnlyList<string> SecondThreads = [.. All, "gold", "white"];

    static readonly FrozenSet<string> known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The class that sets an area's colour, or nothing.</summary>
    /// <exception cref="ArgumentException">No such area: a slip of whoever wrote the page.</exception>
    public static string? Class(string? area) => area is null ? null
        : known.Contains(area) ? $"area-{area}"
        : throw new ArgumentException($"No area '{area}'", nameof(area));
}
