using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Nodes;
using Minka.Ui;

namespace Minka.Web;

/// <summary>
/// A second signature is the other person's own PIN, given on the same form: <c>Second</c> is her number in the register,
/// <c>SecondPin</c> her PIN. <see cref="SecondSignatureFields"/> shows the two fields; whether a signature is needed and whose
/// counts is the command's to say.
/// </summary>
public static class SecondSignatures
{
    public const string Who = "Second", HerPin = "SecondPin";

    /// <summary>Who may sign beside the one who is signed in: those with a PIN here, and with a power where one is asked.</summary>
    public static IReadOnlyList<Choice> Choices(Visit visit, Node node, Power? power = null) =>
        [.. visit.Read(o => People.On(o, visit.Today).Where(p => p.Id != visit.Person && (power is not { } asked || o.Offices.Allows(p.Id, asked, visit.Today)))
            .Select(p => (p.Id, Choice: People.AsChoice(o, p, visit))).ToArray())
            .Where(p => node.Folder.Pins.Has(visit.Organization.Id, p.Id)).Select(p => p.Choice)];

    /// <summary>The form was shown with the two fields, or must be shown with them now.</summary>
    public static bool IsAsked(IReadOnlyDictionary<string, string>? typed, IEnumerable<FieldError> errors) =>
        typed?.ContainsKey(Who) == true || errors.Any(e => e.Field is Who or HerPin);

    /// <summary>
    /// Who signed beside her; null where nobody was chosen. A PIN that is not right becomes an error beside its field, and
    /// counts as a try of that person's.
    /// </summary>
    public static async Task<PersonId?> ReadSecond(this Visit visit, Posted posted, Node node, CancellationToken cancelled)
    {
        var number = posted.Int(Who);
        if (number <= 0) return null;
        if (visit.Read(o => People.Find(o, number, visit.Today)) is not { } other)
        {
            posted.Wrong(Who, "signature.nobody");
            return null;
        }
        if (posted.Text(HerPin) is not { } pin)
        {
            posted.Wrong(HerPin, "signature.pin-missing");
            return other;
        }
        var verdict = await node.Folder.Pins.Check(visit.Organization.Id, other, visit.Browser, pin, cancelled);
        if (verdict is PinVerdict.Wait wait) posted.Wrong(HerPin, "signature.wait", ("n", Math.Max(1, (int)Math.Ceiling(wait.For.TotalMinutes))));
        else if (verdict is not PinVerdict.Right) posted.Wrong(HerPin, "signature.pin-wrong");
        return other;
    }
}
