namespace Minka.Domain.Organizations;

/// <summary>
/// An act was a mistake. Nothing is removed: the ledger posts the opposite of what the act posted, the books mark it, and
/// both stay visible.
/// </summary>
/// <param name="Reason">Only in journals from before the words had a fact of their own; nothing writes it any more.</param>
[FactKind("organization.act-reversed")]
public sealed record ActReversed(Guid Reversed, string? Reason = null) : IFact;

/// <summary>Why, in the words of whoever undid it: they may tell of somebody, so they can be erased.</summary>
[FactKind("organization.reversal-explained", Erasable = true)]
public sealed record ReversalExplained(Guid Reversed, string Reason) : IFact;
