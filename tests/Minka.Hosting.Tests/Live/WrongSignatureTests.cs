using Microsoft.Data.Sqlite;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Live;

public class WrongSignatureTests
{
    [Fact]
    public async Task A_wrong_signature_stops_writing_and_leaves_the_books_to_be_read()
    {
        await using var folder = new TestFolder();
        await Say(folder, 1);
        await Say(folder, 2);
        await folder.Close();
        Edit(folder.File(), "update entries set signature = zeroblob(64) where first = (select max(first) from entries)");

        var organization = await folder.Organization();
        Assert.Equal(CheckState.Ok, organization.Integrity.HashChain.State);
        await Checked(organization);
        Assert.Equal((CheckState.Fault, Failure.SignatureWrong), (organization.Integrity.Signatures.State, organization.Integrity.ClosedToWriting));
        Assert.Equal(Failure.SignatureWrong, Assert.IsType<Reply.Failed>(await Say(folder, 3)).Failure);
        Assert.Equal(Failure.SignatureWrong, Assert.IsType<Reply.Failed>(await organization.Erase(new(Guid.Empty, 1), ErasureReason.Other, Acts.Next(folder.Clock))).Failure);
        Assert.Equal(3, organization.Integrity.Entries);
        Assert.Contains("wrong signature", folder.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_fails_under_the_check_accuses_nobody_and_closes_nothing()
    {
        await using var folder = new TestFolder();
        await Say(folder, 1);
        await folder.Close();
        var reads = 0;
        folder.Through = store => new Stuttering(store, () => Interlocked.Increment(ref reads) == 1);
        var organization = await folder.Organization();
        await Checked(organization);
        Assert.Equal((CheckState.Unread, null), (organization.Integrity.Signatures.State, organization.Integrity.ClosedToWriting));
        Assert.IsType<Reply.Accepted>(await Say(folder, 2));
    }

    static async Task Checked(LiveOrganization organization)
    {
        for (var i = 0; i < 200 && organization.Integrity.Signatures.State == CheckState.Pending; i++) await Task.Delay(25);
    }

    static async Task<Reply> Say(TestFolder folder, long number) =>
        await (await folder.Organization()).Execute(new Say(new ThingSaid(number, Guid.Empty)), Acts.Next(folder.Clock));

    static void Edit(string path, string sql)
    {
        using var connection = new SqliteConnection($"data source={path};pooling=false");
        connection.Open();
        using var guard = connection.CreateCommand();
        guard.CommandText = "select sql from sqlite_schema where name = 'entries_update'";
        var trigger = (string)guard.ExecuteScalar()!;
        using var edit = connection.CreateCommand();
        edit.CommandText = $"drop trigger entries_update; {sql}; {trigger}";
        edit.ExecuteNonQuery();
    }

    /// <summary>The real store on a disk that fails once, while the signatures are read.</summary>
    sealed class Stuttering(IJournalStore real, Func<bool> fails) : IJournalStore
    {
        public IEnumerable<RunSignature> Signatures() => fails() ? throw new StoreFailedException(StoreFailure.Disk, "it does not answer") : real.Signatures();
        public void AppendRun(Run run, Heads expected) => real.AppendRun(run, expected);
        public bool ErasePayload(EntryRef target, Run run, Heads expected) => real.ErasePayload(target, run, expected);
        public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue) => real.ReadFrom(position, max);
        public Entry? Find(EntryRef entry) => real.Find(entry);
        public Heads Heads() => real.Heads();
        public int KeepFork(Run run) => real.KeepFork(run);
        public IEnumerable<ForkedEntry> Forks() => real.Forks();
        public string? Damage() => real.Damage();
        public void Dispose() => real.Dispose();
    }
}
