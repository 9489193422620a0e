using System.Globalization;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>One thing to take: what the recipe wants, what is there, in words and as a prefilled field.</summary>
/// <param name="Missing">What the store does not have, in words; null where it has all.</param>
/// <param name="MissingQuantity">The same in the smallest unit.</param>
public sealed record TakeLine(string Item, string Name, string Pictogram, string? From, string? Warning, string Number, string Unit, IReadOnlyList<Choice> Units, string? Taken, string? Missing, long MissingQuantity, bool IsOpen, string Words);

/// <summary>What went out already, to be corrected where it was wrong.</summary>
public sealed record TakenLine(Guid Act, string Words);

public sealed record TakingView(DateOnly Date, string? Dish, int Rations, IReadOnlyList<TakeLine> Lines, IReadOnlyList<TakenLine> Taken, IReadOnlyList<Choice> Others);

/// <summary>From the store to the pot: what the menu wants, one tap for all of it, and a tap for what was there and not in the book.</summary>
static class TakeFromStore
{
    public static void Map(Routes routes)
    {
        routes.Get("/sacar", Power.TakeOut, (HttpContext context, Visit visit) => Show(visit, WhichDay.Of(visit, context), null, []));
        routes.Post("/sacar", Power.TakeOut, Take);
        routes.Post("/sacar/encontrado", Power.TakeOut, Find);
    }

    static async Task<IResult> Take(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var (takes, fields) = Read(visit, posted);
        var result = await visit.Do(posted, new TakeOut(date, takes));
        if (result.Done) return Answers.GoOn(WhichDay.Url("/", date, visit.Today), "taken-out");
        return Show(visit, date, posted, [.. result.Errors.Select(e => e with { Field = FieldOf(e.Field, fields) })], result.Status);
    }

    static async Task<IResult> Find(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var quantity = long.TryParse(posted.Text("Quantity", 15), NumberStyles.None, CultureInfo.InvariantCulture, out var missing) ? missing : 0;
        var result = await visit.Do(posted, new RecordFound(date, posted.Text("Item", 60) ?? "", quantity));
        return result.Done ? Answers.GoOn(WhichDay.Url("/sacar", date, visit.Today), "found") : Show(visit, date, null, [.. result.Errors.Select(e => e with { Field = null })], result.Status);
    }

    static IResult Show(Visit visit, DateOnly date, Posted? posted, IReadOnlyList<FieldError> errors, int status = 200) =>
        Answers.Page<TakingForm>(new { View = visit.Read(o => ViewOf(o, date, visit)), posted?.Typed, Errors = errors }, status);

    /// <summary>What was typed, line by line; empty lines are left out, so each take remembers its field.</summary>
    static (List<Take> Takes, List<string> Fields) Read(Visit visit, Posted posted)
    {
        var (takes, fields) = (new List<Take>(), new List<string>());
        foreach (var field in posted.Typed.Keys.Where(k => k.StartsWith("item-", StringComparison.Ordinal)).Select(k => "take-" + k[5..]).ToArray())
        {
            var item = visit.Read(o => o.Store.Find(posted.Text("item-" + field[5..], 60)));
            var typed = posted.Text(field, 20);
            if (item is null || typed is null or "0") continue;
            if (!QuantityWords.TryRead(item, $"{typed} {posted.Text(field + "-unit", 60)}".Trim(), out var quantity)) posted.Wrong(field, "form.not-a-quantity", ("text", typed));
            takes.Add(new Take(item.Key, quantity));
            fields.Add(field);
        }
        return (takes, fields);
    }

    static string? FieldOf(string? refused, List<string> fields)
    {
        if (refused is null || !refused.StartsWith("Takes[", StringComparison.Ordinal)) return refused == nameof(TakeOut.Takes) ? null : refused;
        return int.TryParse(refused["Takes[".Length..^1], out var at) && at < fields.Count ? fields[at] : null;
    }

    static TakingView ViewOf(Organization organization, DateOnly date, Visit visit)
    {
        var day = organization.Days.On(date);
        var lines = PotNeeds.Of(organization, date).Select(n => LineOf(organization, n, date, visit)).ToArray();
        var taken = organization.History.On(date).Where(a => !organization.History.IsReversed(a) && organization.History.OfAct(a).Any(f => f.Fact is FoodTakenOut))
            .Select(a => new TakenLine(a, string.Join(" ", organization.History.OfAct(a).Select(f => ActWords.Say(organization, f.Fact, visit.T))))).ToArray();
        var named = lines.Select(l => l.Item).ToHashSet();
        var others = organization.Store.Items.Values.Where(i => !named.Contains(i.Key) && i.Use is ItemUse.Food or ItemUse.Fuel && organization.Store.QuantityOf(i.Key) > 0)
            .OrderBy(i => i.Use != ItemUse.Fuel).ThenBy(i => Catalogue.PlaceOf(i.Key)).Select(i => new Choice(i.Key, visit.T.Of("day.take.other.choice", ("item", i.Name), ("quantity", organization.Store.Say(i.Key, organization.Store.QuantityOf(i.Key)))))).ToArray();
        return new TakingView(date, Dishes.MainOf(organization, day), PotNeeds.Portions(organization, day), lines, taken, others);
    }

    internal static TakeLine LineOf(Organization organization, PotNeed need, DateOnly date, Visit visit)
    {
        var item = organization.Store.Find(need.Item);
        var words = organization.Store.Say(need.Item, need.ToTake);
        var (number, unit) = Units.Split(words);
        var first = need.Take.Count > 0 && organization.Store.Lots.TryGetValue(need.Take[0].Lot, out var lot) ? lot : null;
        return new TakeLine(need.Item, item?.Name ?? need.Item, item?.Pictogram ?? "package", first is null ? null : Origins.Say(first, date, visit.T), Lasts(organization, need, date, visit),
            need.ToTake > 0 ? number : "", unit, item is null ? [] : Units.Of(item, unit, visit.T), need.Taken > 0 ? organization.Store.Say(need.Item, need.Taken) : null,
            need.ToBuy > 0 ? organization.Store.Say(need.Item, need.ToBuy) : null, need.ToBuy, need.ToTake > 0, words);
    }

    const int FewDays = 5;

    static string? Lasts(Organization organization, PotNeed need, DateOnly date, Visit visit)
    {
        if (need.ToTake <= 0) return null;
        if (need.ToBuy > 0) return visit.T.Of("day.menu.missing", ("quantity", organization.Store.Say(need.Item, need.ToBuy)));
        var left = organization.Store.Cookable(need.Item, date).Sum(organization.Store.QuantityOf) - need.ToTake;
        var days = left / Math.Max(1, need.Needed);
        return days < FewDays ? visit.T.Of(days == 0 ? "day.take.last" : "day.take.lasts", ("n", days)) : null;
    }
}
