using System.Diagnostics;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Hosting.Tests.Live;

public class KillTests
{
    /// <summary>The test runs itself as a second process that writes and notes what was answered, and kills it in the middle.</summary>
    [Fact]
    public async Task What_was_answered_before_the_process_was_killed_is_there_once()
    {
        var kills = Environment.GetEnvironmentVariable("MINKA_LONG") == "1" ? 60 : 3;
        await using var folder = new TestFolder();
        var answered = new HashSet<Guid>();
        for (var kill = 0; kill < kills; kill++)
        {
            var notes = Path.Combine(folder.Path, $"answered-{kill}");
            var itself = ThisProgram.Running(nameof(Write_until_killed));
            var start = new ProcessStartInfo(itself[0], itself.Skip(1)) { RedirectStandardOutput = true };
            start.Environment["MINKA_TEST_FOLDER"] = folder.Path;
            start.Environment["MINKA_TEST_NOTES"] = notes;
            using (var writing = Process.Start(start)!)
            {
                for (var i = 0; i < 2000 && !(File.Exists(notes) && new FileInfo(notes).Length > 33 * 20 * (kill % 3 + 1)); i++) await Task.Delay(5);
                writing.Kill();
                await writing.WaitForExitAsync();
            }
            var lines = File.ReadAllText(notes).Split('\n');
            answered.UnionWith(lines[..^1].Select(Guid.Parse));

            var organization = await folder.Organization();
            Assert.Equal(CheckState.Ok, organization.Integrity.HashChain.State);
            Assert.Null(organization.Integrity.ClosedToWriting);
            Assert.True(organization.Read(o => answered.All(o.Knows)), "an answered act is lost");
            await folder.Close();
            using var store = Journal.SqliteJournalStore.Open(folder.File(), Journal.JournalAccess.ReadOnly);
            Assert.DoesNotContain(store.ReadFrom(2).GroupBy(e => e.Header.Act), act => act.Count() > 1);
        }
        Assert.True(answered.Count >= kills * 20, $"only {answered.Count} acts were answered");
    }

    [Fact(Explicit = true)]
    public async Task Write_until_killed()
    {
        await using var folder = new TestFolder(Environment.GetEnvironmentVariable("MINKA_TEST_FOLDER")!);
        var organization = await folder.Organization();
        using var notes = new FileStream(Environment.GetEnvironmentVariable("MINKA_TEST_NOTES")!, FileMode.Append);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (var i = 0; i < 5000; i++)
            {
                var act = Acts.Next(folder.Clock);
                if (await organization.Execute(new Say(new ThingSaid(i, act.Id)), act) is not Reply.Accepted) continue;
                lock (notes)
                {
                    notes.Write(System.Text.Encoding.ASCII.GetBytes($"{act.Id:N}\n"));
                    notes.Flush();
                }
            }
        }));
    }
}
