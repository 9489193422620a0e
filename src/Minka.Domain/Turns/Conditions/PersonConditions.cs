using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns.Conditions;

/// <summary>Days on which she is away.</summary>
/// <param name="Back">She was there again from that day.</param>
public sealed record AwayStretch(Guid Id, PersonId Person, DateOnly From, DateOnly To, DateOnly? Back, Guid Act)
{
    public bool Covers(DateOnly day) => day >= From && day <= To && !(day >= Back);
    /// <summary>Before <see cref="From"/> where nothing of it is left.</summary>
    public DateOnly LastDay => Back is { DayNumber: > 0 } back && back <= To ? back.AddDays(-1) : To;
}

/// <summary>A share that was decided for a time.</summary>
public sealed record DecidedShare(Guid Id, PersonId Person, int Thousandths, DateOnly From, DateOnly? Until, Guid Act)
{
    public bool HoldsOn(DateOnly day) => day >= From && !(day > Until);
}

/// <summary>An exemption from turns. Its reason is asked for apart, of <see cref="ConditionsBook.ReasonOf"/>.</summary>
/// <param name="LastDay">The last day; null for age without an end.</param>
public sealed record Exemption(Guid Id, PersonId Person, DateOnly From, DateOnly? LastDay, bool ForAge, Guid Act)
{
    public bool HoldsOn(DateOnly day) => day >= From && !(day > LastDay);
}

/// <summary>The conditions of one person, as the facts so far tell them.</summary>
sealed class PersonConditions
{
    public Timeline<(int Weekdays, Guid Act)> Availability { get; } = new();
    public Timeline<(int Wished, int RatherNot, Guid Act)> WeekdayWishes { get; } = new();
    public Timeline<(IReadOnlyList<string> Duties, Guid Act)> RuledOut { get; } = new();
    public Timeline<(IReadOnlyList<string> Skills, IReadOnlyList<string> Learns, Guid Act)> Skills { get; } = new();
    public SortedDictionary<DateOnly, DayWish> DayWishes { get; } = [];
    public List<AwayStretch> Aways { get; } = [];
    public List<DecidedShare> Shares { get; } = [];
    public List<Exemption> Exemptions { get; } = [];

    public int WeekdaysOn(DateOnly day) => Availability.TryOn(day, out var said) ? said.Weekdays & Weekdays.All : Weekdays.All;

    public bool IsThere(DateOnly day) => Weekdays.Has(WeekdaysOn(day), day) && !Aways.Exists(a => a.Covers(day));

    // Of those that hold on a day the last that was recorded: a later decision goes before an earlier one.
    public DecidedShare? ShareOn(DateOnly day) => Shares.FindLast(s => s.HoldsOn(day));
    public int ThousandthsOn(DateOnly day) => Math.Clamp(ShareOn(day)?.Thousandths ?? Candidate.FullShare, DecideShare.ThousandthsMin, Candidate.FullShare);

    public Exemption? ExemptionOn(DateOnly day) => Exemptions.FindLast(e => e.HoldsOn(day));

    public DayWish WishOn(DateOnly day)
    {
        if (DayWishes.TryGetValue(day, out var single)) return single;
        if (!WeekdayWishes.TryOn(day, out var said)) return DayWish.None;
        return Weekdays.Has(said.RatherNot, day) ? DayWish.RatherNot : Weekdays.Has(said.Wished, day) ? DayWish.Wish : DayWish.None;
    }
}
