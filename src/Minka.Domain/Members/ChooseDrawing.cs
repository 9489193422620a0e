using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The drawing and colour by which somebody finds herself among the tiles, without reading.</summary>
[FactKind("members.drawing-chosen")]
public sealed record DrawingChosen(PersonId Person, string Drawing, int Color) : IFact;

/// <summary>Chooses a drawing. No two people who are here have the same in the same colour.</summary>
/// <param name="Drawing">The name of a drawing of the design: lower-case letters, digits and hyphens.</param>
public sealed record ChooseDrawing(PersonId Person, string Drawing, int Color) : ICommand
{
    public const int Colors = 12;
    const int LengthMax = 40;

    // Everybody chooses her own; another's is chosen by whoever keeps the register.
    public Power Needs => Power.SeeBooks;

    public static bool IsDrawing(string? drawing, int color) =>
        drawing is { Length: > 0 and <= LengthMax } && color is >= 0 and < Colors && drawing.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.People.ContainsKey(Person), () => new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(Person != act.Says && !organization.Offices.Allows(act.Says, Power.KeepRegister, act.Today), () => new NotHerOffice(Power.KeepRegister));
        objections.AddIf(!IsDrawing(Drawing, Color), () => new NotADrawing { Field = nameof(Drawing) });
        var taken = organization.Register.ActiveOn(act.Today).FirstOrDefault(p => p.Id != Person && p.Drawing == Drawing && p.Color == Color);
        objections.AddIf(taken is not null, () => new DrawingTaken { Field = nameof(Drawing) });
        return objections.OrAccept(new DrawingChosen(Person, Drawing, Color));
    }
}

public sealed record NotADrawing : Refusal;
public sealed record DrawingTaken : Refusal;
