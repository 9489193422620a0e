using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>A member's years and hours, on paper for her.</summary>
public sealed record CertificateView(int Number, string Name, string Years, string Says, IReadOnlyList<(string Post, string Dates)> Posts, IReadOnlyList<(string Kind, string Hours)> Work, string Total, string? Turns, string? Since, string Date);

/// <summary>The certificate of years and hours: for the member herself, and for whoever keeps the register when she asks.</summary>
public static class Certificate
{
    public static string UrlOf(int number) => $"/socias/{number}/constancia";

    public static void Map(Routes routes) => routes.Get("/socias/{number:int}/constancia", Power.SeeBooks, Print);

    public static bool MaySee(Visit visit, PersonId person) => visit.Person == person || visit.May(Power.KeepRegister);

    static IResult Print(Visit visit, int number)
    {
        if (visit.Read(o => o.Register.PersonOf(number)?.Id) is not { } person) return Results.NotFound();
        if (!MaySee(visit, person)) return Answers.Page<Problem>(new { Kind = "office", Sentence = visit.Read(o => RefusalTexts.Sentence(new NotHerOffice(Power.KeepRegister), o, visit.T)) }, StatusCodes.Status403Forbidden);
        var (view, ends) = visit.Read(o => (ViewOf(o, person, visit), PaperEnds.Of(o, visit)));
        return Answers.Page<CertificatePaper>(new { View = view, Ends = ends });
    }

    static CertificateView ViewOf(Organization o, PersonId id, Visit visit)
    {
        var (t, person, record) = (visit.T, o.Register.People[id], YearsGiven.Of(o, id, visit.Today)!);
        string Dates(HeldPost post) => post.Until is { } until
            ? t.Of("certificate.post.dates", ("from", DateWords.DayMonthYear(post.From)), ("to", DateWords.DayMonthYear(until)))
            : t.Of("certificate.post.since", ("from", DateWords.DayMonthYear(post.From)));
        return new CertificateView(person.Number, person.Names?.Full ?? person.Called ?? t["erased"], t.Of("certificate.years", ("n", record.Years)),
            record.Until is { } until ? t.Of("certificate.says.left", ("since", DateWords.DayMonthYear(record.Since)), ("until", DateWords.DayMonthYear(until))) : t.Of("certificate.says", ("since", DateWords.DayMonthYear(record.Since))),
            [.. record.Posts.Select(p => (DateWords.Capital(t["post." + p.Post]), Dates(p)))],
            [.. record.Work.Select(w => (t.Has("work-kind." + w.Duty) ? t["work-kind." + w.Duty] : t["work-kind.other"], t.Of("certificate.hours", ("n", AidWords.Hours(w.Minutes)))))],
            t.Of("certificate.hours", ("n", AidWords.Hours(record.Minutes))),
            record.Turns == 0 ? null : t.Of("certificate.turns", ("n", record.Turns), ("rations", AidWords.Number(record.Rations))),
            record.BooksSince is { } books && books > record.Since ? t.Of("certificate.books-since", ("date", DateWords.DayMonthYear(books))) : null, DateWords.Capital(DateWords.Full(visit.Today)));
    }
}
