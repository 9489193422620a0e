using Minka.Domain.Offices;
using Minka.Features.Daily;
using Minka.Hosting;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>A clock that cannot be right is said on the board: nothing is refused for it, and nothing is lost.</summary>
static class ClockWatch
{
    static readonly TimeSpan slack = TimeSpan.FromMinutes(10);
    static readonly TimeSpan longSilence = TimeSpan.FromDays(60);

    public static IEnumerable<Waits> Waiting(Visit visit, TimeProvider clock)
    {
        if (visit.Past is not null || !visit.May(Power.TakeOrders) || visit.Integrity.LatestAt is not { } latest) yield break;
        var now = clock.GetUtcNow();
        if (latest > now + slack)
            yield return new Waits("clock", visit.T["clock.behind"], visit.T.Of("clock.behind.why", ("last", Moment(latest)), ("now", Moment(now))), null, true, "/organizacion/libros");
        else if (latest < now - longSilence)
            yield return new Waits("clock", visit.T.Of("clock.silence", ("last", DateWords.DayMonthYear(LimaTime.DateOf(latest)))), visit.T.Of("clock.silence.why", ("now", Moment(now))), null, true, "/organizacion/libros");
    }

    static string Moment(DateTimeOffset at) => $"{DateWords.DayMonthYear(LimaTime.DateOf(at))}, {LimaTime.Of(at).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}";
}
