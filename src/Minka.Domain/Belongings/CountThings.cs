using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Belongings;

/// <summary>So many pieces of a thing were seen.</summary>
public sealed record ThingSeen(Guid Thing, int Pieces);

/// <summary>The inventory was gone through, thing by thing.</summary>
/// <param name="Second">Who counted with her; null is an honest "counted alone".</param>
[FactKind("belongings.things-counted")]
public sealed record ThingsCounted(DateOnly Date, IReadOnlyList<ThingSeen> Seen, PersonId Counter, PersonId? Second) : IDatedFact;

/// <summary>Count the things. What is missing is shown until it is found or written off with a reason.</summary>
public sealed record CountThings(DateOnly Date, IReadOnlyList<ThingSeen> Seen, PersonId? Second = null) : ICommand
{
    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Seen.Count == 0, () => new Lending.NoSuchThing { Field = nameof(Seen) });
        objections.AddIf(Second == act.Says, () => new SecondMustBeAnother { Field = "Second" });
        for (var i = 0; i < Seen.Count; i++)
        {
            var (seen, field) = (Seen[i], $"{nameof(Seen)}[{i}]");
            objections.AddIf(organization.Belongings.Find(seen.Thing) is not { IsHere: true }, () => new Lending.NoSuchThing { Field = field });
            objections.AddIf(seen.Pieces is < 0 or > RecordThing.PiecesMax, () => new PiecesOutOfRange(0, RecordThing.PiecesMax) { Field = field });
        }
        return objections.OrAccept(new ThingsCounted(Date, [.. Seen], act.Says, Second));
    }
}
