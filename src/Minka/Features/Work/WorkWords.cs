using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Work;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Work;

/// <summary>Kinds of work as the screens say and draw them, and people to tick in a list.</summary>
static class WorkWords
{
    /// <summary>A kind without a text of its own, such as a duty that the kitchen named itself, says its key.</summary>
    public static string Kind(string kind, Texts t) => t.Has("work-kind." + kind) ? t["work-kind." + kind] : DateWords.Capital(kind.Replace('-', ' '));

    public static string Icon(string kind) => kind switch
    {
        WorkDuties.Cooking => "cooking-pot", WorkDuties.Errands => "person-simple-walk", WorkDuties.Represent => "megaphone", WorkDuties.Faena => "users-four", WorkDuties.Contribution => "hand-deposit",
        "helper" => "hand-palm", "market" => "basket", "water" => "water-drop", "cleaning" => "broom", "delivery" => "truck", "watch" => "eye", "guide" => "chalkboard-teacher", "children" => "baby",
        _ => "clock",
    };

    public static IReadOnlyList<Choice> Duties(Texts t) => [.. WorkDuties.Typed.Select(d => new Choice(d, Kind(WorkDuties.AccountOf(d), t), Icon(WorkDuties.AccountOf(d))))];

    /// <summary>Hundredths of an hour, for a column of figures.</summary>
    public static long Hundredths(long minutes) => Proportion.HalfEven(minutes * 100, 1, 60);

    /// <summary>Cocinar 24 h, Agua 3 h 30 min</summary>
    public static string Listed(IEnumerable<WorkOfKind> work, Texts t) => string.Join(", ", work.Select(w => $"{Lower(Kind(w.Duty, t))} {Asking.Hours(w.Minutes, t)}"));

    public static string Lower(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>Who was ticked in a list of people, by their numbers.</summary>
    public static PersonId[] Ticked(Organization o, Posted posted, string name, DateOnly on) =>
        [.. posted.Many(name).Select(n => int.TryParse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? People.Find(o, number, on) : null).OfType<PersonId>()];

    public static string Names(Organization o, IEnumerable<PersonId> people, Texts t) => string.Join(", ", people.Select(p => Asking.Called(o, p, t)));
}
