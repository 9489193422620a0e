using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Organizations;

namespace Minka.Domain.Subsidies;

/// <summary>A gas voucher and what became of it; both null while it lies in the drawer.</summary>
public sealed record Voucher(VoucherReceived Fact, Stamp Stamp, VoucherUsed? Used = null, VoucherEnded? End = null, Stamp? Last = null)
{
    public bool IsInDrawer => Used is null && End is null;
}

/// <summary>The book of gas vouchers.</summary>
public sealed class VoucherBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, Voucher> vouchers = [];
    int last;

    public IEnumerable<Voucher> All => vouchers.Values.OrderBy(v => v.Fact.Number);
    public IEnumerable<Voucher> InDrawer => All.Where(v => v.IsInDrawer).OrderBy(v => v.Fact.Expiry);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;
    public Voucher? Find(Guid id) => vouchers.GetValueOrDefault(id);
    public Voucher? ByNumber(int number) => vouchers.Values.FirstOrDefault(v => v.Fact.Number == number);

    /// <summary>How many vouchers a month a kitchen of so many people may get, by the bands of the day.</summary>
    public int MaxOn(DateOnly date)
    {
        var (statute, users) = (Organization.Charter.At(date), Organization.Register.ActiveOn(date).Count());
        return (int)statute[users >= statute[MoneySettings.VouchersLargeFrom].Value ? MoneySettings.VouchersLarge : users >= statute[MoneySettings.VouchersMiddleFrom].Value ? MoneySettings.VouchersMiddle : MoneySettings.VouchersSmall].Value;
    }

    protected override bool Concerns(IFact fact) => fact is VoucherReceived or VoucherUsed or VoucherEnded;
    protected override void Clear() => vouchers.Clear();

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (fact is VoucherReceived { Number: var number } && number > last) last = number;
        if (isReversed) return;
        switch (fact)
        {
            case VoucherReceived received: vouchers.TryAdd(received.Voucher, new Voucher(received, stamp)); break;
            case VoucherUsed used when Find(used.Voucher) is { } voucher:
                if (voucher.IsInDrawer) vouchers[used.Voucher] = voucher with { Used = used, Last = stamp };
                else if (!IsFoldingAgain) Raise("voucher-twice", stamp, used.Date, ("Voucher", voucher.Fact.Number));
                break;
            case VoucherEnded ended when Find(ended.Voucher) is { IsInDrawer: true } voucher: vouchers[ended.Voucher] = voucher with { End = ended, Last = stamp }; break;
        }
    }
}
