using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Looking;

/// <summary>The figures of each drawing, out of the same books as every other page. Debts are one total: nobody is pointed at.</summary>
sealed class LookFigures(Organization books, LookSpan span, Texts texts)
{
    const int ItemsMax = 8;

    readonly Domain.Kitchen.Day[] days = [.. books.Days.Between(span.From, span.To).Where(d => d.Made > 0)];

    public static LookView Of(Organization books, LookSpan span, Texts texts)
    {
        var figures = new LookFigures(books, span, texts);
        var (lasts, lastsSentence) = figures.Lasts();
        return new LookView(span, DateWords.Capital(texts.Of("look.period", ("from", DateWords.DayMonthYear(span.From)), ("to", DateWords.DayMonthYear(span.To)))), figures.Rations(), span.Weeks > 4,
            figures.Origins(), figures.Cost(), lasts, lastsSentence, figures.Debts(), figures.Waste(), figures.Cash());
    }

    LookChart Rations()
    {
        string[] names = [texts["look.members"], texts["look.public"], texts["look.crew"], texts["look.solidarity"]];
        // Over a week or a month the mean of its cooking days: a short week is not a small pot.
        long? Mean(Domain.Kitchen.Day[] of, Func<Domain.Kitchen.Day, int> count) => of.Length == 0 ? null : (of.Sum(d => (long)count(d)) + of.Length / 2) / of.Length;
        var points = Points((_, of) => [Mean(of, d => d.MembersServed), Mean(of, d => d.PublicServed), Mean(of, d => d.CrewServed), Mean(of, d => d.SolidarityServed)]);
        return new LookChart(points, names, days.Length == 0 ? texts["look.none"]
            : texts.Of("look.rations.sentence", ("n", days.Length), ("total", days.Sum(d => (long)d.Made)), ("most", days.Max(d => d.Made)), ("least", days.Min(d => d.Made))) + (span.Weeks > 4 ? " " + texts["look.rations.weeks"] : ""));
    }

    LookChart Origins()
    {
        var costs = days.ToDictionary(d => d.Date, d => RationCost.Of(books, d.Date));
        var points = Points((_, of) => [of.Sum(d => costs[d.Date].Own.Centimos), of.Sum(d => costs[d.Date].State.Centimos), of.Sum(d => costs[d.Date].Others.Centimos)]);
        string[] names = [texts["day.cost.own"], texts["day.cost.state"], texts["day.cost.others"]];
        long[] sums = [.. Enumerable.Range(0, 3).Select(i => points.Sum(p => Math.Max(0, p.Values[i] ?? 0)))];
        var parts = sums.Sum() == 0 ? null : Proportion.Split(100, sums);
        return new LookChart(points, names, parts is null ? texts["look.none"] : texts.Of("look.origin.sentence", ("parts", string.Join(", ", names.Select((n, i) => $"{n} {parts[i]}")))));
    }

    LookChart Cost()
    {
        var costs = days.Select(d => (d.Date, Each: RationCost.Of(books, d.Date).PerRation)).Where(c => c.Each is { IsPositive: true }).Select(c => (c.Date, c.Each!.Value.Centimos)).ToArray();
        var points = span.Pieces.Select(piece =>
        {
            var of = costs.Where(c => c.Date >= piece.From && c.Date <= piece.To).Select(c => c.Centimos).ToArray();
            return new ChartPoint(piece.Label, piece.LongLabel, [of.Length == 0 ? null : of.Sum() / of.Length, books.Charter.At(piece.To).MemberPrice.Centimos]);
        }).Where(p => p.Values[0] is not null || span.Weeks > 4).ToArray();
        return new LookChart(points, [texts["look.cost.line"], texts["look.price.line"]], costs.Length == 0 ? texts["look.none"]
            : texts.Of("look.cost.sentence", ("least", new Soles(costs.Min(c => c.Centimos))), ("most", new Soles(costs.Max(c => c.Centimos))), ("last", new Soles(costs[^1].Centimos)), ("price", books.Charter.At(span.To).MemberPrice)));
    }

    (IReadOnlyList<Rank> Ranks, string Sentence) Lasts()
    {
        Rank[] ranks = [.. books.Store.Shelf(span.To).Items.Where(i => i.Item.Use is ItemUse.Food or ItemUse.Fuel && i.LastsDays is not null && i.Quantity > 0).OrderBy(i => i.LastsDays).Take(ItemsMax)
            .Select(i => new Rank(i.Item.Name, i.LastsDays!.Value, texts.Of("look.days", ("n", i.LastsDays!.Value)), StoreWords.Pictogram(i.Item)))];
        return (ranks, ranks.Length == 0 ? texts["look.none"] : texts.Of("look.days-left.sentence", ("item", ranks[0].Name), ("n", ranks[0].Value)));
    }

    LookChart Debts()
    {
        var households = books.Ledger.Under("assets:receivable").ToArray();
        var points = span.Pieces.Select(p => new ChartPoint(p.Label, p.LongLabel, [households.Sum(h => Math.Max(0, h.AsOf(Commodity.Soles, p.To).Quantity))])).ToArray();
        return new LookChart(points, [texts["look.soles"]], texts.Of("look.debts.sentence", ("date", DateWords.DayMonth(span.To)), ("amount", new Soles(points[^1].Values[0] ?? 0))));
    }

    LookChart Waste()
    {
        var (waste, pot) = (CostsUnder("expenses:waste"), CostsUnder("expenses:pot:food"));
        var points = span.Pieces.Select(p => new ChartPoint(p.Label, p.LongLabel, [waste.Where(w => w.Day >= p.From && w.Day <= p.To).Sum(w => w.Cost)])).ToArray();
        long All((DateOnly Day, long Cost)[] costs) => Math.Max(0, costs.Where(c => c.Day >= span.From && c.Day <= span.To).Sum(c => c.Cost));
        var (gone, used) = (All(waste), All(pot));
        return new LookChart(points, [texts["look.soles"]], gone == 0 ? texts["look.waste.none"] : texts.Of("look.waste.sentence", ("amount", new Soles(gone)), ("n", Math.Max(1, (gone * 100 + (gone + used) / 2) / Math.Max(1, gone + used)))));
    }

    LookChart Cash()
    {
        var box = books.Ledger.Under(Accounting.CashBox).ToArray();
        var points = span.Pieces.Select(p => new ChartPoint(p.Label, p.LongLabel, [box.Sum(b => b.AsOf(Commodity.Soles, p.To).Quantity)])).ToArray();
        var values = points.Select(p => p.Values[0] ?? 0).ToArray();
        return new LookChart(points, [texts["look.soles"]], texts.Of("look.cash.sentence", ("least", new Soles(values.Min())), ("most", new Soles(values.Max())), ("last", new Soles(values[^1]))));
    }

    (DateOnly Day, long Cost)[] CostsUnder(string account) =>
        [.. books.Ledger.Under(account).SelectMany(a => a.Postings).Select(p => (p.Transaction.Day, p.Posting.Commodity == Commodity.Soles ? p.Posting.Quantity : p.Posting.CostCentimos ?? 0))];

    /// <summary>By day only the days with a pot; by week or month every one.</summary>
    ChartPoint[] Points(Func<LookPiece, Domain.Kitchen.Day[], long?[]> values) =>
        [.. span.Pieces.Select(piece => (Piece: piece, Of: days.Where(d => d.Date >= piece.From && d.Date <= piece.To).ToArray())).Where(p => span.Weeks > 4 || p.Of.Length > 0)
            .Select(p => new ChartPoint(p.Piece.Label, p.Piece.LongLabel, values(p.Piece, p.Of)))];
}
