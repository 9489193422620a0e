using CsCheck;

namespace Minka.Journal.Tests.Chains;

public sealed class ChainTests
{
    [Fact]
    public void A_run_continues_the_head_and_is_signed_once()
    {
        using var key = DeviceKey.Create(new Dice(1));
        var head = ChainHead.Empty(Notebook.Kitchen, key.Device);

        var run = Chain.Link(head, [Notebook.Sacks(1), Notebook.Sacks(2), Notebook.Sacks(3)], default, 1_000, new Dice(2), key);

        Assert.Equal([1, 2, 3], run.Entries.Select(e => e.Header.Seq));
        Assert.Equal([Hash32.Zero, run.Entries[0].Hash, run.Entries[1].Hash], run.Entries.Select(e => e.Header.Previous));
        Assert.Equal((1L, 3L), (run.Signature.First, run.Signature.Last));
        Assert.True(DeviceKey.Verify(key.PublicKey, RunSignature.Message(1, run.Entries[2].Hash), run.Signature.Signature));
    }

    [Fact]
    public void The_same_drafts_clock_and_chance_give_the_same_bytes() =>
        Gen.Int[1, 20].Sample(count =>
        {
            using var key = DeviceKey.Create(new Dice(1));
            Run Linked() => Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device),
                [.. Enumerable.Range(1, count).Select(Notebook.Sacks)], default, 1_000, new Dice(2), key);
            return Linked().Head == Linked().Head;
        }, iter: 20);

    [Fact]
    public void Equal_payloads_leave_different_hashes()
    {
        using var key = DeviceKey.Create(new Dice(1));
        var run = Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [Notebook.Sacks(1), Notebook.Sacks(1)], default, 1_000, new Dice(2), key);

        Assert.NotEqual(run.Entries[0].Header.PayloadHash, run.Entries[1].Header.PayloadHash);
    }

    [Fact]
    public void Time_moves_forward_within_a_chain_whatever_the_clock_does() =>
        Gen.Long[-10_000, 5_000_000_000_000].Array[1, 10].Sample(walls =>
        {
            using var key = DeviceKey.Create(new Dice(1));
            var head = ChainHead.Empty(Notebook.Kitchen, key.Device);
            foreach (var wall in walls)
            {
                var run = Chain.Link(head, [Notebook.Sacks(1), Notebook.Sacks(2)], default, wall, new Dice(2), key);
                if (run.Entries[0].Header.At <= head.At || run.Entries[1].Header.At <= run.Entries[0].Header.At)
                    return false;
                head = run.Head;
            }
            return true;
        }, iter: 50);

    [Fact]
    public void Another_devices_key_cannot_continue_a_chain()
    {
        using var key = DeviceKey.Create(new Dice(1));
        using var other = DeviceKey.Create(new Dice(2));

        Assert.Throws<ArgumentException>(() =>
            Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [Notebook.Sacks(1)], default, 1_000, new Dice(3), other));
    }

    [Fact]
    public void A_payload_over_the_limit_is_refused()
    {
        using var key = DeviceKey.Create(new Dice(1));
        var large = new Draft("store.delivery-received", 1, new byte[Entry.PayloadSizeMax + 1]);

        Assert.Throws<ArgumentException>(() =>
            Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [large], default, 1_000, new Dice(3), key));
    }

    [Fact]
    public void A_payload_of_the_limit_is_written()
    {
        using var key = DeviceKey.Create(new Dice(1));
        var large = new Draft("store.delivery-received", 1, new byte[Entry.PayloadSizeMax]);

        Assert.Single(Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [large], default, 1_000, new Dice(3), key).Entries);
    }

    [Fact]
    public void A_run_of_nothing_is_none()
    {
        using var key = DeviceKey.Create(new Dice(1));
        Assert.Throws<ArgumentException>(() => Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [], default, 1_000, new Dice(3), key));
    }

    [Theory]
    [InlineData(5_000, 3_000, 5_000)]
    [InlineData(3_000, 5_000, 5_000)]
    public void It_comes_after_its_head_and_after_all_that_the_device_follows(long head, long follows, long after)
    {
        using var key = DeviceKey.Create(new Dice(1));
        var last = ChainHead.Empty(Notebook.Kitchen, key.Device) with { At = HybridTime.At(head) };
        var run = Chain.Link(last, [Notebook.Sacks(1)], HybridTime.At(follows), 1_000, new Dice(3), key);

        Assert.Equal(HybridTime.At(after, 1), run.Entries[0].Header.At);
    }

    [Fact]
    public void What_the_draft_says_stands_in_the_header()
    {
        using var key = DeviceKey.Create(new Dice(1));
        var draft = Notebook.Words("Juana") with { Act = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000003"), CivilDate = new DateOnly(2026, 3, 1), KindVersion = 7 };
        var header = Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [draft], default, 1_000, new Dice(3), key).Entries[0].Header;

        Assert.Equal((draft.Act, Notebook.Rosa, Notebook.Luz, draft.CivilDate, (ushort)7, true),
            (header.Act, header.Says, header.Writes, header.CivilDate, header.KindVersion, header.Erasable));
    }
}
