using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class CountedSinceTests
{
    [Theory]
    [InlineData(45_391)] // more than came in: without the delivery eggs would remain whose cost is below zero
    [InlineData(45_009)] // as many as came in: without the delivery a cost would remain and no eggs
    public void A_delivery_is_corrected_after_the_counts_of_its_lot(long found)
    {
        var kitchen = Story.Founded();
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State, [new ReceivedProduct("eggs", 45_009, 45_009, null, null, new Soles(9_180))], kitchen.Elena));
        var delivery = kitchen.LastAct;
        kitchen.Accepts(new CountStore(kitchen.Today, "eggs", null, 15, CountReason.Lost));
        var lost = kitchen.LastAct;
        kitchen.Accepts(new CountStore(kitchen.Today, "eggs", null, found, CountReason.NotYetKnown));
        var again = kitchen.LastAct;

        kitchen.Refuses<CountedSince>(kitchen.Elena, new CorrectAct(delivery, "no era nuestro"));

        foreach (var act in new[] { again, lost, delivery }) kitchen.Accepts(new CorrectAct(act, "no era nuestro"));
        Assert.Equal(0, kitchen.Books.Store.QuantityOf("eggs"));
    }
}
