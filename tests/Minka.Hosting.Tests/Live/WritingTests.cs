using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Hosting.Tests.Live;

public class WritingTests
{
    [Fact]
    public async Task What_was_accepted_is_there_after_a_restart()
    {
        await using var folder = new TestFolder();
        var act = Acts.Next(folder.Clock);
        var reply = await (await folder.Organization()).Execute(new Say(new ThingSaid(7, Guid.Empty)), act);
        Assert.Equal(2, Assert.IsType<Reply.Accepted>(reply).Last!.Value.Seq);
        await folder.Close();

        var again = await folder.Organization();
        Assert.True(again.Read(o => o.Knows(act.Id)));
        Assert.Equal(CheckState.Ok, again.Integrity.HashChain.State);
        Assert.Equal("2", again.Integrity.Number);
        Assert.Equal(6, again.Integrity.Words!.Split(' ').Length);
        Assert.Null(again.Integrity.ClosedToWriting);
    }

    [Fact]
    public async Task Signatures_are_checked_in_the_background_and_the_result_is_visible()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        for (var i = 0; organization.Integrity.Signatures.State == CheckState.Pending && i < 1000; i++) await Task.Delay(5);
        Assert.Equal(CheckState.Ok, organization.Integrity.Signatures.State);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_written_once()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var act = Acts.Next(folder.Clock);
        var say = new Say(new ThingSaid(7, Guid.Empty));
        await organization.Execute(say, act);
        var second = Assert.IsType<Reply.Accepted>(await organization.Execute(say, act));
        Assert.Empty(second.Facts);
        Assert.Equal(2, organization.Integrity.Entries);
    }

    [Fact]
    public async Task A_refusal_comes_with_its_rule_and_writes_nothing()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var refused = Assert.IsType<Reply.Refused>(await organization.Execute(new SayNo(), Acts.Next(folder.Clock)));
        Assert.IsType<NothingToSettle>(Assert.Single(refused.Refusals));
        Assert.Equal(1, organization.Integrity.Entries);
    }

    [Fact]
    public async Task A_bug_in_a_rule_fails_that_command_alone_and_is_found_in_the_log_by_its_code()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var bug = Assert.IsType<Reply.Failed>(await organization.Execute(new Stumble("Rosa Quispe"), Acts.Next(folder.Clock)));
        Assert.Equal(Failure.Unexpected, bug.Failure);
        Assert.Contains(folder.Log.Lines, l => l.Contains(bug.Code));
        Assert.DoesNotContain(folder.Log.Lines, l => l.Contains("Quispe"));
        Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new ThingSaid(1, Guid.Empty)), Acts.Next(folder.Clock)));
    }

    [Fact]
    public async Task More_text_than_an_entry_holds_is_refused()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var refused = Assert.IsType<Reply.Refused>(await organization.Execute(new Say(new WordsSaid(new string('a', 300_000), null)), Acts.Next(folder.Clock)));
        Assert.IsType<TooMuchText>(Assert.Single(refused.Refusals));
    }

    [Fact]
    public async Task Whoever_comes_while_the_server_stops_is_told_so()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        await folder.Close();
        Assert.Equal(Failure.Closing, Assert.IsType<Reply.Failed>(await organization.Execute(new SayNo(), Acts.Next(folder.Clock))).Failure);
    }

    [Fact]
    public async Task A_founding_that_is_refused_leaves_no_file()
    {
        await using var folder = new TestFolder();
        var (none, reply) = await folder.OpenShelf().Found("olla", new SayNo(), Acts.Next(folder.Clock));
        Assert.Null(none);
        Assert.IsType<Reply.Refused>(reply);
        Assert.False(File.Exists(folder.File()));
        Assert.Null(await folder.Shelf!.Create("../olla"));
    }

    [Fact]
    public async Task A_kitchen_is_founded_and_found_again_by_name_and_id()
    {
        await using var folder = new TestFolder();
        var founding = new FoundOrganization(OrganizationKind.OllaComun, "Olla de la loma", "almuerzo", 80, "Sra. Rosa", "spoon", 0, folder.Clock.Today());
        var (organization, reply) = await folder.OpenShelf().Found("olla", founding, Acts.Next(folder.Clock));
        Assert.True(organization is not null, $"{reply} {folder.Log}");
        Assert.Equal("Olla de la loma", organization.Read(o => o.Charter.Name));
        await folder.Close();
        Assert.Equal(organization.Id, folder.OpenShelf().Find("olla")!.Id);
        Assert.Equal("Olla de la loma", folder.Shelf!.Find(organization.Id)!.Read(o => o.Charter.Name));
        Assert.True(folder.Shelf.Find("olla")!.Read(o => o.Offices.Allows(Acts.Rosa, Power.SeeBooks, folder.Clock.Today())));
    }

    sealed record Stumble(string Typed) : ICommand
    {
        public Power Needs => Power.Found;
        public Outcome Decide(Organization organization, Act act) => throw new InvalidOperationException(Typed);
    }
}
