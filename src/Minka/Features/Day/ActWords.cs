using Minka.Domain.Belongings;
using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Joint;
using Minka.Domain.Kitchen;
using Minka.Domain.Lending;
using Minka.Domain.Members;
using Minka.Domain.Milk;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Sharing;
using Minka.Domain.Prices;
using Minka.Domain.Rescue;
using Minka.Domain.Storeroom;
using Minka.Domain.Work;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Sanctions;
using Minka.Locale;

namespace Minka.Features.Daily;

/// <summary>What an act did, in one sentence a fact: so that whoever corrects it sees what she corrects.</summary>
static class ActWords
{
    public static string Say(Organization organization, IFact fact, Texts texts) => fact switch
    {
        OrderTaken order => texts.Of("day.said.order", ("n", order.Rations), ("home", HomeOf(organization, order.Household, texts)), ("amount", order.Amount)),
        PotCooked pot => texts.Of("day.said.cooked", ("n", pot.Rations)),
        // The plates of an order that was changed after they went out: the order's own sentence says it.
        HouseholdServed { Rations: 0 } => "",
        HouseholdServed { Rations: < 0 } back => texts.Of("day.said.home-back", ("n", -back.Rations), ("home", HomeOf(organization, back.Household, texts))),
        HouseholdServed served => texts.Of("day.said.home", ("n", served.Rations), ("home", HomeOf(organization, served.Household, texts))),
        CounterServed counter => texts.Of(counter.Rations < 0 ? "day.said.counter-back" : "day.said.counter", ("n", Math.Abs((long)counter.Rations)), ("where", texts["day.counter." + counter.Counter])),
        PortionsServed { Portions: 0 } => "",
        PortionsServed portions => texts.Of(portions.Portions < 0 ? "day.said.portion-back" : "day.said.portion", ("what", texts.Of("portion.count." + (Enum.IsDefined(portions.Kind) ? portions.Kind : PortionKind.Half), ("n", Math.Abs((long)portions.Portions))))),
        TotalsTyped totals => texts.Of("day.said.totals", ("members", totals.Members), ("public", totals.Public), ("crew", totals.Crew), ("solidarity", totals.Solidarity)),
        FoodTakenOut taken => texts.Of("day.said.taken-out", ("what", Lots(organization, taken.Lots))),
        FoodGivenOut given => texts.Of("day.said.given-out", ("what", Lots(organization, given.Lots))),
        FoodWasted wasted => texts.Of("day.said.wasted", ("what", Lots(organization, wasted.Lots))),
        FoodFound { Lot: { } lot } => texts.Of("day.said.found", ("what", What(organization, lot.Item, lot.Quantity))),
        PurchaseMade purchase => texts.Of("day.said.bought", ("what", Came(organization, purchase.Lots)), ("amount", new Domain.Amounts.Soles((purchase.Lots ?? []).Sum(l => l.CostCentimos)) + purchase.Freight)),
        DeliveryReceived delivery => texts.Of("day.said.delivered", ("what", Came(organization, [.. (delivery.Lines ?? []).Select(l => l.Weighed)]))),
        StoreCounted counted => texts.Of("day.said.store-counted", ("what", What(organization, counted.Item, (counted.Lots ?? []).Sum(l => l.Counted)))),
        Spent spent => texts.Of("day.said.spent", ("amount", spent.Amount)),
        MoneyReceived received => texts.Of("day.said.received", ("amount", received.Amount)),
        DebtPaid paid => texts.Of("day.said.debt-paid", ("amount", paid.Amount), ("home", HomeOf(organization, paid.Household, texts))),
        MoneyMoved moved => texts.Of("day.said.moved", ("amount", moved.Amount), ("from", Place(organization, moved.From, texts)), ("to", Place(organization, moved.To, texts))),
        PricesSeen seen => texts.Of("day.said.prices", ("n", (seen.Prices ?? []).Count)),
        FoodRescued rescued => texts.Of("day.said.rescued", ("what", Came(organization, rescued.Lots))),
        JointPurchaseMade made => texts.Of("day.said.joint", ("n", made.Trip), ("amount", new Domain.Amounts.Soles((made.Shares ?? []).Sum(s => s.Total.Centimos)))),
        KitchenMoneyHanded handed => texts.Of("day.said.kitchen-money." + handed.Way, ("amount", handed.Amount), ("kitchen", organization.Joint.NameOf(handed.Kitchen) ?? texts["erased"])),
        OpeningRecorded => texts["day.said.opening"],
        LeftoversGiven given => texts.Of("day.said.leftovers", ("home", HomeOf(organization, given.Household, texts)), ("n", HalfWords.Say(given.Halves))),
        BasketPlanned or BasketDrawn or BasketFilled or BasketHanded => texts["day.said.basket"],
        MilkPersonListed or MilkPersonLeft or MilkRationSet or MilkReceived or MilkHanded => texts["day.said.milk"],
        LoanMade loan => texts.Of("day.said.loan", ("what", string.Join(", ", new[] { Lots(organization, loan.Out), Came(organization, loan.In) }.Where(w => w.Length > 0)))),
        LoanReturned back => texts.Of("day.said.loan-back", ("what", string.Join(", ", new[] { Lots(organization, back.Out), Came(organization, back.In) }.Where(w => w.Length > 0)))),
        LoanForgiven => texts["day.said.loan-forgiven"],
        ThingRecorded or ThingHanded or ConditionSaid or ThingGone => texts["day.said.thing"],
        ClaimFiled or ClaimAnswered => texts["day.said.claim"],
        ProgrammeRecorded programme => texts.Of("day.said.programme", ("name", programme.Name ?? "")),
        ProgrammeEnded => texts["programme.end"],
        FilingOpened or FilingAnswered => texts["day.said.filing"],
        WindowVisited visited => texts.Of("day.said.errand", ("result", texts["window.result." + visited.Result])),
        PermitRecorded permit => texts.Of("day.said.permit", ("kind", texts["permit.kind." + permit.Kind])),
        BoardRecognized recognized => texts.Of("day.said.recognized", ("resolution", recognized.Resolution ?? "")),
        SupervisionHeld held => texts.Of("day.said.supervision", ("step", texts["supervision.step." + held.Step])),
        FaultMended mended => texts.Of("day.said.mended", ("what", texts["fault." + mended.Fault])),
        MinutesNoted noted => texts.Of("day.said.minutes", ("book", texts["ready.minutes." + noted.Book]), ("date", DateWords.DayMonthYear(noted.Date))),
        // Never which one: an act of this kind may tell of somebody's trouble.
        AvailabilitySaid or AwaySaid or AwayCut or WeekdayWishesSaid or DayWishSaid or ShareDecided or ExemptionGranted or ExemptionEnded or DutiesRuledOut or SkillsNoted
            or PairKeptApart or PairLetGo or TogetherAsked or TogetherEnded => texts["day.said.condition"],
        WorkDone work => texts.Of("work.said.done", ("n", (work.People ?? []).Count), ("what", Work.WorkWords.Lower(Work.WorkWords.Kind(WorkDuties.AccountOf(work.Duty), texts)))),
        FaenaCalled called => texts.Of("work.said.faena", ("date", DateWords.DayMonthYear(called.Day))),
        FaenaAttended attended => texts.Of("work.said.attended", ("n", (attended.Present ?? []).Count)),
        FaenaDone => texts["work.said.faena-told"],
        Represented went => texts.Of("work.said.represented", ("who", string.Join(", ", (went.Went ?? []).Select(p => Faces.Of(organization, p, texts).Name)))),
        ReceivedHandedIn handed => texts.Of("work.said.handed", ("amount", handed.Amount)),
        ReportGiven => texts["work.said.report"],
        WishToGoSaid => texts["work.said.wish"],
        _ when Turns.TurnLifeWords.Say(organization, fact, texts) is { } turns => turns,
        SanctionProposed or SanctionExplained or SanctionDecided or SanctionAppealed or AppealDecided or TurnGivenBack => texts["day.said.sanction"],
        _ when Turns.TurnWords.Say(organization, fact, texts) is { } said => said,
        _ when MoneyWords.Say(organization, fact, texts) is { } said => said,
        PersonRegistered registered => texts.Of("day.said.registered", ("who", Faces.Of(organization, registered.Id, texts).Name)),
        HouseholdOpened opened => texts.Of("day.said.home-opened", ("n", opened.Number)),
        PersonLeft left => texts.Of("day.said.person-left", ("who", Faces.Of(organization, left.Person, texts).Name), ("why", texts["departure." + left.Why])),
        PersonReturned returned => texts.Of("day.said.person-returned", ("who", Faces.Of(organization, returned.Person, texts).Name)),
        PersonMoved moved => texts.Of("day.said.person-moved", ("who", Faces.Of(organization, moved.Person, texts).Name), ("home", HomeOf(organization, moved.Household, texts))),
        KindChanged changed => texts.Of("day.said.person-kind", ("who", Faces.Of(organization, changed.Person, texts).Name)),
        LeaveStarted started => texts.Of("day.said.leave-started", ("who", Faces.Of(organization, started.Person, texts).Name)),
        LeaveEnded ended => texts.Of("day.said.leave-ended", ("who", Faces.Of(organization, ended.Person, texts).Name)),
        _ => texts["day.said.register"],
    };

    public static string Place(Organization organization, MoneySource? source, Texts texts) => source switch
    {
        { Place: MoneyPlace.Hands, Person: { } person } => texts.Of("day.place.hands", ("who", Faces.Of(organization, person, texts).Name)),
        { Place: MoneyPlace.SetAside } => texts["day.place.set-aside"],
        _ => texts["day.place.box"],
    };

    public static string Lots(Organization organization, IReadOnlyList<LotOut>? lots) =>
        string.Join(", ", (lots ?? []).Where(l => organization.Store.Lots.ContainsKey(l.Lot)).GroupBy(l => organization.Store.Lots[l.Lot].Item).Select(g => What(organization, g.Key, g.Sum(l => l.Quantity))));

    static string Came(Organization organization, IReadOnlyList<LotIn>? lots) =>
        string.Join(", ", (lots ?? []).Where(l => l?.Item is not null).GroupBy(l => l.Item).Select(g => What(organization, g.Key, g.Sum(l => l.Quantity))));

    static string What(Organization organization, string item, long quantity)
    {
        var name = organization.Store.NameOf(item);
        return $"{(name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..])} {organization.Store.Say(item, quantity)}";
    }

    static string HomeOf(Organization organization, HouseholdId household, Texts texts) =>
        organization.Register.Households.TryGetValue(household, out var known) ? texts.Of("day.home.numbered", ("number", known.Number), ("name", known.Called ?? "")).TrimEnd(' ', '·') : texts["erased"];
}
