namespace Minka.Journal.Tests.Entries;

/// <summary>Keys and salts come from here: bytes that were fetched together are given out once each, to one thread.</summary>
public sealed class SystemChanceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(513)]
    [InlineData(4_000)]
    public void Any_length_is_filled_to_its_end_and_no_further(int length)
    {
        // Forty in a row: some of them cross the end of what was fetched.
        for (var turn = 0; turn < 40; turn++)
        {
            var bytes = new byte[length + 8];
            SystemChance.Instance.Fill(bytes.AsSpan(0, length));
            Assert.All(bytes[length..], b => Assert.Equal(0, b));
            // Sixteen zeros side by side come once in 2^128.
            for (var at = 0; at + 16 <= length; at += 16)
                Assert.True(bytes.AsSpan(at, 16).ContainsAnyExcept((byte)0), $"nothing at {at} of {length}");
        }
    }

    [Fact]
    public void Nothing_is_given_out_twice_on_any_thread()
    {
        var given = new Guid[8][];
        var threads = Enumerable.Range(0, given.Length).Select(t => new Thread(() => given[t] = [.. Enumerable.Range(0, 2_000).Select(_ => SystemChance.Instance.NextId())])).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.Equal(16_000, given.SelectMany(g => g).Distinct().Count());
    }
}
