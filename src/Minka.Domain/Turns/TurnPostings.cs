using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;
using Minka.Domain.Work;

namespace Minka.Domain.Turns;

/// <summary>What a turn posts once somebody wrote who came: its hours, to each whose turn it was. The crew's hours are posted with the day's closing.</summary>
public static class TurnPostings
{
    const string Kind = "turn work";

    /// <summary>Hours of turns on the wall; all others are outside of it.</summary>
    public static bool IsOfTheRoster(Transaction transaction) => transaction.Kind is Kind or Kitchen.KitchenPostings.WorkKind;

    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        AttendanceTaken { Duty: not null } taken when Duties.IsOfTheCrew(taken.Duty) => Kitchen.KitchenPostings.Work(organization, taken.Date),
        AttendanceTaken { Duty: not null } taken => Hours(organization, new TurnKey(taken.Date, taken.Duty)),
        _ => [],
    };

    /// <summary>What the turn gives now, less what stands in the book for it already.</summary>
    static IEnumerable<TransactionDraft> Hours(Organization organization, TurnKey key)
    {
        if (organization.Turns.StandingAt(key) is not { IsTaken: true } turn) return [];
        var account = Accounting.Work(WorkDuties.AccountOf(key.Duty));
        var minutes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var place in turn.Standing) minutes[Accounting.WorkOf(organization.Register.NumberOf(place.Person))] = turn.Turn.Minutes;
        foreach (var posting in organization.Ledger.OfDay(key.Day).Where(t => t.Kind == Kind && !organization.Ledger.IsReversed(t) && t.Postings.Any(p => p.Account == account)).SelectMany(t => t.Postings))
            if (posting.Account != account) minutes[posting.Account] = minutes.GetValueOrDefault(posting.Account) + posting.Quantity;
        return [.. minutes.Where(m => m.Value != 0).Select(m => new TransactionDraft(Kind, [new Posting(account, Commodity.WorkMinutes, m.Value), new Posting(m.Key, Commodity.WorkMinutes, -m.Value)]))];
    }
}
