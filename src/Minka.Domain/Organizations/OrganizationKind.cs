namespace Minka.Domain.Organizations;

/// <summary>
/// What an organisation calls itself. A kind chooses the defaults of some settings (see <see cref="Settings"/>), never what
/// the program can do: survivors cook, kitchens remember, neighbours hold accounts.
/// </summary>
public enum OrganizationKind
{
    /// <summary>Comedor popular autogestionario: a kitchen that its members founded and run.</summary>
    SelfManagedKitchen,
    /// <summary>Club de madres.</summary>
    MothersClub,
    /// <summary>Olla común: a common pot, often temporary, registered as such by the municipality.</summary>
    OllaComun,
    /// <summary>Association of victims and survivors of violence.</summary>
    SurvivorAssociation,
    /// <summary>Junta vecinal, asentamiento humano, housing committee.</summary>
    NeighbourhoodOrganization,
    /// <summary>Central, federation: its members are organisations.</summary>
    Federation,
}
