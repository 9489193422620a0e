namespace Minka.Journal.Tests.Verifying;

public sealed class VerificationTests
{
    readonly Notebook notebook;

    public VerificationTests()
    {
        notebook = new(new MemoryJournalStore());
        notebook.Write(Notebook.Sacks(20), Notebook.Words("Juana"));
        notebook.Write(Notebook.Sacks(5));
        notebook.Write(Notebook.Words("Rosa"), Notebook.Sacks(7));
    }

    [Fact]
    public void A_journal_as_it_was_written_is_sound()
    {
        var report = notebook.Verified();

        Assert.Empty(report.Faults);
        Assert.Empty(report.Warnings);
        Assert.Equal(6, report.Entries);
        Assert.Equal(notebook.Store.Heads(), report.Heads);
        var chain = Assert.Single(report.Chains);
        Assert.Equal((1, "laptop de la cocina", 6L, null), (chain.Number, chain.Name, chain.SignedThrough, chain.RevokedAfter));
    }

    [Fact]
    public void An_empty_journal_is_sound() =>
        Assert.Empty(Verification.Of(new MemoryJournalStore(), Notebook.FirstOfMarch).Faults);

    [Fact]
    public void Signatures_may_be_left_for_later()
    {
        var report = notebook.Verified(Checks.Chain);

        Assert.Empty(report.Faults);
        Assert.False(report.SignaturesChecked);
        Assert.Equal(0, report.Chains[0].SignedThrough);
    }

    [Fact]
    public void A_clock_in_the_future_is_a_warning_told_once()
    {
        notebook.Now += 40L * 24 * 60 * 60 * 1000;
        notebook.Write(Notebook.Sacks(1));
        notebook.Write(Notebook.Sacks(2));
        var report = Verification.Of(notebook.Store, Notebook.FirstOfMarch);

        Assert.Empty(report.Faults);
        Assert.Equal((WarningKind.ClockInTheFuture, 7L, "written at 2026-04-10 12:04 by its own clock"), report.Warnings.Select(w => (w.Kind, w.Entry.Seq, w.Detail)).Single());
    }

    [Fact]
    public void A_missing_entry_is_a_gap_at_its_number()
    {
        var left = Tampered(s => s.Entries.RemoveAt(2));

        Assert.Equal((FaultKind.Gap, 3L), At(left));
        Assert.Equal("numbers 3 to 3 are missing", left.Faults(notebook.Now)[0].Detail);
    }

    [Fact]
    public void A_doubled_or_swapped_entry_is_out_of_order()
    {
        Assert.Equal(FaultKind.OutOfOrder, Tampered(s => s.Entries.Insert(3, s.Entries[2])).FirstFault());
        var swapped = Tampered(s => (s.Entries[2], s.Entries[3]) = (s.Entries[3], s.Entries[2]));
        Assert.Contains(FaultKind.OutOfOrder, Kinds(swapped));
    }

    [Fact]
    public void A_tail_cut_within_a_run_is_told_by_its_signature()
    {
        var cut = Tampered(s => s.Entries.RemoveAt(5));

        Assert.Equal((FaultKind.CutTail, 6L), At(cut));
        Assert.Equal("a signature covers entries up to 6; the chain ends at 5", cut.Faults(notebook.Now)[0].Detail);
    }

    [Fact]
    public void A_tail_cut_with_its_signature_is_told_by_a_head_that_is_known()
    {
        var known = notebook.Writer.Head;
        var cut = Tampered(s =>
        {
            s.Entries.RemoveRange(4, 2);
            s.Runs.RemoveAt(s.Runs.Count - 1);
        });

        Assert.Null(cut.FirstFault());
        Assert.Equal(FaultKind.CutTail, cut.FirstFault([known]));
        Assert.Null(Tampered(_ => { }).FirstFault([known]));
    }

    [Fact]
    public void A_rewritten_entry_does_not_fit_what_follows()
    {
        var forged = Forged(at: 1);

        Assert.Equal((FaultKind.WrongPrevious, 3L), At(Tampered(s => s.Entries[1] = forged)));
    }

    [Fact]
    public void A_rewritten_end_is_not_signed_by_the_device()
    {
        var forged = Forged(at: 5);

        Assert.Equal((FaultKind.BadSignature, 6L), At(Tampered(s => s.Entries[5] = forged)));
    }

    [Fact]
    public void A_signature_that_is_missing_is_told_where_it_should_begin()
    {
        Assert.Equal((FaultKind.MissingSignature, 4L), At(Tampered(s => s.Runs.RemoveAt(2))));
        Assert.Equal((FaultKind.MissingSignature, 5L), At(Tampered(s => s.Runs.RemoveAt(3))));
        Assert.Equal((FaultKind.MissingSignature, 1L), At(Tampered(s => s.Runs.Clear())));
    }

    [Fact]
    public void Signatures_of_two_runs_cannot_change_places() =>
        Assert.Equal(FaultKind.BadSignature, Tampered(s => (s.Runs[1], s.Runs[2]) =
            (s.Runs[1] with { Signature = s.Runs[2].Signature }, s.Runs[2] with { Signature = s.Runs[1].Signature })).FirstFault());

    [Fact]
    public void A_signature_cannot_be_stretched_over_the_run_before() =>
        Assert.Equal(FaultKind.BadSignature, Tampered(s =>
        {
            s.Runs.RemoveAt(2);
            s.Runs[2] = s.Runs[2] with { First = 4 };
        }).FirstFault());

    [Fact]
    public void A_payload_that_is_gone_without_a_word_is_missing() =>
        Assert.Equal((FaultKind.MissingPayload, 3L), At(Tampered(s => s.Replace(2, Gone))));

    [Fact]
    public void A_payload_changed_to_another_of_the_same_length_is_altered() =>
        Assert.Equal((FaultKind.AlteredPayload, 3L), At(Tampered(s => s.Replace(2, e =>
            new(e.Ref, e.HeaderBytes, e.Hash, e.Salt, "Elena"u8.ToArray(), e.Position)))));

    [Fact]
    public void An_erasure_of_what_may_not_be_erased_is_a_fault_whether_or_not_it_was_done()
    {
        notebook.Writer.Append([new PayloadErased(new(notebook.Laptop.Device, 2), ErasureReason.Mistaken).ToDraft()], notebook.Now);

        Assert.Equal((FaultKind.ErasureOfLasting, 7L), At(Tampered(_ => { })));
        var done = Tampered(s => s.Replace(1, Gone));
        Assert.Equal([FaultKind.MissingPayload, FaultKind.ErasureOfLasting], Kinds(done));
    }

    [Fact]
    public void An_erasure_that_was_never_carried_out_is_a_fault()
    {
        notebook.Writer.Append([new PayloadErased(new(notebook.Laptop.Device, 3), ErasureReason.Requested).ToDraft()], notebook.Now);

        Assert.Equal((FaultKind.NotErased, 7L), At(Tampered(_ => { })));
        var half = Tampered(s => s.Replace(2, e => new(e.Ref, e.HeaderBytes, e.Hash, e.Salt, null, e.Position)));
        Assert.Equal([FaultKind.AlteredPayload, FaultKind.NotErased], Kinds(half));
    }

    [Fact]
    public void An_erasure_of_nothing_is_a_fault()
    {
        notebook.Writer.Append([new PayloadErased(new(notebook.Laptop.Device, 99), ErasureReason.Other).ToDraft()], notebook.Now);

        Assert.Equal((FaultKind.ErasureOfNothing, 7L), At(Tampered(_ => { })));
    }

    [Fact]
    public void A_journals_own_entry_that_cannot_be_read_is_a_fault()
    {
        notebook.Writer.Append([new Draft(JournalKinds.PayloadErased, 0, [1, 2, 3]), new Draft(JournalKinds.DeviceRevoked, 0, []),
            new DeviceEnrolled(notebook.Laptop.PublicKey, "otra vez").ToDraft()], notebook.Now);

        Assert.Equal([FaultKind.UnreadableJournalEntry, FaultKind.UnreadableJournalEntry, FaultKind.UnreadableJournalEntry], Kinds(Tampered(_ => { })));
    }

    [Fact]
    public void A_chain_that_does_not_enrol_its_device_is_nobodys()
    {
        using var key = DeviceKey.Create(new Dice(7));
        var stranger = Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [Notebook.Sacks(1)], default, notebook.Now, new Dice(8), key);
        notebook.Store.AppendRun(stranger, notebook.Store.Heads());

        Assert.Equal((FaultKind.UnknownDevice, 1L), At(Tampered(_ => { })));
    }

    [Fact]
    public void A_device_cannot_enrol_under_another_ones_id()
    {
        using var key = DeviceKey.Create(new Dice(7));
        using var thief = DeviceKey.Create(new Dice(9));
        var stolen = Chain.Link(ChainHead.Empty(Notebook.Kitchen, key.Device), [new DeviceEnrolled(thief.PublicKey, "laptop").ToDraft()],
            default, notebook.Now, new Dice(8), key);
        notebook.Store.AppendRun(stolen, notebook.Store.Heads());

        Assert.Equal(FaultKind.UnreadableJournalEntry, Tampered(_ => { }).FirstFault());
        Assert.Equal(["", "laptop de la cocina"], notebook.Verified().Chains.Select(c => c.Name).Order());
    }

    [Fact]
    public void What_a_device_writes_after_its_revocation_is_told()
    {
        var (key, second) = notebook.SecondDevice();
        second.Append([Notebook.Sacks(1)], notebook.Now);
        var writer = ChainWriter.Open(notebook.Store, Notebook.Kitchen, notebook.Laptop, new Dice(5));
        writer.Append([new DeviceRevoked(key.Device, 2).ToDraft()], notebook.Now);
        Assert.Empty(notebook.Verified().Faults);
        Assert.Equal(2, notebook.Verified().Chains[1].RevokedAfter);

        var revoked = ChainWriter.Open(notebook.Store, Notebook.Kitchen, key, new Dice(6));
        revoked.Append([new DeviceRevoked(notebook.Laptop.Device, 1).ToDraft()], 0);

        var fault = Assert.Single(notebook.Verified().Faults);
        Assert.Equal($"RevokedDevice at {key.Device}/3: the device was revoked after 2", fault.ToString());
    }

    [Fact]
    public void A_fork_is_shown_with_both_hashes_and_whether_the_device_signed_it()
    {
        using var store = new MemoryJournalStore();
        var here = new Notebook(store);
        var head = here.Writer.Head;
        var held = here.Write(Notebook.Sacks(1)).Entries[0];
        var other = Chain.Link(head, [Notebook.Sacks(90)], default, here.Now, new Dice(4), here.Laptop);
        store.KeepFork(other);
        store.KeepFork(other with { Entries = [Forged(at: 3)], Signature = other.Signature with { First = 4, Last = 4 } });

        var report = here.Verified();
        Assert.Equal([$"{held.Hash} here, {other.Entries[0].Hash} elsewhere", $"nothing here, {report.Forks[1].Other} elsewhere"], report.Faults.Select(f => f.Detail));
        Assert.All(report.Faults, f => Assert.Equal(FaultKind.Fork, f.Kind));
        Assert.Equal((held.Hash, other.Entries[0].Hash, true), (report.Forks[0].Held, report.Forks[0].Other, report.Forks[0].Signed));
        Assert.Equal((Hash32.Zero, false), (report.Forks[1].Held, report.Forks[1].Signed));
    }

    [Fact]
    public void An_entry_of_another_organisation_is_a_fault() =>
        Assert.Contains(FaultKind.OtherOrganization, Kinds(Tampered(s =>
            s.Entries[5] = Rehashed(s.Entries[5], s.Entries[5].Header with { Organization = new(Notebook.Rosa) }))));

    [Fact]
    public void Time_that_runs_back_or_stands_still_in_a_chain_is_a_fault() =>
        Assert.All([HybridTime.At(1), notebook.Store.ReadFrom(5).First().Header.At], at => Assert.Contains(FaultKind.TimeRunsBack, Kinds(Tampered(s =>
            s.Entries[5] = Rehashed(s.Entries[5], s.Entries[5].Header with { At = at })))));

    [Fact]
    public void A_header_of_an_unknown_version_is_told_and_the_rest_is_read()
    {
        var newer = Tampered(s => s.Replace(3, e =>
        {
            byte[] bytes = [1, .. e.HeaderBytes[1..]];
            return new(e.Ref, bytes, EntryHeader.HashOf(bytes), e.Salt, e.Payload, e.Position);
        }));

        Assert.Equal((FaultKind.UnreadableHeader, 4L), At(newer));
        Assert.Equal(6, Verification.Of(newer, notebook.Now).Entries);
    }

    [Fact]
    public void Verifying_stops_when_it_is_told_to() =>
        Assert.Throws<OperationCanceledException>(() => Verification.Of(notebook.Store, 0, cancel: new CancellationToken(canceled: true)));

    TamperedStore Tampered(Action<TamperedStore> change)
    {
        var store = new TamperedStore(notebook.Store);
        change(store);
        return store;
    }

    static (FaultKind, long) At(TamperedStore store)
    {
        var first = store.Faults(Notebook.FirstOfMarch + 86_400_000)[0];
        return (first.Kind, first.Entry!.Value.Seq);
    }

    static IEnumerable<FaultKind> Kinds(TamperedStore store) => store.Faults(Notebook.FirstOfMarch).Select(f => f.Kind);

    static Entry Gone(Entry entry) => new(entry.Ref, entry.HeaderBytes, entry.Hash, null, null, entry.Position);

    static Entry Rehashed(Entry entry, EntryHeader header)
    {
        var bytes = header.Encode();
        return new(entry.Ref, bytes, EntryHeader.HashOf(bytes), entry.Salt, entry.Payload, entry.Position);
    }

    // An entry that is right in itself, by somebody who has everything but the key.
    Entry Forged(int at)
    {
        var original = notebook.Store.ReadFrom(at + 1).First();
        var payload = """{"sacks":2}"""u8.ToArray();
        var header = original.Header with { PayloadHash = EntryHeader.HashOfPayload(original.Salt, payload) };
        var bytes = header.Encode();
        return new(original.Ref, bytes, EntryHeader.HashOf(bytes), original.Salt, payload, original.Position);
    }
}
