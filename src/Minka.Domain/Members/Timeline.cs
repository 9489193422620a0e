namespace Minka.Domain.Members;

/// <summary>A value that changes on civil dates and may be learned out of order: of one date the last recorded holds.</summary>
sealed class Timeline<T>
{
    readonly List<(DateOnly From, T Value)> changes = [];

    public IReadOnlyList<(DateOnly From, T Value)> Changes => changes;

    public void Set(DateOnly from, T value)
    {
        var at = changes.FindLastIndex(c => c.From <= from) + 1;
        changes.Insert(at, (from, value));
    }

    /// <summary>What held on that day; false before the first change.</summary>
    public bool TryOn(DateOnly date, out T value)
    {
        var at = changes.FindLastIndex(c => c.From <= date);
        value = at < 0 ? default! : changes[at].Value;
        return at >= 0;
    }
}
