using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Papers.Typing;

/// <summary>The morning's orders, typed from their sheet: each becomes an order of that day. What already stands so is left alone.</summary>
sealed class OrderTyping : ISheetTyping
{
    public TypingView ViewOf(Organization o, SheetCode code, int rows, Visit visit)
    {
        var t = visit.T;
        var day = o.Days.On(code.Date);
        var lines = Home.On(o, code.Date, t).Select(h => new TypingRow(h.Number, code.Row(h.Number), $"{h.Number} · {h.Shown.Name}",
            day.OrderOf(h.Id) is { Rations: > 0 } order ? t.Of("type.orders.stands", ("n", order.Rations)) : null)).ToArray();
        return new TypingView(code, t["paper.pedidos"], DateWords.Full(code.Date), lines, [t["type.code"], t["type.home"], t["type.paid"], t["type.solidarity"], t["type.means"]], null);
    }

    public TypedSheetContent Read(Organization o, Posted posted, TypingView view, Visit visit)
    {
        var paid = SheetTypings.Values(posted, view, "Paid");
        var (rows, steps) = (new List<TypedRow>(), new List<(ICommand, string)>());
        foreach (var row in view.Rows)
        {
            var solidary = posted.Text($"Solidarity-{row.Number}", 20);
            if (!paid.TryGetValue(row.Number, out var value) && solidary is null) continue;
            var field = value.Field ?? $"Solidarity-{row.Number}";
            var (pays, free) = (value.Text is null ? 0 : SheetTypings.Number(posted, value.Text, field, TakeOrder.RationsMax) ?? 0, solidary is null ? 0 : SheetTypings.Number(posted, solidary, $"Solidarity-{row.Number}", TakeOrder.RationsMax) ?? 0);
            var means = posted.Choice($"Means-{row.Number}", PaymentMeans.Cash);
            var household = o.Register.HouseholdOf(row.Number)!.Id;
            var stands = o.Days.On(view.Code.Date).OrderOf(household);
            var isSame = stands is not null ? stands.Paid == pays && stands.Solidarity == free && (stands.Pay == means || pays == 0) : pays + free == 0;
            rows.Add(new TypedRow(row.Number, [row.Code, row.Name, $"{pays}", free == 0 ? "" : $"{free}", pays == 0 ? "" : visit.T["day.paid." + means]], isSame ? visit.T["type.same"] : row.Already));
            if (!isSame) steps.Add((new TakeOrder(view.Code.Date, household, pays, free, means), field));
        }
        return new TypedSheetContent(rows, steps);
    }
}
