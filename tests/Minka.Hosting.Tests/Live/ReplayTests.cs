using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Tests.Live;

public class ReplayTests
{
    [Fact]
    public async Task Replay_gives_the_state_that_was_held_whatever_people_asked_for()
    {
        var accepted = new List<string>();
        for (var seed = 0; seed < 6; seed++)
        {
            await using var folder = new TestFolder();
            var any = new AnyCommands(seed, folder.Clock.Today());
            var organization = await Founded(folder, any);
            for (var round = 0; round < 50; round++)
            {
                any.Today = folder.Clock.Today();
                var together = Enumerable.Range(0, 1 + any.Below(8)).Select(_ => organization.Execute(any.Command(), any.Act(folder.Clock))).ToArray();
                foreach (var reply in await Task.WhenAll(together))
                    if (reply is Reply.Accepted { Facts: var facts })
                    {
                        accepted.AddRange(facts.Select(f => f.GetType().Name));
                        foreach (var fact in facts) any.See(fact);
                    }
                    else Assert.True(reply is Reply.Refused, $"seed {seed}: {reply}\n{folder.Log}");
                folder.Clock.Pass(TimeSpan.FromHours(any.Below(30)));
            }
            AssertSame(organization, folder, $"seed {seed}");
        }
        Assert.True(accepted.Count > 80 && accepted.Distinct().Count() > 20, $"the commands are too poor: {accepted.Count} facts, {string.Join(' ', accepted.CountBy(a => a))}");
    }

    [Fact]
    public async Task Replay_gives_the_state_that_was_held_whatever_facts_there_are()
    {
        var types = FactRegistry.FactsIn(typeof(IFact).Assembly).Where(t => t != typeof(OrganizationFounded)).ToArray();
        for (var seed = 100; seed < 104; seed++)
        {
            await using var folder = new TestFolder();
            var any = new AnyCommands(seed, folder.Clock.Today());
            var organization = await folder.Organization();
            for (var round = 0; round < 40; round++)
            {
                var facts = Enumerable.Range(0, 1 + any.Below(12)).Select(_ => any.Fact(types)).ToArray();
                foreach (var fact in facts) any.See(fact);
                var reply = await organization.Execute(new Say(facts), Acts.Next(folder.Clock));
                Assert.True(reply is Reply.Accepted, $"seed {seed}: {reply}\n{folder.Log}");
                folder.Clock.Pass(TimeSpan.FromHours(any.Below(30)));
            }
            Assert.Equal(0, organization.Integrity.Unfoldable);
            AssertSame(organization, folder, $"seed {seed}");
        }
    }

    [Fact]
    public async Task A_past_day_is_the_journal_up_to_it_and_forgets_words_that_were_erased_since()
    {
        await using var folder = new TestFolder();
        var any = new AnyCommands(7, folder.Clock.Today());
        var organization = await Founded(folder, any);
        await organization.Execute(new DescribeFor("Quispe"), Acts.Next(folder.Clock));
        var (target, day) = (organization.Read(o => o.LastEntry!.Value), folder.Clock.Today());

        Assert.Equal(day, organization.FirstDay);
        Assert.Equal((organization.Integrity.Words, organization.Integrity.Entries, 0L), (organization.At(day).Integrity.Words, organization.At(day).Integrity.Entries, organization.At(day).Integrity.Erased));
        Assert.Equal((0L, null), (organization.At(day.AddDays(-1)).Integrity.Entries, organization.At(day.AddDays(-1)).Integrity.Words));
        Assert.IsType<Reply.Accepted>(await organization.Erase(target, ErasureReason.Requested, Acts.Next(folder.Clock)));
        Assert.Equal(1, organization.At(day).Integrity.Erased);
    }

    [Fact]
    public async Task After_words_are_erased_the_books_held_are_the_books_replayed_and_the_words_are_gone()
    {
        await using var folder = new TestFolder();
        var any = new AnyCommands(7, folder.Clock.Today());
        var organization = await Founded(folder, any);
        await organization.Execute(new DescribeFor("Quispe"), Acts.Next(folder.Clock));
        var target = organization.Read(o => o.LastEntry!.Value);
        var entries = organization.Integrity.Entries;

        var act = Acts.Next(folder.Clock);
        Assert.IsType<Reply.Accepted>(await organization.Erase(target, ErasureReason.Requested, act));
        Assert.IsType<Reply.Accepted>(await organization.Erase(target, ErasureReason.Requested, act));
        Assert.Equal((entries + 1, 1), (organization.Integrity.Entries, organization.Integrity.Erased));
        AssertSame(organization, folder, "after the erasure");
        await folder.Close();
        Assert.All(Directory.EnumerateFiles(Path.Combine(folder.Path, "organizations")), f => Assert.Equal(-1, File.ReadAllBytes(f).AsSpan().IndexOf("Quispe"u8)));
        Assert.Equal(CheckState.Ok, (await folder.Organization()).Integrity.HashChain.State);
    }

    [Fact]
    public async Task Only_words_are_erased_and_only_by_whose_office_allows_it()
    {
        await using var folder = new TestFolder();
        var organization = await Founded(folder, new AnyCommands(7, folder.Clock.Today()));
        var lasting = organization.Read(o => o.LastEntry!.Value with { Seq = 2 });
        Assert.IsType<NothingToErase>(Refusal(await organization.Erase(lasting, ErasureReason.Mistaken, Acts.Next(folder.Clock))));
        Assert.IsType<NothingToErase>(Refusal(await organization.Erase(lasting with { Seq = 999 }, ErasureReason.Mistaken, Acts.Next(folder.Clock))));
        var nobody = new PersonId(new Guid(9, 9, 9, new byte[8]));
        Assert.IsType<Domain.Offices.NotHerOffice>(Refusal(await organization.Erase(lasting, ErasureReason.Mistaken, Acts.Next(folder.Clock, nobody))));
    }

    [Fact]
    public async Task Kinds_of_a_newer_program_are_kept_counted_and_not_folded()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        await organization.Execute(new Say(new ThingSaid(1, Guid.Empty), new PotWeighed(5, "big")), Acts.Next(folder.Clock));
        var id = organization.Id;
        await folder.Close();

        await using var older = OrganizationShelf.Open(folder.Open());
        var integrity = older.Find(id)!.Integrity;
        Assert.Equal(3, integrity.Entries);
        Assert.Equal([("test.pot-weighed.v3", 1), ("test.thing-said.v1", 1)], integrity.Unknown.Select(u => (u.Key, u.Value)).Order());
        Assert.Null(integrity.ClosedToWriting);
    }

    [Fact]
    public async Task With_a_chain_from_a_phone_that_is_years_ahead_the_state_held_is_still_the_replay()
    {
        await using var folder = new TestFolder();
        var any = new AnyCommands(11, folder.Clock.Today());
        var id = (await Founded(folder, any)).Id;
        await folder.Close();
        using (var store = SqliteJournalStore.Open(folder.File(), JournalAccess.ReadWrite))
            ChainWriter.Open(store, new OrganizationId(id), DeviceKey.Create(SystemChance.Instance), SystemChance.Instance)
                .Enrol("a phone", folder.Clock.GetUtcNow().AddYears(2).ToUnixTimeMilliseconds());

        var organization = await folder.Organization();
        for (var i = 0; i < 40; i++)
            if (await organization.Execute(any.Command(), Acts.Next(folder.Clock)) is Reply.Accepted { Facts: var facts })
                foreach (var fact in facts) any.See(fact);
        Assert.True(organization.Integrity.AheadOfClock > 0);
        AssertSame(organization, folder, "with two chains");
    }

    [Fact]
    public async Task After_a_clock_that_was_years_ahead_was_set_right_the_civil_dates_are_right_again()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var right = folder.Clock.GetUtcNow();
        folder.Clock.Turn(right.AddYears(10));
        await organization.Execute(new Say(new ThingSaid(1, Guid.Empty)), Acts.Next(folder.Clock));
        folder.Clock.Turn(right);
        await organization.Execute(new Say(new ThingSaid(2, Guid.Empty)), Acts.Next(folder.Clock));
        await folder.Close();
        using var store = SqliteJournalStore.Open(folder.File(), JournalAccess.ReadOnly);
        var last = store.ReadFrom(1).Last().Header;
        Assert.Equal(folder.Clock.Today(), Stamps.Of(null, last).RecordedOn);
        Assert.Equal(2036, last.At.Instant.Year);
    }

    [Fact]
    public async Task A_file_alone_is_read_without_a_data_folder_and_left_as_it_was()
    {
        await using var folder = new TestFolder();
        var organization = await Founded(folder, new AnyCommands(3, folder.Clock.Today()));
        var held = organization.Read(o => (o.Charter.Name, o.LastEntry));
        await folder.Close();
        var alone = Directory.CreateTempSubdirectory("minka-stick-").FullName;
        File.Copy(folder.File(), Path.Combine(alone, "copia.minka"));
        var file = OrganizationFile.ReadOnly(Path.Combine(alone, "copia.minka"), folder.Clock);
        Assert.Equal(held, (file.Organization.Charter.Name, file.Organization.LastEntry));
        Assert.True(file.Journal.IsSound);
        Assert.Single(Directory.EnumerateFiles(alone));
        Directory.Delete(alone, recursive: true);
    }

    static async Task<LiveOrganization> Founded(TestFolder folder, AnyCommands any)
    {
        var organization = await folder.Organization();
        var founding = new FoundOrganization(OrganizationKind.OllaComun, "Olla de la loma", "almuerzo", 80, "Sra. Rosa", "spoon", 0, folder.Clock.Today().AddDays(-60));
        var reply = await organization.Execute(founding, Acts.Next(folder.Clock));
        foreach (var fact in Assert.IsType<Reply.Accepted>(reply).Facts) any.See(fact);
        return organization;
    }

    static void AssertSame(LiveOrganization organization, TestFolder folder, string when)
    {
        using var store = SqliteJournalStore.Open(folder.File(organization.Name), JournalAccess.ReadOnly);
        var codec = new FactCodec(Known.Registry, folder.Folder!.Keys.SealerOf(organization.Id));
        var replayed = Replayed.Of(store, codec, folder.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        Assert.Equal(organization.Integrity.Entries, replayed.Entries);
        var differences = organization.Read(held => SameState.Differences(held, replayed.Organization));
        Assert.True(differences.Count == 0, $"{when}:\n{string.Join('\n', differences)}");
    }

    static Refusal Refusal(Reply reply) => Assert.Single(Assert.IsType<Reply.Refused>(reply).Refusals);

    sealed record DescribeFor(string Words) : ICommand
    {
        public Domain.Offices.Power Needs => Domain.Offices.Power.SeeBooks;
        public Outcome Decide(Organization organization, Act act) => Outcome.Accept(new WordsSaid(Words, null));
    }
}
