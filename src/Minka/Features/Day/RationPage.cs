using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Storeroom.Nutrition;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>A ration under the lamp: what was used and who paid for it, the price that would cover it (null where nobody pays), what it feeds.</summary>
public sealed record RationView(DateOnly Date, RationCost Cost, FairPrice Fair, Nutrients Food, IReadOnlyList<UsedLine> Used, IReadOnlyList<BookRow> Menus, string Today);

/// <summary>Something that was used: its picture, name, how much and where from, its value.</summary>
public sealed record UsedLine(string Icon, string Name, string Detail, string Value);

/// <summary>`/racion`: what a ration costs and holds, explained.</summary>
public static class RationPage
{
    public static void Map(Routes routes) => routes.Get("/racion", Power.SeeBooks, (HttpContext context, Visit visit) =>
        Answers.Page<RationScreen>(new { View = visit.Read(o => Of(o, WhichDay.Of(visit, context), visit.T)) }));

    static RationView Of(Organization organization, DateOnly date, Texts texts)
    {
        var cost = RationCost.Of(organization, date);
        var fair = FairPrice.Of(organization, date);
        var food = Nutrients.PerRation(organization.Store, cost.Used.Where(u => organization.Store.Find(u.What)?.Use == ItemUse.Food).Select(u => (u.What, u.Quantity)), cost.Rations);
        var used = cost.Used.Select(u => u.LotNumber == 0
            ? new UsedLine("receipt", texts["ration.used." + u.What], texts["ration.paid"], u.Value.ToString())
            : new UsedLine(organization.Store.Find(u.What)?.Pictogram is { Length: > 0 } drawn ? drawn : "package", organization.Store.NameOf(u.What), $"{organization.Store.Say(u.What, u.Quantity)} · {texts["day.origin." + u.Origin]}", u.Value.ToString())).ToArray();
        var menus = fair.Menus.Select(m => new BookRow([$"{m.MenusPerCook}", $"{m.PaidRations}", m.Price?.ToString() ?? texts["ration.nobody-pays"]])).ToArray();
        return new RationView(date, cost, fair, food, used, menus, organization.Charter.At(date).MemberPrice.ToString());
    }
}
