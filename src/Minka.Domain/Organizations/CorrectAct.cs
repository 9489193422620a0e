using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Lending;
using Minka.Domain.Offices;
using Minka.Domain.Sharing;

namespace Minka.Domain.Organizations;

/// <summary>
/// Undo an act that was a mistake: whoever said it, on the same day; later, an officer who may correct. Nothing disappears.
/// </summary>
public sealed record CorrectAct(Guid Mistaken, string Reason) : ICommand
{
    public const int ReasonLengthMax = 200;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var facts = organization.History.OfAct(Mistaken);
        if (facts.Count == 0) return Outcome.Refuse(new NothingToCorrect());
        var objections = new Objections();
        objections.AddIf(organization.History.IsReversed(Mistaken), () => new AlreadyCorrected());
        objections.AddIf(string.IsNullOrWhiteSpace(Reason), () => new ExplanationMissing { Field = nameof(Reason) });
        objections.AddIf(Reason?.Length > ReasonLengthMax, () => new TextTooLong(Reason!.Length, ReasonLengthMax) { Field = nameof(Reason) });
        var stamp = facts[0].Stamp;
        var hers = stamp.Says == act.Says && stamp.RecordedOn == act.Today;
        objections.AddIf(!hers && !organization.Offices.Allows(act.Says, Power.CorrectActs, act.Today), () => new NotHerOffice(Power.CorrectActs));
        objections.AddIf(facts.Any(f => UnseatsSomebody(organization, f.Fact, act.Today)), () => new SheHoldsAPost());
        objections.AddIf(facts.Any(f => IsSuperseded(organization, f.Fact)), () => new LaterOrderStands());
        objections.AddIf(facts.Any(f => IsSaidAgain(organization, f.Fact)), () => new LaterNumberStands());
        objections.AddIf(facts.Any(f => IsTakenBack(organization, f.Fact)), () => new NothingToTakeBack());
        objections.AddIf(facts.Any(f => organization.Sanctions.IsFollowed(f.Fact)), () => new LaterStepStands());
        objections.AddIf(facts.Any(f => f.Fact is LoanMade loan && organization.Lending.Find(loan.Id) is ({ Returns.Count: > 0 } or { Forgiven: not null })), () => new LoanGoesOn());
        objections.AddIf(facts.Any(f => f.Fact is BasketPlanned planned && organization.Sharing.BasketOf(planned.Id) is { } basket && (basket.Drawn is not null || basket.Fillings.Count + basket.Handings.Count > 0)), () => new AlreadyUsed());
        objections.AddIf(facts.Any(f => WentOn(organization, f.Fact)), () => new AlreadyUsed());
        objections.AddIf(WouldBeNegative(organization) || organization.Payments.IsSettled(Mistaken), () => new AlreadyUsed());
        objections.AddIf(!objections.Any && WouldLeaveCostAlone(organization), () => new CountedSince());
        return objections.OrAccept(new ActReversed(Mistaken), new ReversalExplained(Mistaken, (Reason ?? "").Trim()));
    }

    /// <summary>Her registration or return carries her office: an office ends as offices end, never by a correction.</summary>
    static bool UnseatsSomebody(Organization organization, IFact fact, DateOnly today) => fact switch
    {
        Members.PersonRegistered registered => organization.Offices.IsOfficeHolder(registered.Id, today),
        Members.PersonReturned returned => organization.Offices.IsOfficeHolder(returned.Person, today),
        _ => false,
    };

    static bool IsSuperseded(Organization organization, IFact fact) =>
        fact is OrderTaken order && !ReferenceEquals(organization.Days.On(order.Date).OrderOf(order.Household), order);

    /// <summary>A later number was measured against this one: it is corrected first.</summary>
    static bool IsSaidAgain(Organization organization, IFact fact) => fact is PotCooked or TotalsTyped or Turns.AttendanceTaken
        && !ReferenceEquals(fact, organization.History.On(((IDatedFact)fact).Date).Where(a => !organization.History.IsReversed(a))
            .SelectMany(a => organization.History.OfAct(a)).Select(f => f.Fact).LastOrDefault(f => IsOfTheSame(f, fact)));

    static bool IsOfTheSame(IFact one, IFact other) => one.GetType() == other.GetType() && (one as Turns.AttendanceTaken)?.Duty == (other as Turns.AttendanceTaken)?.Duty;

    /// <summary>Its plates were taken back by a tap already.</summary>
    static bool IsTakenBack(Organization organization, IFact fact) => fact switch
    {
        HouseholdServed served => served.Rations > 0 && organization.Days.On(served.Date).ServedTo(served.Household).Rations < served.Rations,
        PortionsServed portions => portions.Portions > 0 && organization.Days.On(portions.Date).PortionsTo(portions.Household, portions.Kind).Portions < portions.Portions,
        CounterServed counter => counter.Rations > 0 && organization.Days.On(counter.Date).ServedAt(counter.Counter) < counter.Rations,
        _ => false,
    };

    /// <summary>Somebody came to that faena, or told of that journey, since: those are corrected first.</summary>
    static bool WentOn(Organization organization, IFact fact) => fact switch
    {
        Work.FaenaCalled called => organization.Faenas.Find(called.Faena) is ({ Lines.Count: > 0 } or { Done: not null }),
        Work.Represented went => organization.Representations.Find(went.Representation) is ({ Report: not null } or { HandIns.Count: > 0 }),
        _ => false,
    };

    /// <summary>What the act brought in was taken out or spent since: the later act is corrected first.</summary>
    bool WouldBeNegative(Organization organization) => Brought(organization).Any(b => organization.Ledger.Quantity(b.Account, b.Commodity) < b.Quantity);

    /// <summary>A later count changed the lot: without what the act brought in, what remains would have a cost below zero, or a cost and nothing that costs.</summary>
    bool WouldLeaveCostAlone(Organization organization) => Brought(organization).Any(b =>
    {
        var now = organization.Ledger[b.Account].Of(b.Commodity);
        return now.CostCentimos < b.Cost || (now.Quantity == b.Quantity && now.CostCentimos != b.Cost);
    });

    /// <summary>What the act brought into accounts that never go below zero.</summary>
    IEnumerable<(string Account, Commodity Commodity, long Quantity, long Cost)> Brought(Organization organization) =>
        organization.Ledger.OfAct(Mistaken).Where(t => !organization.Ledger.IsReversed(t) && t.Reverses is null)
            .SelectMany(t => t.Postings).Where(p => Accounting.NeverNegative(p.Account))
            .GroupBy(p => (p.Account, p.Commodity))
            .Select(g => (g.Key.Account, g.Key.Commodity, g.Sum(p => p.Quantity), g.Sum(p => p.CostCentimos ?? 0)))
            .Where(b => b.Item3 > 0);
}

public sealed record NothingToCorrect : Refusal;
public sealed record AlreadyCorrected : Refusal;
public sealed record LaterOrderStands : Refusal;
public sealed record LaterNumberStands : Refusal;
public sealed record AlreadyUsed : Refusal;
/// <summary>The lot was counted since: the count is corrected first.</summary>
public sealed record CountedSince : Refusal;
/// <summary>Part of the loan came back or was forgiven since: that is corrected first.</summary>
public sealed record LoanGoesOn : Refusal;
public sealed record SheHoldsAPost : Refusal;
/// <summary>A later step stands on this one: that is corrected first.</summary>
public sealed record LaterStepStands : Refusal;
