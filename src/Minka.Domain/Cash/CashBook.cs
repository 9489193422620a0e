using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

public sealed class CashBook(Organization organization) : Book(organization)
{
    public override void Write(IFact fact, Stamp stamp) { }
}
