using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Sharing;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Sharing;

/// <summary>What can be written about a round of baskets: each a form of one act.</summary>
public static class BasketActs
{
    const int Contents = 6;

    public static readonly SmallActs<Organization> Planning = new(Baskets.Url, "store", (o, _) => o, _ => "", _ => Baskets.Url,
    [
        new("nueva", "basket-planned", "basket", Power.DecideSettings,
            g =>
            [
                new(QuestionKind.Tiles, "Occasion", g.Words["basket.occasion"], $"{Occasion.Christmas}") { Choices = [.. Enum.GetValues<Occasion>().Select(o => new Choice($"{o}", g.Words["basket.occasion." + o]))] },
                new(QuestionKind.Text, "Name", g.Words["basket.name"]) { Optional = true },
                new(QuestionKind.List, "For", g.Words["basket.for"], $"{BasketFor.Members}") { Choices = [.. Enum.GetValues<BasketFor>().Select(f => new Choice($"{f}", g.Words["basket.whom." + f]))] },
                new(QuestionKind.Number, "Turns", g.Words["basket.turns"]) { Optional = true, Max = 366 },
                new(QuestionKind.Date, "TurnsFrom", g.Words["basket.turns-from"], new DateOnly(g.Today.Year, 1, 1).Typed()),
                new(QuestionKind.Text, "Rule", g.Words["basket.rule"]) { Hint = g.Words["basket.rule.hint"] },
                new(QuestionKind.Tiles, "ByDraw", g.Words["basket.how"], "no") { Choices = [new("no", g.Words["basket.equal"], "equals"), new("si", g.Words["basket.by-draw"], "ticket")] },
                new(QuestionKind.Number, "Baskets", g.Words["basket.how-many"]) { Optional = true, Hint = g.Words["basket.how-many.hint"], Max = PlanBasket.BasketsMax },
                .. ItemAmounts.Ask(g.Books, g.Visit, "Each", Contents),
            ],
            (g, p, _) => new PlanBasket(g.Today, p.Choice("Occasion", Occasion.Other), p.Choice("For", BasketFor.Members), p.Text("ByDraw") == "si", p.Int("Baskets"), [.. ItemAmounts.Read(g.Books, p, "Each", Contents).Select(e => new BasketContent(e.Item, e.Quantity))])
            {
                Turns = p.Int("Turns"), TurnsFrom = p.Date("TurnsFrom"), Name = p.Text("Name", 200), Rule = p.Text("Rule", 200),
            }),
    ]);

    public static readonly SmallActs<Basket> Table = new(Baskets.Url + "/{number:int}", "store", (o, n) => o.Sharing.BasketOf(n), g => Baskets.NameOf(g.Subject, g.Words), n => $"{Baskets.Url}/{n}",
    [
        new("sortear", "basket-drawn", "ticket", Power.DecideSettings,
            g =>
            [
                new(QuestionKind.Said, "Words", "", g.Words.Of("basket.seed", ("entry", g.Visit.Integrity.Number ?? "–"), ("words", g.Visit.Integrity.Words ?? "–"))),
                new(QuestionKind.Text, "Spoken", g.Words["basket.spoken"]) { Hint = g.Words["basket.spoken.hint"] },
            ],
            (g, p, _) => new DrawBaskets(g.Subject.Fact.Id, g.Today, g.Visit.Integrity.Number ?? "", g.Visit.Integrity.Words ?? "", Numbers(p))) { Fits = g => g.Subject is { IsReversed: false, Fact.ByDraw: true, Drawn: null } },
        new("armar", "basket-filled", "package", Power.KeepStore,
            g => [new(QuestionKind.Number, "Baskets", g.Words["basket.fill"], $"{Math.Max(0, g.Subject.Fact.Baskets - g.Subject.Filled)}") { Max = PlanBasket.BasketsMax }, new(QuestionKind.Date, "Date", g.Words["thing.on"], g.Today.Typed())],
            (g, p, _) => new FillBaskets(g.Subject.Fact.Id, p.Date("Date") ?? g.Today, p.Int("Baskets"))) { Fits = g => !g.Subject.IsReversed },
    ]);

    static IReadOnlyList<int> Numbers(Posted posted)
    {
        var numbers = new List<int>();
        foreach (var word in (posted.Text("Spoken", 200) ?? "").Split([' ', ',', ';', '-'], StringSplitOptions.RemoveEmptyEntries))
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
            else posted.Wrong("Spoken", "form.not-a-number", ("text", word.Length > 30 ? word[..30] : word));
        return numbers;
    }
}
