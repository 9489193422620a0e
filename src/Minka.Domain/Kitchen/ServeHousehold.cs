using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>A household's táper was filled (or, with negative numbers, a tap was taken back).</summary>
/// <param name="Extra">What rations beyond the order cost; it stays on the household's account.</param>
[FactKind("kitchen.household-served")]
public sealed record HouseholdServed(DateOnly Date, HouseholdId Household, int Paid, int Solidarity, Soles Extra) : IDatedFact, IReversibleFact
{
    public int Rations => Bounded.Add(Paid, Solidarity);
}

/// <summary>
/// Serve a household in one tap. Nobody is refused a plate: more than was ordered goes on its account, more than the pot
/// held is a difference at the closing.
/// </summary>
public sealed record ServeHousehold(DateOnly Date, HouseholdId Household, int Rations) : ICommand
{
    /// <summary>Half portions and main dishes that go with the whole rations.</summary>
    public IReadOnlyList<PortionCount> Portions { get; init; } = [];

    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        var day = organization.Days.On(Date);
        var served = day.ServedTo(Household);
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(Rations == 0 && Portions.Count == 0 || Rations is > TakeOrder.RationsMax or < -TakeOrder.RationsMax, () => new RationsOutOfRange(1, TakeOrder.RationsMax) { Field = nameof(Rations) });
        objections.AddIf(Rations < 0 && served.Rations + Rations < 0, () => new NothingToTakeBack { Field = nameof(Rations) });
        foreach (var portion in Portions) Portion.Object(portion, objections);
        if (objections.Any) return objections.Refuse();
        var order = day.OrderOf(Household);
        return Outcome.Accept([.. Rations == 0 ? [] : new IFact[] { After(organization, Date, Household, order, Rations) },
            .. Portions.Where(p => p.Count != 0).Select(p => Portion.Served(organization, Date, Household, order, p.Kind, p.Count))]);
    }

    /// <summary>
    /// What changes in a household's táper and on its account when so many rations more go out under an order: measured
    /// against all that went out and was charged before, so that an order changed after the plates is paid once.
    /// </summary>
    internal static HouseholdServed After(Organization organization, DateOnly date, HouseholdId household, OrderTaken? order, int rations)
    {
        var before = organization.Days.On(date).ServedTo(household);
        var served = before.Rations + rations;
        var paid = Entitled(served, order) - before.Paid;
        return new HouseholdServed(date, household, paid, rations - paid, organization.Charter.At(date).MemberPrice * Beyond(served, order) - before.Extra);
    }

    /// <summary>How many of the first n rations count as paid: the paid ones of the order first, then the solidary, then all beyond.</summary>
    static int Entitled(int n, OrderTaken? order)
    {
        var (paid, solidarity) = (order?.Paid ?? 0, order?.Solidarity ?? 0);
        return Math.Min(n, paid) + Math.Max(0, n - paid - solidarity);
    }

    static int Beyond(int n, OrderTaken? order) => Math.Max(0, n - (order?.Rations ?? 0));
}

public sealed record NothingToTakeBack : Refusal;
