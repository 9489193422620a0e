namespace Minka.Domain.Organizations;

/// <summary>What the journal says about a fact besides the fact itself.</summary>
/// <param name="Entry">Its place in the journal.</param>
/// <param name="Act">The act that caused it; the entries of one act share it.</param>
/// <param name="Says">Whose word it is.</param>
/// <param name="Writes">Who typed it.</param>
/// <param name="RecordedAt">When it was recorded, by the device's clock.</param>
/// <param name="RecordedOn">The civil date in Lima of that moment.</param>
/// <param name="On">The civil date on which it happened; the date of recording unless the fact has an earlier one.</param>
public sealed record Stamp(EntryRef Entry, Guid Act, PersonId Says, PersonId Writes, DateTimeOffset RecordedAt, DateOnly RecordedOn, DateOnly On)
{
    /// <summary>Typed on a later day than it happened.</summary>
    public bool IsLate => On < RecordedOn;
}
