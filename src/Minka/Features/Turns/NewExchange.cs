using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>With whom a turn can be changed. Who is not there is not named, nor why.</summary>
public sealed record WithWhomView(TurnName Mine, IReadOnlyList<Person> People);

/// <summary>What the form of a request shows.</summary>
/// <param name="Mine">The turn that is given; null where only one of hers is taken.</param>
/// <param name="Theirs">Turns of hers that can be taken, and last of all nothing in return.</param>
public sealed record NewExchangeView(TurnName? Mine, Person With, int Number, IReadOnlyList<Choice> Theirs, bool CanSign, string BackUrl);

/// <summary>Ask for a change: of one of my turns with whom, for which of hers or as a favour; or take one of hers and give one back.</summary>
static class NewExchange
{
    public const string Url = Exchanges.Url + "/nuevo";
    public const string Nothing = "nada";
    const int TurnsMost = 12;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, Show);
        routes.Post(Url, Power.SeeBooks, Ask);
    }

    static IResult Show(HttpContext context, Visit visit, Node node, int? con)
    {
        var mine = TurnLifeWords.Read(context);
        if (mine is { } key && visit.Read(o => o.Turns.StandingAt(key)?.Serves(visit.Person)) != true) return Results.NotFound();
        if (con is { } number) return Form(visit, node, mine, number, null, [], StatusCodes.Status200OK);
        return mine is { } turn ? Answers.Page<WithWhomPage>(new { View = visit.Read(o => WithWhom(o, turn, visit)) }) : Results.LocalRedirect(Exchanges.Url);
    }

    static WithWhomView WithWhom(Organization o, TurnKey mine, Visit visit)
    {
        var name = TurnLifeWords.Name(o, mine, visit.T);
        var owes = o.Turns.Owed.Where(w => w.To == visit.Person).Select(w => w.Owes).ToHashSet();
        return new WithWhomView(name, [.. o.Register.MembersOn(visit.Today).Where(p => p.Id != visit.Person && (ExchangeRules.Allows(o, visit.Today, visit.Person, p.Id, mine, null) || TheirsFor(o, mine, p.Id, visit).Any()))
            .OrderByDescending(p => owes.Contains(p.Id)).ThenBy(p => p.Number)
            .Select(p => Faces.Of(o, p.Id, visit.T, owes.Contains(p.Id) ? visit.T["exchange.owes-you"] : null) with { Url = $"{Url}?{name.Query}&con={p.Number}" })]);
    }

    static IEnumerable<TurnKey> TheirsFor(Organization o, TurnKey? mine, PersonId with, Visit visit) =>
        TurnLifeWords.Of(o, with, visit.Today).Select(t => t.Key).Where(k => ExchangeRules.Allows(o, visit.Today, visit.Person, with, mine, k));

    static async Task<IResult> Ask(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var (mine, number, chosen) = (TurnLifeWords.Read(posted.Text("Mine")), posted.Int("With"), posted.Text("Theirs"));
        var theirs = TurnLifeWords.Read(chosen);
        if (theirs is null && (mine is null || chosen != Nothing)) posted.Wrong("Theirs", "form.exchange-choose");
        var with = visit.Read(o => o.Register.PersonOf(number)?.Id);
        var signed = posted.Has(SecondSignatures.HerPin) ? await visit.ReadSecond(posted, node, context.RequestAborted) : null;
        var result = await visit.Do(posted, with is { } other ? new AskExchange(visit.Person, other, mine, theirs, signed) : null);
        return result.Done && with is not null ? Answers.GoOn(Exchanges.Url, signed is null ? "exchange-asked" : "exchange-agreed") : Form(visit, node, mine, number, posted, result.Errors, result.Status);
    }

    static IResult Form(Visit visit, Node node, TurnKey? mine, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => o.Register.PersonOf(number)?.Id is { } with && with != visit.Person ? ViewOf(o, mine, with, TurnLifeWords.Read(posted?.Text("Theirs")), visit, node) : null);
        // The turns themselves are no fields that she could mend: what is said of them is said on top.
        return view is null ? Results.NotFound() : Answers.Page<NewExchangePage>(new
        {
            View = view, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors.Select(e => e.Field is nameof(AskExchange.Theirs) or SecondSignatures.HerPin ? e : e with { Field = null }).ToArray(),
        }, status);
    }

    static NewExchangeView ViewOf(Organization o, TurnKey? mine, PersonId with, TurnKey? chosen, Visit visit, Node node)
    {
        var t = visit.T;
        var turns = TheirsFor(o, mine, with, visit).Take(TurnsMost).Concat(chosen is { } was && o.Turns.StandingAt(was) is not null ? [was] : Array.Empty<TurnKey>()).Distinct().Order();
        var choices = turns.Select(k => TurnLifeWords.Name(o, k, t)).Select(n => new Choice(n.Key, n.When, n.Icon, n.Duty)).ToList();
        var owesMe = o.Turns.Owed.Any(w => w.Owes == with && w.To == visit.Person);
        if (mine is not null) choices.Add(new Choice(Nothing, t[owesMe ? "exchange.nothing-back" : "exchange.nothing"], "hand-heart"));
        var name = mine is { } m ? TurnLifeWords.Name(o, m, t) : null;
        return new NewExchangeView(name, Faces.Of(o, with, t), o.Register.NumberOf(with), choices, node.Folder.Pins.Has(visit.Organization.Id, with), name is null ? Exchanges.Url : $"{Url}?{name.Query}");
    }
}
