using Minka.Domain.Lending;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Belongings;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Lending;

/// <summary>A loan in the list.</summary>
public sealed record LoanRow(int Number, string Kitchen, string What, string When, string? Late, string Icon, string Url);

/// <summary>The loans that wait, ours and theirs, and those that are settled.</summary>
public sealed record LoansView(IReadOnlyList<LoanRow> Lent, IReadOnlyList<LoanRow> Borrowed, IReadOnlyList<LoanRow> Settled, bool MayKeep);

/// <summary>A food of a loan: what it was, what is still owed.</summary>
public sealed record LoanFoodLine(string Item, string Name, string Pictogram, string Was, string Owed, bool IsOwed);

/// <summary>One loan on the screen and on its slip.</summary>
/// <param name="Things">Things of the inventory that went along, with whether they are back.</param>
public sealed record LoanView(int Number, LoanSide Side, string Title, string Kitchen, string Date, string? Due, bool IsLate, IReadOnlyList<LoanFoodLine> Foods, IReadOnlyList<(int Number, string Name, bool IsOut)> Things,
    string? OtherThings, string? Bearer, string? Note, IReadOnlyList<(string What, string? CorrectUrl)> History, string? CorrectUrl, bool IsOpen, bool IsUndone, bool MayKeep, IReadOnlyList<Door> Acts);

/// <summary>Loans of food and things between kitchens: who has what, by when it comes back, and the slip that both sign.</summary>
public static class Loans
{
    public const string Url = "/almacen/prestamos";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<LoansPage>(new { View = visit.Read(o => ListOf(o, visit)) }));
        LendOut.Map(routes);
        routes.Get(Url + "/{number:int}", Power.SeeBooks, (Visit visit, int number) => visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<LoanPage>(new { View = view }) : Results.NotFound());
        routes.Get(Url + "/{number:int}/hoja", Power.SeeBooks, Print);
        GiveBack.Map(routes);
        Forgiving.Map(routes);
    }

    public static readonly SmallActs<Loan> Forgiving = new(Url + "/{number:int}", "store", (o, n) => o.Lending.ByNumber(n), g => Kitchen(g.Subject, g.Words), n => $"{Url}/{n}",
    [
        new("perdonar", "loan-forgiven", "hand-heart", Power.DecideSettings,
            g => [new(QuestionKind.Text, "Words", g.Words["statute.source"]) { Hint = g.Words["statute.source.hint"] }, new(QuestionKind.Date, "Date", g.Words["thing.on"], g.Today.Typed())],
            (g, p, _) => new ForgiveLoan(g.Subject.Fact.Id, p.Date("Date") ?? g.Today, p.Text("Words", 200) ?? "")) { Fits = g => g.Books.Lending.IsOpen(g.Subject) },
    ]);

    static IResult Print(Visit visit, int number) =>
        visit.Read(o => ViewOf(o, number, visit) is { } view ? (View: view, Ends: PaperEnds.Of(o, visit)) : default) is { View: not null } print
            ? Answers.Page<LoanPaper>(new { print.View, print.Ends }) : Results.NotFound();

    public static string Kitchen(Loan loan, Texts texts) => loan.Kitchen ?? texts["erased"];

    static LoansView ListOf(Organization o, Visit visit)
    {
        var open = o.Lending.Open.ToArray();
        return new LoansView(
            [.. open.Where(l => l.Fact.Side == LoanSide.Lent).Select(l => RowOf(o, l, visit))], [.. open.Where(l => l.Fact.Side == LoanSide.Borrowed).Select(l => RowOf(o, l, visit))],
            [.. o.Lending.All.Where(l => !l.IsReversed && !o.Lending.IsOpen(l)).Reverse().Select(l => RowOf(o, l, visit))], o.Offices.Allows(visit.Person, Power.KeepStore, visit.Today));
    }

    static LoanRow RowOf(Organization o, Loan loan, Visit visit)
    {
        var isOpen = o.Lending.IsOpen(loan);
        var foods = isOpen ? o.Lending.Owed(loan).Select(f => (f.Item, f.Owed.Quantity)) : o.Lending.Foods(loan);
        var things = (isOpen ? loan.ThingsOut : loan.Fact.Things ?? []).Select(t => o.Belongings.Find(t)).OfType<Domain.Belongings.Thing>().Select(t => ThingWords.Name(t, visit.T));
        var what = string.Join(", ", foods.Select(f => $"{o.Store.NameOf(f.Item)} {o.Store.Say(f.Item, f.Quantity)}").Concat(things).Append(loan.OtherThings).Where(w => !string.IsNullOrEmpty(w)));
        var late = isOpen && loan.Fact.Due < visit.Today ? visit.T.Of("loan.late", ("date", DateWords.DayMonth(loan.Fact.Due!.Value))) : null;
        var when = loan.Fact.Due is { } due && isOpen ? visit.T.Of("loan.since-until", ("since", DateWords.DayMonth(loan.Fact.Date)), ("due", DateWords.DayMonth(due))) : visit.T.Of("loan.since", ("since", DateWords.DayMonthYear(loan.Fact.Date)));
        return new LoanRow(loan.Fact.Number, Kitchen(loan, visit.T), what, when, late, loan.Fact.Side == LoanSide.Lent ? "hand-deposit" : "hand-withdraw", $"{Url}/{loan.Fact.Number}");
    }

    static LoanView? ViewOf(Organization o, int number, Visit visit)
    {
        if (o.Lending.ByNumber(number) is not { } loan) return null;
        var ground = new Ground<Loan>(o, loan, visit);
        var isOpen = o.Lending.IsOpen(loan);
        var history = loan.Returns.Select(r => (visit.T.Of("loan.returned", ("date", DateWords.DayMonthYear(r.Fact.Date)), ("what", Returned(o, r.Fact, visit.T))), Corrections.UrlOf(o, r.Stamp.Act, visit))).ToList();
        if (loan.Forgiven is { } forgiven) history.Add((visit.T.Of("loan.forgiven", ("date", DateWords.DayMonthYear(forgiven.Fact.Date)), ("why", loan.ForgivenWords ?? visit.T["erased"])), Corrections.UrlOf(o, forgiven.Stamp.Act, visit)));
        return new LoanView(number, loan.Fact.Side, visit.T.Of("loan.title." + loan.Fact.Side, ("kitchen", Kitchen(loan, visit.T))), Kitchen(loan, visit.T), DateWords.DayMonthYear(loan.Fact.Date),
            loan.Fact.Due is { } due ? DateWords.DayMonthYear(due) : null, isOpen && loan.Fact.Due < visit.Today,
            [.. o.Lending.Foods(loan).Select(f => FoodOf(o, loan, f.Item, f.Quantity))],
            [.. (loan.Fact.Things ?? []).Select(t => o.Belongings.Find(t)).OfType<Domain.Belongings.Thing>().Select(t => (t.Number, ThingWords.Name(t, visit.T), loan.ThingsOut.Contains(t.Id)))],
            loan.OtherThings, loan.Bearer, loan.Note, history, Corrections.UrlOf(o, loan.Stamp.Act, visit), isOpen, loan.IsReversed, visit.May(Power.KeepStore), Forgiving.Offered(ground, number));
    }

    static LoanFoodLine FoodOf(Organization o, Loan loan, string item, long was)
    {
        var owed = o.Lending.IsOpen(loan) ? Math.Max(0, o.Lending.Outstanding(loan, item).Quantity) : 0;
        return new LoanFoodLine(item, o.Store.NameOf(item), StoreWords.Pictogram(o.Store, item), o.Store.Say(item, was), o.Store.Say(item, owed), owed > 0);
    }

    static string Returned(Organization o, LoanReturned returned, Texts texts)
    {
        var moved = (returned.In ?? []).Where(l => l?.Item is not null).Select(l => (l.Item, l.Quantity))
            .Concat((returned.Out ?? []).Where(l => l is not null && o.Store.Lots.ContainsKey(l.Lot)).Select(l => (o.Store.Lots[l.Lot].Item, l.Quantity)))
            .Select(m => $"{o.Store.NameOf(m.Item)} {o.Store.Say(m.Item, m.Quantity)}");
        var things = (returned.Things ?? []).Select(t => o.Belongings.Find(t)).OfType<Domain.Belongings.Thing>().Select(t => ThingWords.Name(t, texts));
        return string.Join(", ", moved.Concat(things));
    }
}
