using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Joint;

/// <summary>
/// The trip was made. The shares are part of the fact, so that what each kitchen was told stays true whatever becomes of the
/// rule that divides. Our part enters the store; what the payer laid out for the others they owe.
/// </summary>
/// <param name="Lots">Our part, each lot with its share of the freight in its cost.</param>
/// <param name="Payer">Who paid at the market: 0 ourselves, else the other kitchen.</param>
/// <param name="PaidFrom">Our money, where we paid.</param>
[FactKind("joint.purchase-made")]
public sealed record JointPurchaseMade(int Trip, DateOnly Date, IReadOnlyList<JointShare> Shares, IReadOnlyList<LotIn> Lots, int Payer, MoneySource? PaidFrom, Soles Freight, Paper Paper, string? PaperNumber, PersonId? Second) : IDatedFact, IMovesLots
{
    IReadOnlyList<LotIn>? IMovesLots.LotsIn => Lots;
    IReadOnlyList<LotOut>? IMovesLots.LotsOut => null;
}

/// <summary>Write down what the trip brought, what it cost and who paid.</summary>
public sealed record BuyTogether(int Trip, DateOnly Date, IReadOnlyList<JointGot> Got, Soles Freight, int Payer, MoneySource Source) : ICommand
{
    public Paper Paper { get; init; } = Paper.None;
    public string? PaperNumber { get; init; }
    public PersonId? Second { get; init; }

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var trip = organization.Joint.Trip(Trip);
        objections.AddIf(trip is null, () => new UnknownTrip());
        objections.AddIf(trip?.Made is not null, () => new TripAlreadyMade());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Payer != JointBook.Ourselves && !organization.Joint.Knows(Payer), () => new UnknownKitchen { Field = nameof(Payer) });
        objections.AddIf(Outside(Freight.Centimos), () => new AmountOutOfRange { Field = nameof(Freight) });
        objections.AddIf(PaperNumber?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(PaperNumber!.Length, Spend.PaperNumberLengthMax) { Field = nameof(PaperNumber) });
        objections.AddIf(Got.All(g => g.Quantity == 0), () => new NothingBought { Field = nameof(Got) });
        if (trip is not null) ObjectToGoods(trip, objections);
        if (objections.Any) return objections.Refuse();
        var total = new Soles(Got.Sum(g => g.Paid.Centimos)) + Freight;
        if (Payer == JointBook.Ourselves) Spending.Check(objections, organization, act, total, Source, Date, Second, nameof(Source));
        if (objections.Any) return objections.Refuse();
        var shares = JointDivision.Of([.. trip!.Orders], Got, Freight);
        var hasPaid = Payer == JointBook.Ourselves;
        return Outcome.Accept(new JointPurchaseMade(Trip, Date, shares, OurLots(organization, act, shares), Payer, hasPaid ? Source : null, Freight, Paper, CashWords.Trimmed(PaperNumber), hasPaid ? Second : null));
    }

    void ObjectToGoods(JointTrip trip, Objections objections)
    {
        for (var i = 0; i < Got.Count; i++)
        {
            var (got, field) = (Got[i], $"{nameof(Got)}[{i}]");
            objections.AddIf(trip.Orders.All(o => o.Item != got.Item) || Got.Take(i).Any(g => g.Item == got.Item), () => new NobodyOrdered(got.Item) { Field = field });
            objections.AddIf(Outside(got.Quantity), () => new QuantityOutOfRange { Field = field });
            objections.AddIf(Outside(got.Paid.Centimos) || got.Quantity == 0 && !got.Paid.IsZero, () => new AmountOutOfRange { Field = field });
        }
    }

    /// <summary>Our part as lots; our freight lies on them by cost, not a céntimo lost.</summary>
    static LotIn[] OurLots(Organization organization, Act act, IReadOnlyList<JointShare> shares)
    {
        if (shares.FirstOrDefault(s => s.Kitchen == JointBook.Ourselves) is not { } ours) return [];
        var parts = ours.Parts.Where(p => p.Quantity > 0).ToArray();
        // A part so small that nothing of it came still cost something: that lies on the others like freight.
        var spread = Proportion.Split(ours.Total.Centimos - parts.Sum(p => p.Cost.Centimos), [.. parts.Select(p => p.Cost.Centimos)]);
        var first = organization.Store.NextLotNumber;
        return [.. parts.Select((p, i) => new LotIn(new LotId(act.NewId(i)), first + i, p.Item, p.Quantity, p.Cost.Centimos + spread[i], Origin.Purchase, null, null))];
    }

    static bool Outside(long amount) => amount is < 0 or > TypedNumber.MinorMax / 100;
}

public sealed record NobodyOrdered(string Item) : Refusal;
