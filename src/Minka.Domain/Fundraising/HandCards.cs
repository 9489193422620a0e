using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Fundraising;

/// <summary>Cards from one number to another were given to somebody to sell.</summary>
[FactKind("fundraising.cards-handed")]
public sealed record CardsHanded(Guid Activity, DateOnly Date, PersonId Person, int From, int To) : IDatedFact, IReversibleFact;

/// <summary>She brought cards back unsold.</summary>
[FactKind("fundraising.cards-returned")]
public sealed record CardsReturned(Guid Activity, DateOnly Date, PersonId Person, int From, int To) : IDatedFact, IReversibleFact;

/// <summary>She brought the money of cards that she sold.</summary>
[FactKind("fundraising.cards-paid")]
public sealed record CardsPaid(Guid Activity, DateOnly Date, PersonId Person, int From, int To, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IPayment, IReversibleFact;

/// <summary>Give numbered cards to somebody.</summary>
public sealed record HandCards(Guid Activity, DateOnly Date, PersonId Person, int From, int To) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var activity = CardRules.Check(objections, organization, act, Activity, Date, Person, From, To);
        if (objections.Any || activity is null) return objections.Refuse();
        objections.AddIf(activity.IsClosed, () => new ActivityClosedAlready());
        var taken = CardRules.Numbers(From, To).Where(activity.Cards.ContainsKey).ToArray();
        objections.AddIf(taken.Length > 0, () => new CardAlreadyOut(taken[0]) { Field = nameof(From) });
        return objections.OrAccept(new CardsHanded(Activity, Date, Person, From, To));
    }
}

/// <summary>Take unsold cards back.</summary>
public sealed record ReturnCards(Guid Activity, DateOnly Date, PersonId Person, int From, int To) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var activity = CardRules.Check(objections, organization, act, Activity, Date, Person, From, To);
        if (objections.Any || activity is null) return objections.Refuse();
        CardRules.CheckHers(objections, activity, Person, From, To);
        return objections.OrAccept(new CardsReturned(Activity, Date, Person, From, To));
    }
}

/// <summary>Receive the money of cards that she sold.</summary>
public sealed record PayCards(Guid Activity, DateOnly Date, PersonId Person, int From, int To, PaymentMeans Means, string? Operation = null, PersonId? Holder = null, bool InDoubt = false) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var activity = CardRules.Check(objections, organization, act, Activity, Date, Person, From, To);
        if (objections.Any || activity is null) return objections.Refuse();
        CardRules.CheckHers(objections, activity, Person, From, To);
        var amount = activity.Fact.CardPrice * (To - From + 1L);
        var holder = Incoming.Check(objections, organization, act, Date, amount, Means, Operation, Holder, InDoubt);
        return objections.OrAccept([new CardsPaid(Activity, Date, Person, From, To, amount, Means, CashWords.Trimmed(Operation), holder), .. Incoming.Doubt(Date, amount, Means, Operation, holder, null, InDoubt)]);
    }
}

/// <summary>What every act about cards keeps to.</summary>
static class CardRules
{
    public static Activity? Check(Objections objections, Organization organization, Act act, Guid id, DateOnly date, PersonId person, int from, int to)
    {
        var activity = organization.Fundraising.Find(id);
        objections.AddIf(activity is null, () => new NoSuchActivity());
        objections.AddIf(date > act.Today, () => new DateInFuture { Field = "Date" });
        objections.AddIf(!organization.Register.People.ContainsKey(person), () => new NoSuchPerson { Field = "Person" });
        objections.AddIf(activity is not null && (from < 1 || to < from || to > activity.Fact.Cards), () => new CardsOutOfRange(1, activity!.Fact.Cards) { Field = "From" });
        return activity;
    }

    public static void CheckHers(Objections objections, Activity activity, PersonId person, int from, int to)
    {
        var other = Numbers(from, to).Where(n => !(activity.Cards.TryGetValue(n, out var card) && card.Person == person && !card.IsPaid)).ToArray();
        objections.AddIf(other.Length > 0, () => new CardNotHers(other[0]) { Field = "From" });
    }

    public static IEnumerable<int> Numbers(int from, int to)
    {
        var (first, last) = (Math.Clamp(from, 1, OpenActivity.CardsMax), Math.Clamp(to, 0, OpenActivity.CardsMax));
        return from > OpenActivity.CardsMax || last < first ? [] : Enumerable.Range(first, last - first + 1);
    }
}

public sealed record CardAlreadyOut(int Card) : Refusal;
public sealed record CardNotHers(int Card) : Refusal;
public sealed record ActivityClosedAlready : Refusal;
