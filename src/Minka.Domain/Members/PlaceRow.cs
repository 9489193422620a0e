using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>
/// Takes somebody out of the tray: into a household, into her guardian's where only the guardian is named, or into a new one
/// where nothing is. Her wards who wait go with her.
/// </summary>
public sealed record PlaceRow(PersonId Person, HouseholdId? Household, PersonId? Guardian) : ICommand
{
    public Power Needs => Power.KeepRegister;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var register = organization.Register;
        if (!register.People.TryGetValue(Person, out var person)) return Outcome.Refuse(new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(person.Household is not null || person.IsMistaken, () => new PlacedAlready { Field = nameof(Person) });
        objections.AddIf(Household is { } id && (!register.Households.TryGetValue(id, out var known) || known.IsMistaken), () => new NoSuchHousehold { Field = nameof(Household) });
        objections.AddIf(Guardian == Person, () => new GuardianNotFit { Field = nameof(Guardian) });
        Guardians.Check(organization, objections, person.Kind, person.Birth, Guardian ?? person.Guardian, act.Today);
        if (objections.Any) return objections.Refuse();

        var hers = (Guardian ?? person.Guardian) is { } adult ? register.People[adult].Household : null;
        var opened = MoveHousehold.Placing(organization, act, act.Today, Household ?? hers, out var household);
        IFact?[] first = [opened, Guardian is { } named && named != person.Guardian ? new GuardianNamed(Person, named) : null];
        var placed = register.RowsToPlace.Where(p => p.Id == Person || p.Guardian == Person).Select(p => new PersonMoved(p.Id, household, act.Today));
        return Outcome.Accept([.. first.OfType<IFact>(), .. placed]);
    }
}

public sealed record PlacedAlready : Refusal;
