namespace Minka.Hosting;

/// <summary>Civil dates in Peru. A day belongs to the date on the wall in Lima, wherever the server stands.</summary>
public static class LimaTime
{
    // Machines without the time zone database: Peru keeps UTC-5 all year (last summer time in 1994).
    static readonly TimeZoneInfo zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("America/Lima", out var known) ? known : TimeZoneInfo.CreateCustomTimeZone("America/Lima", TimeSpan.FromHours(-5), "Lima", "Lima");

    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>The moment at which a day begins in Lima.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());
}
