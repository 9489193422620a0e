using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Whom a row names as guardian: another row that is taken, or somebody of the book.</summary>
/// <param name="Row">Null where she is in the book.</param>
/// <param name="Person">Null where she is in the sheet.</param>
sealed record FoundGuardian(SheetRow? Row, Person? Person);

/// <summary>
/// Ties children to guardians by what the sheet itself says, document first, then the full name. Surnames and addresses alone
/// tie nobody: two families of one street share both.
/// </summary>
sealed class SheetFamilies
{
    readonly Dictionary<string, SheetRow> byDni = [];
    readonly Dictionary<string, SheetRow> byName = [];
    readonly Organization organization;

    public SheetFamilies(Organization organization, IEnumerable<SheetRow> rows)
    {
        this.organization = organization;
        // Whoever has a guardian is nobody's guardian.
        foreach (var row in rows.Where(r => r.IsTaken && r.Row.Guardian is null))
        {
            if (row.Row.Dni is { } dni) byDni.TryAdd(dni, row);
            byName.TryAdd(RegisterSheet.NameKey(row.Row.Name), row);
        }
    }

    public FoundGuardian? GuardianOf(SheetRow child)
    {
        if (child.Row.Guardian is not { } named) return null;
        if (named.Dni is { } dni)
        {
            if (byDni.TryGetValue(dni, out var row)) return new FoundGuardian(row, null);
            if (organization.Register.WithDni(dni) is { } person) return new FoundGuardian(null, person);
        }
        var key = RegisterSheet.NameKey(named.Paternal, named.Maternal, named.Given);
        if (key.Length == 0) return null;
        if (byName.TryGetValue(key, out var same)) return new FoundGuardian(same, null);
        return organization.Register.Named(key) is { } known ? new FoundGuardian(null, known) : null;
    }
}
