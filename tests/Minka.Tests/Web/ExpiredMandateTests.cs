using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;

namespace Minka.Tests.Web;

public class ExpiredMandateTests
{
    [Fact]
    public async Task After_the_mandate_the_pot_goes_on_marked_and_only_spending_over_the_limit_waits()
    {
        await using var node = await TestNode.Founded();
        var ended = node.Today.AddDays(-1);
        await node.Do(new RecordBoard(node.Today.AddYears(-1), [new Term(Post.President, node.Founder, node.Today.AddYears(-1), ended), new Term(Post.Treasurer, node.Founder, node.Today.AddYears(-1), ended)]));
        using var browser = await node.SignedIn();
        Assert.True(browser.Page.Says("(período vencido)"), browser.Page.Html);

        await node.Do(new SayCooked(node.Today, 10));
        await browser.Get("/cerrar");
        var closed = await browser.Submit("/cerrar", ("Leftover", "10"));
        Assert.Contains("hecho=day-closed", closed.Path);
        Assert.True(closed.Says("Sra. Elena (período vencido)"));

        await node.Do(new ReceiveMoney(node.Today, IncomeKind.Donation, Soles.Of(500), PaymentMeans.Cash));
        await node.Do(new Spend(node.Today, ExpenseKind.Water, Soles.Of(100), Paper.Receipt, null, MoneySource.Box));
        var over = node.Kitchen.Read(o => o.Decide(new Spend(node.Today, ExpenseKind.Repair, Soles.Of(100, 10), Paper.Boleta, null, MoneySource.Box), node.ActOf(node.Founder)));
        Assert.Contains(Assert.IsType<Minka.Domain.Organizations.Outcome.Refused>(over).Refusals, r => r is MandateExpired);
    }
}
