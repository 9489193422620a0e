using Minka.Domain.Organizations;
using Minka.Journal;

namespace Minka.Hosting.Tests.Fitting;

static class Acts
{
    public static readonly PersonId Rosa = new(new Guid("00000000-0000-4000-8000-0000000000aa"));

    public static Act Next(TimeProvider clock, PersonId? says = null)
    {
        var who = says ?? Rosa;
        return new Act(SystemChance.Instance.NextId(), who, who, clock.Today(), clock.GetUtcNow());
    }
}
