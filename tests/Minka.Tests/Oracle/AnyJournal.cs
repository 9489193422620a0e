using Minka.Demo;
using Minka.Domain.Organizations;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Tests.Oracle;

/// <summary>An organisation that lived some random months: commands of every type, most of them refused, the others decided and folded as always.</summary>
static class AnyJournal
{
    static readonly DateOnly firstDay = new(2026, 3, 2);

    public static Organization Of(int seed, int commands)
    {
        var (organization, any, clock) = (new Organization(), new AnyCommands(seed, firstDay), new StoryClock(default));
        var (device, seq) = (new Guid(seed, 7, 7, new byte[8]), 0L);
        clock.Set(firstDay, 8, 0);
        Carry(new FoundOrganization(OrganizationKind.OllaComun, "Olla de la loma", "almuerzo", 80, "Sra. Rosa", "spoon", 0, firstDay.AddDays(-60)), any.Act(clock) with { Says = Acts.Rosa });
        for (var i = 0; i < commands; i++)
        {
            any.Today = firstDay.AddDays(i * 60 / commands);
            clock.Set(any.Today, 8, 0);
            Carry(any.Command(), any.Act(clock));
        }
        return organization;

        void Carry(ICommand command, Act act)
        {
            if (organization.Decide(command, act) is not Outcome.Accepted { Facts: var facts }) return;
            any.See(act.Id);
            foreach (var fact in facts)
            {
                organization.Write(fact, new Stamp(new EntryRef(device, ++seq), act.Id, act.Says, act.Writes, act.Now, act.Today, fact is IDatedFact dated ? dated.Date : act.Today));
                any.See(fact);
            }
        }
    }
}
