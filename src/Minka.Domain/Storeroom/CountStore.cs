using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>How she explains that the book and the store differ. Nobody is accused by a count.</summary>
public enum CountReason { Agrees, NotYetKnown, NotWrittenDown, WeighedDifferently, Spoiled, Pests, Lost, Other }

/// <summary>An item was counted lot by lot: from this moment each holds what was counted. The difference is posted to its own account.</summary>
/// <param name="Number">The organisation's own number of the count: 1, 2, 3 …</param>
[FactKind("store.counted")]
public sealed record StoreCounted(int Number, DateOnly Date, string Item, IReadOnlyList<LotCounted> Lots, CountReason Reason) : IDatedFact, IReversibleFact;

/// <summary>The words about a count.</summary>
[FactKind("store.count-told", Erasable = true)]
public sealed record CountTold(int Number, string Words) : IFact;

/// <summary>Count an item: by lot, or its total, which is spread over the lots as if what is missing had left by expiry.</summary>
/// <param name="Lots">Counted lot by lot; lots not named keep what the book says.</param>
/// <param name="Total">Counted as a whole; used where <paramref name="Lots"/> is null or empty.</param>
public sealed record CountStore(DateOnly Date, string Item, IReadOnlyList<LotCounted>? Lots, long? Total, CountReason Reason, string? Text = null) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var store = organization.Store;
        if (store.Find(Item) is null) return Outcome.Refuse(new UnknownItem(Item) { Field = nameof(Item) });
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        var byLot = Lots is { Count: > 0 };
        if (byLot) ObjectToLots(store, objections);
        else objections.AddIf(Total is null or < 0 or > TypedNumber.MinorMax / 100, () => new QuantityOutOfRange { Field = nameof(Total) });
        if (objections.Any) return objections.Refuse();
        var before = store.StockOn(Item, Date);
        if (!byLot && before.Count == 0) return NothingInTheBook(organization, act);
        var counted = byLot ? Lots! : Spread(store, before, Total!.Value);
        var gone = counted.FirstOrDefault(c => store.QuantityOf(store.Lots[c.Lot]) + c.Counted - before.FirstOrDefault(b => b.Lot.Id == c.Lot).Quantity < 0);
        if (gone is not null) return Outcome.Refuse(new MoreTakenSinceThanCounted(Item, store.Lots[gone.Lot].Number, gone.Counted) { Field = byLot ? nameof(Lots) : nameof(Total) });
        var fact = new StoreCounted(store.NextCountNumber, Date, Item, counted, Reason);
        return Typed.Trimmed(Text) is { } text ? Outcome.Accept(fact, new CountTold(fact.Number, text)) : Outcome.Accept(fact);
    }

    void ObjectToLots(StoreBook store, Objections objections)
    {
        objections.AddIf(Lots!.DistinctBy(l => l.Lot).Count() != Lots!.Count, () => new LotCountedTwice { Field = nameof(Lots) });
        objections.AddIf(Lots!.Any(l => l.Counted is < 0 or > TypedNumber.MinorMax / 100), () => new QuantityOutOfRange { Field = nameof(Lots) });
        objections.AddIf(Lots!.Any(l => !store.Lots.TryGetValue(l.Lot, out var lot) || lot.Item != Item || lot.IsReversed || lot.Received > Date), () => new UnknownLot { Field = nameof(Lots) });
    }

    /// <summary>Nothing in the book: what was counted is found; zero agrees.</summary>
    Outcome NothingInTheBook(Organization organization, Act act)
    {
        IEnumerable<IFact> found = Total > 0 ? [RecordFound.Found(organization, act, Date, Item, Total.Value, null)] : [new StoreCounted(organization.Store.NextCountNumber, Date, Item, [], Reason)];
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, [Item]), .. found]);
    }

    /// <summary>What is missing leaves the lots that expire first and still hold it; what is over stays with the last.</summary>
    static LotCounted[] Spread(StoreBook store, IReadOnlyList<(Lot Lot, long Quantity)> before, long total)
    {
        var counted = before.Select(b => new LotCounted(b.Lot.Id, b.Quantity)).ToArray();
        var difference = total - before.Sum(b => b.Quantity);
        if (difference > 0) counted[^1] = counted[^1] with { Counted = counted[^1].Counted + difference };
        for (var i = 0; i < counted.Length && difference < 0; i++)
        {
            var part = Math.Clamp(Math.Min(counted[i].Counted, store.QuantityOf(before[i].Lot)), 0, -difference);
            counted[i] = counted[i] with { Counted = counted[i].Counted - part };
            difference += part;
        }
        if (difference < 0) counted[0] = counted[0] with { Counted = counted[0].Counted + difference };
        return counted;
    }
}

/// <summary>More left this lot after the count's date than the count found: count it today instead.</summary>
public sealed record MoreTakenSinceThanCounted(string Item, int Lot, long Counted) : Refusal;
public sealed record LotCountedTwice : Refusal;
