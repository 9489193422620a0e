using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Readiness;

/// <summary>The two minute books that a kitchen keeps.</summary>
public enum MinuteBook { Assembly, Board }

/// <summary>The last minutes in a book on paper are of this date.</summary>
[FactKind("readiness.minutes-noted")]
public sealed record MinutesNoted(MinuteBook Book, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Say of which date the last minutes are: where the book is on paper nobody else knows.</summary>
public sealed record NoteMinutes(MinuteBook Book, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        return objections.OrAccept(new MinutesNoted(Book, Date));
    }
}
