using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Belongings;

/// <summary>What the kitchen's own things post, where their value is known: they are worth it until they are written off, piece by piece.</summary>
public static class BelongingsPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        ThingRecorded recorded when organization.Belongings.Find(recorded.Id) is { } thing && thing.Stamp.Entry == stamp.Entry && recorded is { Owner: ThingOwner.Kitchen, Value: { IsPositive: true } value } =>
            [Worth("thing", thing, FactLists.Clamped(value.Centimos), Accounting.ThingsOwned)],
        ThingGone gone when organization.Belongings.Find(gone.Thing) is { } thing && Left(organization, thing, gone) is > 0 and var left =>
            [Worth("thing-gone", thing, -left, Accounting.Expense("things"))],
        _ => [],
    };

    /// <summary>The part of what it is still worth that goes with these pieces; the last piece takes the rest.</summary>
    static long Left(Organization organization, Thing thing, ThingGone gone)
    {
        var worth = organization.Ledger.Quantity(Accounting.Thing(thing.Number), Commodity.Soles);
        var pieces = (long)Math.Max(0, gone.Pieces);
        var before = thing.Pieces + pieces;
        return worth <= 0 || pieces == 0 ? 0 : thing.Pieces == 0 ? worth : Proportion.HalfEven(worth, pieces, before);
    }

    static TransactionDraft Worth(string kind, Thing thing, long centimos, string other) =>
        new(kind, [new Posting(Accounting.Thing(thing.Number), Commodity.Soles, centimos), new Posting(other, Commodity.Soles, -centimos)]);
}
