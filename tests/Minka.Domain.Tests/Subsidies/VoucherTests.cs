using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Subsidies;

namespace Minka.Domain.Tests.Subsidies;

public class VoucherTests
{
    readonly Story kitchen = Story.Founded();
    readonly Guid voucher;

    public VoucherTests()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(100), PaymentMeans.Cash));
        kitchen.Accepts(Comes("00412"));
        voucher = kitchen.NewId(0);
    }

    ReceiveVoucher Comes(string code) => new(kitchen.Today, code, Soles.Of(16), kitchen.Today, kitchen.Today.AddDays(20));
    UseVoucher Uses(int price) => new(voucher, kitchen.Today, Soles.Of(price), MoneySource.Box, Paper.Boleta, "G-1");

    [Fact]
    public void A_voucher_pays_its_part_of_a_cylinder_and_the_box_the_rest()
    {
        kitchen.Accepts(Uses(50));
        Assert.Equal((Soles.Of(66), Soles.Zero, 10_000L), (kitchen.Books.Cash.Box, kitchen.Books.Ledger.Soles(Accounting.GasVouchers), kitchen.Books.Store.QuantityOf("gas")));
        Assert.Equal(50_00, kitchen.Books.Store.BalanceOf(kitchen.Books.Store.Lots.Values.Single()).CostCentimos);
        kitchen.Refuses<VoucherSpent>(Uses(50));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct == default ? default : kitchen.Books.Vouchers.Find(voucher)!.Last!.Act, "otro día"));
        Assert.True(kitchen.Books.Vouchers.Find(voucher)!.IsInDrawer);
        Assert.Equal((Soles.Of(100), Soles.Of(16)), (kitchen.Books.Cash.Box, kitchen.Books.Ledger.Soles(Accounting.GasVouchers)));
    }

    [Fact]
    public void A_voucher_holds_through_its_last_day()
    {
        kitchen.Today = kitchen.Today.AddDays(20);
        kitchen.Accepts(Uses(50));
        kitchen.Today = Story.FirstDay;
        kitchen.Accepts(Comes("00413"));
        var second = kitchen.NewId(0);
        kitchen.Today = kitchen.Today.AddDays(21);
        kitchen.Refuses<VoucherHasExpired>(Uses(50) with { Voucher = second, Date = kitchen.Today });
        kitchen.Accepts(new EndVoucher(second, kitchen.Today, VoucherEnd.Expired));
        Assert.Equal(Soles.Of(16), kitchen.Books.Ledger.Soles(Accounting.VouchersLost));
        kitchen.Refuses<VoucherSpent>(new EndVoucher(second, kitchen.Today, VoucherEnd.Lost));
    }

    [Fact]
    public void One_number_is_one_voucher()
    {
        Assert.Equal("00412", kitchen.Refuses<VoucherKnown>(Comes(" 00412 ")).Code);
        kitchen.Refuses<VoucherExpiresBefore>(Comes("5") with { Expiry = kitchen.Today.AddDays(-1) });
    }

    [Fact]
    public void How_many_vouchers_a_month_follows_how_many_eat()
    {
        Assert.Equal(2, kitchen.Books.Vouchers.MaxOn(kitchen.Today));
        kitchen.Accepts(new DecideSetting(MoneySettings.VouchersMiddleFrom.Key, 3, kitchen.Today, "Municipalidad"));
        kitchen.Registers("Rosa");
        Assert.Equal(2, kitchen.Books.Vouchers.MaxOn(kitchen.Today));
        kitchen.Registers("Hilda", MemberKind.User);
        Assert.Equal(4, kitchen.Books.Vouchers.MaxOn(kitchen.Today));
    }
}
