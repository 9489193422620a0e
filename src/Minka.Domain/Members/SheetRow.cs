using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>What became of one row of a sheet.</summary>
public enum RowVerdict { Accepted, Corrected, Refused }

/// <summary>How a cell was put right.</summary>
public enum CorrectionKind
{
    /// <summary>Spaces taken away.</summary>
    Trimmed,
    /// <summary>A spreadsheet had eaten the zeros before a DNI, or added ".0" or dots.</summary>
    DniRestored,
    /// <summary>Another document stood in the column of the DNI and is kept as such.</summary>
    OtherDocument,
    /// <summary>"Socia" is 1, "usuario" 2, "caso social" 3.</summary>
    KindRead,
    /// <summary>"x" is yes, "n/a" is neither.</summary>
    FlagRead,
    /// <summary>It could not be read and is left empty, to be asked.</summary>
    LeftEmpty,
    /// <summary>The number was taken or no number: the book gives the next.</summary>
    Renumbered,
    /// <summary>The guardian is in neither the sheet nor the book: the row waits in the tray.</summary>
    GuardianNotFound,
}

/// <summary>One cell that was put right: what stood there and what is taken.</summary>
public sealed record Correction(SheetColumn Column, CorrectionKind Kind, string Was, string Became);

/// <summary>The guardian as a row names her.</summary>
public sealed record GuardianNames(string? Dni, string? Paternal, string? Maternal, string? Given);

/// <summary>One row as it would be taken.</summary>
public sealed record OfficialRow(
    int? Number, string? Dni, string? OtherDocument, PersonalName Name, HealthFlags Health,
    string? Address, string? Locality, string? District, MemberKind Kind, Birth Birth, GuardianNames? Guardian);

/// <summary>One row of the sheet with everything that is said about it.</summary>
/// <param name="Line">As the spreadsheet numbers it: the first row of the file is 1.</param>
public sealed record SheetRow(int Line, OfficialRow Row, IReadOnlyList<Correction> Corrections, IReadOnlyList<Refusal> Refusals)
{
    public RowVerdict Verdict => Refusals.Count > 0 ? RowVerdict.Refused : Corrections.Count > 0 ? RowVerdict.Corrected : RowVerdict.Accepted;
    public bool IsTaken => Refusals.Count == 0;
}

/// <summary>The whole sheet, row by row, before anything is written.</summary>
/// <param name="Missing">Official columns that the sheet does not have; their cells stay empty.</param>
/// <param name="Unreadable">Why nothing at all could be read; null where it could.</param>
public sealed record SheetReport(IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetColumn> Missing, Refusal? Unreadable)
{
    public IEnumerable<SheetRow> Taken => Rows.Where(r => r.IsTaken);
    public int Count(RowVerdict verdict) => Rows.Count(r => r.Verdict == verdict);
}

public sealed record HeadingsNotFound : Refusal;
public sealed record SheetTooLong(int Rows, int Max) : Refusal;
public sealed record KindNotRead(string Was) : Refusal;
/// <summary>The same person stands in an earlier row of the sheet.</summary>
public sealed record TwiceInTheSheet(int Line) : Refusal;
/// <summary>Somebody of that name, and no document to tell them apart, is in the book.</summary>
public sealed record NameKnown(int PersonNumber) : Refusal;
