namespace Minka.Demo;

/// <summary>A clock that stands where the story is.</summary>
public sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves to a moment of a day in Lima.</summary>
    public void Set(DateOnly day, int hour, int minute) => Interlocked.Exchange(ref ticks, new DateTimeOffset(day, new TimeOnly(hour, minute), TimeSpan.FromHours(-5)).UtcTicks);
}
