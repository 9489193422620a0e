namespace Minka.Domain.Organizations;

/// <summary>
/// A book as in life: it folds the facts that concern it and can be read. It never refuses and never throws; what breaks a
/// rule is folded all the same and raises a discrepancy that stays until someone settles it.
/// </summary>
public abstract class Book(Organization organization)
{
    readonly List<Discrepancy> discrepancies = [];

    protected Organization Organization { get; } = organization;
    public IReadOnlyList<Discrepancy> Discrepancies => discrepancies;

    public abstract void Write(IFact fact, Stamp stamp);

    protected void Raise(string kind, Stamp stamp, DateOnly on, params (string Name, object Value)[] about)
    {
        var before = 0;
        for (var at = discrepancies.Count - 1; at >= 0 && discrepancies[at].RaisedBy == stamp.Entry; at--)
            if (discrepancies[at].Kind == kind) before++;
        discrepancies.Add(new Discrepancy(kind, stamp.Entry, on, about) { Nth = before + 1 });
    }
}

/// <summary>Something that does not add up, named, with what it is about. `discrepancy.Kind` of the catalogue says it.</summary>
public sealed record Discrepancy(string Kind, EntryRef RaisedBy, DateOnly On, IReadOnlyList<(string Name, object Value)> About)
{
    /// <summary>1 for the first of its kind that the entry raised, 2 for the second: two lots of one delivery may be wrong in the same way.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>Names it for settling: the entry that raised it, its kind, and from the second of them on its number.</summary>
    public string Key => Nth == 1 ? $"{RaisedBy.Device:N}-{RaisedBy.Seq}-{Kind}" : $"{RaisedBy.Device:N}-{RaisedBy.Seq}-{Kind}-{Nth}";
}
