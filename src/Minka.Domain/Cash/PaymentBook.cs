using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>Said: somebody showed it. InDoubt: it waits for the bank. Confirmed: it stands in the account's list. False: it never arrived.</summary>
public enum PaymentState { Said, InDoubt, Confirmed, False }

/// <summary>A payment by telephone or transfer as the book knows it now.</summary>
/// <param name="Act">The act that recorded it.</param>
public sealed record Payment(Guid Act, IPayment Fact, Stamp Stamp, HouseholdId? Household, PaymentState State);

/// <summary>Payments by telephone and transfer: their operation numbers, which are in doubt, which the bank confirmed.</summary>
public sealed class PaymentBook(Organization organization) : Book(organization)
{
    readonly Dictionary<Guid, (IPayment Fact, Stamp Stamp)> payments = [];
    readonly Dictionary<string, List<Guid>> byNumber = [];
    readonly Dictionary<Guid, (PaymentDoubted Fact, Stamp Stamp)> doubted = [];
    readonly Dictionary<Guid, List<(PaymentVerdict Verdict, Guid Act)>> settled = [];
    readonly Dictionary<Guid, List<Guid>> matched = [];

    /// <summary>Those that stand, oldest first.</summary>
    public IEnumerable<Payment> All => payments.Keys.Select(Find).OfType<Payment>().OrderBy(p => p.Fact.Date).ThenBy(p => p.Stamp.RecordedAt);
    public IEnumerable<Payment> InDoubt => doubted.Keys.Select(Find).OfType<Payment>().Where(p => p.State == PaymentState.InDoubt);

    /// <summary>The payment of an act; null where none was, it was undone, or a later order of the household took its place.</summary>
    public Payment? Find(Guid act)
    {
        if (!payments.TryGetValue(act, out var payment) || !Stands(payment.Fact, act)) return null;
        return new Payment(act, payment.Fact, payment.Stamp, HouseholdOf(payment.Fact), StateOf(act));
    }

    /// <summary>Where this number was noted before; null where it is new. The same household may send its form of the day again.</summary>
    public Payment? UseOf(string number, DateOnly date, HouseholdId? household) =>
        byNumber.TryGetValue(Key(number), out var uses) ? uses.Select(Find).OfType<Payment>().FirstOrDefault(p => !(p.Fact is OrderTaken order && order.Date == date && order.Household == household)) : null;

    /// <summary>The doubt that still stands about an act's payment; null where there is none.</summary>
    public PaymentDoubted? DoubtOf(Guid act) => StateOf(act) == PaymentState.InDoubt ? doubted[act].Fact : null;

    /// <summary>Somebody said already what became of it.</summary>
    public bool IsSettled(Guid act) => settled.TryGetValue(act, out var verdicts) && verdicts.Any(v => !Organization.History.IsReversed(v.Act));

    internal PaymentDoubted? DoubtEver(Guid act) => doubted.TryGetValue(act, out var doubt) ? doubt.Fact : null;

    /// <summary>The very first verdict about it: a second device's second one posts nothing.</summary>
    internal bool IsFirstVerdict(Guid payment, Guid act) => settled.TryGetValue(payment, out var verdicts) && verdicts.FirstOrDefault(v => !Organization.History.IsReversed(v.Act)) is var first && first.Act == act;

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case IPayment payment when payment.Means.IsDigital(): Note(payment, stamp); break;
            case PaymentDoubted doubt: doubted.TryAdd(stamp.Act, (doubt, stamp)); break;
            case PaymentSettled verdict: Listed(settled, verdict.Payment).Add((verdict.Verdict, stamp.Act)); break;
            case PaymentsMatched list: foreach (var payment in list.Payments ?? []) Listed(matched, payment).Add(stamp.Act); break;
        }
    }

    void Note(IPayment payment, Stamp stamp)
    {
        if (!payments.TryAdd(stamp.Act, (payment, stamp)) || payment.Operation is not { } number) return;
        if (!byNumber.TryGetValue(Key(number), out var uses)) byNumber[Key(number)] = uses = [];
        uses.Add(stamp.Act);
    }

    PaymentState StateOf(Guid act)
    {
        var verdict = settled.TryGetValue(act, out var verdicts) ? verdicts.Where(v => !Organization.History.IsReversed(v.Act)).Select(v => (PaymentVerdict?)v.Verdict).FirstOrDefault() : null;
        if (verdict == PaymentVerdict.NeverArrived) return PaymentState.False;
        if (matched.TryGetValue(act, out var lists) && lists.Any(l => !Organization.History.IsReversed(l))) return PaymentState.Confirmed;
        if (verdict == PaymentVerdict.Arrived) return PaymentState.Confirmed;
        return doubted.ContainsKey(act) && verdict is null && !Organization.History.IsReversed(act) ? PaymentState.InDoubt : PaymentState.Said;
    }

    /// <summary>Not undone, and no later order of the household took its place.</summary>
    bool Stands(IFact fact, Guid act) =>
        !Organization.History.IsReversed(act) && !(fact is OrderTaken order && !ReferenceEquals(order, Organization.Days.On(order.Date).OrderOf(order.Household)));

    static HouseholdId? HouseholdOf(IFact fact) => fact switch { OrderTaken order => order.Household, DebtPaid paid => paid.Household, Contributions.MoneyGiven given => given.Household, _ => null };

    /// <summary>Numbers as people copy them: "0041 5523" is "00415523".</summary>
    static string Key(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    static List<T> Listed<T>(Dictionary<Guid, List<T>> lists, Guid key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
