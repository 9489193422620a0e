using Minka.Domain.Lending;
using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Features.Belongings;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Lending;

/// <summary>What the form of a new loan offers.</summary>
public sealed record LendView(LoanSide Side, int Lines, IReadOnlyList<Choice> Items, IReadOnlyList<Choice> Things, string Today);

/// <summary>A new loan: to which kitchen or from which, what, and by when.</summary>
public static class LendOut
{
    const string Line = "Foods";
    const int FirstLines = 2;
    const string Url = Loans.Url + "/nuevo";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.KeepStore, (Visit visit, string? lado) => Page(visit, lado == nameof(LoanSide.Borrowed) ? LoanSide.Borrowed : LoanSide.Lent, FirstLines, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.KeepStore, Make);
    }

    static async Task<IResult> Make(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var side = posted.Choice("Side", LoanSide.Lent);
        var lines = new TypedLines(posted, Line, ReceiveDelivery.ProductsMax);
        if (lines.AsksForMore) return Page(visit, side, lines.Count, posted, [], StatusCodes.Status200OK);
        var foods = ReadFoods(visit, posted, lines);
        var thing = visit.Read(o => o.Belongings.ByNumber(posted.Int("Things"))?.Id);
        var command = new MakeLoan(posted.Date("Date") ?? visit.Today, side, posted.Text("Kitchen", 200))
        {
            Due = posted.Date("Due"), Lent = side == LoanSide.Lent ? [.. foods.Select(f => new Take(f.Item, f.Quantity))] : [], Borrowed = side == LoanSide.Borrowed ? foods : [],
            Things = thing is { } id ? [id] : [], Bearer = posted.Text("Bearer", 200), OtherThings = posted.Text("OtherThings", 200), Note = posted.Text("Note", 500),
        };
        var result = await visit.Do(posted, command);
        if (result.Done) return Answers.GoOn(visit.Read(o => o.Lending.All.LastOrDefault(l => l.Stamp.Act == posted.ActId)) is { } loan ? $"{Loans.Url}/{loan.Fact.Number}" : Loans.Url, "loan-made");
        // The store's planning speaks of its takes; here they are the lines of the form.
        return Page(visit, side, lines.Count, posted, lines.Placed(result.Errors.Select(e => e with { Field = e.Field?.Replace(nameof(TakeOut.Takes), Line, StringComparison.Ordinal) })), result.Status);
    }

    static List<BorrowedFood> ReadFoods(Visit visit, Posted posted, TypedLines lines)
    {
        var items = visit.Read(o => o.Store.Choices.ToDictionary(i => i.Key));
        var foods = new List<BorrowedFood>();
        foreach (var line in lines.With("Item", "Quantity"))
        {
            string Field(string what) => lines.Field(line, what);
            if (posted.Text(Field("Item")) is not { } key || !items.TryGetValue(key, out var item))
            {
                posted.Wrong(Field("Item"), "store.choose-item");
                continue;
            }
            if (!posted.Has(Field("Quantity"))) posted.Wrong(Field("Quantity"), "loan.quantity-missing");
            foods.Add(new BorrowedFood(key, posted.Quantity(Field("Quantity"), item) ?? 0, posted.Date(Field("Expiry"))));
        }
        return foods;
    }

    static IResult Page(Visit visit, LoanSide side, int lines, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => new LendView(side, lines,
            [.. o.Store.Choices.Where(i => side == LoanSide.Borrowed || o.Store.QuantityOf(i.Key) > 0).Select(i => new Choice(i.Key, side == LoanSide.Borrowed ? i.Name : $"{i.Name} · {o.Store.Say(i.Key, o.Store.QuantityOf(i.Key))}"))],
            side == LoanSide.Borrowed ? [] : [.. o.Belongings.Here.Where(t => o.Lending.OfThing(t.Id) is null).Select(t => new Choice($"{t.Number}", $"{t.Number} · {ThingWords.Name(t, visit.T)}"))], visit.Today.Typed()));
        return Answers.Page<LendPage>(new { View = view, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
    }
}
