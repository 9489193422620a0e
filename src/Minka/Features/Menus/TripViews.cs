using Minka.Domain.Amounts;
using Minka.Domain.Joint;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>What a kitchen asks for, or what it gets: an item with words.</summary>
public sealed record ShareLine(string Name, string Pictogram, string Quantity, string? Short, string? Cost);

/// <summary>One kitchen's side of a trip.</summary>
/// <param name="Total">What it pays in all; null before the trip.</param>
/// <param name="Between">What is between us after all that was handed over; null for ourselves.</param>
public sealed record KitchenShare(string Name, IReadOnlyList<ShareLine> Lines, string? Goods, string? Freight, string? Total, string? Between);

/// <summary>A trip as the screen and its slips show it.</summary>
public sealed record JointTripView(int Number, string Title, string Day, bool IsMade, string? Paid, IReadOnlyList<KitchenShare> Kitchens, string? CorrectUrl);

static class TripViews
{
    public static JointTripView? Of(Organization o, Visit visit, int number)
    {
        if (o.Joint.Trip(number) is not { } trip) return null;
        var t = visit.T;
        var title = t.Of("joint.trip", ("n", number));
        if (trip.Made is not { } made)
            return new JointTripView(number, title, DateWords.Capital(DateWords.WeekdayDayMonth(trip.Day)), false, null,
                [.. trip.Orders.GroupBy(l => l.Kitchen).Select(g => new KitchenShare(JointScreens.NameOf(o, g.Key, t), [.. g.Select(l => Line(o, l.Item, l.Quantity, null, null))], null, null, null, g.Key == JointBook.Ourselves ? null : JointScreens.Between(o.Joint.Owes(g.Key), t)))], null);
        return new JointTripView(number, title, DateWords.Capital(DateWords.WeekdayDayMonth(made.Date)), true,
            t.Of("joint.paid-by", ("kitchen", JointScreens.NameOf(o, made.Payer, t)), ("amount", new Soles((made.Shares ?? []).Sum(s => s.Total.Centimos))), ("freight", made.Freight)),
            [.. (made.Shares ?? []).Select(s => ShareOf(o, s, t))], Corrections.UrlOf(o, trip.MadeBy!.Act, visit));
    }

    /// <summary>A slip a kitchen, each on its own small sheet: what it gets, what it pays, what is still between us.</summary>
    public static IReadOnlyList<PrintedSheet> SlipsOf(JointTripView view, PaperEnds ends, Texts t) =>
    [
        .. view.Kitchens.Select((kitchen, i) => new PrintedSheet(t["joint.slip"], ends.Organization,
        [
            new TextBlock([kitchen.Name]) { Title = t["joint.slip.for"], Icon = "house-line" },
            new TableBlock([new(t["list.item"]), new(t["joint.gets"]), new(t["joint.short"]), new(t["joint.cost"], 0, true)],
            [
                .. kitchen.Lines.Select(l => new BookRow([l.Name, l.Quantity, l.Short ?? "", l.Cost ?? ""])),
                .. kitchen.Freight is null ? Array.Empty<BookRow>() : [new BookRow([t["joint.freight"], "", "", kitchen.Freight])],
                .. kitchen.Total is null ? Array.Empty<BookRow>() : [new BookRow([t["joint.total"], "", "", kitchen.Total], IsTotal: true)],
            ]),
            new TextBlock([.. new[] { kitchen.Between, t["joint.slip.said"] }.OfType<string>().Select(DateWords.Capital)]),
        ])
        { Period = view.Day, Number = $"{view.Number}", Page = i + 1, Of = view.Kitchens.Count, Size = PaperSize.A5, Signatures = [t["joint.slip.gives"], t["joint.slip.takes"]], Entry = ends.Entry, Words = ends.Words }),
    ];

    static KitchenShare ShareOf(Organization o, JointShare share, Texts t) => new(
        JointScreens.NameOf(o, share.Kitchen, t), [.. (share.Parts ?? []).Select(p => Line(o, p.Item, p.Quantity, p.Short > 0 ? t.Of("joint.short-by", ("quantity", o.Store.Say(p.Item, p.Short))) : null, p.Cost.Plain()))],
        share.Goods.Plain(), share.Freight.Plain(), share.Total.ToString(), share.Kitchen == JointBook.Ourselves ? null : JointScreens.Between(o.Joint.Owes(share.Kitchen), t));

    static ShareLine Line(Organization o, string item, long quantity, string? missing, string? cost) => new(o.Store.NameOf(item), StoreWords.Pictogram(o.Store, item), o.Store.Say(item, quantity), missing, cost);
}
