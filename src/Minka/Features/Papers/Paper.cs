using Minka.Domain.Offices;
using Minka.Features.Papers.Layouts;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>What a paper is about: nothing more, a civil day, a week, a month, one item of the store, one delivery.</summary>
public enum PaperSpan { Now, Day, Week, Month, ItemMonth, Item, Delivery }

/// <summary>One print that was asked for.</summary>
/// <param name="Date">The day, the Monday of the week, or the first of the month.</param>
/// <param name="About">The key of an item, the number of a household.</param>
/// <param name="Layout">As the organisation chose it; null for papers without a layout.</param>
/// <param name="House">The address by which phones of the house reach this node.</param>
public sealed record PaperAsk(Visit Visit, DateOnly Date, string? About, CopyFor Copy, Layout? Layout, string House);

/// <summary>A book or form that can be printed, drawn as an image and copied by hand.</summary>
/// <param name="Key">In the address: /papeles/kardex.</param>
/// <param name="Book">Whose layouts arrange it; null where its sheet has a shape of its own.</param>
/// <param name="Needs">The office that may print it.</param>
/// <param name="HasWall">It has a copy without balances, names and homes.</param>
/// <param name="Sheets">Null where there is nothing of the kind.</param>
public sealed record Paper(string Key, string Icon, string Area, string? Book, Power Needs, PaperSpan Span, bool HasWall, Func<PaperAsk, IReadOnlyList<PrintedSheet>?> Sheets)
{
    /// <summary>To be filled in, not read: nothing of it is copied by hand or carries a fingerprint.</summary>
    public bool IsForm => Book is not null && BookColumns.IsTypedBack(Book) || Key is "taper" or "mis-turnos";

    /// <summary>It tells of days to come: there is a month or a week of it as long as turns hang.</summary>
    public bool IsOfTurns => Key is "rol" or "mis-turnos" or "asistencia";
}

/// <summary>Every paper of the house, in the order of its page.</summary>
public static class AllPapers
{
    public static readonly IReadOnlyList<Paper> All =
    [
        new("pedidos", "list-checks", "pot", BookColumns.Orders, Power.TakeOrders, PaperSpan.Day, false, OrderPaper.Sheets),
        new("turno", "users-four", "turns", BookColumns.Crew, Power.PlanMenu, PaperSpan.Day, false, CrewPaper.Sheets),
        new("asistencia", "list-checks", "turns", BookColumns.Attendance, Power.SeeBooks, PaperSpan.Week, false, AttendancePaper.Sheets),
        new("mis-turnos", "calendar-check", "turns", null, Power.SeeBooks, PaperSpan.Month, false, TurnCards.Sheets),
        new("tarjeta", "tag", "store", BookColumns.Card, Power.TakeOut, PaperSpan.Item, false, CardPaper.Sheets),
        new("taper", "food-tin", "members", null, Power.TakeOrders, PaperSpan.Now, false, HouseholdCards.Sheets),
        new("rol", "calendar-dots", "turns", null, Power.SeeBooks, PaperSpan.Month, false, WallRoster.Sheets),
        new("dia", "notebook", "books", null, Power.SeeBooks, PaperSpan.Day, true, DayPapers.Sheets),
        new("raciones", "bowl-steam", "pot", BookColumns.Diary, Power.SeeBooks, PaperSpan.Month, true, DiaryPaper.Sheets),
        new("caja", "coins", "cash", BookColumns.Cash, Power.SeeBooks, PaperSpan.Month, false, CashPaper.Sheets),
        new("kardex", "package", "store", BookColumns.Kardex, Power.SeeBooks, PaperSpan.ItemMonth, false, KardexPaper.Sheets),
        new("entrega", "truck", "store", null, Power.SeeBooks, PaperSpan.Delivery, false, DeliveryPapers.Sheets),
        new("socias", "users-three", "members", BookColumns.Members, Power.SeeSensitive, PaperSpan.Now, false, RegisterPapers.Members),
        new("padron", "identification-card", "members", BookColumns.Register, Power.SeeSensitive, PaperSpan.Now, false, RegisterPapers.Users),
    ];

    public static Paper? Find(string key) => All.FirstOrDefault(p => p.Key == key);
}
