using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>
/// The box is counted by its coins and notes, by two; or by one alone, and another stands by it later. What the book says is
/// not shown before: a count that knows the answer is no count.
/// </summary>
public static class CountTheBox
{
    public static void Map(Routes routes)
    {
        routes.Get("/caja/arqueo", Power.CountCash, Show);
        routes.Post("/caja/arqueo", Power.CountCash, Count);
        routes.Get("/caja/arqueo/{act:guid}/confirmar", Power.CountCash, ShowConfirm);
        routes.Post("/caja/arqueo/{act:guid}/confirmar", Power.CountCash, Confirm);
    }

    static IResult Show(Visit visit, Node node) => Page(visit, node, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Count(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        if (!MoneyPiece.All.Any(p => posted.Has(Field(p.Cents)))) posted.Wrong(null, "count-cash.empty");
        var pieces = MoneyPiece.All.Select(p => new CashPieces(p.Cents, posted.Int(Field(p.Cents)))).ToArray();
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var result = await visit.Do(posted, new CountCash(posted.Date("Date") ?? visit.Today, pieces, second));
        if (!result.Done) return Page(visit, node, posted, [.. result.Errors.Select(e => e.Field == nameof(CountCash.Pieces) ? e with { Field = null } : e)], result.Status);
        return Answers.GoOn("/caja", second is null ? "counted-alone" : "cash-counted");
    }

    static IResult ShowConfirm(Visit visit, Guid act) => ConfirmPage(visit, act, [], StatusCodes.Status200OK);

    static async Task<IResult> Confirm(HttpContext context, Visit visit, Guid act)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new ConfirmCount(act));
        return result.Done ? Answers.GoOn("/caja", "count-confirmed") : ConfirmPage(visit, act, result.Errors, result.Status);
    }

    public static string Field(int cents) => $"Pieces-{cents}";

    static IResult Page(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<CountCashPage>(new
    {
        Signers = SecondSignatures.Choices(visit, node), Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);

    static IResult ConfirmPage(Visit visit, Guid act, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => o.Cash.Counts.FirstOrDefault(c => c.Stamp.Act == act) is { } count ? ViewOf(o, count, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<ConfirmCountPage>(new { View = view, ActId = visit.NewActId(), Errors = errors }, status);
    }

    static CountView ViewOf(Organization o, CashCount count, Visit visit) => new(
        count.Stamp.Act.ToString("N"), CountWords.Alone(o, count, visit.T), CountWords.Difference(count.Fact, visit.T), count.Fact.Total.ToString(), DateWords.DayMonthYear(count.Fact.Date),
        [.. (count.Fact.Pieces ?? []).Where(p => MoneyPiece.All.Any(m => m.Cents == p.Denomination)).OrderByDescending(p => p.Denomination).Select(p => (p.Denomination, p.Count))]);
}

/// <summary>A count that waits for a second person.</summary>
public sealed record CountView(string Act, string Words, string Difference, string Total, string Date, IReadOnlyList<(int Cents, int Count)> Pieces);
