using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>Her office does not allow this; the sentence says whose it is.</summary>
public sealed record NotHerOffice(Power Power) : Refusal;
