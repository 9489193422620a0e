using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>A household has a number on its táper and an account.</summary>
[FactKind("members.household-opened")]
public sealed record HouseholdOpened(HouseholdId Id, int Number, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>What a household is called and where it lives.</summary>
[FactKind("members.household-described", Erasable = true)]
public sealed record HouseholdDescribed(HouseholdId Id, string? Name, string? Address, string? Locality) : IFact;

/// <summary>Opens a household; nothing but the date is needed.</summary>
public sealed record RegisterHousehold(string? Name, string? Address, string? Locality, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepRegister;

    /// <summary>The id that the act gives to the household.</summary>
    public static HouseholdId IdOf(Act act) => new(act.NewId(0));

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        DescribeHousehold.Check(objections, Name, Address, Locality);
        var opened = new HouseholdOpened(IdOf(act), organization.Register.NextHouseholdNumber, Date);
        var described = new HouseholdDescribed(opened.Id, Words.Tidy(Name), Words.Tidy(Address), Words.Tidy(Locality));
        return described is { Name: null, Address: null, Locality: null } ? objections.OrAccept(opened) : objections.OrAccept(opened, described);
    }
}

/// <summary>Says or corrects what a household is called and where it lives.</summary>
public sealed record DescribeHousehold(HouseholdId Household, string? Name, string? Address, string? Locality) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold());
        Check(objections, Name, Address, Locality);
        return objections.OrAccept(new HouseholdDescribed(Household, Words.Tidy(Name), Words.Tidy(Address), Words.Tidy(Locality)));
    }

    internal static void Check(Objections objections, string? name, string? address, string? locality)
    {
        foreach (var (field, text) in new[] { (nameof(Name), name), (nameof(Address), address), (nameof(Locality), locality) })
            objections.AddIf(Words.Tidy(text)?.Length > Words.LengthMax, () => new TextTooLong(text!.Length, Words.LengthMax) { Field = field });
    }
}

public sealed record NoSuchHousehold : Refusal;
