using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>Something that somebody did in the window: a turn, or hours outside of the roster.</summary>
/// <param name="Weight">In hundredths of a plain turn.</param>
/// <param name="IsTurn">A turn on the wall; otherwise hours, as errands are.</param>
public sealed record CarriedPiece(DateOnly Date, string Duty, long Weight, long Minutes, bool IsTurn);

/// <summary>What somebody carried in the window behind a day, as things one can count, and what the roster counts for her.</summary>
/// <param name="DaysThere">Days of the window on which she was a member, and neither on leave nor exempt.</param>
/// <param name="Counted">In hundredths of a plain turn: what she did, and for the days on which she was not there what the middle of the group did.</param>
public sealed record CarriedWork(PersonId Person, int Share, IReadOnlyList<CarriedPiece> Pieces, int DaysThere, int DaysOfWindow, long Counted)
{
    public long Done => Pieces.Sum(p => p.Weight);
    public int Turns => Pieces.Count(p => p.IsTurn);
    public long OtherMinutes => Pieces.Where(p => !p.IsTurn).Sum(p => p.Minutes);
    public bool IsCountedAsMiddle => Counted != Done;
}

/// <summary>Looks back over the window of the statute, for everybody at once.</summary>
public static class CarriedWindow
{
    public static int DaysOf(Organization organization, DateOnly day) => (int)organization.Charter.At(day)[TurnSettings.WindowWeeks].Value * 7;

    /// <param name="before">The first day that is not of the window any more.</param>
    public static IReadOnlyList<CarriedWork> Of(Organization organization, DateOnly before, IReadOnlyList<PersonId> people)
    {
        var days = DaysOf(organization, before);
        var from = DateOnly.FromDayNumber(Math.Max(0, before.DayNumber - days));
        var pieces = people.ToDictionary(p => p, _ => new List<CarriedPiece>());
        foreach (var (person, piece) in organization.Turns.DoneBetween(from, before))
            if (pieces.TryGetValue(person, out var hers)) hers.Add(piece);
        var crewMinutes = Math.Max(60, organization.Charter.At(before).CrewMinutes);
        foreach (var person in people) pieces[person].AddRange(Hours(organization, person, from, before, crewMinutes));
        var raw = people.Select(p => (Person: p, Share: organization.Conditions.ShareOn(p, before), There: DaysThere(organization, p, from, before))).ToArray();
        var carried = raw.Select(r => new CarriedWork(r.Person, r.Share, [.. pieces[r.Person].OrderBy(x => x.Date).ThenBy(x => x.Duty, StringComparer.Ordinal)], r.There, days, 0)).ToArray();
        return [.. Counted(carried, c => c.Done).Select(c => c.Work with { Counted = c.Counted })];
    }

    /// <summary>How often each had a duty in the window, with the middle of the group for the days on which she was not there.</summary>
    public static IEnumerable<(PersonId Person, DutyTimes Had)> TimesOf(IReadOnlyList<CarriedWork> carried, string duty) =>
        Counted(carried, c => c.Pieces.Count(p => p.IsTurn && p.Duty == duty)).Select(c => (c.Work.Person, new DutyTimes(duty, (int)Math.Clamp(c.Counted, 0, DutyTimes.Most))));

    static IEnumerable<(CarriedWork Work, long Counted)> Counted(IReadOnlyList<CarriedWork> carried, Func<CarriedWork, long> amount)
    {
        var whole = carried.Where(c => c.DaysThere >= c.DaysOfWindow).ToArray();
        // Books that are younger than the window: as if each had gone on as she began.
        var middle = Starts.Middle((whole.Length > 0 ? whole : [.. carried.Where(c => c.DaysThere > 0)]).Select(c => (amount(c) * c.DaysOfWindow / c.DaysThere, c.Share)));
        return carried.Select(c => (c, Starts.Counted(amount(c), middle, c.Share, c.DaysOfWindow, c.DaysThere)));
    }

    /// <summary>Errands, journeys and whatever else posts hours to her outside of the wall: in turns of the kitchen's length.</summary>
    static IEnumerable<CarriedPiece> Hours(Organization organization, PersonId person, DateOnly from, DateOnly before, int crewMinutes)
    {
        foreach (var (transaction, hers) in organization.Ledger[Accounting.WorkOf(organization.Register.NumberOf(person))].Postings)
        {
            if (transaction.Day < from || transaction.Day >= before || TurnPostings.IsOfTheRoster(transaction)) continue;
            var minutes = -hers.Quantity;
            yield return new CarriedPiece(transaction.Day, DutyOf(transaction), minutes * 100 / crewMinutes, minutes, false);
        }
    }

    static string DutyOf(Transaction transaction) =>
        transaction.Postings.Select(p => p.Account).FirstOrDefault(a => a.StartsWith(WorkPrefix, StringComparison.Ordinal))?[WorkPrefix.Length..] ?? Duties.Errand;

    const string WorkPrefix = "expenses:work:";

    /// <summary>A week away is a week not there, whatever it was for; a weekday on which she never can is not.</summary>
    static int DaysThere(Organization organization, PersonId person, DateOnly from, DateOnly before)
    {
        if (!organization.Register.People.TryGetValue(person, out var known)) return 0;
        var (there, run) = (0, 0);
        for (var day = from; day < before; day = day.AddDays(1))
        {
            var gone = !known.IsActive(day) || organization.Conditions.IsExempt(person, day);
            run = gone || !organization.Conditions.IsAvailable(person, day) ? run + 1 : 0;
            if (gone) continue;
            // A week without a day on which she could come: all of it was away, the days that were counted already too.
            if (run < 7) there++;
            else if (run == 7) there -= CountedOf(organization, person, known, day);
        }
        return Math.Max(0, there);
    }

    static int CountedOf(Organization organization, PersonId person, Members.Person known, DateOnly lastOfWeek) =>
        Enumerable.Range(1, 6).Select(n => lastOfWeek.AddDays(-n)).Count(d => known.IsActive(d) && !organization.Conditions.IsExempt(person, d));
}
