using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Books;

/// <summary>One act of a day as its page lists it: what it did, who said it, and where it is corrected.</summary>
/// <param name="Undone">Why it was corrected; then it stands struck through.</param>
/// <param name="CorrectUrl">Null for what cannot be undone, and for whoever may not.</param>
public sealed record DayAct(string Icon, string Words, string Who, string? Undone, string? CorrectUrl)
{
    public bool IsUndone => Undone is not null;
}

/// <summary>
/// What was noted of a civil day, in the order in which it was noted, with what was undone: her own acts, and all of them for an
/// officer who corrects. An act may tell of somebody's food or debt.
/// </summary>
static class DayActs
{
    public static IReadOnlyList<DayAct> Of(Organization o, DateOnly day, Visit visit) =>
        [.. o.History.On(day).Select(act => Of(o, act, visit)).OfType<DayAct>()];

    static DayAct? Of(Organization o, Guid act, Visit visit)
    {
        var facts = o.History.OfAct(act);
        if (!facts.Any(f => f.Stamp.Says == visit.Person) && !o.Offices.Allows(visit.Person, Power.CorrectActs, visit.Today)) return null;
        var words = facts.Select(f => ActWords.Say(o, f.Fact, visit.T)).Where(w => w.Length > 0).Distinct().ToArray();
        if (words.Length == 0) return null;
        var stamp = facts[0].Stamp;
        var who = visit.T.Of("daybook.acts.by", ("who", Faces.Of(o, stamp.Says, visit.T).Name));
        return new DayAct(Icon(facts[0].Fact), string.Join(" ", words), stamp.IsLate ? $"{who}, {visit.T.Of("daybook.acts.late", ("date", DateWords.DayMonth(stamp.RecordedOn)))}" : who,
            o.History.IsReversed(act) ? visit.T.Of("daybook.acts.undone", ("reason", o.History.ReasonOf(act) ?? visit.T["erased"])) : null, Corrections.UrlOf(o, act, visit));
    }

    /// <summary>By the area that the fact belongs to.</summary>
    static string Icon(IFact fact) => fact.GetType().Namespace?.Split('.')[^1] switch
    {
        "Kitchen" => "bowl-steam", "Storeroom" => "package", "Cash" => "coins", "Members" => "users-three", _ => "note-pencil",
    };
}
