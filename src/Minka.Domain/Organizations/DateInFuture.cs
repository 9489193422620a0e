namespace Minka.Domain.Organizations;

/// <summary>What has not happened yet cannot be recorded. Past dates are always welcome.</summary>
public sealed record DateInFuture : Refusal;
