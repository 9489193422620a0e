using System.Globalization;
using System.Text;

namespace Minka.Web;

/// <summary>Something in a calendar.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a calendar updates it instead of showing it twice.</param>
public abstract record CalendarEvent(string Uid, string Title, string? Detail);

/// <summary>Something that is due or happens on a whole day.</summary>
public sealed record DayEvent(string Uid, DateOnly Date, string Title, string? Detail = null) : CalendarEvent(Uid, Title, Detail);

/// <summary>Something of some hours.</summary>
public sealed record HourEvent(string Uid, DateTimeOffset From, DateTimeOffset To, string Title, string? Detail = null) : CalendarEvent(Uid, Title, Detail)
{
    public string? Place { get; init; }
    /// <summary>Grows whenever the thing was changed.</summary>
    public int Sequence { get; init; }
    public bool IsCancelled { get; init; }
}

/// <summary>
/// Days and hours as a calendar of RFC 5545. Whole days carry no time and need no time zone, so that the 23rd is the 23rd on every
/// phone; hours are written in universal time. Lines end in CRLF and are folded at 75 bytes, never inside a letter.
/// </summary>
public static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";
    const int LineBytesMax = 75;

    /// <param name="name">As phones show the calendar.</param>
    /// <param name="stamp">When the calendar was made.</param>
    /// <param name="askAgain">How often a telephone that keeps its address is to ask again.</param>
    public static byte[] Of(string name, DateTimeOffset stamp, IEnumerable<CalendarEvent> events, TimeSpan? askAgain = null)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Minka//Minka//ES");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escaped(name));
        if (askAgain is { } often)
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"REFRESH-INTERVAL;VALUE=DURATION:PT{(int)often.TotalHours}H"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"X-PUBLISHED-TTL:PT{(int)often.TotalHours}H"));
        }
        foreach (var e in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, "UID:" + e.Uid);
            Line(text, "DTSTAMP:" + Moment(stamp));
            When(text, e);
            Line(text, "SUMMARY:" + Escaped(e.Title));
            if (e.Detail is { Length: > 0 } detail) Line(text, "DESCRIPTION:" + Escaped(detail));
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void When(StringBuilder text, CalendarEvent e)
    {
        switch (e)
        {
            case DayEvent day:
                Line(text, "DTSTART;VALUE=DATE:" + Day(day.Date));
                Line(text, "DTEND;VALUE=DATE:" + Day(day.Date.AddDays(1)));
                Line(text, "TRANSP:TRANSPARENT");
                break;
            case HourEvent hours:
                Line(text, "DTSTART:" + Moment(hours.From));
                Line(text, "DTEND:" + Moment(hours.To));
                Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{hours.Sequence}"));
                Line(text, hours.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
                if (hours.Place is { Length: > 0 } place) Line(text, "LOCATION:" + Escaped(place));
                break;
        }
    }

    static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

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
