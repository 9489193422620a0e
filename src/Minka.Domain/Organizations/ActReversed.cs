namespace Minka.Domain.Organizations;

/// <summary>
/// An act was a mistake. Nothing is removed: the ledger posts the opposite of what the act posted, the books mark it, and
/// both stay visible.
/// </summary>
[FactKind("organization.act-reversed")]
public sealed record ActReversed(Guid Reversed, string Reason) : IFact;
