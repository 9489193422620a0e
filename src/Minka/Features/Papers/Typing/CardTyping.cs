using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Storeroom;
using Minka.Features.Papers.Layouts;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Papers.Typing;

/// <summary>
/// What went in and out of one item, typed from its card. What the kardex already says of that day is left alone; what came in
/// without a delivery or a purchase in the book is *found and not recorded*; what went out beyond the book is found first.
/// </summary>
sealed class CardTyping : ISheetTyping
{
    public TypingView? ViewOf(Organization o, SheetCode code, int rows, Visit visit)
    {
        if (ItemOf(o, code) is not { } item) return null;
        var t = visit.T;
        var lines = Enumerable.Range(1, rows).Select(n => new TypingRow(n, code.Row(n), t.Of("type.line", ("n", n)), null)).ToArray();
        return new TypingView(code, t.Of("type.card", ("item", item.Name)), t.Of("paper.card.from", ("date", DateWords.DayMonthYear(code.Date))), lines, [t["type.code"], t["type.day"], t["type.in"], t["type.out"]], null);
    }

    public TypedSheetContent Read(Organization o, Posted posted, TypingView view, Visit visit)
    {
        var item = ItemOf(o, view.Code)!;
        var book = new Dictionary<(DateOnly Day, bool IsIn), List<long>>();
        foreach (var line in (o.Store.Kardex(item.Key)?.Lines ?? []).Where(l => l.Transaction.Reverses is null && !o.Ledger.IsReversed(l.Transaction)).GroupBy(l => (l.Transaction.Stamp.Act, l.Day)))
            foreach (var (isIn, quantity) in new[] { (true, line.Sum(l => l.In)), (false, line.Sum(l => l.Out)) })
                if (quantity > 0) (book.TryGetValue((line.Key.Day, isIn), out var known) ? known : book[(line.Key.Day, isIn)] = []).Add(quantity);
        var (rows, steps, there) = (new List<TypedRow>(), new List<(ICommand, string)>(), o.Store.Cookable(item.Key, visit.Today).Sum(o.Store.QuantityOf));
        foreach (var row in view.Rows)
        {
            var (into, outOf) = (posted.Quantity($"In-{row.Number}", item), posted.Quantity($"Out-{row.Number}", item));
            var dayText = posted.Text($"Day-{row.Number}", 20);
            if (into is null && outOf is null && dayText is null) continue;
            if (DayOf(dayText, view.Code.Date, visit.Today) is not { } day) { posted.Wrong($"Day-{row.Number}", "type.wrong-day", ("text", dayText ?? "")); continue; }
            var remarks = new List<string>();
            if (into is > 0 and var came)
            {
                if (Takes(book, day, true, came)) remarks.Add(visit.T["type.same"]);
                else
                {
                    steps.Add((new RecordFound(day, item.Key, came), $"In-{row.Number}"));
                    remarks.Add(visit.T["type.found"]);
                    there += came;
                }
            }
            if (outOf is > 0 and var went)
            {
                if (Takes(book, day, false, went)) remarks.Add(visit.T["type.same"]);
                else
                {
                    if (went > there)
                    {
                        steps.Add((new RecordFound(day, item.Key, went - there), $"Out-{row.Number}"));
                        remarks.Add(visit.T.Of("type.found-first", ("quantity", o.Store.Say(item.Key, went - there))));
                        there = went;
                    }
                    steps.Add((new TakeOut(day, [new Take(item.Key, went)]), $"Out-{row.Number}"));
                    there -= went;
                }
            }
            rows.Add(new TypedRow(row.Number, [row.Code, DateWords.DayMonth(day), into is > 0 ? o.Store.Say(item.Key, into.Value) : "", outOf is > 0 ? o.Store.Say(item.Key, outOf.Value) : ""], remarks.Count == 0 ? null : string.Join(" ", remarks.Distinct())));
        }
        return new TypedSheetContent(rows, steps);
    }

    static Item? ItemOf(Organization o, SheetCode code) => o.Store.Items.Values.Where(i => SheetCode.ItemMark(i.Key) == code.Item).MinBy(i => i.Key, StringComparer.Ordinal);

    static bool Takes(Dictionary<(DateOnly, bool), List<long>> book, DateOnly day, bool isIn, long quantity) => book.TryGetValue((day, isIn), out var known) && known.Remove(quantity);

    /// <summary>23, 23/11 or 23-11: the first such day since the card was printed.</summary>
    internal static DateOnly? DayOf(string? text, DateOnly since, DateOnly today)
    {
        var parts = (text ?? "").Split('/', '-', '.');
        if (parts.Length is 0 or > 2 || !Number(parts[0], out var day) || parts.Length == 2 && !Number(parts[1], out _)) return null;
        int? month = parts.Length == 2 && Number(parts[1], out var m) ? m : null;
        for (var on = since; on <= today && on < since.AddYears(1); on = on.AddDays(1))
            if (on.Day == day && (month is null || on.Month == month)) return on;
        return null;
    }

    static bool Number(string text, out int number) => int.TryParse(text.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
}
