namespace Minka.Domain.Members;

/// <summary>When somebody was born: the day, only the year, or unknown. Many elders know the year; nobody is made to invent a day.</summary>
/// <param name="Date">The exact day, or null.</param>
/// <param name="Year">The year where the day is not known, or null.</param>
public sealed record Birth(DateOnly? Date, int? Year)
{
    public const int AdultAge = 18;
    public const int AgeMax = 120;

    public static readonly Birth Unknown = new(null, null);
    public static Birth On(DateOnly date) => new(date, null);
    public static Birth In(int year) => new(null, year);

    /// <summary>Completed years; by year alone what she turns in that year; null where unknown.</summary>
    public int? AgeOn(DateOnly date)
    {
        if (Date is { } born) return date.Year - born.Year - ((date.Month, date.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        return Year is { } year and > 0 and < 10_000 ? date.Year - year : null;
    }

    /// <summary>Under age on that day; null where nothing known decides it (the year in which she turns 18, or no birth at all).</summary>
    public bool? MinorOn(DateOnly date)
    {
        if (AgeOn(date) is not { } age) return null;
        return Date is null && age == AdultAge ? null : age < AdultAge;
    }

    /// <summary>A birth in the future, or of somebody older than anybody.</summary>
    public bool IsPlausibleOn(DateOnly today) => this == Unknown || (Date is null || Date <= today) && AgeOn(today) is >= 0 and <= AgeMax;
}

/// <summary>As an identity document has it; asked only where a paper needs it.</summary>
public enum Sex { Woman, Man }

/// <summary>The three types of the official register. What somebody pays is another matter: see <see cref="Solidarity"/>.</summary>
public enum MemberKind
{
    /// <summary>1: socia, she cooks.</summary>
    Member = 1,
    /// <summary>2: usuaria or usuario, who eats: partner, child, neighbour.</summary>
    User = 2,
    /// <summary>3: on the official form «caso social»; everywhere else solidaria.</summary>
    SolidarityCase = 3,
}

/// <summary>Why somebody left.</summary>
public enum Departure { Left, Died, Excluded, Moved }

/// <summary>Eats without paying, by a decision that is looked at again. Never shown at the window; the reason is sealed apart.</summary>
public sealed record Solidarity(DateOnly Since, DateOnly ReviewOn);
