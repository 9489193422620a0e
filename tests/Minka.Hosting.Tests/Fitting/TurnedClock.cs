namespace Minka.Hosting.Tests.Fitting;

/// <summary>A clock that stands still until a test moves it: time that passes, and hands that somebody turns.</summary>
sealed class TurnedClock : TimeProvider
{
    DateTimeOffset wall = new(2026, 3, 2, 13, 0, 0, TimeSpan.Zero);
    long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override long GetTimestamp() => ticks;
    public override DateTimeOffset GetUtcNow() => wall;

    public void Pass(TimeSpan time) => (wall, ticks) = (wall + time, ticks + time.Ticks);
    public void Turn(DateTimeOffset hands) => wall = hands;
}
