using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Work;

/// <summary>
/// What somebody on the board has done herself of late: errands first, because leading is work too, then journeys, then the
/// pots that she cooked.
/// </summary>
/// <param name="Errands">Times that she went out for the organisation, and journeys apart.</param>
/// <param name="Turns">Days on which she was of the crew and a pot was made.</param>
public sealed record LeaderWork(PersonId Person, int Errands, int Representations, int Turns)
{
    public const int Months = 3;

    /// <summary>In the three months up to a day.</summary>
    public static LeaderWork Of(Organization organization, PersonId person, DateOnly today)
    {
        var from = today.MonthsBefore(Months);
        return new LeaderWork(person, ErrandsOf(organization, person, from, today),
            organization.Representations.All.Count(r => r.Fact.Date >= from && r.Fact.Date <= today && r.Went.Contains(person)),
            organization.Days.Between(from, today).Count(d => d.Made > 0 && d.Crew.Any(c => c.Person == person)));
    }

    /// <summary>Those of the book of errands, hours or none; visits to an office and errands that were written as work by their hours.</summary>
    static int ErrandsOf(Organization organization, PersonId person, DateOnly from, DateOnly to) =>
        organization.Errands.Between(from, to).Count(e => e.Travellers.Any(t => t.Person == person))
        + organization.Ledger[Accounting.WorkOf(organization.Register.NumberOf(person))].Postings.Count(p =>
            p.Posting.Quantity < 0 && p.Transaction.Kind != "errand work" && p.Transaction.Day >= from && p.Transaction.Day <= to && p.Transaction.Reverses is null && !organization.Ledger.IsReversed(p.Transaction)
            && p.Transaction.Postings.Any(x => x.Account == Accounting.Work(WorkDuties.Errands)));
}

static class Spans
{
    /// <summary>The day after the same day so many months before, stopping at the ends of the calendar.</summary>
    public static DateOnly MonthsBefore(this DateOnly day, int months) => day.DayNumber < 366 + 31 * months ? DateOnly.MinValue : day.AddMonths(-months).AddDays(1);
    public static DateOnly YearBefore(this DateOnly day) => day.DayNumber < 800 ? DateOnly.MinValue : day.AddMonths(-12);
}
