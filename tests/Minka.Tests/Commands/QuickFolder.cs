using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Tests.Commands;

/// <summary>What `minka found` makes, without measuring how dear a PIN may be on this machine.</summary>
static class QuickFolder
{
    public static async Task Founded(string data, string name = "cocina")
    {
        using var folder = DataFolder.TryOpen(data, new DataFolderOptions { PinCost = PinCost.Least }, out _)!;
        await using var shelf = OrganizationShelf.Open(folder);
        var founding = new FoundOrganization(OrganizationKind.SelfManagedKitchen, "Comedor de prueba", "almuerzo", 40, "Sra. Elena", "flower-lotus", 0, TimeProvider.System.Today());
        var (live, reply) = await shelf.Found(name, founding, new Act(SystemChance.Instance.NextId(), PersonId.Nobody, PersonId.Nobody, TimeProvider.System.Today(), TimeProvider.System.GetUtcNow()));
        Assert.True(reply is Reply.Accepted, reply?.ToString());
        await folder.Pins.Set(live!.Id, live.Read(o => o.Register.People.Values.Single().Id), "2580");
    }
}
