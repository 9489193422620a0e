using Minka.Domain.Organizations;

namespace Minka.Domain.Readiness;

/// <summary>What being ready needs to remember beside the other books: the last minutes on paper, and a clock that went back.</summary>
public sealed class ReadinessBook(Organization organization) : Book(organization)
{
    readonly List<(MinutesNoted Fact, Stamp Stamp)> minutes = [];
    DateTimeOffset latest = DateTimeOffset.MinValue;

    /// <summary>The last day on which something was recorded under an earlier moment than what was there; null where the clock never went back by more than a day.</summary>
    public DateOnly? ClockWentBackOn { get; private set; }

    /// <summary>The date of the last minutes in a book on paper.</summary>
    public DateOnly? LastMinutes(MinuteBook book, DateOnly on) =>
        minutes.Where(m => m.Fact.Book == book && m.Fact.Date <= on && !Organization.History.IsReversed(m.Stamp.Act)).Select(m => (DateOnly?)m.Fact.Date).Max();

    public override void Write(IFact fact, Stamp stamp)
    {
        if (fact is MinutesNoted noted) minutes.Add((noted, stamp));
        if (stamp.RecordedAt > latest) latest = stamp.RecordedAt;
        else if (latest - stamp.RecordedAt > TimeSpan.FromDays(1)) ClockWentBackOn = stamp.RecordedOn;
    }
}
