using System.Buffers;
using System.Security.Cryptography;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>A phone or laptop browser that may show the tiles of one organisation.</summary>
/// <param name="Label">What the officers called it; stays on the node.</param>
public sealed record NodeBrowser(Guid Id, Guid Organization, string Label, DateTimeOffset EnrolledAt, DateTimeOffset? RevokedAt)
{
    public bool IsRevoked => RevokedAt is not null;
}

/// <summary>
/// Enrolled browsers. A browser carries a random token of 256 bits in a cookie; the node keeps only its hash.
/// </summary>
public sealed class Browsers
{
    const int TokenBytes = 32;

    readonly NodeDatabase database;
    readonly IChance chance;
    readonly TimeProvider clock;

    internal Browsers(NodeDatabase database, IChance chance, TimeProvider clock)
    {
        this.database = database;
        this.chance = chance;
        this.clock = clock;
    }

    /// <returns>The token for the cookie, in base64url; it cannot be read again.</returns>
    public string Enrol(Guid id, Guid organization, string label)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        chance.Fill(token);
        database.Run("insert into browser values (@id, @organization, @hash, @label, @now, null)",
            ("@id", id), ("@organization", organization), ("@hash", SHA256.HashData(token)), ("@label", label), ("@now", clock.GetUtcNow().ToUnixTimeMilliseconds()));
        return System.Buffers.Text.Base64Url.EncodeToString(token);
    }

    /// <summary>The browser that carries this token; null for unknown and revoked ones alike.</summary>
    public NodeBrowser? Recognize(string? token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        if (System.Buffers.Text.Base64Url.DecodeFromChars(token, bytes, out _, out var length) != OperationStatus.Done || length != TokenBytes) return null;
        return Select("token_hash = @value and revoked_at is null", SHA256.HashData(bytes)) is [var browser] ? browser : null;
    }

    public IReadOnlyList<NodeBrowser> Of(Guid organization) => Select("organization = @value", organization);

    public void Revoke(Guid id) => database.Run("update browser set revoked_at = @now where id = @id and revoked_at is null", ("@id", id), ("@now", clock.GetUtcNow().ToUnixTimeMilliseconds()));

    IReadOnlyList<NodeBrowser> Select(string which, object value) => database.Rows(
        $"select id, organization, label, enrolled_at, revoked_at from browser where {which} order by enrolled_at, id",
        row => new NodeBrowser(new Guid((byte[])row[0], bigEndian: true), new Guid((byte[])row[1], bigEndian: true), row.GetString(2),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
        ("@value", value));
}
