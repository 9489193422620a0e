using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Minka.Domain.Organizations;

namespace Minka.Domain.Sharing;

/// <summary>
/// A draw that anybody can do again. The seed is public: six words of the journal that stood on paper before, and numbers that people in the
/// room said aloud one after another; whoever wrote the list could not know them. SHA-256 of "minka-draw-1", the words, the numbers and how
/// many are on the list, each on a line of its own, followed by a counter, gives as much chance as is needed.
/// </summary>
/// <remarks>
/// Each pick takes the next 32 bits (big endian) of the stream, throws away values at or above the largest multiple of what is left (so
/// that no line has more chance than another), and takes that one out of the lines that are left, in the order of the list.
/// </remarks>
public static class Draw
{
    public const int SpokenLeast = 3, SpokenMost = 30, SpokenMax = 9_999;

    /// <summary>The lines that were drawn, in the order of drawing.</summary>
    /// <param name="words">The six words, lower case, one space between.</param>
    /// <param name="among">How many are on the list.</param>
    /// <param name="prizes">How many are drawn; all where there are more than lines.</param>
    public static IReadOnlyList<int> Pick(string words, IReadOnlyList<int> spoken, int among, int prizes)
    {
        var seed = Encoding.UTF8.GetBytes(Seed(words, spoken, among));
        var left = Enumerable.Range(1, Math.Max(0, among)).ToList();
        var drawn = new List<int>();
        var stream = new Stream(seed);
        while (drawn.Count < prizes && left.Count > 0)
        {
            var at = stream.Below((uint)left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }
        return drawn;
    }

    /// <summary>What is hashed, as one can write it by hand.</summary>
    public static string Seed(string words, IReadOnlyList<int> spoken, int among) =>
        string.Create(CultureInfo.InvariantCulture, $"minka-draw-1\n{Normal(words)}\n{string.Join(' ', spoken.Select(n => n.ToString(CultureInfo.InvariantCulture)))}\n{among}\n");

    static string Normal(string words) => Words.Key(words);

    sealed class Stream(byte[] seed)
    {
        byte[] block = [];
        int at, blocks;

        public int Below(uint most)
        {
            var limit = uint.MaxValue - uint.MaxValue % most;
            uint value;
            do value = Next(); while (value >= limit);
            return (int)(value % most);
        }

        uint Next()
        {
            if (at == block.Length)
            {
                block = SHA256.HashData([.. seed, .. Encoding.ASCII.GetBytes(blocks++.ToString(CultureInfo.InvariantCulture))]);
                at = 0;
            }
            at += sizeof(uint);
            return BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(at - sizeof(uint)));
        }
    }
}
