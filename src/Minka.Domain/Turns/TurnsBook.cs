using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>The turns book: duties, groups, rosters, and what became of each turn on the wall.</summary>
public sealed partial class TurnsBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<string, List<DutyDefined>> duties = new(StringComparer.Ordinal);
    readonly SortedDictionary<DateOnly, List<TurnCalled>> called = [];
    readonly HashSet<TurnKey> cancelled = [];
    readonly List<GroupsFormed> groups = [];
    readonly Dictionary<Guid, Roster> rosters = [];
    readonly SortedDictionary<TurnKey, StandingTurn> standing = [];
    readonly List<TurnExchange> exchanges = [];
    readonly Dictionary<(PersonId Owes, PersonId To), int> owed = [];
    readonly List<SubstituteFound> thanks = [];

    // The question of a roster is read out of the other books at the moment at which it was asked: folding again must not ask it anew.
    readonly Dictionary<Guid, AskedRoster?> questions = [];

    protected override bool Concerns(IFact fact) => fact is DutyDefined or TurnCalled or TurnCancelled or GroupsFormed or RosterProposed or RosterAdjusted or RosterPublished
        or ExchangeAsked or ExchangeAnswered or AbsenceAnnounced or SubstituteFound or AttendanceTaken or RosterMended;

    protected override void Clear()
    {
        duties.Clear();
        called.Clear();
        cancelled.Clear();
        groups.Clear();
        rosters.Clear();
        standing.Clear();
        exchanges.Clear();
        owed.Clear();
        thanks.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (isReversed) return;
        switch (fact)
        {
            case DutyDefined { Key: not null } duty: Define(duty); break;
            case TurnCalled { Duty: not null } turn: Call(turn); break;
            case TurnCancelled { Duty: not null } turn: Cancel(new TurnKey(turn.Date, turn.Duty)); break;
            case GroupsFormed formed: groups.Add(formed.Tidy()); break;
            case RosterProposed proposed: Keep(proposed, stamp); break;
            case RosterAdjusted adjusted: rosters.GetValueOrDefault(adjusted.Roster)?.Adjust(adjusted); break;
            case RosterPublished published: Hang(published, stamp); break;
            case ExchangeAsked asked: exchanges.Add(new TurnExchange(asked.Exchange, asked.Asks, asked.With, asked.Mine, asked.Theirs, stamp)); break;
            case ExchangeAnswered answered: Answer(answered, stamp); break;
            case AbsenceAnnounced { Duty: not null } absence: Miss(absence, stamp); break;
            case SubstituteFound { Duty: not null } substitute: Replace(substitute, stamp); break;
            case RosterMended mended: foreach (var place in (mended.Places ?? []).Where(p => p?.Comes.Duty is not null)) Mend(place, stamp); break;
            case AttendanceTaken { Duty: not null } attendance: Attend(attendance, stamp); break;
        }
    }

    void Define(DutyDefined duty)
    {
        if (!duties.TryGetValue(duty.Key, out var defined)) duties[duty.Key] = defined = [];
        defined.Insert(defined.FindLastIndex(d => d.From <= duty.From) + 1, duty);
    }

    void Call(TurnCalled turn)
    {
        if (!called.TryGetValue(turn.Date, out var day)) called[turn.Date] = day = [];
        day.RemoveAll(t => t.Duty == turn.Duty);
        day.Add(turn);
        cancelled.Remove(new TurnKey(turn.Date, turn.Duty));
    }

    void Cancel(TurnKey key)
    {
        cancelled.Add(key);
        if (StandingAt(key) is { } turn) turn.IsCancelled = true;
    }

    void Keep(RosterProposed fact, Stamp stamp)
    {
        // Where the books ask something else than what was answered (words erased, another order after a merge), nothing is explained rather than something false.
        if (!questions.TryGetValue(fact.Roster, out var asked)) questions[fact.Roster] = asked = Ask(fact) is { } again ? new[] { again, again.Former }.FirstOrDefault(q => q.Mark == fact.Mark) : null;
        rosters[fact.Roster] = new Roster(fact, stamp, asked);
    }

    /// <summary>Foreign bytes may name spans that no calendar has.</summary>
    AskedRoster? Ask(RosterProposed fact) =>
        fact.To < fact.From || fact.To.DayNumber - fact.From.DayNumber >= RosterQuestions.DaysMax || fact.From.Year is < 1950 or > 9000 ? null : RosterQuestions.Of(Organization, fact.From, fact.To);

    void Hang(RosterPublished fact, Stamp stamp)
    {
        if (!rosters.TryGetValue(fact.Roster, out var roster) || roster.IsPublished) return;
        roster.Published = stamp;
        foreach (var key in standing.Keys.Where(k => k.Day >= roster.From && k.Day <= roster.To).ToArray()) standing.Remove(key);
        foreach (var turn in roster.Turns) standing[turn.Key] = new StandingTurn(turn, roster, IsHere, CanCome) { IsCancelled = cancelled.Contains(turn.Key) };
    }

    bool IsHere(PersonId person, DateOnly day) => Organization.Register.People.TryGetValue(person, out var known) && known.IsActive(day);

    bool CanCome(PersonId person, DateOnly day) => Organization.Conditions.IsAvailable(person, day) && !Organization.Conditions.IsExempt(person, day);

    void Answer(ExchangeAnswered answered, Stamp stamp)
    {
        var at = exchanges.FindIndex(e => e.Id == answered.Exchange && e.Answer is null);
        if (at < 0) return;
        var exchange = exchanges[at] with { Answer = answered.Agreed, Answered = stamp };
        if (answered.Agreed) exchange = exchange with { Failed = !Exchange(exchange, stamp.Act) };
        exchanges[at] = exchange;
        if (exchange.Failed && !IsFoldingAgain) Raise("exchange-too-late", stamp, stamp.On);
    }

    /// <summary>Both or neither: on two devices the same turn may have been given away twice.</summary>
    bool Exchange(TurnExchange exchange, Guid act)
    {
        var (mine, theirs) = (exchange.Mine is { } m ? StandingAt(m) : null, exchange.Theirs is { } t ? StandingAt(t) : null);
        // By their places and not by who can come: folding again, with what was said since, must find the same.
        if (exchange.Mine is not null && !Has(mine, exchange.Asks) || exchange.Theirs is not null && !Has(theirs, exchange.With)) return false;
        if (mine is not null && theirs is not null && mine.Key == theirs.Key) return false;
        if (mine?.PlaceOf(exchange.With) is { IsServed: true } || theirs?.PlaceOf(exchange.Asks) is { IsServed: true }) return false;
        var why = mine is not null && theirs is not null ? PlaceReason.Swap : PlaceReason.Favour;
        Give(mine, exchange.Asks, exchange.With, why, act);
        Give(theirs, exchange.With, exchange.Asks, why, act);
        if (theirs is null && mine is not null) Owe(exchange.Asks, exchange.With);
        if (mine is null && theirs is not null) Owe(exchange.With, exchange.Asks);
        return mine is not null || theirs is not null;
    }

    static bool Has(StandingTurn? turn, PersonId person) => turn is { IsCancelled: false } && turn.PlaceOf(person) is { IsServed: true };

    static void Give(StandingTurn? turn, PersonId from, PersonId to, PlaceReason why, Guid act)
    {
        if (turn is null) return;
        turn.Remove(to);
        turn.Replace(from, new StandingPlace(to, why, false, For: from, Act: act));
    }

    void Owe(PersonId owes, PersonId to) => owed[(owes, to)] = owed.GetValueOrDefault((owes, to)) + 1;

    void Miss(AbsenceAnnounced absence, Stamp stamp)
    {
        if (StandingAt(new TurnKey(absence.Date, absence.Duty)) is { } turn && turn.PlaceOf(absence.Person) is { } place) turn.Set(place with { Status = PlaceStatus.Announced, Act = stamp.Act });
    }

    void Replace(SubstituteFound fact, Stamp stamp)
    {
        if (StandingAt(new TurnKey(fact.Date, fact.Duty)) is not { } turn || turn.PlaceOf(fact.Person) is { IsServed: true }) return;
        if (fact.Person == fact.For)
        {
            // She can come after all: the place is hers again.
            if (turn.PlaceOf(fact.Person) is { } hers) turn.Set(hers with { Status = PlaceStatus.Expected, Act = stamp.Act });
            return;
        }
        turn.Set(new StandingPlace(fact.Person, PlaceReason.Substitute, false, For: fact.For, Act: stamp.Act));
        thanks.Add(fact);
        if (fact is { IsOwed: true, For: { } absent }) Owe(absent, fact.Person);
    }

    void Mend(MendedPlace place, Stamp stamp)
    {
        if (StandingAt(place.Comes) is not { } turn || turn.PlaceOf(place.Person) is { IsServed: true }) return;
        if (place.Leaves is { Duty: not null } leaves) StandingAt(leaves)?.Remove(place.Person);
        turn.Set(new StandingPlace(place.Person, PlaceReason.Repair, false, Act: stamp.Act));
    }

    void Attend(AttendanceTaken fact, Stamp stamp)
    {
        if (StandingAt(new TurnKey(fact.Date, fact.Duty)) is not { } turn) return;
        turn.Taken = stamp;
        foreach (var seen in (fact.People ?? []).Where(p => p is not null))
            turn.Set((turn.PlaceOf(seen.Person) ?? new StandingPlace(seen.Person, PlaceReason.Came, false)) with { Status = seen.Status, By = seen.Status == PlaceStatus.StoodIn ? seen.By ?? StandIn.Other : null, Act = stamp.Act });
    }
}
