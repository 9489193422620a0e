using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>What each household has to pay or has paid ahead: for whoever keeps the box, never for the serving window.</summary>
public static class Debts
{
    const int LinesMax = 30;

    public static void Map(Routes routes)
    {
        routes.Get("/caja/deudas", Power.KeepCash, Show);
        routes.Get("/caja/deudas/{number:int}", Power.KeepCash, ShowOne);
        routes.Post("/caja/deudas/{number:int}", Power.KeepCash, Pay);
    }

    static IResult Show(HttpContext context, Visit visit)
    {
        var owing = visit.Read(o => o.Register.Households.Values.Where(h => !h.IsMistaken).OrderBy(h => h.Number).Select(h => (h.Number, Name: Name(h, visit), Owes: o.Cash.OwedBy(h.Id))).Where(h => !h.Owes.IsZero).ToArray());
        var table = new Table(visit.T["debts.title"], $"por-pagar-{visit.Today.Typed()}", [TableColumn.Count(visit.T["table.number"]), TableColumn.Text(visit.T["table.household"]), TableColumn.Soles(visit.T["table.owes"])],
            [.. owing.Select(h => new TableRow([h.Number, h.Name, h.Owes]))]);
        return TableFiles.Asked(context, visit, table)
            ?? Answers.Page<DebtsPage>(new { Rows = owing.Select(h => new DebtRow($"{h.Number}", h.Name, Say(h.Owes, visit), h.Owes.IsPositive, $"/caja/deudas/{h.Number}")).ToArray() });
    }

    static IResult ShowOne(HttpContext context, Visit visit, int number) =>
        visit.Read(o => o.Register.HouseholdOf(number) is { } household ? StatementTable.Of(o, household, Name(household, visit), visit.T) : null) is { } table && TableFiles.Asked(context, visit, table) is { } file
            ? file
            : Page(visit, number, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Pay(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Register.HouseholdOf(number)?.Id) is not { } household) return Results.NotFound();
        var command = new PayDebt(posted.Date("Date") ?? visit.Today, household, posted.Soles("Amount"), posted.Choice("Means", PaymentMeans.Cash), posted.Text("Operation", 30), visit.Read(o => People.Find(o, posted.Int("Holder"), visit.Today)), posted.Checked("InDoubt"));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/caja/deudas", "debt-paid") : Page(visit, number, posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => o.Register.HouseholdOf(number) is { } household ? ViewOf(o, household, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<DebtPage>(new { View = view, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
    }

    static DebtView ViewOf(Organization o, Household household, Visit visit)
    {
        var owes = o.Cash.OwedBy(household.Id);
        var statement = StatementTable.Of(o, household, Name(household, visit), visit.T);
        return new DebtView(household.Number, Name(household, visit), Say(owes, visit), owes.IsPositive ? owes.Plain() : "", statement with { Rows = [.. statement.Rows.TakeLast(LinesMax)] }, People.Choices(o, visit), $"{o.Register.NumberOf(visit.Person)}", visit.Today.Typed());
    }

    static string Name(Household household, Visit visit) => household.Called ?? visit.T.Of("debts.house", ("n", household.Number));

    static string Say(Soles owes, Visit visit) => owes.IsNegative ? visit.T.Of("debts.ahead", ("amount", -owes)) : owes.ToString();
}

public sealed record DebtRow(string Number, string Name, string Amount, bool Owes, string Url);

/// <summary>A household's account and what it may pay.</summary>
/// <param name="Amount">What it owes, as the form begins; empty where it owes nothing.</param>
public sealed record DebtView(int Number, string Name, string Owes, string Amount, Table Statement, IReadOnlyList<Choice> Holders, string Holder, string Today);
