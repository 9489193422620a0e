using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

public sealed class RegisterBook(Organization organization) : Book(organization)
{
    public override void Write(IFact fact, Stamp stamp) { }
}
