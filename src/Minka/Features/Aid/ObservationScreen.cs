using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>An observation as help: what it is, why somebody may ask, what can be done, and where: once, or at each place of a list.</summary>
public sealed record Advice(string What, string? Why, string Do, string Icon, IReadOnlyList<AdvicePlace> Places);

/// <summary>Where an observation was made.</summary>
/// <param name="Name">Entrega 12, 3 de agosto de 2026; null where there is only one.</param>
/// <param name="Why">What is of this place alone; null where the reason is the same in all.</param>
public sealed record AdvicePlace(string? Name, string? Why, string Url);

/// <summary>
/// What somebody who looks at the books might ask about. For the board alone: no print, no file, no journal entry, nothing that leaves.
/// </summary>
public static class ObservationScreen
{
    public static void Map(Routes routes) => routes.Get("/ayuda/observaciones", Power.SeeAdvice, (Visit visit) =>
        Answers.Page<ObservationPage>(new { Advice = visit.Read(o => Observations.Of(o, visit.Today).GroupBy(x => x.Name).SelectMany(kind => AdviceOf(o, [.. kind], visit.T)).ToArray()) }));

    /// <summary>One of a kind for itself; several of one kind as one, with the list of its places.</summary>
    static IEnumerable<Advice> AdviceOf(Organization o, Observation[] kind, Texts t)
    {
        var name = kind[0].Name;
        if (kind.Length == 1 || !t.Has($"observation.{name}.many"))
            return kind.Select(x => new Advice(Say(o, x, "what", t), Say(o, x, "why", t), Say(o, x, "do", t), IconOf(x), [new AdvicePlace(null, null, UrlOf(x))]));
        var reasons = kind.Select(x => Say(o, x, "why", t)).ToArray();
        var isShared = reasons.Distinct().Count() == 1;
        return [new Advice(t.Of($"observation.{name}.many", ("n", kind.Length)), isShared ? reasons[0] : null, Say(o, kind[0], "do", t), IconOf(kind[0]), [.. kind.Select((x, at) => new AdvicePlace(Place(o, x, t), isShared ? null : reasons[at], UrlOf(x)))])];
    }

    /// <summary>Entrega 12, 3 de agosto de 2026; Papaya, 7 kg.</summary>
    static string Place(Organization o, Observation observation, Texts t) =>
        observation.Item is { } item ? $"{o.Store.NameOf(item)}, {o.Store.Say(item, observation.Count)}"
        : t.Of("observation.delivery", ("number", observation.Number ?? 0), ("date", observation.On is { } on ? DateWords.DayMonthYear(on) : t["ready.none"]));

    static string Say(Organization o, Observation observation, string part, Texts t)
    {
        (string, object)[] values =
        [
            ("n", observation.Count), ("date", observation.On is { } on ? DateWords.DayMonthYear(on) : t["ready.none"]), ("limit", observation.Limit ?? 0), ("number", observation.Number ?? 0),
            ("item", observation.Item is { } item ? StoreWords.Lower(o.Store.NameOf(item)) : ""), ("quantity", observation.Item is { } of ? o.Store.Say(of, observation.Count) : ""),
        ];
        return t.Of($"observation.{observation.Name}.{part}", values);
    }

    static string UrlOf(Observation observation) => observation.Name switch
    {
        "no-day-sheet" or "book-gap" or "low-pot" or "rations-differ" => "/cuaderno",
        "supply-gap" => "/ayuda",
        "partial-basket" or "odd-delivery-low" or "odd-delivery-high" or "receiver-off-the-board" or "unfinished-sheet" or "folio-skipped" or "no-expiry" or "odd-period" => $"/almacen/entregas/{observation.Number}",
        "expired-in-store" or "count-differs-less" or "count-differs-more" or "negative-stock" => $"/almacen/{observation.Item}",
        "raw-handed-out" => "/almacen",
        "no-cash-count" => "/caja/arqueo",
        "no-receipt" or "one-signature" => "/caja",
        "balance-late" => "/tramites",
        "one-family" or "many-crew-menus" => "/cuaderno",
        "minor-without-guardian" or "solidarity-to-review" or "document-missing" or "class-missing" => "/socias",
        "health-cards-overdue" => "/tramites/carnes",
        "fault-persists" => $"/ayuda/supervision/{observation.Number}",
        "clock-behind" => "/organizacion/libros",
        _ => "/tramites/papeles",
    };

    static string IconOf(Observation observation) => observation.Name switch
    {
        "no-day-sheet" or "book-gap" => "notebook",
        "low-pot" or "rations-differ" or "one-family" or "many-crew-menus" => "bowl-food",
        "supply-gap" or "partial-basket" or "odd-delivery-low" or "odd-delivery-high" or "receiver-off-the-board" or "unfinished-sheet" or "folio-skipped" or "no-expiry" or "odd-period" => "truck",
        "expired-in-store" or "count-differs-less" or "count-differs-more" or "negative-stock" or "raw-handed-out" => "package",
        "no-cash-count" or "no-receipt" or "one-signature" or "balance-late" => "coins",
        "minor-without-guardian" or "solidarity-to-review" or "document-missing" or "class-missing" => "users",
        "fault-persists" => "eye",
        "clock-behind" => "clock",
        "health-cards-overdue" => "heartbeat",
        _ => "stamp",
    };
}
