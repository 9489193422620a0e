using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>
/// Tokens were counted at the end, or the notebook was typed: so many rations and so much cash beyond what was tapped.
/// Negative where fewer were counted than tapped.
/// </summary>
[FactKind("kitchen.totals-typed")]
public sealed record TotalsTyped(DateOnly Date, int Members, int Public, int Crew, int Solidarity, Soles MembersCash, Soles PublicCash) : IDatedFact, IReversibleFact
{
    public int Rations => Bounded.Add(Bounded.Add(Members, Public), Bounded.Add(Crew, Solidarity));
}

/// <summary>Type the totals of the day. They take the place of what was tapped.</summary>
/// <param name="Members">Rations of members and their families that pay.</param>
/// <param name="MembersCash">Cash that members paid beyond the morning's orders; null when the orders, or what was typed before, say it all.</param>
public sealed record TypeTotals(DateOnly Date, int Members, int Public, int Crew, int Solidarity, Soles? MembersCash = null) : ICommand
{
    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        Check(objections, Members, nameof(Members));
        Check(objections, Public, nameof(Public));
        Check(objections, Crew, nameof(Crew));
        Check(objections, Solidarity, nameof(Solidarity));
        objections.AddIf(MembersCash is { Centimos: < 0 or > TypedNumber.MinorMax }, () => new AmountNotPositive { Field = nameof(MembersCash) });
        if (objections.Any) return objections.Refuse();

        var day = organization.Days.On(Date);
        var publicMore = Public - day.ServedAt(Counter.Public);
        return Outcome.Accept(new TotalsTyped(Date, Members - day.MembersServed, publicMore, Crew - day.ServedAt(Counter.Crew),
            Solidarity - day.SolidarityServed, (MembersCash ?? day.MembersCash) - day.MembersCash, organization.Charter.At(Date).PublicPrice * publicMore));
    }

    static void Check(Objections objections, int rations, string field) =>
        objections.AddIf(rations is < 0 or > PlanMenu.RationsMax, () => new RationsOutOfRange(0, PlanMenu.RationsMax) { Field = field });
}
