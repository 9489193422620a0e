using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>So much of an item is claimed.</summary>
public sealed record ClaimLine(string Item, long Short);

/// <summary>A claim about a delivery was handed in.</summary>
/// <param name="Due">The last working day for the answer, by the statute of that date.</param>
[FactKind("store.claim-filed")]
public sealed record ClaimFiled(DeliveryId Delivery, DateOnly Date, DateOnly Due, IReadOnlyList<ClaimLine> Lines) : IDatedFact, IReversibleFact;

/// <summary>The words of a claim.</summary>
[FactKind("store.claim-told", Erasable = true)]
public sealed record ClaimTold(DeliveryId Delivery, string Words) : IFact;

public enum ClaimResult { MadeUp, MadeUpInPart, Promised, Refused }

/// <summary>The claim was answered.</summary>
[FactKind("store.claim-answered")]
public sealed record ClaimAnswered(DeliveryId Delivery, DateOnly Date, ClaimResult Result) : IDatedFact, IReversibleFact;

/// <summary>The words of an answer.</summary>
[FactKind("store.claim-answer-told", Erasable = true)]
public sealed record ClaimAnswerTold(DeliveryId Delivery, string Words) : IFact;

/// <summary>Hand in a claim. Late is better than never: a deadline that passed is shown, not enforced.</summary>
/// <param name="Lines">What is missing; null or empty takes the delivery's own shortages.</param>
public sealed record FileClaim(DeliveryId Delivery, DateOnly Date, IReadOnlyList<ClaimLine>? Lines = null, string? Text = null) : ICommand
{
    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        if (!organization.Store.Deliveries.TryGetValue(Delivery, out var delivery)) return Outcome.Refuse(new UnknownDelivery { Field = nameof(Delivery) });
        var objections = new Objections();
        var lines = Lines is { Count: > 0 } ? Lines : [.. delivery.Shortages.Select(s => new ClaimLine(s.Item, s.Short))];
        var text = Typed.Trimmed(Text);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < delivery.Date, () => new ClaimBeforeDelivery { Field = nameof(Date) });
        objections.AddIf(delivery.Claim is not null, () => new ClaimAlreadyFiled());
        objections.AddIf(lines.Count == 0 && text is null, () => new NothingToClaim { Field = nameof(Lines) });
        objections.AddIf(lines.Any(l => l.Short <= 0), () => new QuantityOutOfRange { Field = nameof(Lines) });
        var due = WorkingDays.After(Date, organization.Charter.At(Date).ClaimWorkingDays);
        var filed = new ClaimFiled(Delivery, Date, due, lines);
        return text is null ? objections.OrAccept(filed) : objections.OrAccept(filed, new ClaimTold(Delivery, text));
    }
}

/// <summary>Record how a claim was answered.</summary>
public sealed record RecordClaimAnswer(DeliveryId Delivery, DateOnly Date, ClaimResult Result, string? Text = null) : ICommand
{
    public Power Needs => Power.ReceiveDelivery;

    public Outcome Decide(Organization organization, Act act)
    {
        if (!organization.Store.Deliveries.TryGetValue(Delivery, out var delivery)) return Outcome.Refuse(new UnknownDelivery { Field = nameof(Delivery) });
        if (delivery.Claim is not { } claim) return Outcome.Refuse(new NoClaimToAnswer());
        var objections = new Objections();
        var text = Typed.Trimmed(Text);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < claim.Date, () => new AnswerBeforeClaim { Field = nameof(Date) });
        var answered = new ClaimAnswered(Delivery, Date, Result);
        return text is null ? objections.OrAccept(answered) : objections.OrAccept(answered, new ClaimAnswerTold(Delivery, text));
    }
}

public sealed record ClaimBeforeDelivery : Refusal;
public sealed record ClaimAlreadyFiled : Refusal;
public sealed record NothingToClaim : Refusal;
public sealed record NoClaimToAnswer : Refusal;
public sealed record AnswerBeforeClaim : Refusal;
