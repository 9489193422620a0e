using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The official register as a sheet of fifteen columns: read row by row, written in its order.</summary>
public static class RegisterSheet
{
    /// <summary>The longest sheet of one act: a federation's register at once.</summary>
    public const int RowsMax = 50_000;

    /// <summary>
    /// Says of every row whether it is taken, what was put right, or why it is refused. Writes nothing: the person looks first,
    /// then imports what is taken.
    /// </summary>
    /// <param name="rows">Cells as text, from a spreadsheet or from <see cref="Csv.Read"/>.</param>
    /// <param name="rowsMax">How many rows fit where it is read: a screen shows fewer than the command line takes.</param>
    public static SheetReport Read(Organization organization, IReadOnlyList<IReadOnlyList<string?>> rows, DateOnly today, int rowsMax = RowsMax)
    {
        if (SheetColumns.Find(rows) is not { } found) return new SheetReport([], [], new HeadingsNotFound());
        if (rows.Count - found.Row - 1 > rowsMax) return new SheetReport([], [], new SheetTooLong(rows.Count - found.Row - 1, rowsMax));
        var missing = Enum.GetValues<SheetColumn>().Where(c => c != SheetColumn.Birth && !found.Places.ContainsKey(c)).ToArray();
        var (read, byDni, byName) = (new List<SheetRow>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var i = found.Row + 1; i < rows.Count; i++)
        {
            var cells = new SheetCells(rows[i] ?? [], found.Places);
            if (cells.IsEmpty) continue;
            var row = cells.Read(today);
            CheckTwice(organization, cells, row, byDni, byName, i + 1);
            read.Add(new SheetRow(i + 1, row, cells.Corrections, cells.Refusals));
        }
        return new SheetReport(Renumbered(organization, WithGuardiansNoted(organization, read)), missing, null);
    }

    /// <summary>
    /// Everyone who is here that day, in the fifteen columns and their order. Documents and the two health flags appear only
    /// where the reader's office allows it and the key is at hand; civil status, prices and reasons never.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Write(Organization organization, PersonId reader, DateOnly on) =>
        [SheetColumns.Official, .. organization.Register.ActiveOn(on).Select(p => Line(organization, p, reader, on))];

    /// <summary>Letters only, in the order in which a paper has them: tells two rows of one person.</summary>
    internal static string NameKey(string? paternal, string? maternal, string? given) => Words.Key($"{paternal} {maternal} {given}");
    internal static string NameKey(PersonalName name) => NameKey(name.Paternal, name.Maternal, name.Given);

    static void CheckTwice(Organization organization, SheetCells cells, OfficialRow row, Dictionary<string, int> byDni, Dictionary<string, int> byName, int line)
    {
        if (cells.Refusals.Count > 0) return;
        if (row.Dni is { } dni)
        {
            if (!byDni.TryAdd(dni, line)) cells.Refusals.Add(new TwiceInTheSheet(byDni[dni]) { Field = nameof(SheetColumn.Dni) });
            else if (organization.Register.WithDni(dni) is { } known) cells.Refusals.Add(new DniKnown(known.Number) { Field = nameof(SheetColumn.Dni) });
            return;
        }
        var key = NameKey(row.Name);
        if (!byName.TryAdd(key, line)) cells.Refusals.Add(new TwiceInTheSheet(byName[key]) { Field = nameof(SheetColumn.Given) });
        else if (organization.Register.WithoutDniNamed(key) is { } known) cells.Refusals.Add(new NameKnown(known.Number) { Field = nameof(SheetColumn.Given) });
    }

    static List<SheetRow> WithGuardiansNoted(Organization organization, List<SheetRow> read)
    {
        var family = new SheetFamilies(organization, read);
        return [.. read.Select(r => r.IsTaken && r.Row.Guardian is { } guardian && family.GuardianOf(r) is null
            ? r with { Corrections = [.. r.Corrections, new Correction(SheetColumn.GuardianGiven, CorrectionKind.GuardianNotFound, NameKey(guardian.Paternal, guardian.Maternal, guardian.Given), "")] }
            : r)];
    }

    /// <summary>A number of the sheet is kept while nobody has it; else the book gives the next.</summary>
    static List<SheetRow> Renumbered(Organization organization, List<SheetRow> read)
    {
        var taken = organization.Register.People.Values.Select(p => p.Number).ToHashSet();
        return [.. read.Select(r => !r.IsTaken || r.Row.Number is not { } number || taken.Add(number)
            ? r
            : r with { Row = r.Row with { Number = null }, Corrections = [.. r.Corrections, new Correction(SheetColumn.Number, CorrectionKind.Renumbered, $"{number}", "")] })];
    }

    static string[] Line(Organization organization, Person person, PersonId reader, DateOnly on)
    {
        var register = organization.Register;
        var household = person.HouseholdOn(on) is { } id ? register.Households.GetValueOrDefault(id) : null;
        var guardian = person.Guardian is { } adult ? register.People.GetValueOrDefault(adult) : null;
        var health = register.HealthOf(person.Id, reader, on);
        return
        [
            $"{person.Number}", register.DocumentOf(person.Id, DocumentKind.Dni, reader, on) ?? "",
            person.Names?.Paternal ?? "", person.Names?.Maternal ?? "", person.Names?.Given ?? person.Names?.Called ?? "",
            Flag(health?.Pregnant, "—"), Flag(health?.Disabled, ""),
            household?.Address ?? "", household?.Locality ?? organization.Charter.Premises?.Locality ?? "", organization.Charter.Place?.District ?? "",
            SheetCells.Code(person.KindOn(on)),
            guardian is null ? "" : register.DocumentOf(guardian.Id, DocumentKind.Dni, reader, on) ?? "",
            guardian?.Names?.Paternal ?? "", guardian?.Names?.Maternal ?? "", guardian?.Names?.Given ?? guardian?.Names?.Called ?? "",
        ];
    }

    static string Flag(bool? flag, string unsaid) => flag switch { true => "Sí", false => "No", null => unsaid };
}
