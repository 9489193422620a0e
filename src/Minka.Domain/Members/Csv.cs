using System.Text;

namespace Minka.Domain.Members;

/// <summary>
/// Rows of cells as text, as every spreadsheet reads and writes them. Reading finds the separator by itself (semicolon, comma
/// or tab). A cell that a spreadsheet would run as a formula is written behind an apostrophe, which reading takes away again;
/// a negative number is none.
/// </summary>
public static class Csv
{
    const char ByteOrderMark = '\uFEFF';
    const string Separators = ";,\t";
    const int LinesLookedAt = 30;
    const string Runs = "=+-@\t\r'";

    /// <summary>UTF-8 text with a byte order mark, CRLF after each row: what Excel opens without asking.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string?>> rows, char separator = ';')
    {
        var text = new StringBuilder().Append(ByteOrderMark);
        foreach (var row in rows) text.AppendJoin(separator, row.Select(cell => Quoted(Harmless(cell ?? ""), row.Count == 1))).Append("\r\n");
        return text.ToString();
    }

    /// <summary>Rows with their cells; lines with nothing at all are left out. A quote that never closes takes the rest.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string? text)
    {
        var bare = text ?? "";
        if (bare.StartsWith(ByteOrderMark)) bare = bare[1..];
        var separator = SeparatorOf(bare);
        var (rows, row, cell) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder());
        var (isQuoted, wasQuoted) = (false, false);
        for (var i = 0; i < bare.Length; i++)
        {
            var c = bare[i];
            if (isQuoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < bare.Length && bare[i + 1] == '"') { cell.Append('"'); i++; }
                else isQuoted = false;
            }
            else if (c == '"' && cell.Length == 0 && !wasQuoted) isQuoted = wasQuoted = true;
            else if (c == separator) EndCell();
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && i + 1 < bare.Length && bare[i + 1] == '\n') i++;
                EndRow();
            }
            else cell.Append(c);
        }
        EndRow();
        return rows;

        void EndCell()
        {
            row.Add(Plain(cell.ToString()));
            cell.Clear();
            wasQuoted = false;
        }

        void EndRow()
        {
            if (row.Count == 0 && cell.Length == 0 && !wasQuoted) return;
            EndCell();
            rows.Add([.. row]);
            row.Clear();
        }
    }

    /// <summary>The separator that stands most often outside quotes in the first lines: a title above the headings has none.</summary>
    static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        var (isQuoted, lines) = (false, 0);
        foreach (var c in text)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (c == '\n' && ++lines == LinesLookedAt) break;
            else if (Separators.IndexOf(c) is >= 0 and var at) counts[at]++;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    static string Harmless(string cell) => cell.Length > 0 && Runs.Contains(cell[0]) && !IsNegativeNumber(cell) ? "'" + cell : cell;

    /// <summary>A plain number runs nothing, and as text it would not be added up.</summary>
    static bool IsNegativeNumber(string cell) =>
        cell.Length > 1 && cell[0] == '-' && char.IsAsciiDigit(cell[1]) && char.IsAsciiDigit(cell[^1]) && cell.Skip(1).All(c => char.IsAsciiDigit(c) || c == '.') && cell.Count(c => c == '.') <= 1;

    static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && Runs.Contains(cell[1]) ? cell[1..] : cell;

    static string Quoted(string cell, bool isAlone) =>
        cell.IndexOfAny(['"', '\r', '\n', ';', ',', '\t', ByteOrderMark]) >= 0 || (isAlone && cell.Length == 0) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
