namespace Minka.Domain.Organizations;

public sealed class CharterBook(Organization organization) : Book(organization)
{
    public override void Write(IFact fact, Stamp stamp) { }
}
