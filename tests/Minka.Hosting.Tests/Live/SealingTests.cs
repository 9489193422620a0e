using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Hosting.Tests.Live;

public class SealingTests
{
    const string Dni = "40718263";

    [Fact]
    public async Task Nothing_of_a_document_is_in_the_files_and_who_holds_the_key_reads_it()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        await organization.Execute(new Say(new WordsSaid("hola", new Sealed(Dni))), Acts.Next(folder.Clock));
        AssertNowhere(folder);
        await folder.Close();
        AssertNowhere(folder);

        var reader = await folder.Organization();
        Assert.Equal(Dni, Read(folder, withKey: true));
        Assert.Equal(0, reader.Integrity.Malformed);
        Assert.Null(Read(folder, withKey: false));
    }

    [Fact]
    public async Task Without_the_key_the_books_open_and_the_document_is_unreadable()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        await organization.Execute(new Say(new WordsSaid("hola", new Sealed(Dni))), Acts.Next(folder.Clock));
        var id = organization.Id;
        await folder.Close();
        File.Delete(Path.Combine(folder.Path, "keys", $"{id:N}.seal"));
        var again = await folder.Organization();
        Assert.Equal((2, 0), (again.Integrity.Entries, again.Integrity.Malformed));
        Assert.Equal(Failure.Unexpected, Assert.IsType<Reply.Failed>(await again.Execute(new Say(new WordsSaid("hola", new Sealed(Dni))), Acts.Next(folder.Clock))).Failure);
        Assert.DoesNotContain(folder.Log.Lines, l => l.Contains(Dni));
    }

    [Fact]
    public void A_sealed_box_of_one_organisation_does_not_open_in_another()
    {
        var key = new byte[Hosting.Facts.Sealer.KeyBytes];
        var here = new Hosting.Facts.FactCodec(Known.Registry, Hosting.Facts.Sealer.WithKey(key, Guid.Empty, n => n.Clear()));
        var there = new Hosting.Facts.FactCodec(Known.Registry, Hosting.Facts.Sealer.WithKey(key, new Guid(1, 0, 0, new byte[8]), n => n.Clear()));
        var encoded = here.Encode(new WordsSaid("hola", new Sealed(Dni)));
        var decoded = (Hosting.Facts.DecodedFact.Readable)there.Decode(encoded.Kind, encoded.Version, encoded.Json);
        Assert.Equal(new WordsSaid("hola", new Sealed((string?)null)), decoded.Fact);
    }

    static string? Read(TestFolder folder, bool withKey)
    {
        using var store = Journal.SqliteJournalStore.Open(folder.File(), Journal.JournalAccess.ReadOnly);
        var entry = store.ReadFrom(1).Last();
        var sealer = withKey ? folder.Folder!.Keys.SealerOf(entry.Header.Organization.Value) : Hosting.Facts.Sealer.WithoutKey;
        var decoded = new Hosting.Facts.FactCodec(Known.Registry, sealer).Decode(entry.Header.Kind, entry.Header.KindVersion, entry.Payload);
        return ((WordsSaid)((Hosting.Facts.DecodedFact.Readable)decoded).Fact).Document!.Text;
    }

    static void AssertNowhere(TestFolder folder) => Assert.All(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "lock"), f =>
    {
        using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("407182"u8));
    });
}
