using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Handovers;

/// <summary>What is handed over with an office.</summary>
public enum Custody { Box, Store }

/// <summary>
/// An office passed from one to another before a witness. Custody begins with this act, whatever day the mandate began. Each of
/// the three confirms with her own PIN; until then it says who has not.
/// </summary>
/// <param name="Number">1, 2, 3 … of the organisation.</param>
/// <param name="Counted">What was counted: the box's money; zero for the store.</param>
/// <param name="Book">What the book said.</param>
/// <param name="Owed">What households have to pay, handed over as a list.</param>
/// <param name="Papers">Receipts and vouchers handed over.</param>
/// <param name="Keys">Keys handed over.</param>
[FactKind("handovers.written")]
public sealed record HandoverWritten(Guid Handover, int Number, DateOnly Date, Custody Custody, PersonId Outgoing, PersonId Incoming, PersonId Witness, Soles Counted, Soles Book, Soles Owed, int Vouchers, int Papers, int Keys, IReadOnlyList<HandedItem> Items) : IDatedFact;

/// <summary>A product of the store as it was counted at the handover, in its smallest unit.</summary>
public sealed record HandedItem(string Item, long Counted, long Book);

/// <summary>What was said at the handover: pans, cylinders, what is broken.</summary>
[FactKind("handovers.told", Erasable = true)]
public sealed record HandoverTold(Guid Handover, string Words) : IFact;

[FactKind("handovers.confirmed")]
public sealed record HandoverConfirmed(Guid Handover, PersonId By) : IFact;

/// <summary>Write the act by which the box passes to another: counted by coins and notes, with the list of what is owed, vouchers and papers.</summary>
public sealed record HandOverBox(DateOnly Date, PersonId Outgoing, PersonId Incoming, PersonId Witness, IReadOnlyList<CashPieces> Pieces, int Papers, int Keys, string? Words = null) : ICommand
{
    public Power Needs => Power.CountCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = HandoverRules.Check(organization, act, Date, Outgoing, Incoming, Witness, Papers, Keys, Words);
        var counted = new CountCash(Date, Pieces ?? [], null).Decide(organization, act);
        if (counted is Outcome.Refused refused) foreach (var refusal in refused.Refusals) objections.Add(refusal);
        if (objections.Any || counted is not Outcome.Accepted { Facts: [CashCounted count] }) return objections.Refuse();
        var owed = new Soles(organization.Register.Households.Values.Select(h => organization.Cash.OwedBy(h.Id).Centimos).Where(c => c > 0).Sum());
        var id = act.NewId(0);
        return Outcome.Accept(
        [
            count, new HandoverWritten(id, organization.Handovers.NextNumber, Date, Custody.Box, Outgoing, Incoming, Witness, count.Total, count.Book, owed, organization.Vouchers.InDrawer.Count(), Papers, Keys, []),
            .. HandoverRules.Said(id, Words), .. HandoverRules.ConfirmedByWriter(id, act, Outgoing, Incoming, Witness),
        ]);
    }
}

/// <summary>Write the act by which the store passes to another: what the book holds that day, as it was last counted, and the keys.</summary>
public sealed record HandOverStore(DateOnly Date, PersonId Outgoing, PersonId Incoming, PersonId Witness, int Keys, string? Words = null) : ICommand
{
    public Power Needs => Power.CountCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = HandoverRules.Check(organization, act, Date, Outgoing, Incoming, Witness, 0, Keys, Words);
        if (objections.Any) return objections.Refuse();
        var items = organization.Store.Items.Keys.Order(StringComparer.Ordinal).Select(k => (Key: k, Quantity: organization.Store.QuantityOf(k))).Where(i => i.Quantity > 0).Select(i => new HandedItem(i.Key, i.Quantity, i.Quantity)).ToArray();
        var id = act.NewId(0);
        return Outcome.Accept(
        [
            new HandoverWritten(id, organization.Handovers.NextNumber, Date, Custody.Store, Outgoing, Incoming, Witness, Soles.Zero, Soles.Zero, Soles.Zero, 0, 0, Keys, items),
            .. HandoverRules.Said(id, Words), .. HandoverRules.ConfirmedByWriter(id, act, Outgoing, Incoming, Witness),
        ]);
    }
}

/// <summary>One of the three stands by the act with her own PIN: signed in herself, or as the second signature on a form.</summary>
/// <param name="By">Null for whoever is signed in.</param>
public sealed record ConfirmHandover(Guid Handover, PersonId? By = null) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var by = By ?? act.Says;
        if (organization.Handovers.Find(Handover) is not { } handover) return Outcome.Refuse(new NoSuchHandover());
        if (!handover.Three.Contains(by)) return Outcome.Refuse(new NotOfThisHandover { Field = "Second" });
        if (handover.Confirmed.Contains(by)) return Outcome.Refuse(new AlreadyConfirmed { Field = "Second" });
        var count = organization.Cash.Counts.FirstOrDefault(c => c.Stamp.Act == handover.Stamp.Act);
        return Outcome.Accept([new HandoverConfirmed(Handover, by), .. count is { IsAlone: true } && count.Fact.Counter != by ? new IFact[] { new CountConfirmed(count.Stamp.Act, by) } : []]);
    }
}

static class HandoverRules
{
    const int CountMax = 10_000;

    public static Objections Check(Organization organization, Act act, DateOnly date, PersonId outgoing, PersonId incoming, PersonId witness, int papers, int keys, string? words)
    {
        var objections = new Objections();
        objections.AddIf(date > act.Today, () => new DateInFuture { Field = "Date" });
        foreach (var (person, field) in new[] { (outgoing, "Outgoing"), (incoming, "Incoming"), (witness, "Witness") })
            objections.AddIf(!organization.Register.People.ContainsKey(person), () => new NoSuchPerson { Field = field });
        objections.AddIf(outgoing == incoming, () => new ThreeDifferentPeople { Field = "Incoming" });
        objections.AddIf(witness == outgoing || witness == incoming, () => new ThreeDifferentPeople { Field = "Witness" });
        objections.AddIf(papers is < 0 or > CountMax, () => new CountOutOfRange(CountMax) { Field = "Papers" });
        objections.AddIf(keys is < 0 or > CountMax, () => new CountOutOfRange(CountMax) { Field = "Keys" });
        objections.AddIf(words?.Length > Typed.LengthMax, () => new TextTooLong(words!.Length, Typed.LengthMax) { Field = "Words" });
        return objections;
    }

    public static IEnumerable<IFact> Said(Guid handover, string? words) => Typed.Trimmed(words) is { } said ? [new HandoverTold(handover, said)] : [];

    /// <summary>Whoever writes it gave her PIN already.</summary>
    public static IEnumerable<IFact> ConfirmedByWriter(Guid handover, Act act, params PersonId[] three) => three.Contains(act.Says) ? [new HandoverConfirmed(handover, act.Says)] : [];
}

public sealed record ThreeDifferentPeople : Refusal;
public sealed record NoSuchHandover : Refusal;
public sealed record NotOfThisHandover : Refusal;
