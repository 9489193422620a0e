using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Milk;

/// <summary>Why somebody is on the list of the milk programme. The first three come first; the others while there is enough.</summary>
public enum MilkGroup { UpToSix, Pregnant, Nursing, SevenToThirteen, Elder, Tuberculosis }

/// <summary>Somebody stands on the list of the milk committee. Which group it is, is sealed apart: here is only whether it comes first or second.</summary>
/// <param name="Number">Her line on the list: 1, 2, 3 …</param>
/// <param name="Household">Who signs for her at the hand-out.</param>
/// <param name="Person">In the register; null where she is only on this list.</param>
/// <param name="Rank">1 or 2.</param>
[FactKind("milk.person-listed")]
public sealed record MilkPersonListed(Guid Id, int Number, HouseholdId Household, PersonId? Person, int Rank, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Her group, sealed: it may tell of a pregnancy or an illness.</summary>
[FactKind("milk.group-sealed", Erasable = true)]
public sealed record MilkGroupSealed(Guid Id, Sealed Group) : IFact;

/// <summary>The name of somebody who is only on this list.</summary>
[FactKind("milk.person-named", Erasable = true)]
public sealed record MilkPersonNamed(Guid Id, string Name) : IFact;

/// <summary>She is no longer on the list from that day on.</summary>
[FactKind("milk.person-left")]
public sealed record MilkPersonLeft(Guid Id, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Write somebody on the list: from the register, or by name with the household that signs for her.</summary>
public sealed record ListForMilk(DateOnly Date, MilkGroup Group, HouseholdId Household, PersonId? Person, string? Name) : ICommand
{
    public Power Needs => Power.KeepRegister;

    /// <summary>Children up to six, pregnant and nursing women come first.</summary>
    public static int RankOf(MilkGroup group) => group is MilkGroup.UpToSix or MilkGroup.Pregnant or MilkGroup.Nursing ? 1 : 2;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var name = Words.Tidy(Name);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!organization.Register.Households.TryGetValue(Household, out var home) || home.IsMistaken, () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(Person is { } known && !organization.Register.People.ContainsKey(known), () => new NoSuchPerson { Field = nameof(Person) });
        objections.AddIf(Person is null && name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > Words.LengthMax, () => new TextTooLong(name!.Length, Words.LengthMax) { Field = nameof(Name) });
        objections.AddIf(Person is not null && organization.Milk.ListedOn(Date).Any(p => p.Fact.Person == Person), () => new ListedAlready { Field = nameof(Person) });
        if (objections.Any) return objections.Refuse();
        var listed = new MilkPersonListed(act.NewId(0), organization.Milk.NextNumber, Household, Person, RankOf(Group), Date);
        return Outcome.Accept([listed, new MilkGroupSealed(listed.Id, new Sealed(Group.ToString())), .. name is null ? [] : new IFact[] { new MilkPersonNamed(listed.Id, name) }]);
    }
}

/// <summary>Take somebody off the list.</summary>
public sealed record LeaveMilk(Guid Id, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(organization.Milk.ListedOn(Date).All(p => p.Fact.Id != Id), () => new NotOnMilkList());
        return objections.OrAccept(new MilkPersonLeft(Id, Date));
    }
}

public sealed record ListedAlready : Refusal;
public sealed record NotOnMilkList : Refusal;
