using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>Nobody of this id is in the register.</summary>
public sealed record NoSuchPerson : Refusal;
