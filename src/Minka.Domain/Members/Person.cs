using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Somebody in the register, as the facts so far tell it. Read only outside the register.</summary>
public sealed class Person
{
    readonly Timeline<bool> presence = new();
    readonly Timeline<bool> leave = new();
    readonly Timeline<HouseholdId?> households = new();
    readonly Timeline<MemberKind> kinds = new();
    readonly Timeline<Solidarity?> solidarity = new();
    readonly List<(Departure Why, DateOnly Date)> departures = [];

    internal Person(PersonRegistered fact)
    {
        (Id, Number, Since, Birth, Guardian, Sex) = (fact.Id, fact.Number, fact.Since, fact.Birth ?? Birth.Unknown, fact.Guardian, fact.Sex);
        presence.Set(fact.Since, true);
        households.Set(DateOnly.MinValue, Placed(fact.Household));
        kinds.Set(DateOnly.MinValue, fact.Kind);
    }

    public PersonId Id { get; }
    /// <summary>Her line in the register (N°).</summary>
    public int Number { get; }
    public DateOnly Since { get; }
    public Birth Birth { get; internal set; }
    public Sex? Sex { get; }
    public PersonId? Guardian { get; internal set; }

    /// <summary>Null where nobody wrote them, or where they were erased.</summary>
    public PersonalName? Names { get; internal set; }
    public string? Called => Names?.Called ?? Names?.Full;

    /// <summary>The drawing by which she finds her tile; null until she chose one.</summary>
    public string? Drawing { get; internal set; }
    public int Color { get; internal set; }

    /// <summary>She was written by mistake: the act was reversed. Her number is not given again.</summary>
    public bool IsMistaken { get; internal set; }

    internal Sealed? Dni { get; set; }
    internal Sealed? OtherDocument { get; set; }
    internal Sealed? Health { get; set; }
    internal Sealed? SolidarityCriterion { get; set; }

    /// <summary>Where she eats now; null while she waits to be placed.</summary>
    public HouseholdId? Household => households.Changes is [.., var last] ? last.Value : null;
    public MemberKind Kind => kinds.Changes[^1].Value;

    public HouseholdId? HouseholdOn(DateOnly date) => households.TryOn(date, out var household) ? household : null;
    public MemberKind KindOn(DateOnly date) => kinds.TryOn(date, out var kind) ? kind : Kind;
    public bool IsActive(DateOnly on) => !IsMistaken && presence.TryOn(on, out var present) && present;
    public bool IsOnLeave(DateOnly on) => IsActive(on) && leave.TryOn(on, out var away) && away;
    public bool? MinorOn(DateOnly on) => Birth.MinorOn(on);

    /// <summary>She eats without paying that day. Apart from her official kind; null where she pays as her tier says.</summary>
    public Solidarity? SolidarityOn(DateOnly on) => IsActive(on) && solidarity.TryOn(on, out var granted) ? granted : null;

    /// <summary>Why and when she left, where she is not here on that day; null where she is.</summary>
    public (Departure Why, DateOnly Date)? DepartureOn(DateOnly on) =>
        IsActive(on) ? null : departures.Where(d => d.Date <= on).OrderBy(d => d.Date).Select(d => ((Departure, DateOnly)?)d).LastOrDefault();

    internal void Left(Departure why, DateOnly date) { presence.Set(date, false); departures.Add((why, date)); }
    internal void Returned(DateOnly date) => presence.Set(date, true);
    internal void OnLeave(DateOnly date, bool away) => leave.Set(date, away);
    internal void Moved(HouseholdId household, DateOnly date)
    {
        // Waiting to be placed was never a household of hers: the first one holds from the beginning.
        households.Set(Household is null ? DateOnly.MinValue : date, Placed(household));
    }
    internal void BecameKind(MemberKind kind, DateOnly date) => kinds.Set(date, kind);
    internal void Granted(Solidarity? granted, DateOnly date) => solidarity.Set(date, granted);

    static HouseholdId? Placed(HouseholdId household) => household.Value == Guid.Empty ? null : household;
}
