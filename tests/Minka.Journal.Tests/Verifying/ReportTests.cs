namespace Minka.Journal.Tests.Verifying;

/// <summary>What a verification tells beside its faults: how far it came, where faults stand, which signatures and devices count.</summary>
public sealed class ReportTests
{
    Notebook notebook = new(new MemoryJournalStore());

    [Fact]
    public void It_tells_every_five_hundred_entries_how_far_it_came()
    {
        notebook.Write([.. Enumerable.Range(0, 1_200).Select(Notebook.Sacks)]);
        var told = new Told();
        Verification.Of(notebook.Store, notebook.Now, read: told);

        Assert.Equal([500, 1_000], told.Positions);
    }

    [Fact]
    public void Who_reads_along_is_given_each_entry_in_the_order_of_the_file_and_the_content_of_facts_only()
    {
        var words = notebook.Write(Notebook.Sacks(1), Notebook.Words("Juana")).Entries[1].Ref;
        notebook.Erase(words);
        var read = new List<Examined>();
        Verification.Of(notebook.Store, notebook.Now, reading: new((header, payload) => $"{header.Kind} {payload.Length}", read.Add));

        Assert.Equal([1, 2, 3, 4], read.Select(e => e.Position));
        Assert.Equal([null, "store.delivery-received 11", null, null], read.Select(e => e.Content));
        Assert.Equal([true, false, false, true], read.Select(e => e.OwnPayload is not null));
        Assert.Equal([PayloadState.Intact, PayloadState.Intact, PayloadState.Gone, PayloadState.Intact], read.Select(e => e.Payload));
    }

    [Fact]
    public void A_payload_without_its_salt_and_a_salt_without_its_payload_are_altered()
    {
        var entry = notebook.Write(Notebook.Sacks(1)).Entries[0];

        PayloadState Found(byte[]? salt, byte[]? payload) => Examined.Of(new Entry(entry.Ref, entry.HeaderBytes, entry.Hash, salt, payload), null).Payload;
        Assert.Equal(PayloadState.Intact, Found(entry.Salt, entry.Payload));
        Assert.Equal(PayloadState.Altered, Found(null, entry.Payload));
        Assert.Equal(PayloadState.Altered, Found(entry.Salt, null));
        Assert.Equal(PayloadState.Altered, Found(entry.Salt![..15], entry.Payload));
        Assert.Equal(PayloadState.Altered, Found([.. entry.Salt, entry.Payload![0]], entry.Payload[1..]));
        Assert.Equal(PayloadState.Gone, Found(null, null));

        var emptied = notebook.Write(new Draft("kitchen.pot-emptied", 1, [])).Entries[0];
        Assert.Equal(PayloadState.Altered, Examined.Of(new Entry(emptied.Ref, emptied.HeaderBytes, emptied.Hash, emptied.Salt, null), null).Payload);
        Assert.Null(Examined.Of(new Entry(entry.Ref, entry.HeaderBytes, entry.Hash, entry.Salt, null), (_, _) => "read").Content);
    }

    [Fact]
    public void Of_bytes_that_are_no_header_nothing_is_read_but_the_reason_is_told()
    {
        var entry = notebook.Write(Notebook.Sacks(1)).Entries[0];
        Assert.Equal("", Examined.Of(entry, null).Reason);

        var broken = Examined.Of(new Entry(entry.Ref, [9], entry.Hash, entry.Salt, entry.Payload), (_, _) => "read");
        Assert.Equal((null, "unknown version", PayloadState.Altered, null), (broken.Header, broken.Reason, broken.Payload, broken.Content));
        Assert.Equal(PayloadState.Gone, Examined.Of(new Entry(entry.Ref, [9], entry.Hash, null, null), null).Payload);
    }

    [Fact]
    public void An_erasure_whose_own_words_are_gone_explains_nothing()
    {
        notebook.Erase(notebook.Write(Notebook.Words("Juana")).Entries[0].Ref);
        var tampered = new TamperedStore(notebook.Store);
        Assert.Empty(tampered.Faults(notebook.Now));

        tampered.Replace(2, e => new(e.Ref, e.HeaderBytes, e.Hash, null, null, e.Position));
        Assert.Equal([FaultKind.MissingPayload, FaultKind.MissingPayload], tampered.Faults(notebook.Now).Select(f => f.Kind));
    }

    [Fact]
    public void Faults_stand_in_the_order_of_the_file_and_what_stands_nowhere_comes_last()
    {
        notebook.Write(Notebook.Words("Juana"), Notebook.Sacks(1), Notebook.Sacks(2));
        var tampered = new TamperedStore(notebook.Store);
        tampered.Replace(1, e => new(e.Ref, e.HeaderBytes, e.Hash, null, null, e.Position));
        tampered.Replace(2, e => new(e.Ref, e.HeaderBytes, Hash32.Zero, e.Salt, e.Payload, e.Position));
        tampered.Runs.RemoveAt(1);

        var faults = tampered.Faults(notebook.Now);
        Assert.Equal([FaultKind.MissingPayload, FaultKind.AlteredHeader, FaultKind.WrongPrevious, FaultKind.MissingSignature], faults.Select(f => f.Kind));
        Assert.Equal([2, 3, 4, null], faults.Select(f => f.Position));
    }

    [Fact]
    public void A_thousand_faults_are_enough()
    {
        notebook.Write([.. Enumerable.Range(0, 1_001).Select(Notebook.Sacks)]);
        var tampered = new TamperedStore(notebook.Store);
        for (var i = 1; i < tampered.Entries.Count; i++)
            tampered.Replace(i, e => new(e.Ref, e.HeaderBytes, e.Hash, e.Salt, [1], e.Position));

        Assert.Equal(VerificationReport.FaultsMax, tampered.Faults(notebook.Now).Count);
        Assert.False(Verification.Of(tampered, notebook.Now).IsSound);
    }

    [Fact]
    public void An_entry_filed_under_another_number_is_named_so()
    {
        notebook.Write(Notebook.Sacks(1));
        var tampered = new TamperedStore(notebook.Store);
        tampered.Replace(1, e => new(new(e.Ref.Device, 3), e.HeaderBytes, e.Hash, e.Salt, e.Payload, e.Position));

        Assert.Contains(FaultKind.Misfiled, tampered.Faults(notebook.Now).Select(f => f.Kind));

        tampered.Replace(1, e => new(new(new(Notebook.Rosa), 0), e.HeaderBytes, e.Hash, e.Salt, e.Payload, e.Position));
        Assert.Equal(notebook.Laptop.Device, Assert.Single(Verification.Of(tampered, notebook.Now).Heads).Device);
    }

    [Fact]
    public void A_signature_over_entries_that_another_covers_or_over_none_is_bad_though_the_device_made_it()
    {
        notebook.Write(Notebook.Sacks(1), Notebook.Sacks(2));
        var last = notebook.Write(Notebook.Sacks(3)).Entries[0];

        RunSignature Signed(long first) => new(last.Ref.Device, first, last.Ref.Seq, notebook.Laptop.Sign(RunSignature.Message(first, last.Hash)));
        foreach (var (first, faults) in new (long, FaultKind[])[] { (4, []), (3, [FaultKind.BadSignature]), (5, [FaultKind.MissingSignature, FaultKind.BadSignature]) })
        {
            var tampered = new TamperedStore(notebook.Store);
            tampered.Runs[2] = Signed(first);
            Assert.Equal(faults, tampered.Faults(notebook.Now).Select(f => f.Kind));
            Assert.All(tampered.Faults(notebook.Now), f => Assert.Equal((4L, 4L), (f.Entry!.Value.Seq, f.Position!.Value)));
        }
    }

    [Fact]
    public void Evidence_of_a_fork_that_was_changed_is_told_beside_it()
    {
        var head = notebook.Writer.Head;
        notebook.Write(Notebook.Sacks(1));
        notebook.Store.KeepFork(Chain.Link(head, [Notebook.Sacks(90)], default, notebook.Now, notebook.Chance, notebook.Laptop));
        Assert.Equal([FaultKind.Fork], notebook.Verified().Faults.Select(f => f.Kind));

        var changed = new BreaksOff(notebook.Store, null) { Kept = kept => kept with { Entry = new(kept.Entry.Ref, kept.Entry.HeaderBytes, Hash32.Zero, null, null) } };
        var faults = Verification.Of(changed, notebook.Now, Checks.Chain | Checks.Signatures).Faults;
        Assert.Equal([FaultKind.AlteredHeader, FaultKind.Fork], faults.Select(f => f.Kind).Order());
        Assert.Equal("a kept conflicting entry was changed", faults.Single(f => f.Kind == FaultKind.AlteredHeader).Detail);
    }

    [Fact]
    public void A_storage_that_breaks_off_is_a_fault_and_a_disk_that_fails_is_no_finding()
    {
        notebook.Write(Notebook.Sacks(1));
        var report = Verification.Of(new BreaksOff(notebook.Store, StoreFailure.Damaged), notebook.Now);
        Assert.Equal((FaultKind.StorageDamaged, 1L), (Assert.Single(report.Faults).Kind, report.Entries));
        Assert.Equal("StorageDamaged: torn off", report.FirstFault!.ToString());
        Assert.Equal("laptop de la cocina", Assert.Single(report.Chains).Name);

        Assert.Throws<StoreFailedException>(() => Verification.Of(new BreaksOff(notebook.Store, StoreFailure.Disk), notebook.Now));
    }

    [Fact]
    public void What_the_storage_finds_wrong_with_itself_comes_first_and_only_where_it_is_asked()
    {
        var damaged = new BreaksOff(notebook.Store, null);
        Assert.Equal(FaultKind.StorageDamaged, Verification.Of(damaged, notebook.Now).FirstFault!.Kind);
        var tampered = new TamperedStore(notebook.Store);
        tampered.Replace(0, e => new(e.Ref, e.HeaderBytes, Hash32.Zero, e.Salt, e.Payload, e.Position));
        Assert.Equal([FaultKind.StorageDamaged, FaultKind.AlteredHeader], Verification.Of(new BreaksOff(tampered, null), notebook.Now).Faults.Select(f => f.Kind).Take(2));
        Assert.Empty(Verification.Of(damaged, notebook.Now, Checks.Chain | Checks.Signatures).Faults);
    }

    [Fact]
    public void Who_wrote_it_may_be_asked_alone()
    {
        notebook.Write(Notebook.Words("Juana"), Notebook.Sacks(1));
        var tampered = new TamperedStore(notebook.Store);
        tampered.Replace(1, e => new(e.Ref, e.HeaderBytes, e.Hash, null, null, e.Position));

        Assert.Empty(Verification.Of(tampered, notebook.Now, Checks.Signatures).Faults);
        tampered.Runs[0] = tampered.Runs[0] with { Signature = new byte[64] };
        var report = Verification.Of(tampered, notebook.Now, Checks.Signatures);
        Assert.True(report.SignaturesChecked);
        Assert.Equal(FaultKind.BadSignature, Assert.Single(report.Faults).Kind);
    }

    [Fact]
    public void A_head_that_is_known_to_be_of_nothing_asks_for_nothing() =>
        Assert.True(Verification.Of(notebook.Store, notebook.Now, known: [ChainHead.Empty(Notebook.Kitchen, new(Notebook.Luz))]).IsSound);

    [Fact]
    public void Of_two_revocations_the_earlier_number_counts_and_none_of_a_device_that_was_revoked_itself()
    {
        var (phone, second) = notebook.SecondDevice();
        second.Append([Notebook.Sacks(1), Notebook.Sacks(2)], notebook.Now);
        notebook = new(notebook.Store) { Now = notebook.Now };
        notebook.Write(new DeviceRevoked(phone.Device, 3).ToDraft());
        notebook.Write(new DeviceRevoked(phone.Device, 2).ToDraft());
        notebook.Write(new DeviceRevoked(phone.Device, 3).ToDraft());

        Assert.Equal(2, notebook.Verified().Chains[1].RevokedAfter);
        var fault = Assert.Single(notebook.Verified().Faults);
        Assert.Equal((FaultKind.RevokedDevice, new EntryRef(phone.Device, 3), 4L), (fault.Kind, fault.Entry!.Value, fault.Position!.Value));
    }

    sealed class Told : IProgress<long>
    {
        public List<long> Positions { get; } = [];

        public void Report(long value) => Positions.Add(value);
    }

    /// <summary>A storage that reads one entry and then fails; without a failure it reads all and complains of itself.</summary>
    sealed class BreaksOff(IJournalStore real, StoreFailure? failure) : IJournalStore
    {
        public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue)
        {
            foreach (var entry in real.ReadFrom(position, failure is null ? max : 1))
                yield return entry;
            if (failure is { } kind)
                throw new StoreFailedException(kind, "torn off");
        }

        public string? Damage() => failure is null ? "a page is torn" : null;
        public IEnumerable<RunSignature> Signatures() => real.Signatures();
        public Entry? Find(EntryRef entry) => real.Find(entry);
        public Heads Heads() => real.Heads();
        public Func<ForkedEntry, ForkedEntry> Kept { get; init; } = kept => kept;
        public IEnumerable<ForkedEntry> Forks() => real.Forks().Select(Kept);
        public void AppendRun(Run run, Heads expected) => throw new NotSupportedException();
        public bool ErasePayload(EntryRef target, Run run, Heads expected) => throw new NotSupportedException();
        public int KeepFork(Run run) => throw new NotSupportedException();
        public void Dispose() { }
    }
}
