using Minka.Domain.Authorities;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Authorities;

/// <summary>A paper that expires.</summary>
public sealed record PermitRow(string Icon, string Name, string Detail, string Tag, TagKind Kind, string? CorrectUrl);

/// <summary>A cook with her card, for whoever may read it.</summary>
public sealed record CardRow(Ui.Person Person, TagKind Kind, string Tag);

/// <summary>What expires: papers, recognition of the board, health cards.</summary>
public static class PermitScreens
{
    const string Url = "/tramites/papeles", CardsUrl = "/tramites/carnes", RecognitionUrl = "/tramites/reconocimiento";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, List);
        routes.Get(Url + "/nuevo", Power.KeepPapers, (Visit visit) => AskPermit(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/nuevo", Power.KeepPapers, RecordIt);
        routes.Get(RecognitionUrl, Power.RecordBoard, (Visit visit) => AskRecognition(visit, null, [], StatusCodes.Status200OK));
        routes.Post(RecognitionUrl, Power.RecordBoard, Recognize);
        routes.Get(CardsUrl, Power.SeeBooks, ListCards);
        routes.Get(CardsUrl + "/nuevo", Power.SeeSensitive, (Visit visit) => AskCard(visit, null, [], StatusCodes.Status200OK));
        routes.Post(CardsUrl + "/nuevo", Power.SeeSensitive, RecordCard);
    }

    static IResult List(Visit visit)
    {
        var (t, today) = (visit.T, visit.Today);
        var rows = visit.Read(o => o.Authorities.Permits.Reverse().Select(p => new PermitRow(IconOf(p.Fact.Kind), t["permit.kind." + p.Fact.Kind],
            string.Join(" · ", new[] { p.Fact.Document, p.Fact.Until is { } until ? t.Of("permit.from-to", ("from", DateWords.DayMonthYear(p.Fact.From)), ("to", DateWords.DayMonthYear(until))) : t.Of("permit.from", ("from", DateWords.DayMonthYear(p.Fact.From))) }.OfType<string>()),
            p.HoldsOn(today) ? t["permit.holds"] : t["permit.ended"], p.HoldsOn(today) ? p.Fact.Until is { } end && end.DayNumber - today.DayNumber <= Obligations.LeadOf(o.Charter.At(today), p.Fact.Kind) ? TagKind.Due : TagKind.Done : TagKind.Plain,
            Corrections.UrlOf(o, p.Stamp.Act, visit))).ToArray());
        return Answers.Page<PermitsPage>(new { Rows = rows, MayRecord = visit.May(Power.KeepPapers) });
    }

    static string IconOf(PermitKind kind) => kind switch { PermitKind.Fumigation => "broom", PermitKind.Extinguisher => "shield-check", PermitKind.BankSignatures => "bank", PermitKind.PublicRegistry => "seal-check", _ => "stamp" };

    static async Task<IResult> RecordIt(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new RecordPermit(posted.Choice("Kind", PermitKind.Other), posted.Text("Document"), posted.Date("From") ?? visit.Today, posted.Date("Until")));
        return result.Done ? Answers.GoOn(Url, "permit-recorded") : AskPermit(visit, posted, result.Errors, result.Status);
    }

    static IResult AskPermit(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var form = new Asked(t["permit.new"], "stamp", "books", Url, Url + "/nuevo", t["permit.save"],
        [
            new(QuestionKind.List, "Kind", t["permit.kind"], $"{PermitKind.Registration}") { Choices = [.. Enum.GetValues<PermitKind>().Select(k => new Choice($"{k}", t["permit.kind." + k], IconOf(k)))] },
            new(QuestionKind.Text, "Document", t["permit.document"]) { Hint = t["permit.document.hint"], Optional = true, Max = RecordPermit.DocumentLengthMax },
            new(QuestionKind.Date, "From", t["permit.since"], visit.Today.Typed()),
            new(QuestionKind.Date, "Until", t["permit.until"]) { Hint = t["permit.until.hint"], Optional = true },
        ]);
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static async Task<IResult> Recognize(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = posted.Date("Date") ?? visit.Today;
        var result = await visit.Do(posted, new RecordRecognition(date, posted.Text("Resolution") ?? "", posted.Date("Election") ?? date, posted.Date("From") ?? date, posted.Date("Until") ?? date));
        return result.Done ? Answers.GoOn(FilingHome.Url, "board-recognised") : AskRecognition(visit, posted, result.Errors, result.Status);
    }

    static IResult AskRecognition(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var (elections, ends) = visit.Read(o => (o.Offices.Elections.Select(e => e.Date).Distinct().OrderDescending().Select(d => new Choice(d.Typed(), DateWords.DayMonthYear(d))).ToArray(), o.Offices.MandateEnds(visit.Today)));
        var form = new Asked(t["recognition.record"], "seal-check", "assembly", FilingHome.Url, RecognitionUrl, t["recognition.save"],
        [
            new(QuestionKind.Text, "Resolution", t["recognition.resolution"]) { Hint = t["recognition.resolution.hint"], Max = RecordRecognition.ResolutionLengthMax },
            new(QuestionKind.Date, "Date", t["recognition.date"], visit.Today.Typed()),
            new(QuestionKind.Select, "Election", t["recognition.election"], elections.Length > 0 ? elections[0].Value : null) { Choices = elections },
            new(QuestionKind.Date, "From", t["recognition.from"], elections.Length > 0 ? elections[0].Value : null),
            new(QuestionKind.Date, "Until", t["recognition.until"], ends?.Typed()),
        ]) { Why = t["recognition.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static IResult ListCards(Visit visit)
    {
        var (t, today, may) = (visit.T, visit.Today, visit.May(Power.SeeSensitive));
        var (cards, rows) = visit.Read(o => (o.Authorities.CardsOn(today), may ? o.Register.MembersOn(today).Select(m => RowOf(o, m, visit)).ToArray() : []));
        return Answers.Page<CardsPage>(new { Counts = cards.All == 0 ? t["card.nobody"] : t.Of("card.counts", ("valid", cards.Valid + cards.Ending), ("all", cards.All), ("ending", cards.Ending), ("ended", cards.Ended + cards.None)), Rows = rows, MayRecord = may });
    }

    static CardRow RowOf(Organization o, Domain.Members.Person member, Visit visit)
    {
        var (t, card) = (visit.T, o.Authorities.CardOf(member.Id, visit.Person, visit.Today));
        if (card is null) return new CardRow(Faces.Of(o, member.Id, t, t["card.none"]), TagKind.Plain, t["card.tag.none"]);
        var isOver = card.Until < visit.Today;
        return new CardRow(Faces.Of(o, member.Id, t, t.Of(isOver ? "card.ended" : "card.until", ("date", DateWords.DayMonthYear(card.Until)))), isOver ? TagKind.Warn : TagKind.Done, t[isOver ? "card.tag.ended" : "card.tag.holds"]);
    }

    static async Task<IResult> RecordCard(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var person = visit.Read(o => People.Find(o, posted.Int("Person"), visit.Today)) ?? PersonId.Nobody;
        var from = posted.Date("From") ?? visit.Today;
        var result = await visit.Do(posted, new RecordHealthCard(person, from, posted.Date("Until") ?? from.AddYears(1)));
        return result.Done ? Answers.GoOn(CardsUrl, "card-recorded") : AskCard(visit, posted, result.Errors, result.Status);
    }

    static IResult AskCard(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var people = visit.Read(o => People.Choices(o, visit));
        var form = new Asked(t["card.new"], "heartbeat", "cases", CardsUrl, CardsUrl + "/nuevo", t["card.save"],
        [
            new(QuestionKind.Select, "Person", t["card.whose"]) { Choices = people, Empty = t["signature.choose"] },
            new(QuestionKind.Date, "From", t["card.from"], visit.Today.Typed()),
            new(QuestionKind.Date, "Until", t["card.to"]) { Hint = t["card.to.hint"], Optional = true },
        ]) { Why = t["card.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
