using Minka.Domain.Kitchen;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Readiness;

/// <summary>A kitchen as an observer would see it; each rule is tried on both sides of its limit.</summary>
public abstract class ObservedKitchen
{
    private protected readonly Story kitchen = Story.Founded();

    private protected DateOnly Today { get => kitchen.Today; set => kitchen.Today = value; }

    private protected bool Sees(string name) => Observations.Of(kitchen.Books, Today).Any(o => o.Name == name);
    private protected Observation Only(string name) => Assert.Single(Observations.Of(kitchen.Books, Today), o => o.Name == name);

    private protected void Cooks(int rations, int leftover = -1)
    {
        kitchen.Accepts(new SayCooked(Today, rations));
        kitchen.Accepts(new CloseDay(Today, leftover < 0 ? rations - kitchen.Books.Days.On(Today).Served : leftover, 0, 0));
    }

    private protected ReceiveDelivery Delivery() => new(Today, Origin.State, [new ReceivedProduct("rice", 10_000, 10_000, Expiry: Today.AddYears(1))], kitchen.Elena)
    { SheetNumber = $"{kitchen.Books.Store.Deliveries.Count}", Folio = $"{31 + kitchen.Books.Store.Deliveries.Count}", PeriodFrom = Today, PeriodTo = Today.AddDays(59) };

    private protected void NextServiceDay() { do Today = Today.AddDays(1); while (!kitchen.Books.Charter.At(Today).IsServiceDay(Today)); }
}
