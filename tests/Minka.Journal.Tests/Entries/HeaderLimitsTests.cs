using System.Buffers.Binary;

namespace Minka.Journal.Tests.Entries;

/// <summary>Header bytes are read strictly: each limit on both sides, and the reason that is given.</summary>
public sealed class HeaderLimitsTests
{
    static readonly EntryHeader Plain = new()
    {
        Organization = Notebook.Kitchen, Device = new(Notebook.Rosa), Seq = 1, Previous = Hash32.Zero, At = HybridTime.At(1), Kind = "store.counted", PayloadHash = Hash32.Zero,
    };

    [Theory]
    [InlineData(0, true)]
    [InlineData(1_01_01, true)]
    [InlineData(0_01_01, false)]
    [InlineData(2024_02_29, true)]
    [InlineData(2026_02_29, false)]
    [InlineData(2026_04_31, false)]
    [InlineData(2026_01_01, true)]
    [InlineData(2026_01_00, false)]
    [InlineData(2026_00_01, false)]
    [InlineData(2026_12_31, true)]
    [InlineData(2026_13_01, false)]
    [InlineData(9999_12_31, true)]
    [InlineData(10000_01_01, false)]
    public void A_civil_date_is_one_of_the_calendar_or_none(uint number, bool isRead)
    {
        var read = Reads(bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(81), number));

        Assert.Equal(isRead ? null : "no such civil date", read.Reason);
        if (isRead)
            Assert.Equal(number, read.Header!.CivilDate is { } date ? (uint)(date.Year * 10_000 + date.Month * 100 + date.Day) : 0);
    }

    [Theory]
    [InlineData(long.MinValue, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(long.MaxValue, true)]
    public void Entries_are_numbered_from_one(long seq, bool isRead)
    {
        Assert.Equal(isRead ? null : "number out of range", Reads(bytes => BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(33), seq)).Reason);
        Assert.Equal(isRead, Record.Exception(() => (Plain with { Seq = seq }).Encode()) is null);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_kind_has_at_most_64_letters(int letters, bool isWritten) =>
        Assert.Equal(isWritten, Record.Exception(() => (Plain with { Kind = new('a', letters) }).Encode()) is not ArgumentException);

    [Fact]
    public void A_kind_that_is_none_is_not_read()
    {
        Assert.Equal("not a kind", Reads(bytes => bytes[134] = (byte)'S').Reason);
        Assert.Equal("not a kind", Reads(bytes => bytes[134] = 0xE1).Reason);
        var nameless = (Plain with { Kind = "a" }).Encode();
        nameless[133] = 0;
        Assert.Equal("wrong length", Reads(_ => { }, [.. nameless[..134], .. nameless[135..]]).Reason);
    }

    [Fact]
    public void A_flag_or_a_version_of_a_later_program_is_not_guessed_at()
    {
        Assert.Null(Reads(bytes => bytes[^33] = 1).Reason);
        Assert.Equal("unknown flag", Reads(bytes => bytes[^33] = 2).Reason);
        Assert.Equal("unknown version", Reads(bytes => bytes[0] = 1).Reason);
        Assert.Equal("unknown version", Reads(_ => { }, []).Reason);
    }

    [Fact]
    public void Bytes_that_are_too_few_or_too_many_are_of_a_wrong_length()
    {
        var bytes = Plain.Encode();
        Assert.Equal("wrong length", Reads(_ => { }, bytes[..^1]).Reason);
        Assert.Equal("wrong length", Reads(_ => { }, [.. bytes, 0]).Reason);
        Assert.Equal("wrong length", Reads(_ => { }, bytes[..1]).Reason);
        Assert.Equal("wrong length", Reads(_ => { }, bytes[..133]).Reason);
    }

    [Fact]
    public void An_entry_whose_header_cannot_be_read_says_which_and_why()
    {
        var entry = new Entry(Plain.Ref, [9], Hash32.Zero, null, null);

        var damaged = Assert.Throws<DamagedEntryException>(() => entry.Header);
        Assert.Equal(Plain.Ref, damaged.Entry);
        Assert.Equal($"Entry {Notebook.Rosa}/1 cannot be read: unknown version.", damaged.Message);
    }

    static (EntryHeader? Header, string? Reason) Reads(Action<byte[]> change, byte[]? bytes = null)
    {
        bytes ??= Plain.Encode();
        change(bytes);
        return EntryHeader.TryDecode(bytes, out var header, out var reason) ? (header, null) : (null, reason);
    }
}
