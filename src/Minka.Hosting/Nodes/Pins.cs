using System.Collections.Concurrent;
using System.Security.Cryptography;
using Minka.Domain.Organizations;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>What came of a PIN.</summary>
public abstract record PinVerdict
{
    PinVerdict() { }

    public sealed record Right : PinVerdict;

    /// <summary>Wrong, or nobody: the same answer after the same time.</summary>
    public sealed record Wrong : PinVerdict;

    /// <summary>Too many wrong tries; the same for a person who doesn't exist.</summary>
    public sealed record Wait(TimeSpan For) : PinVerdict;
}

/// <summary>Why a new PIN was not taken.</summary>
public enum PinObjection
{
    /// <summary>Four to twelve digits.</summary>
    NotDigits,
    /// <summary>1234, 4321, 1111 and the like are tried first.</summary>
    TooPlain,
}

/// <summary>
/// The PINs of this node, as Argon2id verifiers. They are not part of an organisation's file: a stick that is lost tells
/// nothing about them. One is computed at a time, since each takes the memory of a small machine.
/// </summary>
public sealed class Pins : IDisposable
{
    const int DigitsMin = 4;
    const int DigitsMax = 12;

    readonly NodeDatabase database;
    readonly PinThrottle throttle;
    readonly IChance chance;
    readonly Lazy<PinCost> cost;
    readonly SemaphoreSlim one = new(1, 1);
    readonly ConcurrentDictionary<(Guid, PersonId), string> editions = new();

    internal Pins(NodeDatabase database, NodeUptime uptime, IChance chance, Lazy<PinCost> cost)
    {
        this.database = database;
        this.chance = chance;
        this.cost = cost;
        throttle = new PinThrottle(database, uptime);
    }

    /// <summary>Measured when the first PIN is set or tried: a folder that is only looked at need not wait for it.</summary>
    public PinCost Cost => cost.Value;

    /// <summary>She can sign in on this node.</summary>
    public bool Has(Guid organization, PersonId person) => Find(organization, person) is not null;

    /// <summary>
    /// Which of her PINs is in force, as a short word that tells nothing about it: a visit that was opened with an earlier one has ended.
    /// Empty where she has none.
    /// </summary>
    public string Edition(Guid organization, PersonId person) => editions.GetOrAdd((organization, person), key =>
        Find(key.Item1, key.Item2) is { } known ? Convert.ToHexStringLower(SHA256.HashData(known.Salt).AsSpan(0, 8)) : "");

    /// <summary>Sets or replaces her PIN. Who may ask for that is the organisation's matter, not the node's.</summary>
    public async Task<PinObjection?> Set(Guid organization, PersonId person, string pin, CancellationToken cancelled = default)
    {
        if (ObjectionTo(pin) is { } objection) return objection;
        var salt = new byte[PinCost.SaltBytes];
        chance.Fill(salt);
        var verifier = await Derive(Cost, pin, salt, cancelled).ConfigureAwait(false);
        database.Run("""
            insert into pin values (@organization, @person, @salt, @memory, @passes, @verifier)
            on conflict do update set salt = @salt, memory_kib = @memory, passes = @passes, verifier = @verifier
            """, ("@organization", organization), ("@person", person.Value), ("@salt", salt), ("@memory", Cost.MemoryKib), ("@passes", Cost.Passes), ("@verifier", verifier));
        editions.TryRemove((organization, person), out _);
        return null;
    }

    public async Task<PinVerdict> Check(Guid organization, PersonId person, Guid browser, string pin, CancellationToken cancelled = default)
    {
        var (tryId, wait) = throttle.Begin(organization, person, browser);
        if (tryId is not { } booked) return new PinVerdict.Wait(wait);
        var known = Find(organization, person);
        var (cost, salt) = known is null ? (Cost, new byte[PinCost.SaltBytes]) : (known.Cost, known.Salt);
        var derived = await Derive(cost, pin.Length <= DigitsMax ? pin : pin[..DigitsMax] + "x", salt, cancelled).ConfigureAwait(false);
        var right = CryptographicOperations.FixedTimeEquals(derived, known?.Verifier ?? new byte[PinCost.VerifierBytes]) && known is not null;
        if (!right) return new PinVerdict.Wrong();
        throttle.WasRight(booked, organization, person, browser);
        return new PinVerdict.Right();
    }

    public void Dispose() => one.Dispose();

    public static PinObjection? ObjectionTo(string pin)
    {
        if (pin.Length is < DigitsMin or > DigitsMax || pin.Any(c => !char.IsAsciiDigit(c))) return PinObjection.NotDigits;
        var steps = pin.Zip(pin.Skip(1), (a, b) => b - a).Distinct().ToArray();
        return steps is [0] or [1] or [-1] ? PinObjection.TooPlain : null;
    }

    KnownPin? Find(Guid organization, PersonId person) => database.Rows(
        "select salt, memory_kib, passes, verifier from pin where organization = @organization and person = @person",
        row => new KnownPin((byte[])row[0], new PinCost(row.GetInt32(1), row.GetInt32(2)), (byte[])row[3]),
        ("@organization", organization), ("@person", person.Value)) is [var pin] ? pin : null;

    sealed record KnownPin(byte[] Salt, PinCost Cost, byte[] Verifier);

    async Task<byte[]> Derive(PinCost cost, string pin, byte[] salt, CancellationToken cancelled)
    {
        await one.WaitAsync(cancelled).ConfigureAwait(false);
        try { return await Task.Run(() => cost.Derive(pin, salt), CancellationToken.None).ConfigureAwait(false); }
        finally { one.Release(); }
    }
}
