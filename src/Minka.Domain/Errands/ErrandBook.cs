using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Errands;

/// <summary>An errand with its words; these are null where nobody wrote them or they were erased.</summary>
public sealed record Errand(ErrandMade Fact, Stamp Stamp, string? Purpose = null, string? Place = null, string? WhyMore = null)
{
    public IReadOnlyList<Traveller> Travellers { get; } = [.. Fact.Travellers.OrEmpty()];

    public Soles Fares => Sum(t => t.Fares);
    public Soles Refreshments => Sum(t => t.Refreshments);
    public Soles Total => Sum(t => t.Fares) + Sum(t => t.Refreshments);

    // Foreign bytes may hold any amounts: what the ledger refuses counts as its bound here.
    Soles Sum(Func<Traveller, Soles> part) => new(Travellers.Select(part).Aggregate(0L, (sum, amount) => Math.Clamp(sum + FactLists.Clamped(amount.Centimos), -TypedNumber.MinorMax, TypedNumber.MinorMax)));
}

/// <summary>What going somewhere may cost a person, and who decided it; null where only the general rule holds.</summary>
public sealed record ErrandCap(Soles Fares, Soles Refreshments, string? DecidedBy = null, DateOnly? Since = null);

/// <summary>A place with a cap of its own.</summary>
public sealed record Destination(Guid Id, string? Name, string? DecidedBy, IReadOnlyList<DestinationDecided> Decided);

/// <summary>The book of errands: who went where, for what, how long, and what it cost by which rule.</summary>
public sealed class ErrandBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, Errand> errands = [];
    readonly Dictionary<Guid, Destination> destinations = [];
    int last;

    /// <summary>Those that stand, by number.</summary>
    public IEnumerable<Errand> All => errands.Values.OrderBy(e => e.Fact.Number).ThenBy(e => e.Fact.Date);
    public IReadOnlyDictionary<Guid, Destination> Destinations => destinations;
    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    public Errand? ByNumber(int number) => errands.Values.FirstOrDefault(e => e.Fact.Number == number);

    public IEnumerable<Errand> Between(DateOnly from, DateOnly to) => All.Where(e => e.Fact.Date >= from && e.Fact.Date <= to);

    /// <summary>The cap on a day: the destination's own, decided by then, else the general one.</summary>
    public ErrandCap CapOf(Guid? destination, DateOnly on)
    {
        var own = destination is { } id && destinations.TryGetValue(id, out var place) ? place.Decided.Where(d => d.From <= on).OrderBy(d => d.From).LastOrDefault() : null;
        if (own is not null) return new ErrandCap(own.Fares, own.Refreshments, destinations[destination!.Value].DecidedBy, own.From);
        var statute = Organization.Charter.At(on);
        return new ErrandCap(new Soles(statute[MoneySettings.FaresCap].Value), new Soles(statute[MoneySettings.RefreshmentsCap].Value), statute[MoneySettings.FaresCap].DecidedBy, statute[MoneySettings.FaresCap].Since);
    }

    protected override bool Concerns(IFact fact) => fact is ErrandMade or ErrandTold or DestinationDecided or DestinationNamed;

    protected override void Clear()
    {
        errands.Clear();
        destinations.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case ErrandMade made:
                if (made.Number > last) last = made.Number;
                if (!isReversed) errands.TryAdd(made.Errand, new Errand(made, stamp));
                break;
            case ErrandTold told when errands.TryGetValue(told.Errand, out var errand):
                errands[told.Errand] = errand with { Purpose = told.Purpose, Place = told.Place, WhyMore = told.WhyMore };
                break;
            case DestinationDecided decided when !isReversed:
                var before = destinations.GetValueOrDefault(decided.Destination);
                destinations[decided.Destination] = new Destination(decided.Destination, before?.Name, before?.DecidedBy, [.. before?.Decided ?? [], decided]);
                break;
            case DestinationNamed named when destinations.TryGetValue(named.Destination, out var known):
                destinations[named.Destination] = known with { Name = named.Name ?? known.Name, DecidedBy = named.DecidedBy };
                break;
        }
    }
}
