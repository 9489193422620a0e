using System.Buffers;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>Where money of the organisation is.</summary>
public enum MoneyPlace { Box, SetAside, Hands }

/// <summary>
/// The place from which something is paid: the box, money kept apart for a purpose, or what a person has in hand (on her
/// telephone, or given to her for the market).
/// </summary>
/// <param name="Purpose">For money kept apart: "gas", …</param>
/// <param name="Person">For money in hand: whose.</param>
public sealed record MoneySource(MoneyPlace Place, string? Purpose = null, PersonId? Person = null)
{
    public static readonly MoneySource Box = new(MoneyPlace.Box);

    const int SlugMax = 24;
    static readonly SearchValues<char> slugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public string Account(Organization organization) => Place switch
    {
        MoneyPlace.SetAside => Accounting.SetAside(Slug(Purpose)),
        MoneyPlace.Hands => Accounting.Hands(organization.Register.NumberOf(Person ?? PersonId.Nobody)),
        _ => Accounting.CashBox,
    };

    /// <summary>Purposes become part of an account's name: lower-case letters, digits and hyphens.</summary>
    public static string Slug(string? purpose)
    {
        if (purpose is { Length: > 0 and <= SlugMax } && !purpose.AsSpan().ContainsAnyExcept(slugLetters)) return purpose;
        var kept = new string([.. (purpose ?? "").ToLowerInvariant().Where(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-').Take(SlugMax)]);
        return kept.Length == 0 ? "other" : kept;
    }
}

/// <summary>The paper that shows an expense.</summary>
public enum Paper { Boleta, Factura, Receipt, SwornStatement, None }
