using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Fundraising;

/// <summary>Something was paid for the fund-raiser. Its words travel as <see cref="MoneyNoted"/>.</summary>
[FactKind("fundraising.spent")]
public sealed record ActivitySpent(Guid Activity, DateOnly Date, Soles Amount, Paper Paper, string? PaperNumber, MoneySource Source, PersonId? Second) : IDatedFact, IReversibleFact;

/// <summary>The fund-raiser took money besides its cards: drinks, a second raffle at the door.</summary>
[FactKind("fundraising.received")]
public sealed record ActivityReceived(Guid Activity, DateOnly Date, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IPayment, IReversibleFact;

/// <summary>Somebody gave something for it: at what it would have cost, beside the money and never in it.</summary>
[FactKind("fundraising.goods-donated")]
public sealed record ActivityGoodsDonated(Guid Activity, DateOnly Date, Soles Worth) : IDatedFact, IReversibleFact;

/// <summary>The accounts were rendered: what its own account holds goes to the box or to a purpose.</summary>
/// <param name="Moved">What was in its account.</param>
[FactKind("fundraising.activity-closed")]
public sealed record ActivityClosed(Guid Activity, DateOnly Date, Soles Moved, MoneySource To) : IDatedFact, IReversibleFact;

/// <summary>Write down an expense of the fund-raiser.</summary>
public sealed record SpendForActivity(Guid Activity, DateOnly Date, Soles Amount, Paper Paper, string? PaperNumber, MoneySource Source, PersonId? Second = null, string? Note = null) : ICommand
{
    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        ActivityRules.Check(objections, organization, act, Activity, Date, Note);
        objections.AddIf(PaperNumber?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(PaperNumber!.Length, Spend.PaperNumberLengthMax) { Field = nameof(PaperNumber) });
        Earmark.Check(objections, Source, isFoodOrFuel: false, Paper);
        Spending.Check(objections, organization, act, Amount, Source, Date, Second, nameof(Amount));
        return objections.OrAccept(CashWords.With(new ActivitySpent(Activity, Date, Amount, Paper, CashWords.Trimmed(PaperNumber), Source, Second), Note));
    }
}

/// <summary>Write down money that the fund-raiser took besides its cards.</summary>
public sealed record ReceiveForActivity(Guid Activity, DateOnly Date, Soles Amount, PaymentMeans Means, string? Operation = null, PersonId? Holder = null, string? Note = null, bool InDoubt = false) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        ActivityRules.Check(objections, organization, act, Activity, Date, Note);
        var holder = Incoming.Check(objections, organization, act, Date, Amount, Means, Operation, Holder, InDoubt);
        return objections.OrAccept([.. CashWords.With(new ActivityReceived(Activity, Date, Amount, Means, CashWords.Trimmed(Operation), holder), Note), .. Incoming.Doubt(Date, Amount, Means, Operation, holder, null, InDoubt)]);
    }
}

/// <summary>Write down something that was given for the fund-raiser.</summary>
public sealed record DonateGoods(Guid Activity, DateOnly Date, Soles Worth, string? Note) : ICommand
{
    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        ActivityRules.Check(objections, organization, act, Activity, Date, Note);
        objections.AddIf(Worth.Centimos is <= 0 or > TypedNumber.MinorMax / 100, () => new AmountNotPositive { Field = nameof(Worth) });
        objections.AddIf(string.IsNullOrWhiteSpace(Note), () => new NameMissing { Field = nameof(Note) });
        return objections.OrAccept(CashWords.With(new ActivityGoodsDonated(Activity, Date, Worth), Note));
    }
}

/// <summary>Close the fund-raiser. Cards may still be out: they stay in each woman's own account and can be paid after.</summary>
public sealed record CloseActivity(Guid Activity, DateOnly Date, MoneySource To) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        ActivityRules.Check(objections, organization, act, Activity, Date, null);
        var activity = organization.Fundraising.Find(Activity);
        objections.AddIf(activity is { IsClosed: true }, () => new ActivityClosedAlready());
        objections.AddIf(To is null || To.Place == MoneyPlace.Hands || Earmark.SubsidyOf(To) is not null || Earmark.ActivityOf(To) is not null, () => new SamePlace { Field = nameof(To) });
        if (objections.Any) return objections.Refuse();
        return Outcome.Accept(new ActivityClosed(Activity, Date, organization.Ledger.Soles(Earmark.OfActivity(activity!.Fact.Number).Account(organization)), To!));
    }
}

static class ActivityRules
{
    public static void Check(Objections objections, Organization organization, Act act, Guid id, DateOnly date, string? note)
    {
        objections.AddIf(organization.Fundraising.Find(id) is null, () => new NoSuchActivity());
        objections.AddIf(date > act.Today, () => new DateInFuture { Field = "Date" });
        objections.AddIf(note?.Length > Spend.NoteLengthMax, () => new TextTooLong(note!.Length, Spend.NoteLengthMax) { Field = "Note" });
    }
}
