using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Sanctions;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>How a missed turn and what came of it are said.</summary>
static class SanctionWords
{
    /// <summary>Cocinar, lunes 2 de marzo</summary>
    public static string Turn(Organization o, SanctionProposed proposed, Texts t) =>
        $"{DateWords.Capital(ConditionWords.DutyName(o, proposed.Duty, proposed.Missed, t))}, {DateWords.WeekdayDayMonth(proposed.Missed)}";

    public static string What(SanctionKind kind, Soles fine, Texts t) => kind == SanctionKind.Fine ? t.Of("sanction.kind.fine-of", ("amount", fine)) : t["sanction.kind." + (Enum.IsDefined(kind) ? kind : SanctionKind.Warning)];

    /// <summary>What was decided: se mantiene, una multa de S/ 10.00.</summary>
    public static string Ruled(SanctionRuling ruling, SanctionKind kind, Soles fine, Texts t) => ruling == SanctionRuling.Dropped
        ? t["sanction.ruling.Dropped"]
        : $"{t["sanction.ruling." + (Enum.IsDefined(ruling) ? ruling : SanctionRuling.Upheld)]}: {What(kind, fine, t)}";

    /// <summary>Where it stands, in one sentence, with the day until which she can do something.</summary>
    public static string State(Organization o, Sanction s, DateOnly today, Texts t) => s.State switch
    {
        SanctionState.Proposed when s.Explained is null && today <= s.ExplainUntil(o) => t.Of("sanction.state.may-explain", ("date", DateWords.DayMonth(s.ExplainUntil(o)))),
        SanctionState.Proposed => t["sanction.state.to-decide"],
        SanctionState.Appealed => t["sanction.state.appealed"],
        SanctionState.Decided when s.MayAppeal(o, today) => t.Of("sanction.state.may-appeal", ("date", DateWords.DayMonth(s.AppealUntil(o)!.Value))),
        _ when s.Holds is { } holds => t.Of("sanction.state.holds", ("what", What(holds.Kind, holds.Fine, t))),
        _ => t["sanction.nothing"],
    };

    /// <summary>She can still explain, or ask for the assembly.</summary>
    public static bool WaitsForHer(Organization o, Sanction s, DateOnly today) => (s.State == SanctionState.Proposed && s.Explained is null) || s.MayAppeal(o, today);

    public static string Called(Organization o, PersonId person, Texts t) => Faces.Of(o, person, t).Name;
}
