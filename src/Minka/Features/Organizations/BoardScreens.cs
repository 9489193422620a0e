using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Organizations;

/// <summary>Somebody in a post.</summary>
/// <param name="Work">What she has done herself of late; null where it is not said.</param>
public sealed record TermLine(Person Person, string Dates, bool IsExpired, string? Work = null);

/// <summary>The board of today, and what came before it.</summary>
public sealed record BoardView(IReadOnlyList<TermLine> Board, IReadOnlyList<TermLine> Before, string? Ends, IReadOnlyList<Door> Acts, bool MayRecord, string? Recognized);

/// <summary>Who holds which post until when; the record of an election; the terms of before.</summary>
public static class BoardScreens
{
    public const string Url = "/organizacion/directiva";
    const int Vocals = 2;

    static readonly SmallActs<OfficeBook> acts = new(Url, "assembly", (o, _) => o.Offices, _ => "", _ => Url,
    [
        new("antes", "past-term-recorded", "clock-counter-clockwise", Power.RecordBoard,
            g => [Post(g.Words), Who(g), .. Span(g.Words)],
            (g, p, _) => new RecordPastTerm(p.Choice("Post", Domain.Offices.Post.Vocal), PersonIn(p, g.Books, "Person"), p.Date("From") ?? g.Today, p.Date("To") ?? g.Today)),
        new("renuncia", "office-left", "hands-clapping", Power.SeeBooks,
            g => [Post(g.Words), Who(g), new Question(QuestionKind.Date, "Date", g.Words["person.from"], Iso(g.Today))],
            (g, p, second) => new LeaveOffice(PersonIn(p, g.Books, "Person"), p.Choice("Post", Domain.Offices.Post.Vocal), p.Date("Date") ?? g.Today, second))
        { NeedsSecond = g => g.Visit.May(Power.RecordBoard), Fits = g => g.Visit.May(Power.RecordBoard) || g.Subject.TermsOf(g.Visit.Person, g.Today).Count > 0 },
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<BoardPage>(new { View = visit.Read(o => View(o, visit)) }));
        routes.Get(Url + "/eleccion", Power.RecordBoard, (Visit visit, Node node) => Ask(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/eleccion", Power.RecordBoard, Record);
        acts.Map(routes);
    }

    static BoardView View(Organization books, Visit visit)
    {
        Person Face(Term term)
        {
            var known = books.Register.People.GetValueOrDefault(term.Person);
            return new Person(known?.Called ?? visit.T["erased"], known?.Drawing ?? "user", known?.Color ?? 1, DateWords.Capital(visit.T["post." + term.Post]), known is null ? null : $"/socias/{known.Number}");
        }
        string WorkOf(Term term)
        {
            var work = LeaderWork.Of(books, term.Person, visit.Today);
            return visit.T.Of("board.work", ("errands", visit.T.Of("board.work.errands", ("n", work.Errands + work.Representations))), ("turns", visit.T.Of("board.work.turns", ("n", work.Turns))));
        }
        string Dates(Term term) => visit.T.Of("board.dates", ("from", DateWords.DayMonthYear(term.From)), ("to", DateWords.DayMonthYear(term.To)));
        var board = books.Offices.BoardOn(visit.Today).Select(t => new TermLine(Face(t.Term), Dates(t.Term), t.IsExpiredOn(visit.Today), WorkOf(t.Term))).ToArray();
        var before = books.Offices.Held.Where(t => t.Until is { } until && until <= visit.Today).Select(t => t.Term).Concat(books.Offices.PastTerms)
            .OrderByDescending(t => t.From).Select(t => new TermLine(Face(t), Dates(t), false)).ToArray();
        var ends = books.Offices.MandateEnds(visit.Today) is { } end
            ? visit.T.Of(end < visit.Today ? "board.ended" : "board.ends", ("date", DateWords.DayMonthYear(end)), ("when", DateWords.Relative(end, visit.Today))) : null;
        return new BoardView(board, before, ends, acts.Offered(new Ground<OfficeBook>(books, books.Offices, visit), 0), visit.May(Power.RecordBoard), Authorities.FilingWords.Recognized(books, visit.Today, visit.T));
    }

    static async Task<IResult> Record(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var (date, from, to) = (posted.Date("Date") ?? visit.Today, posted.Date("From"), posted.Date("To"));
        var command = visit.Read(o =>
        {
            var begins = from ?? date;
            var ends = to ?? begins.AddMonths(o.Charter.At(date).MandateMonths).AddDays(-1);
            var terms = Places().Where(p => posted.Int(p.Field) > 0).Select(p => new Term(p.Post, PersonIn(posted, o, p.Field), begins, ends)).ToArray();
            return new RecordBoard(date, terms, WholeBoard: !posted.Checked("Fills"), second, posted.Date("Corrects"));
        });
        var result = await visit.Do(posted, command);
        // A rule about the posts as a whole has no field of its own.
        return result.Done ? Answers.GoOn(Url, "board-recorded") : Ask(visit, node, posted, [.. result.Errors.Select(e => e.Field == "Terms" ? e with { Field = null } : e)], result.Status);
    }

    static IResult Ask(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var words = visit.T;
        var form = visit.Read(o =>
        {
            var people = People.Choices(o, visit);
            var elections = o.Offices.Elections.Select(e => e.Date).Distinct().OrderDescending().Select(d => new Choice(Iso(d), DateWords.DayMonthYear(d))).ToArray();
            return new Asked(words["election.title"], "hand-palm", "assembly", Url, Url + "/eleccion", words["election.do"],
            [
                new Question(QuestionKind.Date, "Date", words["election.date"], Iso(visit.Today)) { Hint = words["election.date.hint"] },
                .. Places().Select(p => new Question(QuestionKind.Select, p.Field, DateWords.Capital(words["post." + p.Post])) { Choices = people, Empty = words["election.nobody"], Optional = true }),
                new Question(QuestionKind.Date, "From", words["election.from"]) { Hint = words["election.from.hint"], Optional = true },
                new Question(QuestionKind.Date, "To", words["election.to"]) { Hint = words.Of("election.to.hint", ("n", o.Charter.At(visit.Today).MandateMonths)), Optional = true },
                new Question(QuestionKind.Check, "Fills", words["election.fills"]) { Hint = words["election.fills.hint"] },
                .. elections.Length == 0 ? Array.Empty<Question>() : [new Question(QuestionKind.Select, "Corrects", words["election.corrects"]) { Choices = elections, Empty = words["election.corrects.none"], Optional = true }],
            ]) { Why = words[o.Offices.IsFounding(visit.Today) ? "election.first" : "election.why"], SecondOptional = o.Offices.IsFounding(visit.Today) };
        });
        if (!form.SecondOptional) form = form with { Signers = SecondSignatures.Choices(visit, node) };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static IEnumerable<(string Field, Post Post)> Places() =>
        Enum.GetValues<Post>().SelectMany(p => p == Domain.Offices.Post.Vocal ? Enumerable.Range(1, Vocals).Select(n => ($"Terms.{p}{n}", p)) : [($"Terms.{p}", p)]);

    static Question Post(Texts words) => new(QuestionKind.Select, "Post", words["board.post"]) { Choices = [.. Enum.GetValues<Post>().Select(p => new Choice($"{p}", DateWords.Capital(words["post." + p])))] };
    static Question Who(Ground<OfficeBook> ground) => new(QuestionKind.Select, "Person", ground.Words["board.person"])
    { Choices = [.. ground.Books.Register.People.Values.Where(p => !p.IsMistaken).OrderBy(p => p.Called, Words.Alphabetical).Select(p => new Choice($"{p.Number}", p.Called ?? ground.Words["erased"]))], Empty = ground.Words["signature.choose"] };
    static Question[] Span(Texts words) => [new(QuestionKind.Date, "From", words["board.from"]), new(QuestionKind.Date, "To", words["board.to"])];
    static PersonId PersonIn(Posted posted, Organization books, string field) => books.Register.PersonOf(posted.Int(field))?.Id ?? PersonId.Nobody;
    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
