using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>
/// Six words that stand for a chain up to an entry: the first 66 bits of the entry's hash, eleven bits a word. Two women can compare a printed page
/// with a file by reading them aloud; whoever wants another history with the same words must try some 2^66 of them.
/// </summary>
public readonly record struct Fingerprint
{
    public const int Words = 6;

    const int BitsPerWord = 11;

    // The first 64 bits, and the two after them.
    readonly ulong first;
    readonly byte rest;

    Fingerprint(ulong first, byte rest) => (this.first, this.rest) = (first, rest);

    public static Fingerprint Of(Hash32 hash)
    {
        Span<byte> bytes = stackalloc byte[Hash32.Size];
        hash.CopyTo(bytes);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), (byte)(bytes[8] >> 6));
    }

    /// <summary>Reads six words, whatever their capitals and accents and whatever stands between them.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fingerprint fingerprint)
    {
        fingerprint = default;
        var words = (text ?? "").Split([' ', '\t', '\n', '\r', '\u00A0', '-', '–', '·', ',', ';', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != Words)
            return false;
        UInt128 bits = 0;
        foreach (var word in words)
        {
            if (!SpanishWords.TryPlace(word, out var place))
                return false;
            bits = (bits << BitsPerWord) | (uint)place;
        }
        fingerprint = new((ulong)(bits >> 2), (byte)(bits & 3));
        return true;
    }

    public bool Matches(Hash32 hash) => Of(hash) == this;

    public string[] ToWords()
    {
        var bits = ((UInt128)first << 2) | rest;
        var words = new string[Words];
        for (var i = 0; i < Words; i++)
            words[i] = SpanishWords.At((int)(uint)(bits >> (BitsPerWord * (Words - 1 - i)) & (SpanishWords.Count - 1)));
        return words;
    }

    /// <summary>The six words with a space between.</summary>
    public override string ToString() => string.Join(' ', ToWords());
}
