using System.Globalization;
using System.Text;
using Minka.Domain.Members;
using MiniExcelLibs;

namespace Minka.Commands;

/// <summary>Rows of text out of a CSV or XLSX file, whatever program wrote it.</summary>
static class SheetFile
{
    const long BytesMax = 64 * 1024 * 1024;

    static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="IOException">No such file, too large, or no spreadsheet.</exception>
    public static IReadOnlyList<IReadOnlyList<string?>> Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path} does not exist.");
        if (new FileInfo(path).Length > BytesMax) throw new IOException($"{path} is larger than {BytesMax / 1024 / 1024} MB: that is no register.");
        return Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? Cells(path)
            : [.. Csv.Read(Text(File.ReadAllBytes(path)))];
    }

    // Spreadsheets of old machines save CSV in one byte a letter; Latin 1 has every letter of a name.
    static string Text(byte[] bytes)
    {
        try { return strict.GetString(bytes); }
        catch (DecoderFallbackException) { return Encoding.Latin1.GetString(bytes); }
    }

    static List<IReadOnlyList<string?>> Cells(string path)
    {
        try { return [.. MiniExcel.Query(path).Cast<IDictionary<string, object?>>().Select(row => (IReadOnlyList<string?>)[.. row.Values.Select(Word)])]; }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or System.Xml.XmlException or KeyNotFoundException or NullReferenceException or FormatException)
        {
            throw new IOException($"{path} cannot be read as a spreadsheet. Save it again as XLSX or CSV.", e);
        }
    }

    // A document number that a spreadsheet holds as a number comes back with all its digits.
    static string? Word(object? cell) => cell switch
    {
        null => null,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString("F0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
