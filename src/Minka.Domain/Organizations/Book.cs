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

    protected void Raise(string kind, Stamp stamp, DateOnly on, params (string Name, object Value)[] about) =>
        discrepancies.Add(new Discrepancy(kind, stamp.Entry, on, about));
}

/// <summary>Something that does not add up, named, with what it is about. `discrepancy.Kind` of the catalogue says it.</summary>
public sealed record Discrepancy(string Kind, EntryRef RaisedBy, DateOnly On, IReadOnlyList<(string Name, object Value)> About)
{
    /// <summary>Names it for settling: the entry that raised it and its kind.</summary>
    public string Key => $"{RaisedBy.Device:N}-{RaisedBy.Seq}-{Kind}";
}
