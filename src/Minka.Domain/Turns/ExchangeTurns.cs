using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>One asks another to change turns. Nothing changes until the other says yes.</summary>
/// <param name="Mine">The turn that she gives; null where she only takes one, giving back what she owes or so that one is owed to her.</param>
/// <param name="Theirs">The turn that she takes; null where the other does hers, and is owed one.</param>
[FactKind("turns.exchange-asked")]
public sealed record ExchangeAsked(Guid Exchange, PersonId Asks, PersonId With, TurnKey? Mine, TurnKey? Theirs) : IFact, IReversibleFact;

/// <summary>The other answered. From a yes on, the turns have changed hands.</summary>
[FactKind("turns.exchange-answered")]
public sealed record ExchangeAnswered(Guid Exchange, bool Agreed) : IFact, IReversibleFact;

/// <summary>Ask another for a change of turns, or for a favour. She who asks gives her consent by asking.</summary>
/// <param name="Signed">The other one signed beside her: both consents at once.</param>
public sealed record AskExchange(PersonId Asks, PersonId With, TurnKey? Mine, TurnKey? Theirs, PersonId? Signed = null) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public static Guid IdOf(Act act) => act.NewId(0);

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Asks != act.Says, () => new OnlyHerOwnTurn { Field = nameof(Mine) });
        objections.AddIf(Asks == With, () => new ExchangeWithHerself { Field = nameof(With) });
        objections.AddIf(Mine is null && Theirs is null, () => new NothingToExchange { Field = nameof(Mine) });
        objections.AddIf(organization.Register.People.GetValueOrDefault(With)?.IsActive(act.Today) != true, () => new NoSuchPerson { Field = nameof(With) });
        if (objections.Any) return objections.Refuse();
        ExchangeRules.Check(objections, organization, act.Today, Asks, With, Mine, Theirs);
        objections.AddIf(organization.Turns.Exchanges.Any(e => e.Answer is null && e.Asks == Asks && e.With == With && e.Mine == Mine && e.Theirs == Theirs), () => new AskedAlready { Field = nameof(With) });
        objections.AddIf(Signed is { } signed && signed != With, () => new OtherSigned { Field = nameof(With) });
        var asked = new ExchangeAsked(act.NewId(0), Asks, With, Mine, Theirs);
        return Signed is null ? objections.OrAccept(asked) : objections.OrAccept(asked, new ExchangeAnswered(asked.Exchange, true));
    }
}

/// <summary>Say yes or no to who asked. Only the one who was asked can; who asked may take it back while there is no answer.</summary>
public sealed record AnswerExchange(Guid Exchange, bool Agreed) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Turns.Exchanges.FirstOrDefault(e => e.Id == Exchange) is not { } exchange) return Outcome.Refuse(new NoSuchExchange());
        var objections = new Objections();
        objections.AddIf(exchange.Answer is not null, () => new AnsweredAlready());
        objections.AddIf(act.Says != exchange.With && (Agreed || act.Says != exchange.Asks), () => new OnlyTheOneAsked());
        if (Agreed && !objections.Any) ExchangeRules.Check(objections, organization, act.Today, exchange.Asks, exchange.With, exchange.Mine, exchange.Theirs);
        return objections.OrAccept(new ExchangeAnswered(Exchange, Agreed));
    }
}

/// <summary>Which changes of turns two people can make.</summary>
public static class ExchangeRules
{
    /// <summary>For lists that offer only what can be: of nobody else it is said why not.</summary>
    public static bool Allows(Organization organization, DateOnly today, PersonId asks, PersonId with, TurnKey? mine, TurnKey? theirs)
    {
        var objections = new Objections();
        Check(objections, organization, today, asks, with, mine, theirs);
        return asks != with && !objections.Any;
    }

    /// <summary>Both still have what they give, both can take what they get, and neither stands in it already.</summary>
    internal static void Check(Objections objections, Organization organization, DateOnly today, PersonId asks, PersonId with, TurnKey? mine, TurnKey? theirs)
    {
        Gives(objections, organization, today, asks, with, mine, theirs, "Mine");
        Gives(objections, organization, today, with, asks, theirs, mine, "Theirs");
    }

    static void Gives(Objections objections, Organization organization, DateOnly today, PersonId giver, PersonId taker, TurnKey? turn, TurnKey? inExchange, string field)
    {
        if (turn is not { } key) return;
        objections.AddIf(key.Day < today, () => new TurnInThePast { Field = field });
        var standing = organization.Turns.StandingAt(key);
        if (standing is null || !standing.Serves(giver)) { objections.Add(new TurnChangedHands { Field = field }); return; }
        objections.AddIf(standing.Serves(taker), () => new InThatTurnAlready { Field = field });
        if (CanTake.Objection(organization, taker, key.Day, key.Duty) is { } refusal) objections.Add(refusal with { Field = field });
        objections.AddIf(organization.Turns.On(key.Day).Any(t => t.Key != key && t.Key != inExchange && t.Serves(taker)), () => new TwoTurnsThatDay { Field = field });
        // To a member a pair that is kept apart sounds like any other day on which somebody cannot: nobody learns of it here.
        objections.AddIf(organization.Turns.On(key.Day).SelectMany(t => t.Standing).Any(p => p.Person != giver && p.Person != taker && organization.Conditions.ApartFrom(taker, key.Day).Contains(p.Person)), () => new NotAvailableThatDay { Field = field });
    }
}

public sealed record OnlyHerOwnTurn : Refusal;
public sealed record ExchangeWithHerself : Refusal;
public sealed record NothingToExchange : Refusal;
public sealed record AskedAlready : Refusal;
public sealed record OtherSigned : Refusal;
public sealed record NoSuchExchange : Refusal;
public sealed record AnsweredAlready : Refusal;
public sealed record OnlyTheOneAsked : Refusal;
/// <summary>It is not hers any more: it was given to somebody else meanwhile, or the roster was changed.</summary>
public sealed record TurnChangedHands : Refusal;
public sealed record TwoTurnsThatDay : Refusal;
