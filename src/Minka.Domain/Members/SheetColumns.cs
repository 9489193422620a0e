using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>
/// The fifteen columns of the official register of users, in its order (template of a municipal pilot; the norm's own annex
/// was not readable). Birth is ours: read where a kitchen has it, never exported. Civil status is neither read nor written.
/// </summary>
public enum SheetColumn
{
    Number, Dni, Paternal, Maternal, Given, Pregnant, Disabled, Address, Locality, District, Kind,
    GuardianDni, GuardianPaternal, GuardianMaternal, GuardianGiven, Birth,
}

/// <summary>The headings as the official register writes them, and how they are recognised however they are written.</summary>
public static class SheetColumns
{
    const int HeadingRowsMax = 30;
    const int RecognisedMin = 3;

    public static readonly IReadOnlyList<string> Official =
    [
        "N°", "DNI", "APELLIDO PATERNO", "APELLIDO MATERNO", "NOMBRES", "GESTANTE", "DISCAPACIDAD", "DIRECCIÓN COMPLETA", "CENTRO POBLADO", "DISTRITO",
        "TIPO DE BENEFICIARIO", "DNI DEL APODERADO", "APELLIDO PATERNO DEL APODERADO", "APELLIDO MATERNO DEL APODERADO", "NOMBRES DEL APODERADO",
    ];

    /// <summary>Finds the row of headings within the first rows: its index and which column stands where. Null where there is none.</summary>
    internal static (int Row, Dictionary<SheetColumn, int> Places)? Find(IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        for (var i = 0; i < rows.Count && i < HeadingRowsMax; i++)
        {
            var places = PlacesIn(rows[i]);
            if (places.Count >= RecognisedMin && (places.ContainsKey(SheetColumn.Given) || places.ContainsKey(SheetColumn.Paternal))) return (i, places);
        }
        return null;
    }

    static Dictionary<SheetColumn, int> PlacesIn(IReadOnlyList<string?> headings)
    {
        var places = new Dictionary<SheetColumn, int>();
        for (var i = 0; i < headings.Count; i++)
        {
            if (Recognised(headings[i]) is not { } column) continue;
            // Where a merged heading says "apoderado" above them, the guardian's columns repeat the plain names.
            if (!places.TryAdd(column, i) && OfGuardian(column) is { } again) places.TryAdd(again, i);
        }
        return places;
    }

    static SheetColumn? Recognised(string? heading)
    {
        var key = Words.Key(heading).Replace("º", "").Trim();
        if (key.Length == 0) return null;
        var plain = key switch
        {
            "n" or "no" or "nro" or "num" or "numero" or "item" or "orden" or "n orden" => SheetColumn.Number,
            _ when key.Contains("paterno") => SheetColumn.Paternal,
            _ when key.Contains("materno") => SheetColumn.Maternal,
            _ when key.Contains("nacimiento") => SheetColumn.Birth,
            _ when key.Split(' ').Contains("dni") || key.Contains("d n i") => SheetColumn.Dni,
            _ when key.Contains("nombre") => SheetColumn.Given,
            _ when key.StartsWith("gestante") || key.StartsWith("embaraz") => SheetColumn.Pregnant,
            _ when key.Contains("discapacidad") => SheetColumn.Disabled,
            _ when key.StartsWith("direccion") || key.StartsWith("domicilio") => SheetColumn.Address,
            _ when key.StartsWith("centro poblado") || key == "ccpp" => SheetColumn.Locality,
            _ when key.StartsWith("distrito") => SheetColumn.District,
            _ when key.StartsWith("tipo") => (SheetColumn?)SheetColumn.Kind,
            _ => null,
        };
        return plain is { } column && key.Contains("apoderad") ? OfGuardian(column) : plain;
    }

    static SheetColumn? OfGuardian(SheetColumn column) => column switch
    {
        SheetColumn.Dni => SheetColumn.GuardianDni,
        SheetColumn.Paternal => SheetColumn.GuardianPaternal,
        SheetColumn.Maternal => SheetColumn.GuardianMaternal,
        SheetColumn.Given => SheetColumn.GuardianGiven,
        _ => null,
    };
}
