using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Contributions;

/// <summary>One line of the table of values: what a kilo, a litre or a piece counts for, from a date on.</summary>
/// <param name="Item">A key of the store's list, or <see cref="Water"/>.</param>
[FactKind("contributions.value-decided")]
public sealed record ContributionValueDecided(string Item, Soles Value, DateOnly From) : IFact, IReversibleFact
{
    /// <summary>Water is carried and used, never kept as a lot; its value is of a litre.</summary>
    public const string Water = "water";
}

/// <summary>Which assembly or board agreed it, in her words.</summary>
[FactKind("contributions.value-told", Erasable = true)]
public sealed record ContributionValueTold(string Item, string DecidedBy) : IFact;

/// <summary>Record what the assembly or the board agreed that one thing counts for.</summary>
public sealed record DecideContributionValue(string Item, Soles Value, DateOnly From, string DecidedBy) : ICommand
{
    public const long ValueMax = 1_000_00;

    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var source = Words.Tidy(DecidedBy);
        objections.AddIf(Item != ContributionValueDecided.Water && organization.Store.Find(Item) is null, () => new UnknownItem(Item ?? "") { Field = nameof(Item) });
        objections.AddIf(Value.Centimos is < 0 or > ValueMax, () => new PriceOutOfRange(Soles.Zero, new Soles(ValueMax)) { Field = nameof(Value) });
        objections.AddIf(From.DayNumber - act.Today.DayNumber > DecideSetting.DaysAheadMax, () => new SettingTooFarAhead(From) { Field = nameof(From) });
        objections.AddIf(source is null, () => new SourceMissing { Field = nameof(DecidedBy) });
        objections.AddIf(source?.Length > Words.LengthMax, () => new TextTooLong(source!.Length, Words.LengthMax) { Field = nameof(DecidedBy) });
        return objections.OrAccept(new ContributionValueDecided(Item ?? "", Value, From), new ContributionValueTold(Item ?? "", source ?? ""));
    }
}
