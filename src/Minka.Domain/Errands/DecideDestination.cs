using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Errands;

/// <summary>What the assembly agreed for one destination, a person and errand, from a date on.</summary>
[FactKind("errands.destination-decided")]
public sealed record DestinationDecided(Guid Destination, Soles Fares, Soles Refreshments, DateOnly From) : IFact, IReversibleFact;

/// <summary>What the place is called, and which assembly decided. A null name leaves the one it has.</summary>
[FactKind("errands.destination-named", Erasable = true)]
public sealed record DestinationNamed(Guid Destination, string? Name, string DecidedBy) : IFact;

/// <summary>Decide what going to one place may cost; for a place that is there already, from a date on.</summary>
/// <param name="Destination">Null for a new one, which then needs its name.</param>
public sealed record DecideDestination(Guid? Destination, string? Name, Soles Fares, Soles Refreshments, DateOnly From, string DecidedBy) : ICommand
{
    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var (name, source) = (Words.Tidy(Name), Words.Tidy(DecidedBy));
        objections.AddIf(Destination is null && name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(Destination is { } known && !organization.Errands.Destinations.ContainsKey(known), () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > Words.LengthMax, () => new TextTooLong(name!.Length, Words.LengthMax) { Field = nameof(Name) });
        objections.AddIf(Fares.Centimos is < 0 or > 1_000_00, () => new AmountOutOfRange { Field = nameof(Fares) });
        objections.AddIf(Refreshments.Centimos is < 0 or > 1_000_00, () => new AmountOutOfRange { Field = nameof(Refreshments) });
        objections.AddIf(From.DayNumber - act.Today.DayNumber > DecideSetting.DaysAheadMax, () => new SettingTooFarAhead(From) { Field = nameof(From) });
        objections.AddIf(source is null, () => new SourceMissing { Field = nameof(DecidedBy) });
        objections.AddIf(source?.Length > Words.LengthMax, () => new TextTooLong(source!.Length, Words.LengthMax) { Field = nameof(DecidedBy) });
        var id = Destination ?? act.NewId(0);
        var decided = new DestinationDecided(id, Fares, Refreshments, From);
        return objections.OrAccept(decided, new DestinationNamed(id, name, source ?? ""));
    }
}
