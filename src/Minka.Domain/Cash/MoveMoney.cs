using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>Money of the organisation went from one place to another: kept apart for gas, handed over from a telephone to the box, given for the market.</summary>
[FactKind("cash.moved")]
public sealed record MoneyMoved(DateOnly Date, MoneySource From, MoneySource To, Soles Amount) : IDatedFact, IReversibleFact;

/// <summary>Move money between the box, what is kept apart, and hands.</summary>
public sealed record MoveMoney(DateOnly Date, MoneySource From, MoneySource To, Soles Amount) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Amount.Centimos is <= 0 or > TypedNumber.MinorMax, () => new AmountNotPositive { Field = nameof(Amount) });
        Known(objections, organization, From, nameof(From));
        Known(objections, organization, To, nameof(To));
        objections.AddIf(Earmark.SubsidyOf(From) is not null, () => new SubsidyStaysApart { Field = nameof(From) });
        objections.AddIf(Earmark.SubsidyOf(To) is not null, () => new SubsidyStaysApart { Field = nameof(To) });
        if (objections.Any) return objections.Refuse();
        var held = organization.Ledger.Soles(From.Account(organization));
        objections.AddIf(From.Account(organization) == To.Account(organization), () => new SamePlace { Field = nameof(To) });
        objections.AddIf(Amount > held, () => new NotEnoughMoney(held, Amount) { Field = nameof(Amount) });
        return objections.OrAccept(new MoneyMoved(Date, From, To, Amount));
    }

    static void Known(Objections objections, Organization organization, MoneySource source, string field) =>
        objections.AddIf(source.Place == MoneyPlace.Hands && (source.Person is not { } person || !organization.Register.People.ContainsKey(person)), () => new NoSuchPerson { Field = field });
}

public sealed record SamePlace : Refusal;
