namespace Minka.Journal;

/// <summary>The organisation that a journal belongs to: one organisation, one journal. Sixteen bytes, chosen once at the founding.</summary>
public readonly record struct OrganizationId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}
