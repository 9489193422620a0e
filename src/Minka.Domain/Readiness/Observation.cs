using Minka.Domain.Organizations;

namespace Minka.Domain.Readiness;

/// <summary>
/// What somebody who looks at the books might ask about, told early and as help. It is computed for the organisation alone:
/// it is never written in the journal, exported or shared, and only the board reads it.
/// </summary>
/// <param name="Name">The rule, as docs/glossary.md has it; `observation.NAME.what`, `.why` and `.do` of the catalogue say it.</param>
/// <param name="Count">How many, or how much; chooses singular and plural.</param>
/// <param name="On">The day that it is about, or null.</param>
/// <param name="Item">The item that it is about, or null.</param>
/// <param name="Number">The number of the delivery, the household or the paper, or null.</param>
/// <param name="Limit">The limit that was passed, or null.</param>
public sealed record Observation(string Name, long Count, DateOnly? On = null, string? Item = null, int? Number = null, long? Limit = null);

/// <summary>All rules, in the order in which they are told: first what may stop the food, last what is only a word that is missing.</summary>
public static class Observations
{
    public static IReadOnlyList<Observation> Of(Organization organization, DateOnly today) =>
    [
        .. BookRules.NoDaySheet(organization, today), .. BookRules.BookGap(organization, today), .. PotRules.LowPot(organization, today), .. PotRules.RationsDiffer(organization, today),
        .. DeliveryRules.SupplyGap(organization, today), .. DeliveryRules.PartialBasket(organization, today), .. DeliveryRules.OddDelivery(organization, today),
        .. DeliveryRules.ReceiverOffTheBoard(organization, today), .. DeliveryRules.UnfinishedSheet(organization, today), .. DeliveryRules.FolioSkipped(organization, today), .. DeliveryRules.NoExpiry(organization, today), .. DeliveryRules.OddPeriod(organization, today),
        .. StoreRules.RawHandedOut(organization, today), .. StoreRules.ExpiredInStore(organization, today), .. StoreRules.CountDiffers(organization, today), .. StoreRules.NegativeStock(organization),
        .. MoneyRules.NoCashCount(organization, today), .. MoneyRules.NoReceipt(organization, today), .. MoneyRules.OneSignature(organization, today), .. MoneyRules.BalanceLate(organization, today),
        .. PotRules.OneFamily(organization, today), .. PotRules.ManyCrewMenus(organization, today),
        .. PeopleRules.MinorWithoutGuardian(organization, today), .. PeopleRules.SolidarityToReview(organization, today), .. PeopleRules.DocumentMissing(organization, today), .. PeopleRules.ClassMissing(organization, today),
        .. PlaceRules.HygieneOverdue(organization, today), .. PlaceRules.FaultPersists(organization), .. PlaceRules.CodeDisagrees(organization), .. BookRules.ClockBehind(organization, today),
    ];
}
