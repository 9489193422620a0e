using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>The balance of a month: read aloud in an assembly, it adds up to the céntimo with the ledger. It names nobody.</summary>
public static class BalancePages
{
    const string Home = "/caja/balance";

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, (Visit visit) => Results.LocalRedirect($"{Home}/{Days.Month(visit.Today)}"));
        routes.Get(Home + "/{mes}", Power.SeeBooks, Show);
        routes.Get(Home + "/{mes}/hoja", Power.SeeBooks, Print);
    }

    static IResult Show(HttpContext context, Visit visit, string mes)
    {
        if (Days.ReadMonth(mes) is not { } month) return Results.NotFound();
        var view = visit.Read(o => ViewOf(o, MonthBalance.Of(o, month), visit));
        return TableFiles.Asked(context, visit, view.Tables) ?? Answers.Page<LeavesPage>(new { View = view });
    }

    static LeavesView ViewOf(Organization o, MonthBalance balance, Visit visit)
    {
        var (t, month) = (visit.T, balance.Month);
        return new LeavesView(t.Of("balance.title", ("month", DateWords.MonthYear(month))), "calculator", "cash", "/caja",
        [
            new("cash", "coins", t["balance.closing"]) { Figure = (balance.Closing.ToString(), t["balance.closing.label"], null), Words = Sentence(balance, t), Aloud = Sentence(balance, t), Shares = Shares(balance, t), SharesSentence = t["balance.chart"] },
            new("books", "equals", t["balance.account"]) { Table = TableOf(balance, t) },
            new("cash", "piggy-bank", t["balance.places"]) { Rows = [.. Places(balance, t), new("notebook", t["balance.owed"], t.Of("balance.owed.houses", ("n", balance.Owing)), balance.Owed.ToString())] },
            new("store", "hand-heart", t["balance.aid"]) { Words = t["balance.aid.what"], Table = Aid(o, balance, t), Empty = t["balance.aid.none"] },
            new("turns", "hand-fist", t["balance.work"]) { Words = t.Of("balance.work.said", ("hours", Asking.Hours(balance.WorkMinutes, t))) },
            new("assembly", "scales", t["balance.unexplained"]) { Words = Unexplained(balance, t) },
        ])
        {
            Doors =
            [
                new Door(t["balance.sheet"], "printer", "books", $"{Home}/{Days.Month(month)}/hoja", t["balance.sheet.way"]), new Door(t["money.month.before"], "arrow-left", "cash", $"{Home}/{Days.Month(month.AddMonths(-1))}"),
                .. month.AddMonths(1) <= visit.Today ? [new Door(t["money.month.after"], "arrow-right", "cash", $"{Home}/{Days.Month(month.AddMonths(1))}")] : Array.Empty<Door>(),
            ],
        };
    }

    /// <summary>Empezamos con …, entró …, salió …, quedan …: what is read aloud.</summary>
    static string Sentence(MonthBalance balance, Texts t) =>
        t.Of("balance.sentence", ("month", DateWords.MonthYear(balance.Month)), ("opening", balance.Opening), ("in", balance.TotalIn), ("out", balance.TotalOut), ("closing", balance.Closing));

    static Table TableOf(MonthBalance balance, Texts t) => new(
        t["balance.account"], $"balance-{Days.Month(balance.Month)}", [TableColumn.Text(t["kardex.what"]), TableColumn.Soles(t["book.in"]), TableColumn.Soles(t["book.out"])],
        [
            new TableRow([t["balance.opening"], balance.Opening, default], IsTotal: true), .. balance.In.Select(l => new TableRow([t["balance.kind." + l.Kind], l.Amount, default])), .. balance.Out.Select(l => new TableRow([t["balance.kind." + l.Kind], default, -l.Amount])),
            new TableRow([t["money.total"], balance.TotalIn, balance.TotalOut], IsTotal: true), new TableRow([t["balance.closing"], balance.Closing, default], IsTotal: true),
        ]);

    static Table Aid(Organization o, MonthBalance balance, Texts t) => new(
        t["balance.aid"], $"ayuda-{Days.Month(balance.Month)}", [TableColumn.Text(t["kardex.what"]), TableColumn.Text(t["balance.aid.from"]), TableColumn.Text(t["balance.aid.quantity"]), TableColumn.Soles(t["balance.aid.value"])],
        [.. balance.Aid.Select(a => new TableRow([o.Store.NameOf(a.Item), OriginOf(a.Origin, t), o.Store.Say(a.Item, a.Quantity), a.Value]))]);

    static string OriginOf(string origin, Texts t) => t.Has("balance.origin." + origin) ? t["balance.origin." + origin] : t["balance.origin.other"];

    static Share[] Shares(MonthBalance balance, Texts t)
    {
        string[] colors = ["pot", "store", "turns", "members", "cash", "assembly", "books", "cases"];
        var most = balance.Out.OrderBy(l => l.Amount.Centimos).Take(5).ToArray();
        return [.. most.Select((l, at) => new Share(t["balance.kind." + l.Kind], (int)Math.Min(int.MaxValue / 1_000, -l.Amount.Centimos / 100), colors[at % colors.Length])).Where(s => s.Parts > 0)];
    }

    static IEnumerable<LeafRow> Places(MonthBalance balance, Texts t)
    {
        var hands = new Soles(balance.Places.Where(p => p.Account.StartsWith("assets:hands:", StringComparison.Ordinal)).Sum(p => p.Amount.Centimos));
        foreach (var (account, amount) in balance.Places.Where(p => p.Account.StartsWith("assets:cash:", StringComparison.Ordinal)))
            yield return account == Accounting.CashBox ? new LeafRow("coins", t["cash.box"], null, amount.ToString()) : new LeafRow("piggy-bank", DateWords.Capital(MoneyPlaces.Purpose(account["assets:cash:set-aside:".Length..], t)), null, amount.ToString());
        // All hands together: whose is in each one's own account.
        if (!hands.IsZero) yield return new LeafRow("hand-coins", t["balance.hands"], t["balance.hands.what"], hands.ToString());
    }

    static string Unexplained(MonthBalance balance, Texts t) => balance.Unexplained.IsZero ? t["balance.unexplained.none"] : t.Of(balance.Unexplained.IsNegative ? "balance.unexplained.missing" : "balance.unexplained.more", ("amount", balance.Unexplained.IsNegative ? -balance.Unexplained : balance.Unexplained));

    /// <summary>For the assembly, in large type; no names and no single debt.</summary>
    static IResult Print(Visit visit, string mes)
    {
        if (Days.ReadMonth(mes) is not { } month) return Results.NotFound();
        var (balance, ends, aid, places) = visit.Read(o => (MonthBalance.Of(o, month), PaperEnds.Of(o, visit), Aid(o, MonthBalance.Of(o, month), visit.T), Places(MonthBalance.Of(o, month), visit.T).ToArray()));
        return Answers.Page<BalancePaper>(new { Month = mes, Period = DateWords.MonthYear(month), Sentence = Sentence(balance, visit.T), Account = TableOf(balance, visit.T), Aid = aid, Places = places, Shares = Shares(balance, visit.T), Owed = visit.T.Of("balance.owed.sheet", ("n", balance.Owing), ("amount", balance.Owed)), Unexplained = Unexplained(balance, visit.T), Work = visit.T.Of("balance.work.said", ("hours", Asking.Hours(balance.WorkMinutes, visit.T))), Ends = ends });
    }
}
