using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Nodes;

public class RollbackTests
{
    [Fact]
    public async Task An_older_copy_of_the_file_can_be_read_and_not_written()
    {
        await using var folder = new TestFolder();
        await Say(folder, 1);
        await folder.Close();
        var copy = File.ReadAllBytes(folder.File());
        await Say(folder, 2);
        await folder.Close();
        File.WriteAllBytes(folder.File(), copy);

        var organization = await folder.Organization();
        Assert.Equal(Failure.BehindItsDevice, organization.Integrity.ClosedToWriting);
        Assert.Equal(2, organization.Integrity.Entries);
        Assert.Equal(Failure.BehindItsDevice, Assert.IsType<Reply.Failed>(await Say(folder, 3)).Failure);
        Assert.Equal(2, organization.Integrity.Entries);
    }

    [Fact]
    public async Task What_was_written_last_is_noted_soon_after_the_answer_and_at_the_latest_on_closing()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        ChainHead? Noted() => folder.Folder!.Memory.Of(new OrganizationId(organization.Id), folder.Folder.Keys.Device.Device);
        for (var i = 1; i <= 3; i++) await Say(folder, i);
        for (var i = 0; i < 1000 && Noted()!.Seq < 4; i++) await Task.Delay(5);
        Assert.Equal(4, Noted()!.Seq);

        await Say(folder, 4);
        await folder.Shelf!.DisposeAsync();
        Assert.Equal(5, Noted()!.Seq);
    }

    [Fact]
    public async Task A_file_of_another_device_can_be_read_and_not_written()
    {
        await using var hers = new TestFolder();
        await Say(hers, 1);
        await hers.Close();
        await using var other = new TestFolder();
        other.Open();
        File.Copy(hers.File(), other.File());

        Assert.Equal(Failure.NotEnrolled, Assert.IsType<Reply.Failed>(await Say(other, 2)).Failure);
        Assert.Equal(2, (await other.Organization()).Integrity.Entries);
    }

    [Fact]
    public async Task What_somebody_changed_in_the_file_closes_it_to_writing_and_is_named()
    {
        await using var folder = new TestFolder();
        await Say(folder, 1);
        await Say(folder, 2);
        await folder.Close();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"data source={folder.File()};pooling=false"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = """
                update entries set body = cast(replace(cast(body as text), '"number":1', '"number":9') as blob) where position = 2;
                """;
            foreach (var trigger in Triggers(connection)) change.CommandText = $"drop trigger {trigger};" + change.CommandText;
            change.ExecuteNonQuery();
        }

        var organization = await folder.Organization();
        Assert.Equal(Failure.ChainBroken, organization.Integrity.ClosedToWriting);
        Assert.NotNull(organization.Integrity.HashChain.Fault);
        Assert.Equal(3, organization.Integrity.Entries);
        Assert.Contains(OrganizationFile.ReadOnly(folder.File(), folder.Clock).Journal.Faults, f => f.Kind == FaultKind.AlteredPayload);
    }

    static async Task<Reply> Say(TestFolder folder, long number) =>
        await (await folder.Organization()).Execute(new Say(new ThingSaid(number, Guid.Empty)), Acts.Next(folder.Clock));

    static List<string> Triggers(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_schema where type = 'trigger'";
        using var row = command.ExecuteReader();
        var names = new List<string>();
        while (row.Read()) names.Add(row.GetString(0));
        return names;
    }
}
