using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>A paper for the authorities was begun.</summary>
/// <param name="Number">The organisation's own number of it: 1, 2, 3 …</param>
/// <param name="Delivery">The delivery that a complaint is about.</param>
[FactKind("authorities.filing-opened")]
public sealed record FilingOpened(FilingId Id, int Number, FilingKind Kind, DateOnly Date, DeliveryId? Delivery) : IDatedFact, IReversibleFact;

/// <summary>Where it goes and what for, in her words.</summary>
[FactKind("authorities.filing-described", Erasable = true)]
public sealed record FilingDescribed(FilingId Filing, string? Office, string? WhatFor) : IFact;

/// <summary>Begin a paper: a complaint, a request, the recognition of the board.</summary>
public sealed record OpenFiling(FilingKind Kind, DateOnly Date, string Office, string WhatFor, DeliveryId? Delivery = null) : ICommand
{
    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var (office, what, objections) = (Words.Tidy(Office), Typed.Trimmed(WhatFor), new Objections());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(office is null, () => new OfficeMissing { Field = nameof(Office) });
        objections.AddIf(office?.Length > Words.LengthMax, () => new TextTooLong(office!.Length, Words.LengthMax) { Field = nameof(Office) });
        objections.AddIf(what is null, () => new FilingPurposeMissing { Field = nameof(WhatFor) });
        objections.AddIf(Delivery is { } about && !organization.Store.Deliveries.ContainsKey(about), () => new UnknownDelivery { Field = nameof(Delivery) });
        var id = new FilingId(act.NewId(0));
        return objections.OrAccept(new FilingOpened(id, organization.Authorities.NextFilingNumber, Kind, Date, Delivery), new FilingDescribed(id, office, what));
    }
}

public sealed record OfficeMissing : Refusal;
public sealed record FilingPurposeMissing : Refusal;
