using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>Names a paper that expires.</summary>
public readonly record struct PermitId(Guid Value);

/// <summary>Papers and duties that hold until a day. The mandate of the board and health cards have books of their own.</summary>
public enum PermitKind { Registration, Fumigation, Extinguisher, BankSignatures, PublicRegistry, Other }

/// <summary>A paper was granted, or a duty done, that holds until a day.</summary>
/// <param name="Number">The organisation's own number of it: 1, 2, 3 …</param>
/// <param name="Document">What stands on it: the number of the resolution, the certificate, the code RUNOC.</param>
/// <param name="Until">The last day on which it holds; null where it holds until somebody ends it.</param>
[FactKind("authorities.permit-recorded")]
public sealed record PermitRecorded(PermitId Id, int Number, PermitKind Kind, string? Document, DateOnly From, DateOnly? Until) : IFact, IReversibleFact;

/// <summary>A paper that expires, as the book has it.</summary>
public sealed record Permit(PermitRecorded Fact, Stamp Stamp)
{
    public bool HoldsOn(DateOnly date) => Fact.From <= date && !(Fact.Until < date);
}

/// <summary>Write down a paper that holds until a day.</summary>
public sealed record RecordPermit(PermitKind Kind, string? Document, DateOnly From, DateOnly? Until) : ICommand
{
    public const int DocumentLengthMax = 60, YearsMax = 30;

    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var (document, objections) = (Words.Tidy(Document), new Objections());
        objections.AddIf(From > act.Today, () => new DateInFuture { Field = nameof(From) });
        objections.AddIf(Until < From || Until?.Year > act.Today.Year + YearsMax, () => new UntilOdd { Field = nameof(Until) });
        objections.AddIf(document?.Length > DocumentLengthMax, () => new TextTooLong(document!.Length, DocumentLengthMax) { Field = nameof(Document) });
        // An olla común is registered under X, its ubigeo and four digits.
        objections.AddIf(Kind == PermitKind.Registration && organization.Charter.Kind == OrganizationKind.OllaComun && document is not null && !OllaCode.IsCode(document), () => new NotAnOllaCode { Field = nameof(Document) });
        return objections.OrAccept(new PermitRecorded(new PermitId(act.NewId(0)), organization.Authorities.NextPermitNumber, Kind, document, From, Until));
    }
}

/// <summary>The code of an olla común in the national register: X, the six digits of its ubigeo, four digits.</summary>
public static class OllaCode
{
    public static bool IsCode(string? text) => text is { Length: 11 } && text[0] == 'X' && text.Skip(1).All(char.IsAsciiDigit);

    /// <summary>Its ubigeo is that of the place; of what is no code, or where the place is unknown, nothing can be said.</summary>
    public static bool Agrees(string? code, string? ubigeo) => !IsCode(code) || string.IsNullOrEmpty(ubigeo) || code!.AsSpan(1, 6).SequenceEqual(ubigeo);
}

public sealed record UntilOdd : Refusal;
public sealed record NotAnOllaCode : Refusal;
