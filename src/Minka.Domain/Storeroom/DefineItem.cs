using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>The store keeps an item from now on. A later definition of the same key changes its name, drawing and use, never its unit.</summary>
[FactKind("store.item-defined")]
public sealed record ItemDefined(string Key, string Name, Unit Unit, string Pictogram, string? Food, ItemUse Use, string Commodity) : IFact;

/// <summary>A measure of an item: the arroba, the tin, the blue jug. A later one of the same name takes its place.</summary>
[FactKind("store.measure-defined")]
public sealed record MeasureDefined(string Item, string Name, string NamePlural, long Quantity, bool HerOwn) : IFact;

/// <summary>Keep an item that the built-in catalogue does not know.</summary>
public sealed record DefineItem(string Name, Unit Unit, ItemUse Use, string? Pictogram = null, string? Food = null) : ICommand
{
    public const int NameLengthMax = 40;

    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var name = (Name ?? "").Trim();
        var key = ItemKey.Of(name);
        objections.AddIf(key.Length == 0, () => new ItemNameMissing { Field = nameof(Name) });
        objections.AddIf(name.Length > NameLengthMax, () => new ItemNameTooLong(NameLengthMax) { Field = nameof(Name) });
        objections.AddIf(IsKnown(organization.Store, key), () => new ItemAlreadyThere(name) { Field = nameof(Name) });
        return objections.OrAccept(new ItemDefined(key, name, Unit, Pictogram ?? "other", Food, Use, organization.Store.FreeCommodity(key)));
    }

    static bool IsKnown(StoreBook store, string key) =>
        store.Find(key) is not null || Catalogue.All.Any(entry => ItemKey.Of(entry.Name) == key) || store.Items.Values.Any(item => ItemKey.Of(item.Name) == key);
}

/// <summary>Say how much one of her measures holds: the blue jug is 800 g of rice.</summary>
/// <param name="NamePlural">Left out, it is formed as Spanish forms it.</param>
public sealed record DefineMeasure(string Item, string Name, long Quantity, string? NamePlural = null) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var name = (Name ?? "").Trim();
        objections.AddIf(organization.Store.Find(Item) is null, () => new UnknownItem(Item) { Field = nameof(Item) });
        objections.AddIf(name.Length == 0, () => new MeasureNameMissing { Field = nameof(Name) });
        objections.AddIf(name.Length > DefineItem.NameLengthMax, () => new ItemNameTooLong(DefineItem.NameLengthMax) { Field = nameof(Name) });
        objections.AddIf(QuantityWords.IsUnitName(name), () => new MeasureNameTaken(name) { Field = nameof(Name) });
        objections.AddIf(Quantity is <= 0 or > TypedNumber.MinorMax, () => new QuantityOutOfRange { Field = nameof(Quantity) });
        if (objections.Any) return objections.Refuse();
        var plural = string.IsNullOrWhiteSpace(NamePlural) ? SpanishPlural.Of(name) : NamePlural.Trim();
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, [Item]), new MeasureDefined(Item, name, plural, Quantity, HerOwn: true)]);
    }
}

public sealed record UnknownItem(string? Item) : Refusal;
public sealed record ItemNameMissing : Refusal;
public sealed record ItemNameTooLong(int LengthMax) : Refusal;
public sealed record ItemAlreadyThere(string Name) : Refusal;
public sealed record MeasureNameMissing : Refusal;
public sealed record MeasureNameTaken(string Name) : Refusal;
public sealed record QuantityOutOfRange : Refusal;
