using System.Text;
using Minka.Domain.Kitchen;
using Minka.Tests.Features;
using Minka.Web;

namespace Minka.Tests.Web;

public class CalendarTests
{
    static readonly DateTimeOffset stamp = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void Lines_are_folded_at_75_bytes_inside_no_letter_and_unfold_to_what_they_were()
    {
        var title = string.Concat(Enumerable.Repeat("ñandú, olla; ", 30));
        var bytes = ICalendar.Of("Comedor", stamp, [new DayEvent("a@b", new DateOnly(2026, 12, 31), title)]);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("SUMMARY:" + title.Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal), text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_a_whole_day_and_ends_before_the_next()
    {
        var text = Encoding.UTF8.GetString(ICalendar.Of("x", stamp, [new DayEvent("a@b", new DateOnly(2026, 12, 31), "t")]));

        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261123T130000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kitchen_s_days_go_to_a_phone_with_names_of_dishes_and_of_nobody()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new PlanMenu(kitchen.Today.AddDays(1), null, null, null, 80));
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);

        var calendar = (await justa.Get("/calendario.ics")).Html;
        var again = (await justa.Get("/calendario.ics")).Html;

        Assert.Contains("80 raciones", calendar, StringComparison.Ordinal);
        Assert.Contains("Termina el periodo de la directiva", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Sra.", calendar, StringComparison.Ordinal);
        Assert.Equal(Uids(calendar), Uids(again));
        Assert.Equal(Uids(calendar).Distinct(), Uids(calendar));
    }

    static string[] Uids(string calendar) => [.. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal))];
}
