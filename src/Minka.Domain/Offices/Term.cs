using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>One person in one post, from the day her mandate begins to the last day it holds.</summary>
public sealed record Term(Post Post, PersonId Person, DateOnly From, DateOnly To);

/// <summary>A term as it was truly served.</summary>
/// <param name="Until">The first day on which she no longer held the post: she left or another took it; null while she holds it.</param>
public sealed record HeldTerm(Term Term, DateOnly? Until)
{
    /// <summary>She holds the post on that day, within her mandate or after it while nobody has followed her.</summary>
    public bool HoldsOn(DateOnly date) => Term.From <= date && (Until is not { } until || date < until);

    /// <summary>The mandate has ended and she still holds the post.</summary>
    public bool IsExpiredOn(DateOnly date) => date > Term.To;
}
