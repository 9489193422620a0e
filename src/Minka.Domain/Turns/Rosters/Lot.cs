using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// The published rule for those who are equal: SHA-256 of "minka-roster-1", the seed and her number in the register, each on a line of
/// its own; the first eight bytes are her lot, big end first. Who has the smaller lot comes first. Neither the order of a list nor a name counts.
/// </summary>
public static class Lot
{
    public static ulong Of(string seed, int number) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Written(seed, number))));

    /// <summary>What is hashed, as one can write it by hand.</summary>
    public static string Written(string seed, int number) => string.Create(CultureInfo.InvariantCulture, $"minka-roster-1\n{seed}\n{number}\n");
}
