using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Joint;

/// <summary>A trip to the market for several kitchens is planned for a day.</summary>
/// <param name="Number">The organisation's own number of the trip: 1, 2, 3 …</param>
[FactKind("joint.trip-opened")]
public sealed record JointTripOpened(int Number, DateOnly Day) : IFact;

/// <summary>What one kitchen wants of an item from a trip; a later word takes the place of an earlier one, and zero takes it off.</summary>
[FactKind("joint.ordered")]
public sealed record JointOrdered(int Trip, int Kitchen, string Item, long Quantity) : IFact;

/// <summary>Open a trip.</summary>
public sealed record OpenJointTrip(DateOnly Day) : ICommand
{
    public const int DaysAheadMax = 60, DaysBackMax = 60;

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Day > act.Today.AddDays(DaysAheadMax), () => new Kitchen.TooFarAhead(DaysAheadMax) { Field = nameof(Day) });
        objections.AddIf(Day < act.Today.AddDays(-DaysBackMax), () => new TooLongAgo(DaysBackMax) { Field = nameof(Day) });
        return objections.OrAccept(new JointTripOpened(organization.Joint.NextTrip, Day));
    }
}

/// <summary>Write down what a kitchen wants from a trip that has not been made yet.</summary>
public sealed record OrderTogether(int Trip, int Kitchen, IReadOnlyList<OrderedItem> Items) : ICommand
{
    public const int ItemsMax = 30;

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var trip = organization.Joint.Trip(Trip);
        objections.AddIf(trip is null, () => new UnknownTrip());
        objections.AddIf(trip?.Made is not null, () => new TripAlreadyMade());
        objections.AddIf(Kitchen != JointBook.Ourselves && !organization.Joint.Knows(Kitchen), () => new UnknownKitchen { Field = nameof(Kitchen) });
        objections.AddIf(Items.Count == 0, () => new NothingOrdered { Field = nameof(Items) });
        objections.AddIf(Items.Count > ItemsMax, () => new TooManyLines(ItemsMax) { Field = nameof(Items) });
        for (var i = 0; i < Items.Count; i++)
        {
            var (item, field) = (Items[i], $"{nameof(Items)}[{i}]");
            objections.AddIf(organization.Store.Find(item.Item) is null, () => new UnknownItem(item.Item) { Field = field });
            objections.AddIf(item.Quantity is < 0 or > TypedNumber.MinorMax / 100, () => new QuantityOutOfRange { Field = field });
        }
        if (objections.Any) return objections.Refuse();
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, Items.Select(i => i.Item)), .. Items.Select(i => new JointOrdered(Trip, Kitchen, i.Item, i.Quantity))]);
    }
}

/// <summary>So much of an item.</summary>
public sealed record OrderedItem(string Item, long Quantity);

public sealed record UnknownTrip : Refusal;
public sealed record TripAlreadyMade : Refusal;
public sealed record NothingOrdered : Refusal;
public sealed record TooLongAgo(int Days) : Refusal;
