using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

public sealed class StoreBook(Organization organization) : Book(organization)
{
    public override void Write(IFact fact, Stamp stamp) { }
}
