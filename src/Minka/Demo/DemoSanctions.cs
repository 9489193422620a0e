using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Domain.Turns.Sanctions;

namespace Minka.Demo;

/// <summary>Somebody did not come to a faena: a fine is proposed, she explains, the board upholds it, she asks for the assembly, and that makes it lighter.</summary>
public sealed class DemoSanctions(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    const int Proposed = 40, Explained = 39, Decided = 36, Settled = 24, StoryLeast = 60;
    static readonly string[] duties = [Duties.Faena, Duties.Cleaning, Duties.Watch];
    readonly PersonId secretary = kitchen.Holder(Post.Secretary), vocal = kitchen.Holder(Post.Vocal), fiscal = kitchen.Holder(Post.Fiscal);
    readonly PersonId missed = kitchen.Homes.First(h => h.Told.Given == "Carmen").Person;
    Guid sanction;

    public async Task After(DateOnly day)
    {
        if (calendar.Cooked.Count < StoryLeast) return;
        switch (calendar.Left(day))
        {
            case StoryLeast:
                writer.Say(secretary, new DecideSetting(SanctionSettings.Fine.Key, 5_00, day, "Asamblea general ordinaria, acta 4"));
                break;
            case Proposed + 10:
                await Warn(day);
                break;
            case Proposed:
                sanction = await Propose(day, SanctionKind.Fine, "No vino y nadie supo por qué");
                break;
            case Explained:
                writer.Say(missed, new ExplainMissedTurn(sanction, "Tuve que llevar a mi hijo a la posta y no tenía saldo para avisar"));
                break;
            case Decided:
                await writer.Do(secretary, new DecideSanction(sanction, SanctionRuling.Upheld, SanctionKind.Fine, Soles.Zero, "Es la segunda vez en el mes", fiscal));
                writer.Say(missed, new AppealSanction(sanction, "Pido que me escuchen todas"));
                break;
            case Settled:
                writer.Say(secretary, new DecideAppeal(sanction, SanctionRuling.Lightened, SanctionKind.GiveBack, Soles.Zero, day, "La asamblea la escuchó: devuelve el turno y no paga"));
                break;
        }
        await writer.Settle();
    }

    /// <summary>The warning that comes before any fine.</summary>
    async Task Warn(DateOnly day)
    {
        var warning = await Propose(day, SanctionKind.Warning, null);
        await writer.Do(missed, new ExplainMissedTurn(warning, "Me confundí de día"));
        await writer.Do(secretary, new DecideSanction(warning, SanctionRuling.Upheld, SanctionKind.Warning, Soles.Zero, "Se conversó con ella", fiscal));
    }

    async Task<Guid> Propose(DateOnly day, SanctionKind kind, string? words)
    {
        // A turn that hangs on the wall tells itself who came; this one was agreed by word of mouth.
        var duty = writer.Read(o => duties.First(d => o.Turns.StandingAt(new TurnKey(day, d)) is null));
        await writer.Do(vocal, new ProposeSanction(missed, day, duty, kind, words));
        return writer.Read(o => o.Sanctions.All.Last().Id);
    }
}
