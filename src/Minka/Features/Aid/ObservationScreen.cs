using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>An observation as help: what it is, why somebody may ask, what can be done, and where.</summary>
public sealed record Advice(string What, string Why, string Do, string Url, string Icon);

/// <summary>
/// What somebody who looks at the books might ask about. For the board alone: no print, no file, no journal entry, nothing that leaves.
/// </summary>
public static class ObservationScreen
{
    public static void Map(Routes routes) => routes.Get("/ayuda/observaciones", Power.SeeAdvice, (Visit visit) =>
        Answers.Page<ObservationPage>(new { Advice = visit.Read(o => Observations.Of(o, visit.Today).Select(x => AdviceOf(o, x, visit.T)).ToArray()) }));

    static Advice AdviceOf(Organization o, Observation observation, Texts t)
    {
        (string, object)[] values =
        [
            ("n", observation.Count), ("date", observation.On is { } on ? DateWords.DayMonthYear(on) : t["ready.none"]), ("limit", observation.Limit ?? 0), ("number", observation.Number ?? 0),
            ("item", observation.Item is { } item ? o.Store.NameOf(item) : ""), ("quantity", observation.Item is { } of ? o.Store.Say(of, observation.Count) : ""),
        ];
        return new Advice(t.Of($"observation.{observation.Name}.what", values), t.Of($"observation.{observation.Name}.why", values), t.Of($"observation.{observation.Name}.do", values), UrlOf(observation), IconOf(observation));
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
