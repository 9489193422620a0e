using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Features.Cash;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Members;

/// <summary>What a household ordered, paid and owes: for its own adults and for whoever keeps the box, nobody else.</summary>
public sealed record HouseholdAccount(string Balance, string BalanceWords, IReadOnlyList<BookRow> Orders, IReadOnlyList<BookRow> Movements);

/// <summary>A household's page. Address and account are null for whoever they do not concern.</summary>
public sealed record HouseholdView(string Title, int Number, IReadOnlyList<NumberedPerson> People, IReadOnlyList<NumberedPerson> Before, string? Address, HouseholdAccount? Account, IReadOnlyList<Door> Acts);

/// <summary>One household: who eats from its táper, and its account for those whom it concerns.</summary>
public static class HouseholdScreen
{
    const int LinesMax = 30;

    static readonly SmallActs<Household> acts = new("/hogares/{number:int}", "members", (o, n) => o.Register.HouseholdOf(n), g => Said.Household(g.Subject, g.Words), n => $"/hogares/{n}",
    [
        new("datos", "household-described", "house-line", Power.KeepRegister,
            g =>
            [
                new(QuestionKind.Text, "Name", g.Words["household.name"], g.Subject.Name) { Hint = g.Words["household.name.hint"], Optional = true },
                new(QuestionKind.Text, "Address", g.Words["household.address"], g.Subject.Address) { Hint = g.Words["household.address.hint"], Optional = true },
                new(QuestionKind.Text, "Locality", g.Words["household.locality"], g.Subject.Locality) { Optional = true },
            ],
            (g, p, _) => new DescribeHousehold(g.Subject.Id, p.Text("Name"), p.Text("Address"), p.Text("Locality"))),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get("/hogares/{number:int}", Power.SeeBooks, Show);
        acts.Map(routes);
    }

    static IResult Show(HttpContext context, Visit visit, int number)
    {
        var (view, statement) = visit.Read(o => o.Register.HouseholdOf(number) is { } household ? (View(o, household, visit), StatementTable.Of(o, household, Said.Household(household, visit.T), visit.T)) : default);
        if (view is null) return Results.NotFound();
        return (view.Account is null ? null : TableFiles.Asked(context, visit, statement)) ?? Answers.Page<HouseholdPage>(new { View = view });
    }

    static HouseholdView View(Organization books, Household household, Visit visit)
    {
        NumberedPerson Line(Domain.Members.Person person) => new($"{person.Number}", Said.Tile(books, person, visit));
        var hers = books.Register.People.TryGetValue(visit.Person, out var reader) && reader.HouseholdOn(visit.Today) == household.Id;
        var here = household.PeopleOn(visit.Today).ToArray();
        var before = household.People.Where(p => !p.IsActive(visit.Today)).ToArray();
        var address = hers || visit.May(Power.KeepRegister) ? string.Join(" · ", new[] { household.Address, household.Locality }.Where(w => w is not null)) : null;
        return new HouseholdView(Said.Household(household, visit.T), household.Number, [.. here.Select(Line)], [.. before.Select(Line)], string.IsNullOrEmpty(address) ? null : address,
            hers || visit.May(Power.KeepCash) ? Account(books, household, visit.T) : null, acts.Offered(new Ground<Household>(books, household, visit), household.Number));
    }

    static HouseholdAccount Account(Organization books, Household household, Locale.Texts words)
    {
        var owed = books.Cash.OwedBy(household.Id);
        var orders = books.Days.All.Reverse().Select(d => d.OrderOf(household.Id)).OfType<OrderTaken>().Where(o => o.Rations > 0).Take(LinesMax)
            .Select(o => new BookRow([DateWords.DayMonth(o.Date), $"{o.Rations}", words["household.paid." + o.Pay], o.Amount.Plain()])).ToArray();
        var movements = books.Ledger[Accounting.Household(household.Number)].Postings.Reverse().Where(p => p.Posting.Commodity == Commodity.Soles).Take(LinesMax)
            .Select(p => new BookRow([DateWords.DayMonth(p.Transaction.Day), words["household.movement." + Kind(p.Transaction)], new Soles(p.Posting.Quantity).Plain()], IsStruck: books.Ledger.IsReversed(p.Transaction))).ToArray();
        return new HouseholdAccount((owed.IsNegative ? -owed : owed).ToString(), words[owed.IsPositive ? "household.owes" : owed.IsNegative ? "household.ahead" : "household.even"], orders, movements);
    }

    static string Kind(Transaction transaction) => transaction.Kind switch { "order" => "order", "debt paid" => "paid", "extra" => "extra", "opening" => "opening", "reversal" => "reversal", _ => "other" };
}
