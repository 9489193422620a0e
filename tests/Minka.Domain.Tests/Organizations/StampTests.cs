using CsCheck;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Organizations;

public class StampTests
{
    /// <summary>Many hands, far more than are remembered at a time.</summary>
    [Fact]
    public void A_stamp_says_what_the_entry_said_whoever_else_wrote_before() =>
        Gen.Select(Gen.Guid, Gen.Int[0, 40], Gen.Int[0, 40], Gen.Long[1, long.MaxValue], Gen.DateTimeOffset, Gen.Date).Array[1, 200].Sample(all =>
        {
            var people = Enumerable.Range(0, 41).Select(n => new PersonId(new Guid(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).ToArray();
            var stamps = all.Select(a => Of(a.Item1, people[a.Item2], people[a.Item3], a.Item4, a.Item5, DateOnly.FromDateTime(a.Item6))).ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                var (device, says, writes, seq, at, date) = all[i];
                Assert.Equal((new EntryRef(device, seq), people[says], people[writes], at), (stamps[i].Entry, stamps[i].Says, stamps[i].Writes, stamps[i].RecordedAt));
                Assert.Equal(Of(device, people[says], people[writes], seq, at, DateOnly.FromDateTime(date)), stamps[i]);
            }
        });

    [Fact]
    public void Stamps_of_two_people_differ()
    {
        var (device, rosa, elena) = (new Guid(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), new PersonId(new Guid(2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), new PersonId(new Guid(3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
        Assert.NotEqual(Of(device, rosa, rosa, 1, default, default), Of(device, rosa, elena, 1, default, default));
        Assert.NotEqual(Of(device, rosa, rosa, 1, default, default), Of(device, elena, rosa, 1, default, default));
    }

    static Stamp Of(Guid device, PersonId says, PersonId writes, long seq, DateTimeOffset at, DateOnly date) =>
        new(new EntryRef(device, seq), device, says, writes, at, date, date);
}
