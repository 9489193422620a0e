using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Journal;
using Minka.Locale;

namespace Minka.Web;

/// <summary>
/// One request: whose books, who signed in, who types, and what day it is. Features read and act through it; nothing else
/// reaches the organisation.
/// </summary>
public sealed class Visit(TimeProvider clock, IChance chance, Texts texts)
{
    LiveOrganization? organization;

    public Texts T { get; } = texts;

    /// <summary>The civil date in Lima; on a look back, the day that is looked at.</summary>
    public DateOnly Today { get; private set; } = clock.Today();

    /// <summary>The day that is looked back at, its books as they stood then; null in the present.</summary>
    public PastBook? Past { get; private set; }

    /// <summary>The books of this browser's organisation.</summary>
    public LiveOrganization Organization => organization ?? throw new InvalidOperationException("The route needs no organisation, and asked for one.");
    public bool HasOrganization => organization is not null;

    /// <summary>Who gave her PIN; nobody before.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Who types for her.</summary>
    public PersonId Writes { get; private set; }

    public Guid Browser { get; private set; }

    public bool IsSignedIn => !Person.IsNobody;

    public void Enter(LiveOrganization live, Guid browser, PersonId person, PersonId writes)
    {
        organization = live;
        (Browser, Person, Writes) = (browser, person, writes);
    }

    /// <summary>From here on this request reads an earlier day: nothing can be recorded on it.</summary>
    public void LookBackTo(PastBook past) => (Past, Today) = (past, past.Day);

    public T Read<T>(Func<Organization, T> view) => Past is { } past ? view(past.Books) : Organization.Read(view);

    /// <summary>How the books stand: their last entry, its words.</summary>
    public Integrity Integrity => Past?.Integrity ?? Organization.Integrity;

    /// <summary>What her office allows today, whatever day she looks at: an office that ended opens nothing in the past either.</summary>
    public bool May(Power power) => IsSignedIn && Organization.Read(o => o.Offices.Allows(Person, power, clock.Today()));

    /// <summary>An id for a form that is about to be shown: sending it twice does it once.</summary>
    public string NewActId() => chance.NextId().ToString("N");

    public Act ActOf(Guid id) => new(id, Person, Writes.IsNobody ? Person : Writes, Today, clock.GetUtcNow());

    /// <summary>The act of this request stood in the book already: its form was sent before, and counts once.</summary>
    public bool CameBefore { get; private set; }

    public async Task<Reply> Execute(ICommand command, Guid actId)
    {
        if (Past is not null) throw new InvalidOperationException("Nothing is recorded on a look back; the gate lets no act through.");
        var reply = await Organization.Execute(command, ActOf(actId));
        // An act without facts that the book does not know either had nothing to record.
        CameBefore = reply is Reply.Accepted { Facts.Count: 0 } && Organization.Read(o => o.Knows(actId));
        return reply;
    }
}
