namespace Minka.Domain.Organizations;

/// <summary>Something that happened, in the past tense: the payload of an entry. Facts are plain immutable records.</summary>
public interface IFact;

/// <summary>A fact that happened on a civil date of its own, which may be before the day it is recorded.</summary>
public interface IDatedFact : IFact
{
    DateOnly Date { get; }
}

/// <summary>A fact that can be undone by a further one (see <see cref="ActReversed"/>): movements of food, money and rations. Counts and closings cannot.</summary>
public interface IReversibleFact : IFact;

/// <summary>
/// The name and version under which a fact is written in the journal, for ever. Erasable kinds carry names and words only,
/// never quantities or references that a decision needs: erasing one changes what is read, not what adds up.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactKindAttribute(string kind, int version = 1) : Attribute
{
    public string Kind { get; } = kind;
    public int Version { get; } = version;
    public bool Erasable { get; init; }
}

/// <summary>Text that is sealed in the file with the data folder's key; in memory it is open, or unreadable without the key.</summary>
public sealed record Sealed(string? Text)
{
    public bool IsReadable => Text is not null;
    public override string ToString() => "(sealed)";
}
