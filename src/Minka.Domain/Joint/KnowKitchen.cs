using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Joint;

/// <summary>Another kitchen with which this one buys. Its number stands in the accounts; 0 is ourselves.</summary>
[FactKind("joint.kitchen-known")]
public sealed record KitchenKnown(int Number) : IFact;

/// <summary>What the other kitchen is called.</summary>
[FactKind("joint.kitchen-named", Erasable = true)]
public sealed record KitchenNamed(int Number, string Name) : IFact;

/// <summary>Write down a kitchen to buy with.</summary>
public sealed record KnowKitchen(string Name) : ICommand
{
    public const int NameLengthMax = 80, KitchensMax = 200;

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var name = Words.Tidy(Name);
        objections.AddIf(name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > NameLengthMax, () => new TextTooLong(name!.Length, NameLengthMax) { Field = nameof(Name) });
        objections.AddIf(name is not null && organization.Joint.Kitchens.Any(k => Words.Key(k.Name) == Words.Key(name)), () => new KitchenAlreadyKnown { Field = nameof(Name) });
        objections.AddIf(organization.Joint.Kitchens.Count() >= KitchensMax, () => new TooManyKitchens(KitchensMax) { Field = nameof(Name) });
        if (objections.Any) return objections.Refuse();
        var number = organization.Joint.NextKitchen;
        return Outcome.Accept(new KitchenKnown(number), new KitchenNamed(number, name!));
    }
}

public sealed record KitchenAlreadyKnown : Refusal;
public sealed record TooManyKitchens(int Most) : Refusal;
public sealed record UnknownKitchen : Refusal;
