using System.Globalization;
using System.IO.Compression;
using System.Text;
using Minka.Domain.Members;
using MiniExcelLibs;

namespace Minka.Features.Members;

/// <summary>
/// A register as a file: CSV or XLSX in, rows of cells as text out, and back. What a spreadsheet holds is limited before it is
/// unpacked, so that a small file cannot fill the memory.
/// </summary>
public static class SheetFile
{
    /// <summary>Rows that a screen shows for looking through and sends on between looking and importing; `minka import` takes the longest sheets.</summary>
    public const int RowsOfAScreen = 3_000;

    const int RowsMax = RegisterSheet.RowsMax + 50, ColumnsMax = 60, CellMax = 400;
    const long UnpackedMax = 48 * 1024 * 1024;
    const int PackedTextMax = 4 * 1024 * 1024;

    /// <summary>Null where it is neither, is broken, or would be too large.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string?>>?> Read(IFormFile file, CancellationToken cancelled)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancelled);
        bytes.Position = 0;
        if (bytes.Length == 0) return null;
        return IsZip(bytes) ? Workbook(bytes) : Text(bytes.ToArray()) is { } text ? Trimmed(Csv.Read(text)) : null;
    }

    public static byte[] AsCsv(IReadOnlyList<IReadOnlyList<string>> rows) => Encoding.UTF8.GetBytes(Csv.Write(rows));

    public static byte[] AsXlsx(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        var heads = rows[0];
        var lines = rows.Skip(1).Select(r => heads.Select((h, i) => (h, i)).ToDictionary(h => h.h, h => (object)r[h.i])).ToList();
        // An empty register still has its headings.
        if (lines.Count == 0) lines.Add(heads.ToDictionary(h => h, _ => (object)""));
        stream.SaveAs(lines, sheetName: "PADRON");
        return stream.ToArray();
    }

    /// <summary>Rows packed into a hidden field between looking and importing: nothing is kept on the server meanwhile.</summary>
    public static string Pack(IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Csv.Write(rows)));
        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>Null for what <see cref="Pack"/> did not make, or for too much of it.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>>? Unpack(string? packed)
    {
        if (packed is null || packed.Length > PackedTextMax) return null;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
            var bytes = new byte[PackedTextMax];
            var length = gzip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length == bytes.Length ? null : Csv.Read(Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (Exception e) when (e is FormatException or InvalidDataException) { return null; }
    }

    static bool IsZip(MemoryStream bytes) => bytes.Length > 4 && bytes.GetBuffer().AsSpan(0, 4).SequenceEqual("PK\u0003\u0004"u8);

    static List<IReadOnlyList<string?>>? Workbook(MemoryStream bytes)
    {
        try
        {
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true))
                if (zip.Entries.Sum(e => e.Length) > UnpackedMax) return null;
            bytes.Position = 0;
            return [.. bytes.Query(useHeaderRow: false).Take(RowsMax).Select(row => (IReadOnlyList<string?>)[.. ((IDictionary<string, object?>)row).Values.Take(ColumnsMax).Select(Cell)])];
        }
        // A broken file breaks the reader in many ways; to her it is one: this is not a spreadsheet.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException)) { return null; }
    }

    static string? Cell(object? cell) => Shortened(cell switch
    {
        null => null,
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    });

    /// <summary>UTF-8, or what old spreadsheets of Windows write; null for bytes that are no text.</summary>
    static string? Text(byte[] bytes)
    {
        if (bytes.Contains((byte)0)) return null;
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes); }
        catch (DecoderFallbackException) { return Encoding.Latin1.GetString(bytes); }
    }

    static List<IReadOnlyList<string?>> Trimmed(IReadOnlyList<IReadOnlyList<string>> rows) =>
        [.. rows.Take(RowsMax).Select(r => (IReadOnlyList<string?>)[.. r.Take(ColumnsMax).Select(c => Shortened(c))])];

    static string? Shortened(string? cell) => cell?.Length > CellMax ? cell[..CellMax] : cell;
}
