using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Somebody eats without paying from a date on, until it is looked at again.</summary>
[FactKind("members.solidarity-granted")]
public sealed record SolidarityGranted(PersonId Person, DateOnly Since, DateOnly ReviewOn) : IDatedFact, IReversibleFact
{
    DateOnly IDatedFact.Date => Since;
}

/// <summary>Why, as a code of <see cref="SolidarityCriteria"/>, sealed: it never leaves the organisation and no screen of the kitchen shows it.</summary>
[FactKind("members.solidarity-reasoned", Erasable = true)]
public sealed record SolidarityReasoned(PersonId Person, Sealed Criterion) : IFact;

/// <summary>She pays again from that day on.</summary>
[FactKind("members.solidarity-ended")]
public sealed record SolidarityEnded(PersonId Person, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>The grounds that a board may give; `solidarity-criterion.CODE` of the catalogue says them.</summary>
public static class SolidarityCriteria
{
    public static readonly IReadOnlyList<string> All = ["elder-alone", "illness", "disability", "no-income", "many-children", "orphan", "emergency", "other"];
}

/// <summary>Lets somebody eat without paying. Saying it again sets a new review date.</summary>
/// <param name="ReviewOn">When the board looks at it again; null for the days that the statute says.</param>
public sealed record GrantSolidarity(PersonId Person, string Criterion, DateOnly Since, DateOnly? ReviewOn) : ICommand
{
    const int YearsAheadMax = 10;

    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var review = ReviewOn ?? Since.AddDays(Math.Min(organization.Charter.At(act.Today).SolidarityReviewDays, DateOnly.MaxValue.DayNumber - Since.DayNumber));
        return Presence.Decide(organization, act, Person, Since,
            (person, objections) =>
            {
                objections.AddIf(!person.IsActive(Since), () => new NotActiveThen(Person, Since) { Field = nameof(Person) });
                objections.AddIf(!SolidarityCriteria.All.Contains(Criterion), () => new NoSuchCriterion { Field = nameof(Criterion) });
                objections.AddIf(review < Since || review.Year > act.Today.Year + YearsAheadMax, () => new ReviewDateOdd(review) { Field = nameof(ReviewOn) });
            },
            new SolidarityGranted(Person, Since, review), new SolidarityReasoned(Person, new Sealed(Criterion)));
    }
}

/// <summary>Ends it.</summary>
public sealed record EndSolidarity(PersonId Person, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act) => Presence.Decide(organization, act, Person, Date,
        (person, objections) => objections.AddIf(person.SolidarityOn(Date) is null, () => new NoSolidarity { Field = nameof(Person) }),
        new SolidarityEnded(Person, Date));
}

public sealed record NoSuchCriterion : Refusal;
public sealed record ReviewDateOdd(DateOnly ReviewOn) : Refusal;
public sealed record NoSolidarity : Refusal;
