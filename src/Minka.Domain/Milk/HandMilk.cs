using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Milk;

/// <summary>So much of an item.</summary>
public sealed record MilkItem(string Item, long Quantity);

/// <summary>What each person of the list gets a week, from a day on.</summary>
[FactKind("milk.ration-set")]
public sealed record MilkRationSet(DateOnly Date, IReadOnlyList<MilkItem> Each) : IDatedFact, IReversibleFact;

/// <summary>Food of the milk programme came. It never mixes with the kitchen's lots.</summary>
/// <param name="SheetNumber">The number of the municipality's sheet.</param>
[FactKind("milk.received")]
public sealed record MilkReceived(int Number, DateOnly Date, IReadOnlyList<MilkItem> Items, string? SheetNumber) : IDatedFact, IReversibleFact;

/// <summary>A household took its ration of a week and signed.</summary>
/// <param name="Week">The Monday of the week it is for.</param>
/// <param name="People">Of how many people of the list.</param>
[FactKind("milk.handed")]
public sealed record MilkHanded(DateOnly Week, DateOnly Date, HouseholdId Household, int People, IReadOnlyList<MilkItem> Items) : IDatedFact, IReversibleFact;

/// <summary>Set the weekly ration of one person.</summary>
public sealed record SetMilkRation(DateOnly Date, IReadOnlyList<MilkItem> Each) : ICommand
{
    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        MilkItems.Object(organization, Each, "Items", objections);
        return objections.OrAccept([.. Catalogue.DefinitionsMissing(organization.Store, Each.Select(e => e.Item)), new MilkRationSet(Date, [.. Each])]);
    }
}

/// <summary>Weigh in what the programme brought.</summary>
public sealed record ReceiveMilk(DateOnly Date, IReadOnlyList<MilkItem> Items, string? SheetNumber = null) : ICommand
{
    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        MilkItems.Object(organization, Items, "Items", objections);
        return objections.OrAccept([.. Catalogue.DefinitionsMissing(organization.Store, Items.Select(e => e.Item)), new MilkReceived(organization.Milk.NextReceipt, Date, [.. Items], Typed.Trimmed(SheetNumber))]);
    }
}

/// <summary>Hand a household its week: the ration of each of its people on the list. More than the book holds is not refused; it shows as a difference.</summary>
public sealed record HandMilk(DateOnly Week, DateOnly Date, HouseholdId Household) : ICommand
{
    public Power Needs => Power.Serve;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var monday = MilkBook.MondayOf(Week);
        var people = organization.Milk.ListedIn(monday).Count(p => p.Fact.Household == Household);
        var ration = organization.Milk.RationIn(monday);
        objections.AddIf(Date > act.Today || monday > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(people == 0, () => new NotOnMilkList());
        objections.AddIf(ration.Count == 0, () => new NoMilkRation());
        objections.AddIf(organization.Milk.HandedIn(monday, Household) is not null, () => new MilkHandedAlready());
        return objections.OrAccept(new MilkHanded(monday, Date, Household, people, [.. ration.Select(r => r with { Quantity = FactLists.Clamped((Int128)r.Quantity * people) })]));
    }
}

static class MilkItems
{
    public static void Object(Organization organization, IReadOnlyList<MilkItem> items, string field, Objections objections)
    {
        objections.AddIf(items.Count == 0, () => new NothingInDelivery { Field = field });
        objections.AddIf(items.Count > ReceiveDelivery.ProductsMax, () => new TooManyLines(ReceiveDelivery.ProductsMax) { Field = field });
        for (var i = 0; i < items.Count; i++)
        {
            var (item, at) = (items[i], $"{field}[{i}]");
            objections.AddIf(organization.Store.Find(item.Item) is null, () => new UnknownItem(item.Item) { Field = at });
            objections.AddIf(item.Quantity is <= 0 or > TypedNumber.MinorMax / 10_000, () => new QuantityOutOfRange { Field = at });
        }
    }
}

public sealed record NoMilkRation : Refusal;
public sealed record MilkHandedAlready : Refusal;
