using System.Security.Cryptography;
using Minka.Domain.Ledger;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>What one account holds of one commodity, in its smallest unit.</summary>
public sealed record KeptBalance(string Account, Commodity Commodity, long Quantity);

/// <summary>
/// The balances of a journal in a file beside it, <c>NAME.minka.cache</c>, so that whoever asks again need not read ten years. It says of which
/// heads and of which program's fold it is, and ends with its own hash: another journal's, an older one, one with a turned bit and one of another
/// program are as good as none. Deleting it changes nothing.
/// </summary>
/// <remarks>
/// It is not signed: whoever can write beside the journal can write a false one. That is why only those who ask for a quick answer read it. It holds
/// no words, and an erasure removes it all the same.
/// </remarks>
public static class KeptBalances
{
    // "minka balances", then the version of this layout.
    static ReadOnlySpan<byte> Magic => "minka balances 1\n"u8;

    /// <summary>Null where there is none that fits the journal as it stands.</summary>
    /// <exception cref="StoreFailedException">The journal itself cannot be opened.</exception>
    public static IReadOnlyList<KeptBalance>? Find(string journal)
    {
        using var store = SqliteJournalStore.Open(journal, JournalAccess.ReadOnly);
        return Bytes(journal) is { } bytes ? Read(bytes, store.Heads()) : null;
    }

    /// <summary>Keeps the balances of a journal that was found sound. A folder that takes no file is no fault: the next one reads again.</summary>
    public static void Keep(string journal, OrganizationFile read)
    {
        if (!read.Journal.IsSound || read.Unknown.Count > 0 || read.Malformed > 0) return;
        try { PrivateFile.Write(SqliteJournalStore.CacheOf(journal), Written(read)); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    static byte[]? Bytes(string journal)
    {
        try { return File.Exists(SqliteJournalStore.CacheOf(journal)) ? File.ReadAllBytes(SqliteJournalStore.CacheOf(journal)) : null; }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return null; }
    }

    static byte[] Written(OrganizationFile read)
    {
        var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(Head(read.Journal.Heads));
        var balances = read.Organization.Ledger.Accounts.Values.SelectMany(a => a.Balances.Select(b => new KeptBalance(a.Path, b.Key, b.Value.Quantity))).ToArray();
        writer.Write(balances.Length);
        foreach (var balance in balances)
        {
            writer.Write(balance.Account);
            writer.Write(balance.Commodity.Code);
            writer.Write(balance.Commodity.Decimals);
            writer.Write(balance.Quantity);
        }
        writer.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        return memory.ToArray();
    }

    static List<KeptBalance>? Read(byte[] bytes, Heads heads)
    {
        var head = Head(heads);
        if (bytes.Length < head.Length + Hash32.Size || !bytes.AsSpan().StartsWith(head) || !SHA256.HashData(bytes.AsSpan(..^Hash32.Size)).AsSpan().SequenceEqual(bytes.AsSpan(^Hash32.Size..))) return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, head.Length, bytes.Length - head.Length - Hash32.Size));
            var balances = new List<KeptBalance>();
            for (var left = reader.ReadInt32(); left > 0; left--) balances.Add(new KeptBalance(reader.ReadString(), new Commodity(reader.ReadString(), reader.ReadInt32()), reader.ReadInt64()));
            return balances;
        }
        // Written so on purpose: its hash is right and its content is not.
        catch (Exception e) when (e is IOException or FormatException or ArgumentException) { return null; }
    }

    /// <summary>Of which layout, of which program's fold, of which heads. An erasure is an entry: it moves a head.</summary>
    static byte[] Head(Heads heads)
    {
        using var about = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        about.AppendData(typeof(LedgerBook).Module.ModuleVersionId.ToByteArray());
        foreach (var head in heads)
        {
            about.AppendData(head.Organization.Value.ToByteArray());
            about.AppendData(head.Device.Value.ToByteArray());
            about.AppendData(BitConverter.GetBytes(head.Seq));
            about.AppendData(head.Hash.ToArray());
        }
        return [.. Magic, .. about.GetHashAndReset()];
    }
}
