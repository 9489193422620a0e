using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Errands;

/// <summary>Who went, and what she was given for fares and for something to eat.</summary>
public sealed record Traveller(PersonId Person, Soles Fares, Soles Refreshments);

/// <summary>Somebody went out for the organisation: to the municipality, the bank, a committee.</summary>
/// <param name="Number">1, 2, 3 … as on the signed sheet.</param>
/// <param name="Destination">One of those with a cap of its own; null for any other.</param>
/// <param name="Minutes">From leaving to coming back: leading is work too, and these are its hours.</param>
[FactKind("errands.errand-made")]
public sealed record ErrandMade(Guid Errand, int Number, DateOnly Date, Guid? Destination, IReadOnlyList<Traveller> Travellers, int Minutes, MoneySource Source, PersonId? Second) : IDatedFact, IReversibleFact;

/// <summary>The words of an errand: what for, to which office, and why it cost more than the assembly agreed.</summary>
[FactKind("errands.errand-told", Erasable = true)]
public sealed record ErrandTold(Guid Errand, string? Purpose, string? Place, string? WhyMore) : IFact;

/// <summary>Write down an errand with its fares, refreshments and hours.</summary>
public sealed record MakeErrand(DateOnly Date, Guid? Destination, IReadOnlyList<Traveller> Travellers, int Minutes, MoneySource Source, string? Purpose, string? Place = null, PersonId? Second = null, string? WhyMore = null) : ICommand
{
    public const int TravellersMax = 20;
    public const int MinutesMax = 24 * 60;

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var travellers = Travellers.OrEmpty().ToArray();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(travellers.Length == 0, () => new NobodyWent { Field = nameof(Travellers) });
        objections.AddIf(travellers.Length > TravellersMax || travellers.DistinctBy(t => t.Person).Count() < travellers.Length, () => new TooManyLines(TravellersMax) { Field = nameof(Travellers) });
        objections.AddIf(travellers.Any(t => !organization.Register.People.ContainsKey(t.Person)), () => new NoSuchPerson { Field = nameof(Travellers) });
        objections.AddIf(travellers.Any(t => Outside(t.Fares)), () => new AmountOutOfRange { Field = nameof(Traveller.Fares) });
        objections.AddIf(travellers.Any(t => Outside(t.Refreshments)), () => new AmountOutOfRange { Field = nameof(Traveller.Refreshments) });
        objections.AddIf(Minutes is < 0 or > MinutesMax, () => new TooManyHours(MinutesMax / 60) { Field = nameof(Minutes) });
        objections.AddIf(Words.Tidy(Purpose) is null, () => new PurposeMissing { Field = nameof(Purpose) });
        foreach (var (text, field) in new[] { (Purpose, nameof(Purpose)), (Place, nameof(Place)), (WhyMore, nameof(WhyMore)) })
            objections.AddIf(text?.Length > Words.LengthMax, () => new TextTooLong(text!.Length, Words.LengthMax) { Field = field });
        if (objections.Any) return objections.Refuse();
        var total = new Soles(travellers.Sum(t => t.Fares.Centimos + t.Refreshments.Centimos));
        if (total.IsPositive)
        {
            Spending.Check(objections, organization, act, total, Source, Date, Second, nameof(Traveller.Fares));
            Earmark.Check(objections, Source, isFoodOrFuel: false, Paper.Receipt);
        }
        CheckCap(organization, act, travellers, objections);
        var id = act.NewId(0);
        return objections.OrAccept(
            new ErrandMade(id, organization.Errands.NextNumber, Date, Destination, travellers, Minutes, Source, Second),
            new ErrandTold(id, Words.Tidy(Purpose), Words.Tidy(Place), Words.Tidy(WhyMore)));
    }

    /// <summary>Above what the assembly agreed it is still paid: two sign, and the sheet says why.</summary>
    void CheckCap(Organization organization, Act act, Traveller[] travellers, Objections objections)
    {
        var cap = organization.Errands.CapOf(Destination, Date);
        if (travellers.All(t => t.Fares <= cap.Fares && t.Refreshments <= cap.Refreshments)) return;
        if (Second is null) objections.Add(new AboveTheCap(cap.Fares, cap.Refreshments) { Field = nameof(Second) });
        else if (SecondSignature.CheckWitness(organization, act.Says, Second, act.Today, officer: true) is { } refusal) objections.Add(refusal);
        objections.AddIf(Words.Tidy(WhyMore) is null, () => new ExplanationMissing { Field = nameof(WhyMore) });
    }

    static bool Outside(Soles amount) => amount.Centimos is < 0 or > TypedNumber.MinorMax / 100;
}

public sealed record NobodyWent : Refusal;
public sealed record PurposeMissing : Refusal;
public sealed record TooManyHours(int Most) : Refusal;
public sealed record AboveTheCap(Soles Fares, Soles Refreshments) : Refusal;
