using CsCheck;

namespace Minka.Journal.Tests.Entries;

public sealed class EntryHeaderTests
{
    static readonly Gen<Guid> AnyId = Gen.Byte.Array[16].Select(b => new Guid(b));
    static readonly Gen<Hash32> AnyHash = Gen.Byte.Array[32].Select(b => new Hash32(b));
    static readonly Gen<string> AnyKind = Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789.-"].Array[1, 64].Select(c => new string(c));

    static readonly Gen<EntryHeader> AnyHeader =
        from ids in Gen.Select(AnyId, AnyId, AnyId, AnyId, AnyId)
        from place in Gen.Select(Gen.Long[1, long.MaxValue], AnyHash, Gen.ULong, AnyHash)
        from date in Gen.DateOnly.Nullable()
        from what in Gen.Select(AnyKind, Gen.UShort, Gen.Bool)
        select new EntryHeader
        {
            Organization = new(ids.Item1), Device = new(ids.Item2), Act = ids.Item3, Says = ids.Item4, Writes = ids.Item5,
            Seq = place.Item1, Previous = place.Item2, At = new(place.Item3), PayloadHash = place.Item4,
            CivilDate = date, Kind = what.Item1, KindVersion = what.Item2, Erasable = what.Item3,
        };

    [Fact]
    public void Every_header_comes_back_from_its_bytes() =>
        AnyHeader.Sample(header => EntryHeader.TryDecode(header.Encode(), out var read, out _) && read == header);

    [Fact]
    public void Bytes_that_are_read_come_out_again_as_the_very_same_bytes() =>
        Gen.Select(AnyHeader, Gen.Int[0, 1_000], Gen.Byte).Sample((header, at, flip) =>
        {
            var bytes = header.Encode();
            bytes[at % bytes.Length] ^= flip;
            return !EntryHeader.TryDecode(bytes, out var read, out _) || read.Encode().AsSpan().SequenceEqual(bytes);
        });

    [Fact]
    public void Bytes_cut_short_or_too_long_are_no_header() =>
        Gen.Select(AnyHeader, Gen.Int[0, 1_000]).Sample((header, keep) =>
        {
            var bytes = header.Encode();
            return !EntryHeader.TryDecode(bytes.AsSpan(0, keep % bytes.Length), out _, out _)
                && !EntryHeader.TryDecode([.. bytes, 0], out _, out _);
        });

    [Theory]
    [InlineData("")]
    [InlineData("Store.delivery")]
    [InlineData("store delivery")]
    [InlineData("almacén")]
    public void A_kind_is_small_letters_figures_points_and_hyphens(string kind) =>
        Assert.Throws<ArgumentException>(() => AnyHeader.Single() with { Kind = kind } is var header ? header.Encode() : []);

    [Fact]
    public void The_hash_prints_and_parses() =>
        AnyHash.Sample(hash => Hash32.TryParse(hash.ToString(), out var read) && read == hash && !Hash32.TryParse(hash + "0", out _));
}
