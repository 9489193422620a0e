using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>A request: with whom, and what would change, in whole sentences.</summary>
public sealed record RequestView(Guid Id, Person Other, string Words, bool CanBe, string? CorrectUrl);

/// <summary>Turns that two owe each other, as one of the two reads it.</summary>
public sealed record OwedView(Person Other, string Words, string? Url, string Do);

/// <summary>My changes of turns: asked of me, asked by me, owed, my turns to come, what was settled lately.</summary>
public sealed record ExchangesView(IReadOnlyList<RequestView> OfMe, IReadOnlyList<RequestView> ByMe, IReadOnlyList<OwedView> Owed, IReadOnlyList<TurnName> Turns, IReadOnlyList<RequestView> Settled);

/// <summary>Changing turns: only the two whom it concerns read a request or what is owed.</summary>
public static class Exchanges
{
    public const string Url = "/turnos/cambios";
    const int SettledMost = 6, SettledDays = 31;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Page(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/responder", Power.SeeBooks, Answer);
        NewExchange.Map(routes);
    }

    static async Task<IResult> Answer(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var (id, agreed) = (posted.Id("Exchange"), posted.Text("Agreed") == "si");
        var isHers = visit.Read(o => o.Turns.Exchanges.Any(e => e.Id == id && e.Asks == visit.Person));
        var result = await visit.Do(posted, new AnswerExchange(id ?? Guid.Empty, agreed));
        return result.Done ? Answers.GoOn(Url, agreed ? "exchange-agreed" : isHers ? "exchange-taken-back" : "exchange-declined") : Page(visit, id, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, Guid? answered, IReadOnlyList<FieldError> errors, int status) =>
        Answers.Page<ExchangesPage>(new { View = visit.Read(o => ViewOf(o, visit)), Answered = answered, Errors = errors.Select(e => e with { Field = null }).ToArray() }, status);

    static ExchangesView ViewOf(Organization o, Visit visit)
    {
        var (t, me) = (visit.T, visit.Person);
        var hers = o.Turns.Exchanges.Where(e => e.Concerns(me)).ToArray();
        var open = hers.Where(e => e.IsOpen(visit.Today)).ToArray();
        return new ExchangesView([.. open.Where(e => e.With == me).Select(e => Request(o, e, visit))], [.. open.Where(e => e.Asks == me).Select(e => Request(o, e, visit))],
            [.. o.Turns.Owed.Where(w => w.Owes == me || w.To == me).Select(w => OwedOf(o, w, visit))],
            [.. TurnLifeWords.Of(o, me, visit.Today).Select(s => TurnLifeWords.Name(o, s.Key, t))],
            [.. hers.Where(e => e.Answered is { } a && a.On.DayNumber > visit.Today.DayNumber - SettledDays).TakeLast(SettledMost).Reverse().Select(e => Settled(o, e, visit))]);
    }

    static RequestView Request(Organization o, TurnExchange e, Visit visit)
    {
        var canBe = ExchangeRules.Allows(o, visit.Today, e.Asks, e.With, e.Mine, e.Theirs);
        return new RequestView(e.Id, Other(o, e, visit), canBe ? $"{Goes(o, e, visit)} {Debt(o, e, visit)}".TrimEnd() : $"{Goes(o, e, visit)} {visit.T["exchange.cannot-be"]}", canBe, Corrections.UrlOf(o, e.Asked.Act, visit));
    }

    static RequestView Settled(Organization o, TurnExchange e, Visit visit)
    {
        var words = e switch { { Failed: true } => visit.T["exchange.failed"], { Answer: true } => Goes(o, e, visit), _ => visit.T["exchange.not-agreed"] };
        return new RequestView(e.Id, Other(o, e, visit), words, e is { Answer: true, Failed: false }, Corrections.UrlOf(o, e.Answered!.Act, visit));
    }

    static Person Other(Organization o, TurnExchange e, Visit visit) => Faces.Of(o, e.Asks == visit.Person ? e.With : e.Asks, visit.T);

    /// <summary>Who goes when, as the reader of the two hears it.</summary>
    static string Goes(Organization o, TurnExchange e, Visit visit)
    {
        var (t, byMe) = (visit.T, e.Asks == visit.Person);
        var (mine, others) = byMe ? (e.Theirs, e.Mine) : (e.Mine, e.Theirs);
        var words = new List<string>();
        if (mine is { } i) words.Add(t.Of("exchange.i-go", ("turn", TurnLifeWords.Say(o, i, t))));
        if (others is { } she) words.Add(t.Of("exchange.other-goes", ("who", Other(o, e, visit).Name), ("turn", TurnLifeWords.Say(o, she, t))));
        return string.Join(" ", words);
    }

    /// <summary>Where only one of the two goes: who owes a turn afterwards, or that one is given back.</summary>
    static string Debt(Organization o, TurnExchange e, Visit visit)
    {
        if (e.Mine is not null && e.Theirs is not null) return "";
        var (goes, relieved) = e.Mine is not null ? (e.With, e.Asks) : (e.Asks, e.With);
        return o.Turns.Owed.Any(w => w.Owes == goes && w.To == relieved) ? visit.T["exchange.gives-back"]
            : relieved == visit.Person ? visit.T["exchange.i-owe"] : visit.T.Of("exchange.other-owes", ("who", TurnLifeWords.Who(o, relieved, visit.T)));
    }

    static OwedView OwedOf(Organization o, OwedTurns owed, Visit visit)
    {
        var (t, mine) = (visit.T, owed.Owes == visit.Person);
        var other = mine ? owed.To : owed.Owes;
        var name = Faces.Of(o, other, t);
        var number = o.Register.NumberOf(other);
        return mine ? new OwedView(name, t.Of("owed.mine", ("n", owed.Turns)), $"{NewExchange.Url}?con={number}", t["owed.give-back"])
            : new OwedView(name, t.Of("owed.to-me", ("n", owed.Turns)), null, "");
    }
}
