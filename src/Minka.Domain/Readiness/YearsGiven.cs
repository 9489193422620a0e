using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Readiness;

/// <summary>A post that she held, with its days.</summary>
public sealed record HeldPost(Post Post, DateOnly From, DateOnly? Until);

/// <summary>Hours of one kind of work: cooking, errands, and what other books post.</summary>
public sealed record WorkOfKind(string Duty, long Minutes);

/// <summary>
/// What the books can say for a member who asks: since when, which posts, how many turns and hours, how many rations came from
/// the pots that she cooked with others. Nothing about money, food taken, or why.
/// </summary>
/// <param name="Until">The day she left; null while she is a member.</param>
/// <param name="Turns">Days on which she was of the crew and a pot was made.</param>
/// <param name="Rations">Rations of those pots, made by the whole crew.</param>
/// <param name="BooksSince">The first day of which these books tell turns: years before are known, hours are not.</param>
public sealed record YearsGiven(PersonId Person, DateOnly Since, DateOnly? Until, int Years, IReadOnlyList<HeldPost> Posts, int Turns, long Rations, IReadOnlyList<WorkOfKind> Work, DateOnly? BooksSince)
{
    public long Minutes => Work.Sum(w => w.Minutes);

    public static YearsGiven? Of(Organization organization, PersonId person, DateOnly today)
    {
        if (!organization.Register.People.TryGetValue(person, out var known)) return null;
        var left = known.DepartureOn(today)?.Date;
        var end = left ?? today;
        var turns = organization.Days.All.Where(d => d.Date <= today && d.Made > 0 && d.Crew.Any(c => c.Person == person)).ToArray();
        var posts = organization.Offices.PastTerms.Where(t => t.Person == person).Select(t => new HeldPost(t.Post, t.From, t.To))
            .Concat(organization.Offices.Held.Where(h => h.Term.Person == person && h.Term.From <= today).Select(h => new HeldPost(h.Term.Post, h.Term.From, h.Until is { } until && until <= today ? until.AddDays(-1) : null)))
            .OrderBy(p => p.From).ThenBy(p => p.Post).ToArray();
        var firstDay = organization.Days.All.FirstOrDefault(d => d.Made > 0)?.Date;
        return new YearsGiven(person, known.Since, left, FullYears(known.Since, end), posts, turns.Length, turns.Sum(d => (long)d.Made), WorkOf(organization, known.Number, today), firstDay);
    }

    static WorkOfKind[] WorkOf(Organization organization, int number, DateOnly today)
    {
        var minutes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (transaction, hers) in organization.Ledger[Accounting.WorkOf(number)].Postings)
        {
            if (transaction.Day > today) continue;
            var duty = transaction.Postings.Select(p => p.Account).FirstOrDefault(a => a.StartsWith(WorkPrefix, StringComparison.Ordinal))?[WorkPrefix.Length..] ?? "other";
            minutes[duty] = minutes.GetValueOrDefault(duty) - hers.Quantity;
        }
        return [.. minutes.Where(m => m.Value > 0).Select(m => new WorkOfKind(m.Key, m.Value))];
    }

    const string WorkPrefix = "expenses:work:";

    static int FullYears(DateOnly from, DateOnly to)
    {
        if (to <= from) return 0;
        var years = to.Year - from.Year;
        return (to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? years - 1 : years;
    }
}
