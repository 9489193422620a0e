using System.Text.RegularExpressions;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>A payment as the list shows it.</summary>
/// <param name="Found">In the pasted list: with this amount, another one, or not.</param>
public sealed record OperationRow(string Act, string What, string Detail, string Amount, PaymentState State, bool? Found, string? ListedAmount);

/// <summary>
/// Payments by telephone and transfer against the account's own list, typed or pasted: what stands there is confirmed, what
/// does not stays in doubt until somebody asks.
/// </summary>
public static partial class Operations
{
    const string Home = "/caja/operaciones";
    const int DaysShown = 45, ListMax = 20_000;

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.KeepCash, (Visit visit) => Page(visit, null, null, [], StatusCodes.Status200OK));
        routes.Post(Home, Power.KeepCash, Compare);
        routes.Post(Home + "/confirmar", Power.KeepCash, Confirm);
        routes.Post(Home + "/{act:guid}/no-llego", Power.KeepCash, (HttpContext context, Visit visit, Guid act) => Settle(context, visit, act, PaymentVerdict.NeverArrived));
        routes.Post(Home + "/{act:guid}/llego", Power.KeepCash, (HttpContext context, Visit visit, Guid act) => Settle(context, visit, act, PaymentVerdict.Arrived));
    }

    static async Task<IResult> Compare(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var list = posted.Text("List", ListMax);
        if (list is null) posted.Wrong("List", "payment.list.empty");
        return Page(visit, list is null ? null : ReadList(list), posted, posted.Errors, posted.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static async Task<IResult> Confirm(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var acts = posted.Many("Payments").Select(p => Guid.TryParseExact(p, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToArray();
        return Answer(visit, posted, await visit.Do(posted, new MatchPayments(acts)), "payments-matched");
    }

    static async Task<IResult> Settle(HttpContext context, Visit visit, Guid act, PaymentVerdict verdict)
    {
        var posted = await context.ReadPosted(visit);
        return Answer(visit, posted, await visit.Do(posted, new SettlePayment(act, verdict)), "payment-settled");
    }

    static IResult Answer(Visit visit, Posted posted, Result result, string done) =>
        result.Done ? Answers.GoOn(Home, done) : Page(visit, null, posted, result.Errors, result.Status);

    static IResult Page(Visit visit, IReadOnlyDictionary<string, Soles?>? listed, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var rows = visit.Read(o => o.Payments.All.Where(p => p.Fact.Date >= visit.Today.AddDays(-DaysShown) || p.State == PaymentState.InDoubt).Reverse().Select(p => RowOf(o, p, listed, visit)).ToArray());
        return Answers.Page<OperationsPage>(new { Rows = rows, IsCompared = listed is not null, Typed = posted?.Typed, Errors = errors }, status);
    }

    static OperationRow RowOf(Organization o, Payment payment, IReadOnlyDictionary<string, Soles?>? listed, Visit visit)
    {
        var t = visit.T;
        var house = payment.Household is { } id && o.Register.Households.TryGetValue(id, out var known) ? t.Of("contribution.house.numbered", ("n", known.Number), ("name", known.Called ?? t["erased"])) : t["payment.other"];
        Soles? amount = null;
        bool? found = listed is null ? null : payment.Fact.Operation is { } number && listed.TryGetValue(Digits(number), out amount);
        return new OperationRow(payment.Act.ToString("N"), $"{t["cash.means." + payment.Fact.Means]} {payment.Fact.Operation ?? t["payment.no-number"]}", $"{house}, {DateWords.DayMonth(payment.Fact.Date)}", payment.Fact.Amount.ToString(), payment.State, found,
            found == true && amount is { } a && a != payment.Fact.Amount ? a.ToString() : null);
    }

    /// <summary>
    /// Numbers of operations in the pasted lines, each with the amount that stands in its line. A number is four figures or more
    /// in a row; an amount has two decimals.
    /// </summary>
    internal static IReadOnlyDictionary<string, Soles?> ReadList(string list)
    {
        var found = new Dictionary<string, Soles?>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n'))
        {
            var money = Amounts().Match(line);
            Soles? amount = money.Success && Soles.TryParse(money.Value.Replace(",", "", StringComparison.Ordinal), out var soles) ? soles : null;
            foreach (Match number in Numbers().Matches(Amounts().Replace(line, " "))) found.TryAdd(Digits(number.Value), amount);
        }
        return found;
    }

    static string Digits(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).TrimStart('0').ToUpperInvariant();

    [GeneratedRegex(@"\d{1,3}(,\d{3})*\.\d{2}(?!\d)|\d+\.\d{2}(?!\d)")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\d{4,}")]
    private static partial Regex Numbers();
}
