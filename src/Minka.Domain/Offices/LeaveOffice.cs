using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>Somebody no longer holds a post from that day on: she resigned, was recalled, or could not go on.</summary>
[FactKind("offices.office-left")]
public sealed record OfficeLeft(PersonId Person, Post Post, DateOnly Date) : IDatedFact;

/// <summary>Records that a post is vacant.</summary>
public sealed record LeaveOffice(PersonId Person, Post Post, DateOnly Date) : ICommand
{
    public Power Needs => Power.RecordBoard;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Offices.TermsOf(Person, Date).Any(t => t.Term.Post == Post), () => new NotHerPost(Post) { Field = nameof(Post) });
        return objections.OrAccept(new OfficeLeft(Person, Post, Date));
    }
}

public sealed record NotHerPost(Post Post) : Refusal;
