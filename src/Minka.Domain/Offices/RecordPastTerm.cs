using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>Somebody held a post before these books began; it counts where terms are limited, and gives no power.</summary>
[FactKind("offices.past-term-recorded")]
public sealed record PastTermRecorded(Term Term) : IFact;

/// <summary>Records who held which post before the books began.</summary>
public sealed record RecordPastTerm(Post Post, PersonId Person, DateOnly From, DateOnly To) : ICommand
{
    public Power Needs => Power.RecordBoard;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var term = new Term(Post, Person, From, To);
        objections.AddIf(!organization.Register.People.ContainsKey(Person), () => new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(To > act.Today, () => new DateInFuture { Field = nameof(To) });
        objections.AddIf(To < From, () => new TermEndsOddly(Post, From, To) { Field = nameof(To) });
        objections.AddIf(organization.Offices.PastTerms.Contains(term), () => new TermKnown(Post) { Field = nameof(Post) });
        return objections.OrAccept(new PastTermRecorded(term));
    }
}

public sealed record TermKnown(Post Post) : Refusal;
