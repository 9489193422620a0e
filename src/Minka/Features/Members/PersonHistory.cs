using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Members;

/// <summary>What was written about a person in the register, the latest first, what was undone struck through.</summary>
/// <param name="CorrectUrl">Null for whoever may not correct it.</param>
public sealed record PersonEvent(string Words, string When, bool IsUndone, string? CorrectUrl);

/// <summary>The history of a line of the register. Why somebody eats free is sealed: those acts are not listed here.</summary>
static class PersonHistory
{
    public static IReadOnlyList<PersonEvent> Of(Organization o, PersonId person, Visit visit) =>
        [.. o.History.About(fact => PersonOf(fact) == person).Select(act =>
        {
            var (fact, stamp) = o.History.OfAct(act).First(f => PersonOf(f.Fact) == person);
            return new PersonEvent(ActWords.Say(o, fact, visit.T), DateWords.DayMonthYear(stamp.On), o.History.IsReversed(act), Corrections.UrlOf(o, act, visit));
        }).Reverse()];

    static PersonId? PersonOf(IReversibleFact fact) => fact switch
    {
        PersonRegistered registered => registered.Id,
        PersonLeft left => left.Person,
        PersonReturned returned => returned.Person,
        PersonMoved moved => moved.Person,
        KindChanged changed => changed.Person,
        LeaveStarted started => started.Person,
        LeaveEnded ended => ended.Person,
        _ => null,
    };
}
