using System.Buffers.Binary;
using System.Security.Cryptography;
using Minka.Journal;

namespace Minka.Hosting;

/// <summary>
/// The same bytes for the same seed on every machine: for the demo and for tests. It never makes keys that protect anybody.
/// </summary>
public sealed class SeededChance(long seed) : IChance
{
    readonly Lock gate = new();
    readonly byte[] block = new byte[SHA256.HashSizeInBytes];
    int used = SHA256.HashSizeInBytes;
    long blocks;

    public void Fill(Span<byte> bytes)
    {
        lock (gate)
            foreach (ref var b in bytes)
            {
                if (used == block.Length) Refill();
                b = block[used++];
            }
    }

    void Refill()
    {
        Span<byte> counter = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(counter, seed);
        BinaryPrimitives.WriteInt64BigEndian(counter[8..], blocks++);
        SHA256.HashData(counter, block);
        used = 0;
    }
}
