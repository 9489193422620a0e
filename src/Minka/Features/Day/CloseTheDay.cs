using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>Every ration of the day by where it went; what is missing has a name.</summary>
/// <param name="PortionHalves">Half portions, main dishes and yapas, in half rations.</param>
/// <param name="MissingHalves">Whatever is not accounted for, in half rations.</param>
public sealed record RationsAccount(int Made, int Members, int Public, int Crew, int Solidarity, long PortionHalves, int Leftover, int Spoiled, int Donated, long MissingHalves)
{
    public static RationsAccount Of(Domain.Kitchen.Day day)
    {
        var (leftover, spoiled, donated) = (day.Closing?.Leftover ?? 0, day.Closing?.Spoiled ?? 0, day.Closing?.Donated ?? 0);
        return new RationsAccount(day.Made, day.MembersServed, day.PublicServed, day.CrewServed, day.SolidarityServed, day.ServedHalves - 2L * day.Served, leftover, spoiled, donated, day.InPotHalves - 2L * (leftover + spoiled + donated));
    }
}

/// <summary>Money on somebody's telephone or in her hands, to be handed over to the box.</summary>
public sealed record HandsLine(int Number, Person Person, Soles Amount);

public sealed record ClosingView(DateOnly Date, string? Dish, RationsAccount Rations, CrewAccount Account, IReadOnlyList<HandsLine> Hands, bool MayMove, bool MayCount, IReadOnlyList<Choice> Witnesses, bool IsClosed, string? ClosedBy, IReadOnlyList<string> Notes, CountShown? Count);

/// <summary>The count of the day as it was made.</summary>
public sealed record CountShown(Soles Total, Soles Difference, string Counter, string? Second, bool IsAlone);

/// <summary>How the box was counted at the closing.</summary>
public enum Counting { Later, Two, Alone }

/// <summary>The end of the day: the rations, the crew's own account, the box, and a few words. A difference is named and never an obstacle.</summary>
static class CloseTheDay
{
    public static void Map(Routes routes)
    {
        routes.Get("/cerrar", Power.SeeBooks, (HttpContext context, Visit visit, Node node) => Show(visit, node, WhichDay.Of(visit, context), null, []));
        routes.Post("/cerrar", Power.CloseDay, Close);
        routes.Post("/cerrar/entregar", Power.KeepCash, HandOver);
    }

    static async Task<IResult> Close(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var count = await CountOf(context, visit, node, posted, date);
        var result = await visit.Do(posted, new CloseDay(date, posted.Int("Leftover"), posted.Int("Spoiled"), posted.Int("Donated"), posted.Text("Note", CloseDay.NoteLengthMax), count));
        return result.Done ? Answers.GoOn(WhichDay.Url("/cerrar", date, visit.Today), "day-closed") : Show(visit, node, date, posted, result.Errors, result.Status);
    }

    /// <summary>Coins and notes as typed. Whoever counted with her says so with her own PIN; alone is an honest answer.</summary>
    static async Task<CountCash?> CountOf(HttpContext context, Visit visit, Node node, Posted posted, DateOnly date)
    {
        var how = posted.Choice("Counting", Counting.Later);
        if (how == Counting.Later) return null;
        var pieces = CountCash.Denominations.Select(d => new CashPieces(d, posted.Int($"Pieces-{d}"))).ToArray();
        if (how == Counting.Alone) return new CountCash(date, pieces);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        if (second is null && !posted.HasErrors) posted.Wrong(SecondSignatures.Who, "day.count.who");
        return new CountCash(date, pieces, second);
    }

    static async Task<IResult> HandOver(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var person = visit.Read(o => o.Register.PersonOf(posted.Int("Person"))?.Id);
        var result = await visit.Do(posted, new MoveMoney(date, new MoneySource(MoneyPlace.Hands, Person: person), MoneySource.Box, posted.Soles("Amount")));
        return result.Done ? Answers.GoOn(WhichDay.Url("/cerrar", date, visit.Today), "handed-over") : Show(visit, node, date, null, [.. result.Errors.Select(e => e with { Field = null })], result.Status);
    }

    static IResult Show(Visit visit, Node node, DateOnly date, Posted? posted, IReadOnlyList<FieldError> errors, int status = 200)
    {
        var (mayMove, mayCount, mayClose) = (visit.May(Power.KeepCash), visit.May(Power.CountCash), visit.May(Power.CloseDay));
        var witnesses = mayClose && mayCount ? SecondSignatures.Choices(visit, node) : [];
        var view = visit.Read(o => ViewOf(o, date, visit, mayMove, mayCount, witnesses));
        return view.IsClosed || !mayClose
            ? Answers.Page<ClosedDay>(new { View = view, Errors = errors }, status)
            : Answers.Page<ClosingForm>(new { View = view, Typed = posted?.Typed.Where(t => t.Key != SecondSignatures.HerPin).ToDictionary(t => t.Key, t => t.Value), Errors = errors }, status);
    }

    static ClosingView ViewOf(Organization organization, DateOnly date, Visit visit, bool mayMove, bool mayCount, IReadOnlyList<Choice> witnesses)
    {
        var day = organization.Days.On(date);
        var account = CrewAccount.Of(organization, date);
        var hands = organization.Cash.InHands.Where(h => h.Amount.IsPositive).Select(h => new HandsLine(organization.Register.NumberOf(h.Person), Faces.Of(organization, h.Person, visit.T), h.Amount)).ToArray();
        var count = account.Counted is { } c ? new CountShown(c.Fact.Total, c.Fact.Difference, Faces.Of(organization, c.Fact.Counter, visit.T).Name, (c.Fact.Second ?? c.ConfirmedBy) is { } second ? Faces.Of(organization, second, visit.T).Name : null, c.IsAlone) : null;
        return new ClosingView(date, Dishes.MainOf(organization, day), RationsAccount.Of(day), account, hands, mayMove, mayCount, witnesses,
            day.Closing is not null, day.ClosingStamp is { } stamp ? PostWords.Marked(organization, stamp.Says, stamp.RecordedOn, Faces.Of(organization, stamp.Says, visit.T).Name, visit.T) : null, [.. day.Notes.Select(n => n.Fact.Text ?? "")], count);
    }
}
