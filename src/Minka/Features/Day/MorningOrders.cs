using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>A household in the morning's list; its half rations null while it has not ordered.</summary>
public sealed record OrderLine(Home Home, int? Halves, string? Detail);

/// <summary>The morning's list: who has not ordered yet, who has, and what it comes to.</summary>
public sealed record OrdersView(DateOnly Date, Ui.Part<OrderLine> Missing, IReadOnlyList<OrderLine> Ordered, int Rations, int Solidarity, Soles Amount);

/// <summary>A kind of portion that can be ordered: how many, what one costs.</summary>
public sealed record PortionAsked(PortionKind Kind, int Count, Soles Price);

/// <summary>One household's order: what stands, or what it usually asks for.</summary>
/// <param name="Habit">The day whose order is prefilled; null where this one stands or nothing is known.</param>
public sealed record OrderView(DateOnly Date, Home Home, bool Stands, int Paid, int Solidarity, PaymentMeans Pay, string? Operation, string? Holder, DateOnly? Habit, Soles Price, Soles Owed, IReadOnlyList<Ui.Choice> Holders, IReadOnlyList<PortionAsked> Portions, Soles SolidarityPrice);

/// <summary>The morning: each household's pot, how many it pays, how many are solidary, and how it pays.</summary>
static class MorningOrders
{
    const int HabitDays = 21, HomesOfAPage = 300;

    public static void Map(Routes routes)
    {
        routes.Get("/pedidos", Power.TakeOrders, ShowList);
        routes.Get("/pedidos/{number:int}", Power.TakeOrders, ShowOrder);
        routes.Post("/pedidos/{number:int}", Power.TakeOrders, Take);
    }

    static IResult ShowList(HttpContext context, Visit visit)
    {
        var date = WhichDay.Of(visit, context);
        return Answers.Page<OrderList>(new { View = visit.Read(o => ListOf(o, date, visit, context.Request.Query[Ui.Part.Query])) });
    }

    static IResult ShowOrder(HttpContext context, Visit visit, int number) => Form(visit, WhichDay.Of(visit, context), number, null, []);

    static async Task<IResult> Take(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var household = visit.Read(o => o.Register.HouseholdOf(number)?.Id);
        if (household is null) return Results.LocalRedirect(WhichDay.Url("/pedidos", date, visit.Today));
        var pay = posted.Choice("Pay", PaymentMeans.Cash);
        var holder = posted.Int("Holder") is > 0 and var known ? visit.Read(o => o.Register.PersonOf(known)?.Id) : null;
        var command = new TakeOrder(date, household.Value, posted.Int("Paid"), posted.Int("Solidarity"), pay, posted.Text("Operation", 40), holder, posted.Checked("InDoubt"))
        {
            Portions = [.. Portion.Orderable.Select(k => new PortionCount(k, posted.Int(k.ToString()))).Where(p => p.Count != 0)],
        };
        var result = await visit.Do(posted, command);
        if (!result.Done) return Form(visit, date, number, posted, result.Errors, result.Status);
        return Answers.GoOn(WhichDay.Url("/pedidos", date, visit.Today), command.Paid + command.Solidarity + command.Portions.Sum(p => p.Count) == 0 ? "order-withdrawn" : "order-taken");
    }

    static IResult Form(Visit visit, DateOnly date, int number, Posted? posted, IReadOnlyList<Ui.FieldError> errors, int status = 200)
    {
        var view = visit.Read(o => OrderOf(o, date, number, visit));
        return view is null
            ? Results.LocalRedirect(WhichDay.Url("/pedidos", date, visit.Today))
            : Answers.Page<OrderForm>(new { View = view, posted?.Typed, Errors = errors }, status);
    }

    static OrdersView ListOf(Organization organization, DateOnly date, Visit visit, string? part)
    {
        var day = organization.Days.On(date);
        var orders = day.Orders.ToDictionary(o => o.Household);
        var homes = Home.On(organization, date, visit.T).Concat(orders.Keys.Select(h => Home.Find(organization, h, date, visit.T)).OfType<Home>()).DistinctBy(h => h.Id).OrderBy(h => h.Number).ToArray();
        var lines = homes.Select(h => orders.TryGetValue(h.Id, out var order) ? new OrderLine(h, 2 * order.Rations + order.PortionHalves, Words(order, visit)) : new OrderLine(h, null, null)).ToArray();
        return new OrdersView(date, Ui.Part.Of(lines.Where(l => l.Halves is null).ToArray(), part, HomesOfAPage), [.. lines.Where(l => l.Halves is not null)],
            day.Ordered, orders.Values.Sum(o => o.Solidarity), new Soles(orders.Values.Sum(o => o.Amount.Centimos)));
    }

    static string Words(OrderTaken order, Visit visit)
    {
        var words = new List<string>();
        if (order.Paid > 0) words.Add(visit.T.Of("day.order.paid", ("n", order.Paid), ("amount", order.Amount)));
        foreach (var portion in (order.Portions ?? []).Where(p => p is { Count: > 0 })) words.Add(visit.T.Of("portion.count." + portion.Kind, ("n", portion.Count)));
        if (order.Paid == 0 && order.Amount.IsPositive) words.Add(order.Amount.ToString());
        if (order.Paid > 0 || order.Amount.IsPositive) words.Add(visit.T["day.paid." + order.Pay]);
        if (order.Solidarity > 0) words.Add(visit.T.Of("day.order.solidarity", ("n", order.Solidarity)));
        return string.Join(" · ", words);
    }

    static OrderView? OrderOf(Organization organization, DateOnly date, int number, Visit visit)
    {
        if (organization.Register.HouseholdOf(number) is not { } household) return null;
        var stands = organization.Days.On(date).OrderOf(household.Id) is { IsSomething: true } order ? order : null;
        var habit = stands is null ? organization.Days.Between(date.AddDays(-HabitDays), date.AddDays(-1)).Reverse().Select(d => d.OrderOf(household.Id)).FirstOrDefault(o => o is { IsSomething: true }) : null;
        var shown = stands ?? habit;
        var treasurer = organization.Offices.Holder(Post.Treasurer, date);
        var holder = stands?.Holder ?? treasurer;
        return new OrderView(date, Home.Of(household, date, visit.T), stands is not null, shown?.Paid ?? 0, shown?.Solidarity ?? 0, shown?.Pay ?? PaymentMeans.Cash, stands?.Operation,
            holder is { } h ? $"{organization.Register.NumberOf(h)}" : null, habit?.Date, organization.Charter.At(date).MemberPrice, organization.Cash.OwedBy(household.Id), Faces.Adults(organization, date, visit.T),
            [.. Portion.Orderable.Select(k => new PortionAsked(k, shown?.CountOf(k) ?? 0, Portion.Price(organization.Charter.At(date), k, organization.Charter.At(date).MemberPrice)))], organization.Charter.At(date).SolidarityPrice);
    }
}
