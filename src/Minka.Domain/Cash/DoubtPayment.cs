using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Cash;

/// <summary>Money that came by telephone or transfer, with the number of its operation.</summary>
public interface IPayment : IDatedFact
{
    Soles Amount { get; }
    PaymentMeans Means { get; }
    string? Operation { get; }
    PersonId? Holder { get; }
}

/// <summary>Only a picture was shown, or its number was used before: until the bank confirms it, nobody answers for this money.</summary>
/// <param name="Household">Whose account takes it back if it never arrives; null where it was for no account.</param>
[FactKind("cash.payment-doubted")]
public sealed record PaymentDoubted(DateOnly Date, string? Operation, Soles Amount, PersonId? Holder, HouseholdId? Household) : IDatedFact, IReversibleFact;

/// <summary>What became of a payment in doubt.</summary>
public enum PaymentVerdict
{
    Arrived,
    NeverArrived,
    /// <summary>The order that it paid was changed: the new one says how it is paid.</summary>
    Withdrawn,
}

/// <param name="Payment">The act that recorded it.</param>
[FactKind("cash.payment-settled")]
public sealed record PaymentSettled(DateOnly Date, Guid Payment, PaymentVerdict Verdict) : IDatedFact, IReversibleFact;

/// <summary>These payments stand in the account's list.</summary>
[FactKind("cash.payments-matched")]
public sealed record PaymentsMatched(DateOnly Date, IReadOnlyList<Guid> Payments) : IDatedFact, IReversibleFact;

/// <summary>Say what became of a payment in doubt.</summary>
public sealed record SettlePayment(Guid Payment, PaymentVerdict Verdict) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act) =>
        organization.Payments.Find(Payment) is not { State: PaymentState.InDoubt } || Verdict is not (PaymentVerdict.Arrived or PaymentVerdict.NeverArrived)
            ? Outcome.Refuse(new NoPaymentInDoubt())
            : Outcome.Accept(new PaymentSettled(act.Today, Payment, Verdict));
}

/// <summary>Note that payments were found in the list of the account; one in doubt has then arrived.</summary>
public sealed record MatchPayments(IReadOnlyList<Guid> Payments) : ICommand
{
    public const int PaymentsMax = 500;

    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var found = (Payments ?? []).Distinct().Take(PaymentsMax).Select(organization.Payments.Find).OfType<Payment>().Where(p => p.State is PaymentState.InDoubt or PaymentState.Said).ToArray();
        if (found.Length == 0) return Outcome.Refuse(new NothingToMatch());
        return Outcome.Accept([.. found.Where(p => p.State == PaymentState.InDoubt).Select(p => new PaymentSettled(act.Today, p.Act, PaymentVerdict.Arrived)), new PaymentsMatched(act.Today, [.. found.Select(p => p.Act)])]);
    }
}

public sealed record NoPaymentInDoubt : Refusal;
public sealed record NothingToMatch : Refusal;

/// <summary>This operation was noted before; for those who do not keep the box, without where.</summary>
public sealed record OperationUsedOn(string Operation, DateOnly Day, PersonId By) : Refusal;
