using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Organizations;

/// <summary>What one household owed (positive) or had paid ahead (negative) when the books began.</summary>
public sealed record OpeningDebt(HouseholdId Household, Soles Owes);

/// <summary>
/// What a living organisation had on the day its books here began, counted and signed by two of different households. It may
/// be told in several sittings; each thing is opened once and afterwards corrected by a count.
/// </summary>
/// <param name="Box">Money in the box; null where this sitting did not count it.</param>
/// <param name="SetAsideGas">Money kept apart for the next cylinder; null where this sitting did not count it.</param>
[FactKind("organization.opening-recorded")]
public sealed record OpeningRecorded(DateOnly Date, Soles? Box, Soles? SetAsideGas, IReadOnlyList<LotIn> Lots, IReadOnlyList<OpeningDebt> Debts, PersonId SignedBy, PersonId AlsoSignedBy) : IDatedFact, IReversibleFact
{
    /// <summary>The purpose under which the ledger keeps the money for gas.</summary>
    public const string GasPurpose = "gas";
}

/// <summary>Food that was in the store on the first day. Several lots of one item are told in one sitting.</summary>
/// <param name="Cost">What it cost, or would cost today; zero where nobody knows.</param>
public sealed record OpeningLot(string Item, long Quantity, Soles Cost, Origin Origin, DateOnly? Expiry, string? Batch);

/// <summary>
/// Adopts an organisation that was alive before its books: stock, cash and what each household owes. Its members come with
/// their old dates by <c>RegisterPerson</c> or an import, its past boards by <c>RecordPastTerm</c>, its running mandate by <c>RecordBoard</c>.
/// </summary>
public sealed record RecordOpening(DateOnly Date, Soles? Box, Soles? SetAsideGas, IReadOnlyList<OpeningLot> Lots, IReadOnlyList<OpeningDebt> Debts, PersonId? Second) : ICommand
{
    /// <summary>Two decimals short of what the ledger holds: sums stay far from its end.</summary>
    public const long AmountMax = TypedNumber.MinorMax / 100;

    public Power Needs => Power.Found;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (!organization.Charter.IsFounded) return Outcome.Refuse(new NotFounded());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Box is null && SetAsideGas is null && Lots.Count == 0 && Debts.Count == 0, () => new NothingToOpen());
        CheckMoney(organization, objections);
        CheckLots(organization, objections);
        CheckDebts(organization, objections);
        if (SecondSignature.CheckWitness(organization, act.Says, Second, act.Today) is { } refusal) objections.Add(refusal);
        if (objections.Any) return objections.Refuse();

        var number = organization.Store.NextLotNumber;
        var lots = Lots.Select((l, i) => new LotIn(new LotId(act.NewId(i)), number + i, l.Item, l.Quantity, l.Cost.Centimos, l.Origin, l.Expiry, Words.Tidy(l.Batch))).ToArray();
        var opening = new OpeningRecorded(Date, Box, SetAsideGas, lots, [.. Debts.Where(d => !d.Owes.IsZero)], act.Says, Second!.Value);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, Lots.Select(l => l.Item)), opening]);
    }

    void CheckMoney(Organization organization, Objections objections)
    {
        var openings = organization.Charter.Openings;
        foreach (var (field, amount, known) in new[] { (nameof(Box), Box, openings.Any(o => o.Box is not null)), (nameof(SetAsideGas), SetAsideGas, openings.Any(o => o.SetAsideGas is not null)) })
        {
            if (amount is not { } soles) continue;
            objections.AddIf(soles.Centimos is < 0 or > AmountMax, () => new OpeningOutOfRange { Field = field });
            objections.AddIf(known, () => new OpeningKnown(field) { Field = field });
        }
    }

    void CheckLots(Organization organization, Objections objections)
    {
        var opened = organization.Charter.Openings.SelectMany(o => o.Lots.OrEmpty()).Select(l => l.Item).ToHashSet();
        foreach (var lot in Lots)
        {
            objections.AddIf(organization.Store.Find(lot.Item) is null, () => new UnknownItem(lot.Item) { Field = nameof(Lots) });
            objections.AddIf(lot.Quantity is <= 0 or > AmountMax || lot.Cost.Centimos is < 0 or > AmountMax, () => new OpeningOutOfRange { Field = nameof(Lots) });
        }
        foreach (var item in Lots.Select(l => l.Item).Distinct().Where(opened.Contains)) objections.Add(new OpeningKnown(item) { Field = nameof(Lots) });
    }

    void CheckDebts(Organization organization, Objections objections)
    {
        var opened = organization.Charter.Openings.SelectMany(o => o.Debts.OrEmpty()).Select(d => d.Household).ToHashSet();
        foreach (var debt in Debts)
        {
            objections.AddIf(!organization.Register.Households.ContainsKey(debt.Household), () => new Members.NoSuchHousehold { Field = nameof(Debts) });
            objections.AddIf(debt.Owes.Centimos is < -AmountMax or > AmountMax, () => new OpeningOutOfRange { Field = nameof(Debts) });
            objections.AddIf(!opened.Add(debt.Household), () => new OpeningKnown($"{organization.Register.NumberOf(debt.Household)}") { Field = nameof(Debts) });
        }
    }
}

public sealed record NotFounded : Refusal;
public sealed record NothingToOpen : Refusal;
public sealed record OpeningOutOfRange : Refusal;
/// <summary>This was opened in an earlier sitting: what is different now is a count.</summary>
/// <param name="Thing">Box, SetAsideGas, the key of an item, or the number of a household.</param>
public sealed record OpeningKnown(string Thing) : Refusal;
