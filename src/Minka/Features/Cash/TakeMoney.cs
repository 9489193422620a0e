using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>Money that comes in and is neither a ration nor a debt: a donation, the subsidy, a raffle.</summary>
public static class TakeMoney
{
    static readonly (IncomeKind Kind, string Icon)[] kinds =
    [
        (IncomeKind.Donation, "hand-heart"), (IncomeKind.Subsidy, "bank"), (IncomeKind.FundRaiser, "ticket"), (IncomeKind.Contribution, "users-three"), (IncomeKind.Loan, "handshake"), (IncomeKind.Other, "question"),
    ];

    public static void Map(Routes routes)
    {
        routes.Get("/caja/ingreso", Power.KeepCash, Show);
        routes.Post("/caja/ingreso", Power.KeepCash, Receive);
    }

    static IResult Show(Visit visit) => Page(visit, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Receive(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        if (!posted.Has("Kind")) posted.Wrong("Kind", "income.kind.missing");
        var command = new ReceiveMoney(posted.Date("Date") ?? visit.Today, posted.Choice("Kind", IncomeKind.Other), posted.Soles("Amount"), posted.Choice("Means", PaymentMeans.Cash),
            posted.Text("Operation", 30), visit.Read(o => People.Find(o, posted.Int("Holder"), visit.Today)), posted.Text("Note"), posted.Checked("InDoubt"));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/caja", "income") : Page(visit, posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<IncomePage>(new
    {
        Kinds = kinds.Select(k => new Choice(k.Kind.ToString(), visit.T["income." + k.Kind], k.Icon)).ToArray(), Holders = visit.Read(o => People.Choices(o, visit)),
        Holder = $"{visit.Read(o => o.Register.NumberOf(visit.Person))}", Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);
}
