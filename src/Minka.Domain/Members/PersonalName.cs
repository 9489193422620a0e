namespace Minka.Domain.Members;

/// <summary>The names of a person: as a paper has them, and as the kitchen calls her.</summary>
public sealed record PersonalName(string? Given, string? Paternal, string? Maternal, string? Called)
{
    /// <summary>Elena Quispe Huamán; null where nothing was written.</summary>
    public string? Full => Joined(Given, Paternal, Maternal);

    /// <summary>Quispe Huamán, Elena: as lists are sorted.</summary>
    public string? Listed => Joined(Paternal, Maternal) is { } family ? (string.IsNullOrWhiteSpace(Given) ? family : $"{family}, {Given}") : Full;

    static string? Joined(params string?[] parts) => string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } joined ? joined : null;
}
