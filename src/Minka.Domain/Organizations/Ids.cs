namespace Minka.Domain.Organizations;

/// <summary>A person, whatever she is to the organisation: member, user, child. Never a name.</summary>
public readonly record struct PersonId(Guid Value) { public static readonly PersonId Nobody; public bool IsNobody => Value == Guid.Empty; }

/// <summary>People who eat from one táper list and share one account.</summary>
public readonly record struct HouseholdId(Guid Value);

/// <summary>A batch of one item that came in together: one origin, one expiry, one total cost.</summary>
public readonly record struct LotId(Guid Value);

/// <summary>A delivery with its sheet (acta).</summary>
public readonly record struct DeliveryId(Guid Value);

/// <summary>Where an entry stands in the journal: its device's chain and its number there.</summary>
public readonly record struct EntryRef(Guid Device, long Seq);
