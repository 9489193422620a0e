using System.Globalization;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Belongings;

/// <summary>The inventory: pots, stove, cylinders, keys, title papers, each with its number, its state and who keeps it.</summary>
public sealed class BelongingsBook(Organization organization) : ReversibleBook(organization)
{
    readonly SortedDictionary<int, Thing> things = [];
    readonly Dictionary<Guid, int> numbers = [];
    readonly Dictionary<Guid, Guid> thingOfHanding = [];
    int last;

    public IEnumerable<Thing> All => things.Values;
    /// <summary>What is in the inventory now, by number.</summary>
    public IEnumerable<Thing> Here => things.Values.Where(t => t.IsHere);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    public Thing? Find(Guid id) => numbers.TryGetValue(id, out var number) ? things[number] : null;
    public Thing? ByNumber(int number) => things.GetValueOrDefault(number);

    /// <summary>Who keeps it now; null where nobody does, or where it cannot be read.</summary>
    public PersonId? KeeperOf(Thing thing) => thing.Keeping?.Number is { } number ? Organization.Register.PersonOf(number)?.Id : null;

    /// <summary>The day of the last count, or null.</summary>
    public DateOnly? LastCount => things.Values.Select(t => t.Counted?.Fact.Date).Max();

    protected override bool Concerns(IFact fact) => fact is ThingRecorded or ThingNamed or ConditionSaid or ThingGone or GoneTold or ThingHanded or KeeperSealed or KeepingConfirmed or ThingsCounted;

    protected override void Clear()
    {
        things.Clear();
        numbers.Clear();
        thingOfHanding.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case ThingRecorded recorded: Record(recorded, stamp, isReversed); break;
            case ThingNamed named: Change(named.Thing, t => t with { Name = named.Name, Place = named.Place, Owner = named.Owner }); break;
            case ConditionSaid said when !isReversed: Change(said.Thing, t => t with { Condition = said.Condition, IsFull = said.IsFull ?? t.IsFull }); break;
            case ThingGone gone when !isReversed: Change(gone.Thing, t => t with { Losses = [.. t.Losses, new Gone(gone, stamp, null)] }); break;
            case GoneTold told: Change(told.Thing, t => t with { Losses = [.. t.Losses.Select(l => l.Stamp.Act == stamp.Act ? l with { Words = told.Words } : l)] }); break;
            case ThingHanded handed when !isReversed: Hand(handed, stamp); break;
            case KeeperSealed kept: OnKeeping(kept.Handing, k => k with { Number = NumberIn(kept.Keeper) }); break;
            case KeepingConfirmed confirmed: OnKeeping(confirmed.Handing, k => k with { IsConfirmed = true }); break;
            case ThingsCounted counted: foreach (var seen in counted.Seen.OrEmpty()) Change(seen.Thing, t => t with { Counted = (counted, stamp) }); break;
        }
    }

    /// <summary>A number that another thing bears already gives way to the next free one.</summary>
    void Record(ThingRecorded recorded, Stamp stamp, bool isReversed)
    {
        if (numbers.ContainsKey(recorded.Id)) return;
        var number = recorded.Number is > 0 and < 1_000_000 && !things.ContainsKey(recorded.Number) ? recorded.Number : things.Keys.DefaultIfEmpty(0).Max() + 1;
        if (number != recorded.Number && !IsFoldingAgain) Raise("thing-renumbered", stamp, recorded.Date, ("Was", recorded.Number), ("Thing", number));
        things[number] = new Thing(recorded with { Number = number, Pieces = Math.Clamp(recorded.Pieces, 0, RecordThing.PiecesMax) }, stamp) { IsReversed = isReversed };
        numbers[recorded.Id] = number;
        if (number > last) last = number;
    }

    void Hand(ThingHanded handed, Stamp stamp)
    {
        if (!numbers.ContainsKey(handed.Thing) || !thingOfHanding.TryAdd(handed.Handing, handed.Thing)) return;
        Change(handed.Thing, t => t with { Keepings = [.. t.Keepings, new Keeping(handed.Handing, handed.Date, handed.IsConfirmed, null, stamp)] });
    }

    void OnKeeping(Guid handing, Func<Keeping, Keeping> change)
    {
        if (thingOfHanding.TryGetValue(handing, out var thing)) Change(thing, t => t with { Keepings = [.. t.Keepings.Select(k => k.Handing == handing ? change(k) : k)] });
    }

    static int? NumberIn(Sealed? keeper) => int.TryParse(keeper?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    void Change(Guid id, Func<Thing, Thing> change)
    {
        if (numbers.TryGetValue(id, out var number)) things[number] = change(things[number]);
    }
}
