using System.Text.Json.Nodes;
using Minka.Domain.Members;
using Minka.Domain.Organizations;

namespace Minka.Commands;

/// <summary>What would become of each row of a sheet, in sentences.</summary>
/// <param name="Unreadable">Why nothing could be read at all; null where it could.</param>
sealed record ImportPreview(IReadOnlyList<ImportPreview.Row> Rows, IReadOnlyList<string> MissingColumns, string? Unreadable)
{
    /// <param name="Why">Corrections and refusals.</param>
    internal sealed record Row(int Line, string Name, RowVerdict Verdict, IReadOnlyList<string> Why);

    public int Refused => Count(RowVerdict.Refused);

    /// <param name="same">Lines that were said to be people of the book.</param>
    public static ImportPreview Of(Organization organization, SheetReport report, IReadOnlyCollection<int> same) => new(
        [.. report.Rows.Select(r => new Row(r.Line, NameOf(r), r.Verdict, [.. same.Contains(r.Line) ? ["is somebody of the book already"] : (string[])[], .. r.Corrections.Select(Said), .. r.Refusals.Select(x => WritingVerb.Sentence(x, organization))]))],
        [.. report.Missing.Where(c => (int)c < SheetColumns.Official.Count).Select(Heading)],
        report.Unreadable is { } why ? WritingVerb.Sentence(why, organization) : null);

    public void Print(TextWriter output, bool json, bool written)
    {
        if (json) output.WriteLine(Json(written).ToJsonString(VerifyCommand.Pretty));
        else foreach (var line in Lines(written)) output.WriteLine(line);
    }

    IEnumerable<string> Lines(bool written)
    {
        if (Unreadable is not null) { yield return Unreadable; yield break; }
        foreach (var row in Rows)
        {
            yield return $"{row.Line,5}  {Word(row.Verdict),-9}  {row.Name}";
            foreach (var why in row.Why) yield return $"                  {why}";
        }
        if (MissingColumns.Count > 0) yield return $"Columns that the sheet does not have: {string.Join(", ", MissingColumns)}";
        yield return $"{Rows.Count} rows: {Count(RowVerdict.Accepted)} taken as they are, {Count(RowVerdict.Corrected)} corrected, {Refused} refused. {(written ? "Written." : "Nothing was written; --yes does.")}";
    }

    JsonObject Json(bool written) => new()
    {
        ["written"] = written,
        ["unreadable"] = Unreadable,
        ["accepted"] = Count(RowVerdict.Accepted),
        ["corrected"] = Count(RowVerdict.Corrected),
        ["refused"] = Refused,
        ["missingColumns"] = new JsonArray([.. MissingColumns.Select(c => (JsonNode)c)]),
        ["rows"] = new JsonArray([.. Rows.Select(r => (JsonNode)new JsonObject { ["line"] = r.Line, ["verdict"] = Word(r.Verdict), ["why"] = new JsonArray([.. r.Why.Select(w => (JsonNode)w)]) })]),
    };

    int Count(RowVerdict verdict) => Rows.Count(r => r.Verdict == verdict);

    static string Word(RowVerdict verdict) => verdict switch { RowVerdict.Accepted => "accepted", RowVerdict.Corrected => "corrected", _ => "refused" };

    static string NameOf(SheetRow row) => string.Join(' ', new[] { row.Row.Name.Given, row.Row.Name.Paternal, row.Row.Name.Maternal }.Where(n => !string.IsNullOrEmpty(n)));

    static string Said(Correction correction) =>
        $"{Heading(correction.Column)}: «{correction.Was}» {(correction.Became.Length > 0 ? $"→ «{correction.Became}» " : "")}({Words(correction.Kind)})";

    static string Heading(SheetColumn column) => (int)column < SheetColumns.Official.Count ? SheetColumns.Official[(int)column] : "NACIMIENTO";

    static string Words(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Trimmed => "spaces taken away",
        CorrectionKind.DniRestored => "the zeros that a spreadsheet ate",
        CorrectionKind.OtherDocument => "kept as another document",
        CorrectionKind.KindRead => "read as a kind",
        CorrectionKind.FlagRead => "read as yes or no",
        CorrectionKind.LeftEmpty => "cannot be read, left empty",
        CorrectionKind.Renumbered => "that number is taken: the book gives the next",
        _ => "the guardian is neither in the sheet nor in the book: the row waits in the tray",
    };
}
