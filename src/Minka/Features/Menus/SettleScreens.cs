using Minka.Domain.Cash;
using Minka.Domain.Joint;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>What is between us and one other kitchen, line by line, and money handed over either way.</summary>
public static class SettleScreens
{
    public static void Map(Routes routes)
    {
        routes.Get("/menus/juntas/cocina/{number:int}", Power.SeeBooks, (HttpContext context, Visit visit, Node node, int number) => Page(context, visit, node, number, null, [], StatusCodes.Status200OK));
        routes.Post("/menus/juntas/cocina/{number:int}", Power.KeepCash, Settle);
    }

    static async Task<IResult> Settle(HttpContext context, Visit visit, Node node, int number)
    {
        var posted = await context.ReadPosted(visit);
        var place = visit.Read(o => MoneyPlaces.Read(o, posted.Text("Place")));
        if (place is null) posted.Wrong("Place", "cash.place.choose");
        var command = new SettleWithKitchen(posted.Date("Date") ?? visit.Today, number, posted.Choice("Way", HandedWay.TheyGaveUs), posted.Soles("Amount"), place ?? MoneySource.Box) { Second = await visit.ReadSecond(posted, node, context.RequestAborted) };
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn($"/menus/juntas/cocina/{number}", "kitchen-settled") : Page(context, visit, node, number, posted, result.Errors, result.Status);
    }

    static IResult Page(HttpContext context, Visit visit, Node node, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (!visit.Read(o => o.Joint.Knows(number))) return Results.NotFound();
        var (name, between, table) = visit.Read(o => (JointScreens.NameOf(o, number, visit.T), JointScreens.Between(o.Joint.Owes(number), visit.T), TableOf(o, visit, number)));
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<SettlePage>(new
        {
            Number = number, Name = name, Between = between, Table = table, MaySettle = visit.May(Power.KeepCash), Places = visit.Read(o => MoneyPlaces.Of(o, visit.Person, visit.T)),
            Signers = SecondSignatures.IsAsked(posted?.Typed, errors) ? SecondSignatures.Choices(visit, node, Power.SpendOverLimit) : null, Limit = visit.Read(o => o.Charter.At(visit.Today).TwoSignaturesAbove.ToString()),
            Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static Table TableOf(Organization o, Visit visit, int number)
    {
        var (balance, rows) = (0L, new List<TableRow>());
        foreach (var (transaction, posting) in o.Ledger[Accounting.OtherKitchen(number)].Postings)
        {
            balance += posting.Quantity;
            var undoes = transaction.Reverses is not null;
            rows.Add(new TableRow([transaction.Date, undoes ? visit.T["book.reversal"] : visit.T["book." + transaction.Kind], new Domain.Amounts.Soles(posting.Quantity), new Domain.Amounts.Soles(balance)],
                IsStruck: o.Ledger.IsReversed(transaction), CorrectUrl: undoes ? null : Corrections.UrlOf(o, transaction.Stamp.Act, visit)));
        }
        return new Table(visit.T.Of("joint.account", ("kitchen", JointScreens.NameOf(o, number, visit.T))), $"cocina-{number}",
            [TableColumn.Date(visit.T["book.date"]), TableColumn.Text(visit.T["kardex.what"]), TableColumn.Soles(visit.T["joint.line"]), TableColumn.Soles(visit.T["book.balance"])], rows);
    }
}
