using System.Globalization;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Reads the cells of one row and notes what it put right and what it cannot take.</summary>
sealed class SheetCells(IReadOnlyList<string?> cells, IReadOnlyDictionary<SheetColumn, int> places)
{
    static readonly string[] otherDocuments = ["ce", "ptp", "cpp", "pas", "pasaporte", "carnet"];

    public List<Correction> Corrections { get; } = [];
    public List<Refusal> Refusals { get; } = [];

    public OfficialRow Read(DateOnly today)
    {
        var name = new PersonalName(Text(SheetColumn.Given), Text(SheetColumn.Paternal), Text(SheetColumn.Maternal), null);
        if (name.Full is null) Refusals.Add(new NameMissing { Field = nameof(SheetColumn.Given) });
        foreach (var part in new[] { name.Given, name.Paternal, name.Maternal })
            if (part?.Length > Words.LengthMax) Refusals.Add(new TextTooLong(part.Length, Words.LengthMax) { Field = nameof(SheetColumn.Given) });
        var (dni, other) = Document();
        var guardian = Guardian();
        var birth = BirthOf(today);
        var kind = KindOf(guardian is not null);
        if (birth.MinorOn(today) == true && guardian is null) Refusals.Add(new MinorNeedsGuardian { Field = nameof(SheetColumn.GuardianDni) });
        if (birth.MinorOn(today) == true && kind == MemberKind.Member) Refusals.Add(new MinorIsNoMember { Field = nameof(SheetColumn.Kind) });
        return new OfficialRow(Number(), dni, other, name, new HealthFlags(Flag(SheetColumn.Pregnant), Flag(SheetColumn.Disabled)),
            Line(SheetColumn.Address), Line(SheetColumn.Locality), Line(SheetColumn.District), kind, birth, guardian);
    }

    public bool IsEmpty => cells.All(c => Words.Tidy(c) is null);

    int? Number()
    {
        var text = WithoutZeroDecimals(Raw(SheetColumn.Number));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ImportRegister.NumberMax ? number : null;
    }

    (string? Dni, string? Other) Document()
    {
        var raw = Raw(SheetColumn.Dni);
        if (raw is null || Words.Key(raw) is "" or "no" or "no tiene" or "sin dni" or "s n") return (null, null);
        if (DniIn(SheetColumn.Dni, raw) is { } dni) return (dni, null);
        if (otherDocuments.Any(d => Words.Key(raw).StartsWith(d, StringComparison.Ordinal)))
        {
            Corrections.Add(new Correction(SheetColumn.Dni, CorrectionKind.OtherDocument, raw, raw));
            return (null, raw);
        }
        Refusals.Add(new NotADni { Field = nameof(SheetColumn.Dni) });
        return (null, null);
    }

    string? DniIn(SheetColumn column, string raw)
    {
        var digits = WithoutZeroDecimals(raw)!.Replace(".", "").Replace("-", "").Replace(" ", "");
        if (digits.Length is 6 or 7 && digits.All(char.IsAsciiDigit)) digits = digits.PadLeft(8, '0');
        if (!RecordDocument.IsDni(digits)) return null;
        if (digits != raw) Corrections.Add(new Correction(column, CorrectionKind.DniRestored, raw, digits));
        return digits;
    }

    GuardianNames? Guardian()
    {
        var raw = Raw(SheetColumn.GuardianDni);
        var dni = raw is null || !raw.Any(char.IsAsciiDigit) ? null : DniIn(SheetColumn.GuardianDni, raw);
        if (raw is not null && raw.Any(char.IsAsciiDigit) && dni is null) Corrections.Add(new Correction(SheetColumn.GuardianDni, CorrectionKind.LeftEmpty, raw, ""));
        var named = new GuardianNames(dni, Text(SheetColumn.GuardianPaternal), Text(SheetColumn.GuardianMaternal), Text(SheetColumn.GuardianGiven));
        return named is { Dni: null, Paternal: null, Maternal: null, Given: null } ? null : named;
    }

    MemberKind KindOf(bool hasGuardian)
    {
        var raw = Raw(SheetColumn.Kind);
        var key = Words.Key(WithoutZeroDecimals(raw));
        MemberKind? kind = key switch
        {
            "1" => MemberKind.Member,
            "2" => MemberKind.User,
            "3" => MemberKind.SolidarityCase,
            _ when key.StartsWith('1') || key.StartsWith("soci") => MemberKind.Member,
            _ when key.StartsWith('2') || key.StartsWith("usuari") => MemberKind.User,
            _ when key.StartsWith('3') || key.StartsWith("caso") || key.StartsWith("solidari") => MemberKind.SolidarityCase,
            "" when hasGuardian => MemberKind.User,
            _ => null,
        };
        if (kind is { } read && raw != Code(read)) Corrections.Add(new Correction(SheetColumn.Kind, CorrectionKind.KindRead, raw ?? "", Code(read)));
        if (kind is null) Refusals.Add(new KindNotRead(raw ?? "") { Field = nameof(SheetColumn.Kind) });
        return kind ?? MemberKind.User;
    }

    bool? Flag(SheetColumn column)
    {
        var raw = Raw(column);
        var key = Words.Key(raw);
        if (key is "si") return true;
        if (key is "no") return false;
        if (key.Length == 0) return null;
        bool? flag = key switch { "s" or "x" or "1" or "yes" => true, "n" or "0" => false, _ => null };
        var isAside = flag is null && key is "n a" or "na" or "no aplica" or "no corresponde";
        Corrections.Add(new Correction(column, flag is null && !isAside ? CorrectionKind.LeftEmpty : CorrectionKind.FlagRead, raw!, flag switch { true => "Sí", false => "No", null => "" }));
        return flag;
    }

    Birth BirthOf(DateOnly today)
    {
        var raw = Raw(SheetColumn.Birth);
        if (raw is null) return Birth.Unknown;
        var day = raw.Split(' ', 'T')[0];
        Birth? birth = DateOnly.TryParseExact(day, ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Birth.On(date)
            : day.Length == 4 && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Birth.In(year) : null;
        if (birth?.IsPlausibleOn(today) == true) return birth;
        Corrections.Add(new Correction(SheetColumn.Birth, CorrectionKind.LeftEmpty, raw, ""));
        return Birth.Unknown;
    }

    /// <summary>A name: the dash that stands for nothing is nothing.</summary>
    string? Text(SheetColumn column) => Words.Key(Cell(column)).Length == 0 ? null : Line(column);

    string? Line(SheetColumn column)
    {
        var (cell, tidy) = (Cell(column), Words.Tidy(Cell(column)));
        if (tidy is not null && tidy != cell) Corrections.Add(new Correction(column, CorrectionKind.Trimmed, cell!, tidy));
        if (tidy is not null && Words.Key(tidy).Length == 0) return null;
        return tidy?.Length > Words.LengthMax ? tidy[..Words.LengthMax] : tidy;
    }

    string? Raw(SheetColumn column) => Words.Tidy(Cell(column));
    string? Cell(SheetColumn column) => places.TryGetValue(column, out var at) && at < cells.Count ? cells[at] : null;
    static string? WithoutZeroDecimals(string? text) => text is not null && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    internal static string Code(MemberKind kind) => kind switch { MemberKind.Member => "1", MemberKind.SolidarityCase => "3", _ => "2" };
}
