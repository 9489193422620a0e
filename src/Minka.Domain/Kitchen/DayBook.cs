using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

public sealed class DayBook(Organization organization) : Book(organization)
{
    public override void Write(IFact fact, Stamp stamp) { }
}
