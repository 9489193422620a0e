using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Sanctions;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>One missed turn from the first word to the last, in the order in which it happened.</summary>
static class SanctionStory
{
    public static LeavesView Of(CaseScene s, string listUrl, string? closed)
    {
        var (t, url) = (s.Words, SanctionScreens.UrlOf(s.Case));
        var now = SanctionWords.State(s.Books, s.Case, s.Today, t);
        return new LeavesView(SanctionWords.Turn(s.Books, s.Case.Proposed, t), "scales", "turns", s.IsHers && !s.Arranges ? ConditionActs.MineUrl : listUrl,
        [
            new("turns", "user", SanctionWords.Called(s.Books, s.Case.Person, t))
            {
                Rows = [.. Steps(s)],
            },
        ])
        {
            Notice = closed ?? now, NoticeWarns = closed is not null,
            Doors = [.. SanctionSteps.All.Where(step => step.Fits(s)).Select(step => new Door(t[$"act.{step.Name}.title"], step.Icon, "turns", $"{url}/{step.Path}"))],
        };
    }

    static IEnumerable<LeafRow> Steps(CaseScene s)
    {
        var (c, t) = (s.Case, s.Words);
        yield return Row(s, "note-pencil", t.Of("sanction.step.proposed", ("what", SanctionWords.What(c.Proposed.Kind, c.Proposed.Fine, t))), (c.Proposed, c.Stamp), SanctionStep.Proposed);
        if (c.Explained is { } explained) yield return Row(s, "user", t["sanction.step.explained"], explained, SanctionStep.Explained);
        if (c.Decided is { } decided)
            yield return Row(s, "gavel", t.Of("sanction.step.decided", ("what", SanctionWords.Ruled(decided.Fact.Ruling, decided.Fact.Kind, decided.Fact.Fine, t))), decided, SanctionStep.Decided, decided.Fact.Second);
        if (c.Appealed is { } appealed) yield return Row(s, "megaphone", t["sanction.step.appealed"], appealed, SanctionStep.Appealed);
        if (c.Settled is { } settled)
            yield return Row(s, "users-four", t.Of("sanction.step.settled", ("date", DateWords.DayMonth(settled.Fact.Assembly)), ("what", SanctionWords.Ruled(settled.Fact.Ruling, settled.Fact.Kind, settled.Fact.Fine, t))), settled, SanctionStep.Settled);
        if (c.GivenBack is { } given) yield return new LeafRow("handshake", t["sanction.step.given-back"], DateWords.DayMonthYear(given.Fact.Date)) { CorrectUrl = Corrections.UrlOf(s.Books, given.Stamp.Act, s.Visit) };
        if (c.Holds is { } holds) yield return new LeafRow("seal-check", t.Of("sanction.holds", ("what", SanctionWords.What(holds.Kind, holds.Fine, t))), SanctionWords.State(s.Books, c, s.Today, t));
    }

    /// <summary>Who did it on which day, and the words of that step between quotation marks.</summary>
    static LeafRow Row(CaseScene s, string icon, string name, (IFact Fact, Stamp Stamp) at, SanctionStep step, PersonId? second = null)
    {
        var stamp = at.Stamp;
        var who = SanctionWords.Called(s.Books, stamp.Says, s.Words);
        if (second is { IsNobody: false } other) who = s.Words.Of("sanction.both", ("one", who), ("other", SanctionWords.Called(s.Books, other, s.Words)));
        var words = s.Case.WordsOf(step);
        return new LeafRow(icon, name, $"{DateWords.DayMonthYear(stamp.On)}, {who}.{(words is null ? "" : $" «{words}»")}") { CorrectUrl = s.Books.Sanctions.IsFollowed(at.Fact) ? null : Corrections.UrlOf(s.Books, stamp.Act, s.Visit) };
    }
}
