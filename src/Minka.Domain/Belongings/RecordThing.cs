using Minka.Domain.Amounts;
using Minka.Domain.Lending;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Belongings;

public enum ThingKind { Pot, Stove, Cylinder, Utensil, Table, Device, Key, Title, Other }

/// <summary>Whose it is. What the State lent and what a member lends goes back.</summary>
public enum ThingOwner { Kitchen, State, Member, Other }

public enum Condition { Good, Worn, Broken }

/// <summary>Why a thing is no longer in the inventory.</summary>
public enum GoneReason { Lost, Broken, Stolen, GivenBack, Sold, GivenAway }

/// <summary>A thing stands in the inventory from a day on.</summary>
/// <param name="Number">As painted on it: 1, 2, 3 …</param>
/// <param name="Pieces">How many of the same stand under this number: 30 plates.</param>
/// <param name="Value">All pieces together; null where nobody knows.</param>
[FactKind("belongings.thing-recorded")]
public sealed record ThingRecorded(Guid Id, int Number, DateOnly Date, ThingKind Kind, ThingOwner Owner, int Pieces, Condition Condition, Soles? Value) : IDatedFact, IReversibleFact;

/// <summary>What it is called, where it stands, whose it is by name. A title paper: number and office.</summary>
[FactKind("belongings.thing-named", Erasable = true)]
public sealed record ThingNamed(Guid Thing, string? Name, string? Place, string? Owner) : IFact;

/// <summary>How it is now; a cylinder also full or empty.</summary>
[FactKind("belongings.condition-said")]
public sealed record ConditionSaid(Guid Thing, DateOnly Date, Condition Condition, bool? IsFull) : IDatedFact, IReversibleFact;

/// <summary>A thing, or some of its pieces, left the inventory.</summary>
/// <param name="SecondSignature">Who stands by it with her; null where nobody did.</param>
[FactKind("belongings.thing-gone")]
public sealed record ThingGone(Guid Thing, DateOnly Date, int Pieces, GoneReason Reason, PersonId? SecondSignature) : IDatedFact, IReversibleFact;

/// <summary>The words about how it went.</summary>
[FactKind("belongings.gone-told", Erasable = true)]
public sealed record GoneTold(Guid Thing, string Words) : IFact;

/// <summary>Write a thing into the inventory.</summary>
public sealed record RecordThing(DateOnly Date, ThingKind Kind, string? Name, int Pieces, ThingOwner Owner, Condition Condition) : ICommand
{
    public const int PiecesMax = 10_000;

    public Soles? Value { get; init; }
    public string? Place { get; init; }
    public string? OwnerName { get; init; }

    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Words.Tidy(Name) is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(Pieces is < 1 or > PiecesMax, () => new PiecesOutOfRange(1, PiecesMax) { Field = nameof(Pieces) });
        objections.AddIf(Value is { Centimos: < 0 or > TypedNumber.MinorMax / 100 }, () => new AmountOutOfRange { Field = nameof(Value) });
        var recorded = new ThingRecorded(act.NewId(0), organization.Belongings.NextNumber, Date, Kind, Owner, Pieces, Condition, Value is { IsZero: false } ? Value : null);
        return objections.OrAccept(recorded, new ThingNamed(recorded.Id, Words.Tidy(Name), Words.Tidy(Place), Words.Tidy(OwnerName)));
    }
}

/// <summary>Say how a thing is; for a cylinder whether it is full.</summary>
public sealed record SayCondition(Guid Thing, DateOnly Date, Condition Condition, bool? IsFull = null) : ICommand
{
    public Power Needs => Power.TakeOut;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var thing = organization.Belongings.Find(Thing);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(thing is not { IsHere: true }, () => new NoSuchThing());
        return objections.OrAccept(new ConditionSaid(Thing, Date, Condition, thing?.Fact.Kind == ThingKind.Cylinder ? IsFull : null));
    }
}

/// <summary>Write off what was lost, broke or went back to its owner. A second signature is welcome and not demanded: it happened.</summary>
public sealed record WriteOff(Guid Thing, DateOnly Date, int Pieces, GoneReason Reason, string? Text = null, PersonId? Second = null) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (organization.Belongings.Find(Thing) is not { IsHere: true } thing) return Outcome.Refuse(new NoSuchThing());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Pieces < 1 || Pieces > thing.Pieces, () => new PiecesOutOfRange(1, thing.Pieces) { Field = nameof(Pieces) });
        objections.AddIf(Second == act.Says, () => new SecondMustBeAnother { Field = "Second" });
        var gone = new ThingGone(Thing, Date, Pieces, Reason, Second);
        return Typed.Trimmed(Text) is { } words ? objections.OrAccept(gone, new GoneTold(Thing, words)) : objections.OrAccept(gone);
    }
}

public sealed record PiecesOutOfRange(int Min, int Max) : Refusal;
