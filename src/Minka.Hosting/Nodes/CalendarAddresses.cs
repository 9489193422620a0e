using System.Security.Cryptography;
using Minka.Domain.Organizations;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>
/// The secret address under which somebody's telephone asks for her own turns, without cookie and without PIN. An address is a keyed hash (HMAC-SHA256, 128 bits) of her
/// and of a random number that node.db keeps: a copy of node.db alone opens nothing, and a new number ends the address that was given out.
/// </summary>
public sealed class CalendarAddresses
{
    const int KeyBytes = 32, SaltBytes = 16, TokenBytes = 16;

    readonly NodeDatabase database;
    readonly IChance chance;
    readonly Lazy<byte[]> key;

    internal CalendarAddresses(NodeDatabase database, string keyFile, IChance chance) =>
        (this.database, this.chance, key) = (database, chance, new Lazy<byte[]>(() => KeyFrom(keyFile, chance)));

    /// <summary>Her address, 32 letters and digits; null where she has none.</summary>
    public string? Of(Guid organization, PersonId person) =>
        database.Rows("select salt from calendar_address where organization = @organization and person = @person", row => (byte[])row[0], ("@organization", organization), ("@person", person.Value)) is [var salt]
            ? Written(TokenOf(organization, person, salt)) : null;

    /// <summary>Makes a new address. One that she had opens nothing from now on.</summary>
    public string Open(Guid organization, PersonId person)
    {
        var salt = new byte[SaltBytes];
        chance.Fill(salt);
        database.Run("insert or replace into calendar_address values (@organization, @person, @salt)", ("@organization", organization), ("@person", person.Value), ("@salt", salt));
        return Written(TokenOf(organization, person, salt));
    }

    public void Close(Guid organization, PersonId person) =>
        database.Run("delete from calendar_address where organization = @organization and person = @person", ("@organization", organization), ("@person", person.Value));

    /// <summary>Whose address it is; null for one that nobody has.</summary>
    public (Guid Organization, PersonId Person)? Recognize(string? address)
    {
        if (address is not { Length: TokenBytes * 2 } || !address.All(char.IsAsciiHexDigitLower)) return null;
        var asked = Convert.FromHexString(address);
        (Guid, PersonId)? found = null;
        // All of them are compared, whichever fits: how long it takes says nothing.
        foreach (var (organization, person, salt) in database.Rows("select organization, person, salt from calendar_address", row => (new Guid((byte[])row[0], bigEndian: true), new PersonId(new Guid((byte[])row[1], bigEndian: true)), (byte[])row[2])))
            if (CryptographicOperations.FixedTimeEquals(asked, TokenOf(organization, person, salt))) found = (organization, person);
        return found;
    }

    byte[] TokenOf(Guid organization, PersonId person, byte[] salt) =>
        HMACSHA256.HashData(key.Value, (byte[])[.. organization.ToByteArray(bigEndian: true), .. person.Value.ToByteArray(bigEndian: true), .. salt])[..TokenBytes];

    static string Written(byte[] token) => Convert.ToHexStringLower(token);

    static byte[] KeyFrom(string path, IChance chance)
    {
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var made = new byte[KeyBytes];
        chance.Fill(made);
        PrivateFile.Write(path, made);
        return made;
    }
}
