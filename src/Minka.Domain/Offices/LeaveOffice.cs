using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>Somebody no longer holds a post from that day on: she resigned, was recalled, or could not go on.</summary>
[FactKind("offices.office-left")]
public sealed record OfficeLeft(PersonId Person, Post Post, DateOnly Date) : IDatedFact;

/// <summary>Records that a post is vacant. She may say it herself; of another it takes two of different households.</summary>
public sealed record LeaveOffice(PersonId Person, Post Post, DateOnly Date, PersonId? Second = null) : ICommand
{
    // Resigning is everybody's right; the decision looks who says it.
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Offices.TermsOf(Person, Date).Any(t => t.Term.Post == Post), () => new NotHerPost(Post) { Field = nameof(Post) });
        if (Person != act.Says)
        {
            objections.AddIf(!organization.Offices.Allows(act.Says, Power.RecordBoard, act.Today), () => new NotHerOffice(Power.RecordBoard));
            if (SecondSignature.CheckWitness(organization, act.Says, Second, act.Today) is { } refusal) objections.Add(refusal);
        }
        return objections.OrAccept(new OfficeLeft(Person, Post, Date));
    }
}

public sealed record NotHerPost(Post Post) : Refusal;
