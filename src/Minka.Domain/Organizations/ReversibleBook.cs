namespace Minka.Domain.Organizations;

/// <summary>
/// A book in which a mistaken act can be undone as if it had not been written: it keeps its few facts and folds them again
/// without those of the reversed act. For books that grow with people, not with days.
/// </summary>
public abstract class ReversibleBook(Organization organization) : Book(organization)
{
    readonly List<(IFact Fact, Stamp Stamp)> written = [];
    readonly HashSet<Guid> reversed = [];

    /// <summary>Folding again after a reversal: discrepancies were raised the first time.</summary>
    protected bool IsFoldingAgain { get; private set; }

    public sealed override void Write(IFact fact, Stamp stamp)
    {
        if (fact is ActReversed reversal) Undo(reversal.Reversed);
        else if (Concerns(fact))
        {
            written.Add((fact, stamp));
            Fold(fact, stamp, IsUndone(fact, stamp));
        }
    }

    void Undo(Guid act)
    {
        if (!reversed.Add(act) || !written.Exists(w => w.Fact is IReversibleFact && w.Stamp.Act == act)) return;
        IsFoldingAgain = true;
        Clear();
        foreach (var (fact, stamp) in written) Fold(fact, stamp, IsUndone(fact, stamp));
        IsFoldingAgain = false;
    }

    bool IsUndone(IFact fact, Stamp stamp) => fact is IReversibleFact && reversed.Contains(stamp.Act);

    protected abstract bool Concerns(IFact fact);
    protected abstract void Clear();
    protected abstract void Fold(IFact fact, Stamp stamp, bool isReversed);
}
