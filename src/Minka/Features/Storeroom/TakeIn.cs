using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>A delivery comes in: the giver's sheet against the scale, line by line, before anybody signs.</summary>
public static class TakeIn
{
    const string Line = "Products";
    const int UsualMax = 12, FirstLines = 3;

    public static void Map(Routes routes)
    {
        routes.Get("/almacen/entregas/nueva", Power.ReceiveDelivery, Show);
        routes.Post("/almacen/entregas/nueva", Power.ReceiveDelivery, Receive);
    }

    static IResult Show(Visit visit, int? completa) => Page(visit, null, 0, completa, [], StatusCodes.Status200OK);

    static async Task<IResult> Receive(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var completes = posted.Int("CompletesNumber") is > 0 and var number ? number : (int?)null;
        var lines = new TypedLines(posted, Line, ReceiveDelivery.ProductsMax);
        if (lines.AsksForMore) return Page(visit, posted, lines.Count, completes, [], StatusCodes.Status200OK);
        var products = ReadProducts(visit, posted, lines);
        var photo = posted.HasErrors ? null : await SheetPhoto.Keep(posted, "Photo", visit, node, context.RequestAborted);
        var (receiver, earlier) = visit.Read(o => (People.Find(o, posted.Int("Receiver"), visit.Today) ?? PersonId.Nobody, o.Store.Deliveries.Values.FirstOrDefault(d => d.Number == completes)?.Id));
        var command = new ReceiveDelivery(posted.Date("Date") ?? visit.Today, posted.Choice("Origin", Origin.State), products, receiver)
        {
            Programme = posted.Text("Programme", 100), SheetNumber = posted.Text("SheetNumber", 40), Folio = posted.Text("Folio", 40),
            PeriodFrom = posted.Date("PeriodFrom"), PeriodTo = posted.Date("PeriodTo"), Completes = earlier,
            SignedAndNotAllowedToNote = posted.Checked("SignedAndNotAllowedToNote"), Photo = photo,
            Deliverer = posted.Text("Deliverer", 200), Veedora = posted.Text("Veedora", 200), Observation = posted.Text("Observation", 2000),
        };
        var result = await visit.Do(posted, command);
        if (!result.Done) return Page(visit, posted, lines.Count, completes, lines.Placed(result.Errors), result.Status);
        return Answers.GoOn(visit.Read(o => o.Store.Deliveries.Values.FirstOrDefault(d => d.Stamp.Act == posted.ActId)) is { } done ? $"/almacen/entregas/{done.Number}" : "/almacen/entregas", "received");
    }

    static IReadOnlyList<ReceivedProduct> ReadProducts(Visit visit, Posted posted, TypedLines lines)
    {
        var items = visit.Read(o => o.Store.Choices.ToDictionary(i => i.Key));
        var products = new List<ReceivedProduct>();
        foreach (var line in lines.With("Item", "Programmed", "Weighed"))
        {
            if (IsUntouched(posted, lines, line)) continue;
            string Field(string what) => lines.Field(line, what);
            if (posted.Text(Field("Item")) is not { } key || !items.TryGetValue(key, out var item))
            {
                posted.Wrong(Field("Item"), "store.choose-item");
                continue;
            }
            // Nothing weighed is not nothing arrived: she says zero herself.
            if (!posted.Has(Field("Weighed"))) posted.Wrong(Field("Weighed"), "delivery.weighed-missing");
            var weighed = posted.Quantity(Field("Weighed"), item) ?? 0;
            var programmed = posted.Has(Field("Programmed")) ? posted.Quantity(Field("Programmed"), item) ?? 0 : weighed;
            products.Add(new ReceivedProduct(key, programmed, weighed, posted.Text(Field("Batch"), 40), posted.Date(Field("Expiry")), posted.SolesOrNull(Field("Value"))));
        }
        return products;
    }

    /// <summary>A product of the usual list that did not come on this sheet: the line stays as it was offered.</summary>
    static bool IsUntouched(Posted posted, TypedLines lines, int line) =>
        posted.Text(lines.Field(line, "Usual")) is { } usual && usual == posted.Text(lines.Field(line, "Item")) && !posted.Has(lines.Field(line, "Programmed")) && !posted.Has(lines.Field(line, "Weighed"));

    /// <summary>What the programme brought last time, so that the list need not be chosen again.</summary>
    static string[] UsualOf(Organization o) =>
        o.Store.Deliveries.Values.Where(d => !d.IsReversed && d.Fact.Origin is Origin.Municipality or Origin.State && d.Fact.Completes is null).MaxBy(d => (d.Date, d.Number)) is { } last
            ? [.. last.Fact.Lines.Select(l => l.Weighed.Item).Distinct().Where(i => o.Store.Find(i) is not null).Take(UsualMax)] : [];

    static IResult Page(Visit visit, Posted? posted, int lines, int? completes, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o =>
        {
            var earlier = completes is { } number ? o.Store.Deliveries.Values.FirstOrDefault(d => d.Number == number) : null;
            var missing = earlier is null ? [] : Claims.StillMissing(o.Store, earlier);
            var usual = posted is null && earlier is null ? UsualOf(o) : [];
            return new TakeInView(
                [.. Enumerable.Range(0, Math.Max(lines, posted is not null ? 1 : missing.Count + usual.Length == 0 ? FirstLines : Math.Max(missing.Count, usual.Length) + 1)).Select(i => i < missing.Count
                    ? new TakeInLine(i, missing[i].Item, QuantityWords.InUnits(o.Store.Find(missing[i].Item)?.Unit ?? Unit.Gram, missing[i].Short)) : new TakeInLine(i, i < usual.Length ? usual[i] : posted?.Text($"{Line}[{i}].Usual"), null, i < usual.Length ? usual[i] : posted?.Text($"{Line}[{i}].Usual")))],
                [.. o.Store.Choices.Select(i => new Choice(i.Key, i.Name))], People.Choices(o, visit), $"{o.Register.NumberOf(visit.Person)}", visit.Today.Typed(),
                earlier?.Number, earlier is null ? null : DateWords.DayMonthYear(earlier.Date), (earlier?.Fact.Origin ?? Origin.Municipality).ToString(), earlier?.Fact.Programme);
        });
        return Answers.Page<TakeInPage>(new { View = view, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
    }
}

/// <summary>What the page of a delivery that comes in shows.</summary>
/// <param name="Completes">The number of the earlier delivery whose rest this is, or null.</param>
public sealed record TakeInView(IReadOnlyList<TakeInLine> Lines, IReadOnlyList<Choice> Items, IReadOnlyList<Choice> Receivers, string Receiver, string Today, int? Completes, string? CompletesDate, string Origin, string? Programme);

/// <summary>A line of the sheet, blank or with what is still missing.</summary>
/// <param name="Usual">The product that this line offers because it came last time; left alone it counts for nothing.</param>
public sealed record TakeInLine(int Index, string? Item, string? Programmed, string? Usual = null);
