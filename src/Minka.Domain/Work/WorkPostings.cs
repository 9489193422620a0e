using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Work;

/// <summary>
/// What work posts: minutes from each person (income:work:person-N) to the duty (expenses:work:DUTY), one transaction a
/// person. Somebody who came for a household and is in no register gives them in the household's name.
/// </summary>
public static class WorkPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        WorkDone work => (work.People ?? []).Distinct().SelectMany(person => Minutes("duty work", WorkDuties.AccountOf(work.Duty), OfPerson(organization, person), work.Minutes)),
        FaenaAttended attended => attended.Present.OrEmpty().DistinctBy(p => (p.Household, p.Person)).SelectMany(p => Minutes("faena work", WorkDuties.Faena, Of(organization, p), p.Minutes)),
        Represented went => (went.Went ?? []).Distinct().SelectMany(person => Minutes("represent work", WorkDuties.Represent, OfPerson(organization, person), went.Minutes)),
        ReceivedHandedIn { Amount.IsPositive: true } handed =>
        [
            new TransactionDraft("represent money",
            [
                new Posting(Accounting.CashBox, Commodity.Soles, handed.Amount.Centimos),
                new Posting(Accounting.OtherIncome(WorkDuties.Represent), Commodity.Soles, -handed.Amount.Centimos),
            ]),
        ],
        AyniConfirmed confirmed => Ayni(organization, confirmed, stamp),
        _ => [],
    };

    static IEnumerable<TransactionDraft> Minutes(string kind, string duty, string from, int minutes) => minutes <= 0 ? [] :
        [new TransactionDraft(kind, [new Posting(Accounting.Work(duty), Commodity.WorkMinutes, minutes), new Posting(from, Commodity.WorkMinutes, -(long)minutes)])];

    static string Of(Organization organization, FaenaPresence presence) =>
        presence.Person is { } person && organization.Register.People.ContainsKey(person) ? OfPerson(organization, person) : Accounting.WorkOfHousehold(organization.Register.NumberOf(presence.Household));

    static string OfPerson(Organization organization, PersonId person) => Accounting.WorkOf(organization.Register.NumberOf(person));

    /// <summary>
    /// Two sides of one promise, so that it balances by itself: what the first of a tie has coming, and what the second owes.
    /// A tie has a number and no names: who the two are stands in no account and no export.
    /// </summary>
    static IEnumerable<TransactionDraft> Ayni(Organization organization, AyniConfirmed confirmed, Stamp stamp)
    {
        if (organization.Aynis.JustConfirmed(confirmed.Ayni, stamp) is not ({ } tie, { } ayni) || ayni.Quantity == 0) yield break;
        var (commodity, owed) = (ayni.Fact.Unit == AyniUnit.HalfDays ? Commodity.AyniHalfDays : Commodity.AyniMinutes, ayni.Fact.Giver == tie.First ? ayni.Quantity : -ayni.Quantity);
        yield return new TransactionDraft("ayni", [new Posting(Accounting.AyniComing(tie.Number), commodity, owed), new Posting(Accounting.AyniOwed(tie.Number), commodity, -owed)]);
    }
}
