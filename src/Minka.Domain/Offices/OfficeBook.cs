using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

public sealed class OfficeBook(Organization organization) : Book(organization)
{
    public bool Allows(PersonId person, Power power, DateOnly on) => true;
    public override void Write(IFact fact, Stamp stamp) { }
}
