using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Storeroom.Nutrition;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
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
    {
        var (view, table) = visit.Read(o => (Of(o, WhichDay.Of(visit, context), visit.T), UsedTable(o, WhichDay.Of(visit, context), visit.T)));
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<RationScreen>(new { View = view });
    });

    /// <summary>What a day's rations were made of, at what it cost.</summary>
    static Table UsedTable(Organization organization, DateOnly date, Texts t) => new(t["ration.title"], $"racion-{date.Typed()}",
        [TableColumn.Text(t["table.item"]), TableColumn.Text(t["table.origin"]), TableColumn.Quantity(t["table.used"]), TableColumn.Soles(t["table.cost"])],
        [.. RationCost.Of(organization, date).Used.Select(u => u.LotNumber == 0
            ? new TableRow([t["ration.used." + u.What], t["ration.paid"], default, u.Value])
            : new TableRow([organization.Store.NameOf(u.What), t["day.origin." + u.Origin], InUnit(organization.Store.Find(u.What)?.Unit ?? Unit.Piece, u.Quantity, t), u.Value]))]);

    static Cell InUnit(Unit unit, long quantity, Texts t) => Cell.Quantity(quantity, Item.DecimalsOf(unit), t["unit.short." + unit]);

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
