using Minka.Domain.Aid;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>Rules about the register. They count and name nobody.</summary>
static class PeopleRules
{
    /// <summary>Minors for whom no adult of the register answers.</summary>
    public static IEnumerable<Observation> MinorWithoutGuardian(Organization organization, DateOnly today) => Some("minor-without-guardian", organization.Register.MinorsWithoutGuardian(today).Count());

    /// <summary>People of the third official type without a criterion of the board, or whose review day has passed.</summary>
    public static IEnumerable<Observation> SolidarityToReview(Organization organization, DateOnly today) =>
        Some("solidarity-to-review", organization.Register.ActiveOn(today).Count(p => p.KindOn(today) == MemberKind.SolidarityCase && p.SolidarityOn(today) is null || p.SolidarityOn(today) is { } granted && granted.ReviewOn < today));

    /// <summary>People without a DNI in the book, where somebody asked for the official list before: it is asked for only when a paper needs it.</summary>
    public static IEnumerable<Observation> DocumentMissing(Organization organization, DateOnly today)
    {
        var people = organization.Register.ActiveOn(today).ToArray();
        return people.Any(p => p.Dni is not null) ? Some("document-missing", people.Count(p => p.Dni is null && p.OtherDocument is null)) : [];
    }

    /// <summary>People whose class by the State is missing or old: only where the assembly decided to keep classes.</summary>
    public static IEnumerable<Observation> ClassMissing(Organization organization, DateOnly today)
    {
        var statute = organization.Charter.At(today);
        if (statute.Of(AidSettings.ClassesOn) == 0) return [];
        var oldest = today.AddMonths(-Math.Min(statute.Of(AidSettings.ClassMonths), (today.Year - 1) * 12));
        return Some("class-missing", organization.Register.ActiveOn(today).Count(p => !(organization.Aid.ClassSince(p.Id) >= oldest)));
    }

    static IEnumerable<Observation> Some(string name, int count) => count == 0 ? [] : [new Observation(name, count)];
}
