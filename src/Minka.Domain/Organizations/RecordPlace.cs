using Minka.Domain.Offices;

namespace Minka.Domain.Organizations;

/// <summary>Where the organisation works, no finer than its district.</summary>
/// <param name="Ubigeo">The six digits of the national code of places, or null.</param>
[FactKind("organization.place-recorded")]
public sealed record PlaceRecorded(string? Ubigeo, string? Department, string? Province, string? District) : IFact;

/// <summary>The address in words: often somebody's home, so it can be erased.</summary>
[FactKind("organization.premises-described", Erasable = true)]
public sealed record PremisesDescribed(string? Address, string? Locality) : IFact;

/// <summary>Says where the organisation works. Asked when the first paper needs it; said again to correct it.</summary>
/// <param name="Locality">Centro poblado: settlement, village, zone.</param>
public sealed record RecordPlace(string? Ubigeo, string? Department, string? Province, string? District, string? Address, string? Locality) : ICommand
{
    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var ubigeo = Words.Tidy(Ubigeo);
        objections.AddIf(ubigeo is not null && (ubigeo.Length != 6 || !ubigeo.All(char.IsAsciiDigit)), () => new NotAnUbigeo(ubigeo!) { Field = nameof(Ubigeo) });
        var words = new[] { (nameof(Department), Department), (nameof(Province), Province), (nameof(District), District), (nameof(Address), Address), (nameof(Locality), Locality) };
        foreach (var (field, text) in words)
            objections.AddIf(Words.Tidy(text)?.Length > Words.LengthMax, () => new TextTooLong(text!.Length, Words.LengthMax) { Field = field });
        return objections.OrAccept(
            new PlaceRecorded(ubigeo, Words.Tidy(Department), Words.Tidy(Province), Words.Tidy(District)),
            new PremisesDescribed(Words.Tidy(Address), Words.Tidy(Locality)));
    }
}

public sealed record NotAnUbigeo(string Typed) : Refusal;
