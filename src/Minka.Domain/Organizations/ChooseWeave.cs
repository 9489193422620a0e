using Minka.Domain.Offices;

namespace Minka.Domain.Organizations;

/// <summary>The two colours of the organisation's band, by their number in the palette.</summary>
[FactKind("organization.weave-chosen")]
public sealed record WeaveChosen(int First, int Second) : IFact;

/// <summary>Chooses two different colours of the palette, so that one kitchen's book is told from another's at a glance.</summary>
public sealed record ChooseWeave(int First, int Second) : ICommand
{
    public const int Colors = 12;

    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(First is < 0 or >= Colors, () => new NotAColor(First) { Field = nameof(First) });
        objections.AddIf(Second is < 0 or >= Colors || Second == First, () => new NotAColor(Second) { Field = nameof(Second) });
        return objections.OrAccept(new WeaveChosen(First, Second));
    }
}

public sealed record NotAColor(int Color) : Refusal;
