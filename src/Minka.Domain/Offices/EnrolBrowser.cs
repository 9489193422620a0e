using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>A phone or laptop may show the tiles of sign-in from now on.</summary>
/// <param name="Browser">Names the browser; the edge keeps the secret that proves it.</param>
/// <param name="Second">The other officer; null only while the organisation has no board.</param>
[FactKind("offices.browser-enrolled")]
public sealed record BrowserEnrolled(Guid Browser, PersonId By, PersonId? Second) : IFact;

/// <summary>What people call that phone.</summary>
[FactKind("offices.browser-labelled", Erasable = true)]
public sealed record BrowserLabelled(Guid Browser, string Label) : IFact;

/// <summary>Enrols a browser. Two officers of different households; the founder alone while there is no board.</summary>
public sealed record EnrolBrowser(Guid Browser, string? Label, PersonId? Second) : ICommand
{
    public Power Needs => Power.EnrolBrowsers;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var label = Words.Tidy(Label);
        var founding = organization.Offices.IsFounding(act.Today);
        objections.AddIf(organization.Offices.IsEnrolled(Browser), () => new BrowserKnown());
        objections.AddIf(label?.Length > Words.LengthMax, () => new TextTooLong(label!.Length, Words.LengthMax) { Field = nameof(Label) });
        if (!founding && SecondSignature.Check(organization, act.Says, Second, Power.EnrolBrowsers, act.Today) is { } refusal) objections.Add(refusal);
        var enrolled = new BrowserEnrolled(Browser, act.Says, founding ? null : Second);
        return label is null ? objections.OrAccept(enrolled) : objections.OrAccept(enrolled, new BrowserLabelled(Browser, label));
    }
}

public sealed record BrowserKnown : Refusal;

/// <summary>A phone was lost, sold or given away: it shows nothing any more.</summary>
[FactKind("offices.browser-revoked")]
public sealed record BrowserRevoked(Guid Browser, PersonId By, PersonId? Second) : IFact;

/// <summary>Shuts a browser out. One officer is enough, for a lost phone cannot wait; a second may sign. Enrolling again takes two.</summary>
public sealed record RevokeBrowser(Guid Browser, PersonId? Second = null) : ICommand
{
    public Power Needs => Power.EnrolBrowsers;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Offices.IsEnrolled(Browser), () => new BrowserNotEnrolled());
        if (Second is not null && SecondSignature.CheckWitness(organization, act.Says, Second, act.Today) is { } refusal) objections.Add(refusal);
        return objections.OrAccept(new BrowserRevoked(Browser, act.Says, Second));
    }
}

public sealed record BrowserNotEnrolled : Refusal;

/// <summary>A browser and who let it in: what the fiscal reads.</summary>
public sealed record EnrolledBrowser(Guid Browser, PersonId By, PersonId? Second, Stamp Stamp, string? Label, Stamp? Revoked)
{
    public bool IsEnrolled => Revoked is null;
}
