using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>A mistaken act as it stands in the books: what it did, who said it, and, where it was corrected, why.</summary>
public sealed record CorrectView(Guid Act, IReadOnlyList<string> Words, string Who, DateOnly RecordedOn, DateOnly On, string BackUrl, string? CorrectedBy, string? Reason);

/// <summary>Undo an act from wherever it is seen: what it did in words, why it was wrong, and both stay in the books.</summary>
public static class Correct
{
    public static void Map(Routes routes)
    {
        routes.Get("/corregir/{act:guid}", Power.SeeBooks, (Visit visit, Guid act) => Show(visit, act, null, [], StatusCodes.Status200OK));
        routes.Post("/corregir/{act:guid}", Power.SeeBooks, Undo);
    }

    static async Task<IResult> Undo(HttpContext context, Visit visit, Guid act)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new CorrectAct(act, posted.Text("Reason") ?? ""));
        return result.Done ? Answers.GoOn(visit.Read(o => BackOf(o, act, visit.Today)), "corrected") : Show(visit, act, posted, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, Guid act, Posted? posted, IReadOnlyList<Ui.FieldError> errors, int status)
    {
        var (view, mayLook) = visit.Read(o => (ViewOf(o, act, visit), MayLook(o, act, visit)));
        if (view is null) return Answers.Page<Problem>(new { Kind = "missing" }, StatusCodes.Status404NotFound);
        if (!mayLook) return Answers.Page<Problem>(new { Kind = "office", Sentence = visit.Read(o => RefusalTexts.Sentence(new NotHerOffice(Power.CorrectActs), o, visit.T)) }, StatusCodes.Status403Forbidden);
        return Answers.Page<CorrectForm>(new { View = view, posted?.Typed, Errors = errors }, status);
    }

    /// <summary>Whoever said it, or an officer who corrects: an act may tell of somebody's food or debt.</summary>
    static bool MayLook(Organization organization, Guid act, Visit visit) =>
        organization.History.OfAct(act).Any(f => f.Stamp.Says == visit.Person) || organization.Offices.Allows(visit.Person, Power.CorrectActs, visit.Today);

    static CorrectView? ViewOf(Organization organization, Guid act, Visit visit)
    {
        var facts = organization.History.OfAct(act);
        if (facts.Count == 0) return null;
        var stamp = facts[0].Stamp;
        var reversal = organization.History.ReversalOf(act);
        return new CorrectView(act, [.. facts.Select(f => ActWords.Say(organization, f.Fact, visit.T)).Where(w => w.Length > 0)], Faces.Of(organization, stamp.Says, visit.T).Name, stamp.RecordedOn, stamp.On, BackOf(organization, act, visit.Today),
            reversal is { } r ? Faces.Of(organization, r.Stamp.Says, visit.T).Name : null, organization.History.ReasonOf(act));
    }

    /// <summary>The page where such an act is seen.</summary>
    static string BackOf(Organization organization, Guid act, DateOnly today) => organization.History.OfAct(act) is not [var first, ..] ? "/" : first.Fact switch
    {
        OrderTaken order => WhichDay.Url("/pedidos", order.Date, today),
        HouseholdServed or CounterServed or TotalsTyped or PotCooked => WhichDay.Url("/servir", first.Stamp.On, today),
        FoodTakenOut taken => WhichDay.Url("/sacar", taken.Date, today),
        Domain.Prices.PricesSeen => "/almacen/precios",
        Domain.Rescue.FoodRescued => "/almacen/recuperado",
        Domain.Joint.JointPurchaseMade or Domain.Joint.KitchenMoneyHanded => "/menus/juntas",
        PurchaseMade or FoodFound or FoodWasted or FoodGivenOut or StoreCounted or DeliveryReceived or ClaimFiled or ClaimAnswered => "/almacen",
        Spent or MoneyReceived or MoneyMoved or DebtPaid => "/caja",
        PersonRegistered or HouseholdOpened or PersonLeft or PersonReturned or PersonMoved or LeaveStarted or LeaveEnded or KindChanged or SolidarityGranted or SolidarityEnded or RegisterImported => "/socias",
        ProgrammeRecorded or ProgrammeEnded => "/ayuda",
        MinutesNoted => "/ayuda/al-dia",
        SupervisionHeld or FaultMended => "/ayuda/supervision",
        PermitRecorded => "/tramites/papeles",
        FilingOpened or WindowVisited or FilingAnswered or BoardRecognized => "/tramites",
        _ => "/",
    };
}
