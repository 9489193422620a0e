using System.Text;

namespace Minka.Locale;

/// <summary>
/// Reads the gettext PO subset that Minka writes: comments, msgctxt, msgid, msgid_plural, msgstr, msgstr[0..1],
/// strings over several lines, the escapes \n \t \" \\. Plurals are one and other (n = 1, n ≠ 1).
/// </summary>
public sealed class PoParser
{
    readonly string file;
    readonly List<PoEntry> entries = [];
    readonly Dictionary<string, StringBuilder> fields = new(StringComparer.Ordinal);
    StringBuilder? open;
    int line;
    int startedAt;

    PoParser(string file) => this.file = file;

    /// <summary>All entries of a file in their order; the header (empty id) is left out.</summary>
    /// <exception cref="PoFormatException">With the line where reading stopped making sense.</exception>
    public static IReadOnlyList<PoEntry> Parse(string file, string text)
    {
        var parser = new PoParser(file);
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            parser.line++;
            parser.Read(raw.Trim());
        }
        parser.Close();
        return parser.entries;
    }

    void Read(string row)
    {
        if (row.Length == 0 || row[0] == '#') return;
        if (row[0] == '"')
        {
            if (open is null) throw Wrong("a string before any keyword");
            open.Append(Unquoted(row));
            return;
        }
        var space = row.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) throw Wrong("a keyword without its string");
        Begin(row[..space], Unquoted(row[(space + 1)..].TrimStart()));
    }

    void Begin(string keyword, string value)
    {
        if (keyword is not ("msgctxt" or "msgid" or "msgid_plural" or "msgstr" or "msgstr[0]" or "msgstr[1]"))
            throw Wrong($"unknown keyword '{keyword}'");
        if (keyword == "msgctxt" || (keyword == "msgid" && fields.ContainsKey("msgid"))) Close();
        if (fields.Count == 0) startedAt = line;
        open = new StringBuilder(value);
        if (!fields.TryAdd(keyword, open)) throw Wrong($"'{keyword}' twice in one entry");
    }

    void Close()
    {
        if (fields.Count == 0) return;
        var id = Field("msgid") ?? throw Wrong("an entry without msgid");
        var counted = Field("msgid_plural") is not null;
        var one = Field(counted ? "msgstr[0]" : "msgstr") ?? throw Wrong($"'{id}' has no {(counted ? "msgstr[0]" : "msgstr")}");
        var other = counted ? Field("msgstr[1]") ?? throw Wrong($"'{id}' has no msgstr[1]") : null;
        if (id.Length > 0) entries.Add(new PoEntry(id, Field("msgctxt"), one, other, file, startedAt));
        fields.Clear();
        open = null;
    }

    string? Field(string keyword) => fields.TryGetValue(keyword, out var text) ? text.ToString() : null;

    string Unquoted(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"') throw Wrong("a string must stand in double quotes");
        var text = new StringBuilder(quoted.Length);
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '"') throw Wrong("a double quote inside a string needs a backslash");
            if (quoted[i] != '\\') { text.Append(quoted[i]); continue; }
            i++;
            if (i == quoted.Length - 1) throw Wrong("a string ends in a lone backslash");
            text.Append(quoted[i] switch
            {
                'n' => '\n',
                't' => '\t',
                '"' => '"',
                '\\' => '\\',
                _ => throw Wrong($"unknown escape '\\{quoted[i]}'"),
            });
        }
        return text.ToString();
    }

    PoFormatException Wrong(string problem) => new(file, line, problem);
}
