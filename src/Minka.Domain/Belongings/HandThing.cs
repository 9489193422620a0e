using System.Globalization;
using Minka.Domain.Lending;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Belongings;

/// <summary>A thing changed hands. Who has it since is in <see cref="KeeperSealed"/>: a list of who keeps keys is what an extorter wants.</summary>
/// <param name="Handing">Names the hand-over.</param>
/// <param name="IsConfirmed">Whoever took it signed with her own PIN; otherwise it waits for her word.</param>
[FactKind("belongings.thing-handed")]
public sealed record ThingHanded(Guid Thing, DateOnly Date, Guid Handing, bool IsConfirmed) : IDatedFact, IReversibleFact;

/// <summary>Who took it, sealed: her number in the register.</summary>
[FactKind("belongings.keeper-sealed", Erasable = true)]
public sealed record KeeperSealed(Guid Handing, Sealed Keeper) : IFact;

/// <summary>She who took it stands by it.</summary>
[FactKind("belongings.keeping-confirmed")]
public sealed record KeepingConfirmed(Guid Handing, PersonId By) : IFact;

/// <summary>Hand a thing to whoever keeps it from now on.</summary>
/// <param name="Signed">She gave her own PIN on the same form.</param>
public sealed record HandThing(Guid Thing, DateOnly Date, PersonId Keeper, bool Signed) : ICommand
{
    public Power Needs => Power.KeepStore;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var thing = organization.Belongings.Find(Thing);
        objections.AddIf(thing is not { IsHere: true }, () => new NoSuchThing());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(thing is not null && Date < thing.Fact.Date, () => new HandedBeforeRecorded(thing!.Fact.Date) { Field = nameof(Date) });
        objections.AddIf(!organization.Register.People.TryGetValue(Keeper, out var person) || !person.IsActive(Date), () => new NoSuchPerson { Field = nameof(Keeper) });
        if (objections.Any) return objections.Refuse();
        var handing = act.NewId(0);
        return Outcome.Accept(new ThingHanded(Thing, Date, handing, Signed || Keeper == act.Says),
            new KeeperSealed(handing, new Sealed(person!.Number.ToString(CultureInfo.InvariantCulture))));
    }
}

/// <summary>Say with her own sign-in that she has it.</summary>
public sealed record ConfirmKeeping(Guid Handing) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var thing = organization.Belongings.All.FirstOrDefault(t => t.Keeping?.Handing == Handing);
        objections.AddIf(thing is null, () => new NoSuchThing());
        objections.AddIf(thing is { Keeping.IsConfirmed: true }, () => new AlreadyInHerHands());
        objections.AddIf(thing is not null && organization.Belongings.KeeperOf(thing) != act.Says, () => new NotHers());
        return objections.OrAccept(new KeepingConfirmed(Handing, act.Says));
    }
}

public sealed record HandedBeforeRecorded(DateOnly Date) : Refusal;
public sealed record AlreadyInHerHands : Refusal;
/// <summary>Only she who took it can say that she has it.</summary>
public sealed record NotHers : Refusal;
