using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The national identity document, or any other: foreigner's card, passport, birth certificate.</summary>
public enum DocumentKind { Dni, Other }

/// <summary>The number of somebody's document, sealed in the file. Never a picture of it.</summary>
[FactKind("members.document-recorded", Erasable = true)]
public sealed record DocumentRecorded(PersonId Person, DocumentKind Kind, Sealed Number) : IFact;

/// <summary>Records a document, when a paper needs it. Said again to correct it.</summary>
public sealed record RecordDocument(PersonId Person, DocumentKind Kind, string Number) : ICommand
{
    public Power Needs => Power.KeepRegister;

    /// <summary>Eight digits, as text: a leading zero belongs to it.</summary>
    public static bool IsDni(string? text) => text is { Length: 8 } && text.All(char.IsAsciiDigit);

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var number = Words.Tidy(Number);
        objections.AddIf(!organization.Register.People.ContainsKey(Person), () => new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(number is null, () => new DocumentMissing { Field = nameof(Number) });
        objections.AddIf(number?.Length > Words.LengthMax, () => new TextTooLong(number!.Length, Words.LengthMax) { Field = nameof(Number) });
        objections.AddIf(Kind == DocumentKind.Dni && number is not null && !IsDni(number), () => new NotADni { Field = nameof(Number) });
        if (Kind == DocumentKind.Dni && number is not null && organization.Register.WithDni(number) is { } other && other.Id != Person)
            objections.Add(new DniKnown(other.Number) { Field = nameof(Number) });
        return objections.OrAccept(new DocumentRecorded(Person, Kind, new Sealed(number)));
    }
}

public sealed record DocumentMissing : Refusal;
/// <summary>A DNI has eight digits.</summary>
public sealed record NotADni : Refusal;
/// <summary>Somebody else of this register carries it: which line.</summary>
public sealed record DniKnown(int PersonNumber) : Refusal;
