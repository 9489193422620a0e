using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>Who is served without a táper: the public, the crew's own menus, whoever comes and cannot pay.</summary>
public enum Counter { Public, Crew, Solidarity }

/// <summary>Rations over the counter; negative takes a tap back.</summary>
[FactKind("kitchen.counter-served")]
public sealed record CounterServed(DateOnly Date, Counter Counter, int Rations, Soles Amount) : IDatedFact, IReversibleFact;

/// <summary>One more, or one back, at the counter. The public pays in cash by that day's price.</summary>
public sealed record ServeCounter(DateOnly Date, Counter Counter, int Rations) : ICommand
{
    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Rations is 0 or > 500 or < -500, () => new RationsOutOfRange(1, 500) { Field = nameof(Rations) });
        objections.AddIf(Rations < 0 && organization.Days.On(Date).ServedAt(Counter) + Rations < 0, () => new NothingToTakeBack { Field = nameof(Rations) });
        if (objections.Any) return objections.Refuse();
        var price = Counter == Counter.Public ? organization.Charter.At(Date).PublicPrice : Soles.Zero;
        return Outcome.Accept(new CounterServed(Date, Counter, Rations, price * Rations));
    }
}
