using Minka.Domain.Lending;
using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Features.Belongings;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Lending;

/// <summary>A food that is still owed, as the form of the return shows it.</summary>
public sealed record OwedLine(int Index, string Item, string Name, string Pictogram, string Owed);

/// <summary>What the form of a return shows.</summary>
public sealed record GiveBackView(int Number, LoanSide Side, string Kitchen, IReadOnlyList<OwedLine> Lines, IReadOnlyList<Choice> Items, IReadOnlyList<(int Number, string Name)> Things, string Today);

/// <summary>What came back, or what we gave back: all or part, the same food or another that both accept.</summary>
public static class GiveBack
{
    const string Line = "Foods";

    public static void Map(Routes routes)
    {
        routes.Get(Loans.Url + "/{number:int}/devolver", Power.KeepStore, (Visit visit, int number) => Page(visit, number, null, [], StatusCodes.Status200OK));
        routes.Post(Loans.Url + "/{number:int}/devolver", Power.KeepStore, Return);
    }

    static async Task<IResult> Return(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => ViewOf(o, number, visit)) is not { } view || visit.Read(o => o.Lending.ByNumber(number)?.Fact.Id) is not { } loan) return Results.NotFound();
        var (foods, placed) = (new List<ReturnedFood>(), new List<int>());
        foreach (var line in view.Lines.Where(l => posted.Has(Field(l.Index, "Quantity"))))
        {
            if (visit.Read(o => o.Store.Find(line.Item)) is not { } item) continue;
            var quantity = posted.Quantity(Field(line.Index, "Quantity"), item) ?? 0;
            placed.Add(line.Index);
            foods.Add(Other(visit, posted, line.Index) is { } other ? new ReturnedFood(line.Item, quantity, other.Item, other.Quantity, posted.Date(Field(line.Index, "Expiry"))) : new ReturnedFood(line.Item, quantity, Expiry: posted.Date(Field(line.Index, "Expiry"))));
        }
        var things = visit.Read(o => view.Things.Where(t => posted.Checked($"Thing-{t.Number}")).Select(t => o.Belongings.ByNumber(t.Number)?.Id).OfType<Guid>().ToArray());
        var result = await visit.Do(posted, new ReturnLoan(loan, posted.Date("Date") ?? visit.Today, foods, things));
        return result.Done ? Answers.GoOn($"{Loans.Url}/{number}", "loan-returned") : Page(visit, number, posted, [.. result.Errors.Select(e => Placed(e, placed))], result.Status);
    }

    static (string Item, long Quantity)? Other(Visit visit, Posted posted, int line)
    {
        if (posted.Text(Field(line, "InItem")) is not { } key || visit.Read(o => o.Store.Find(key)) is not { } item) return null;
        if (!posted.Has(Field(line, "InQuantity"))) posted.Wrong(Field(line, "InQuantity"), "loan.quantity-missing");
        return (key, posted.Quantity(Field(line, "InQuantity"), item) ?? 0);
    }

    static FieldError Placed(FieldError error, List<int> lines)
    {
        var field = error.Field?.Replace(nameof(TakeOut.Takes), Line, StringComparison.Ordinal);
        for (var i = 0; i < lines.Count; i++)
            if (field == $"{Line}[{i}]") return error with { Field = $"{Line}[{lines[i]}]" };
        return error with { Field = field };
    }

    static string Field(int line, string what) => $"{Line}[{line}].{what}";

    static GiveBackView? ViewOf(Domain.Organizations.Organization o, int number, Visit visit) => o.Lending.ByNumber(number) is not { IsReversed: false } loan ? null : new GiveBackView(number, loan.Fact.Side, Loans.Kitchen(loan, visit.T),
        [.. o.Lending.Foods(loan).Select((f, i) => (f.Item, Index: i, Owed: o.Lending.Outstanding(loan, f.Item).Quantity)).Where(f => f.Owed > 0)
            .Select(f => new OwedLine(f.Index, f.Item, o.Store.NameOf(f.Item), StoreWords.Pictogram(o.Store, f.Item), o.Store.Say(f.Item, f.Owed)))],
        [.. o.Store.Choices.Select(i => new Choice(i.Key, i.Name))],
        [.. loan.ThingsOut.Select(t => o.Belongings.Find(t)).OfType<Domain.Belongings.Thing>().Select(t => (t.Number, ThingWords.Name(t, visit.T)))], visit.Today.Typed());

    static IResult Page(Visit visit, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status) =>
        visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<GiveBackPage>(new { View = view, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status) : Results.NotFound();
}
