using System.Globalization;
using System.Text;

namespace Minka.Web;

/// <summary>Something that is due or happens on a whole day.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a calendar updates it instead of showing it twice.</param>
public sealed record DayEvent(string Uid, DateOnly Date, string Title, string? Detail = null);

/// <summary>
/// Days as a calendar of RFC 5545. Whole days only: they carry no time and need no time zone, so that the 23rd is the 23rd on every
/// phone. Lines end in CRLF and are folded at 75 bytes, never inside a letter.
/// </summary>
public static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";
    const int LineBytesMax = 75;

    /// <param name="name">As phones show the calendar.</param>
    /// <param name="stamp">When the calendar was made.</param>
    public static byte[] Of(string name, DateTimeOffset stamp, IEnumerable<DayEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Minka//Minka//ES");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escaped(name));
        foreach (var e in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, "UID:" + e.Uid);
            Line(text, "DTSTAMP:" + stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line(text, "DTSTART;VALUE=DATE:" + Day(e.Date));
            Line(text, "DTEND;VALUE=DATE:" + Day(e.Date.AddDays(1)));
            Line(text, "SUMMARY:" + Escaped(e.Title));
            if (e.Detail is { Length: > 0 } detail) Line(text, "DESCRIPTION:" + Escaped(detail));
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    /// <summary>A line and its continuations, which begin with a space that counts.</summary>
    static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineBytesMax)
            {
                text.Append("\r\n ");
                bytes = 1;
            }
            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
