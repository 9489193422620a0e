using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Lending;

/// <summary>Food that comes in with a loan or its return: lots of their own, of origin "loan", at what replacing them would cost.</summary>
static class LoanFood
{
    public static void Object(Organization organization, IReadOnlyList<BorrowedFood> foods, Objections objections)
    {
        objections.AddIf(foods.Count > ReceiveDelivery.ProductsMax, () => new TooManyLines(ReceiveDelivery.ProductsMax) { Field = "Foods" });
        for (var i = 0; i < foods.Count; i++)
        {
            var (food, field) = (foods[i], $"Foods[{i}]");
            objections.AddIf(organization.Store.Find(food.Item) is null, () => new UnknownItem(food.Item) { Field = field });
            objections.AddIf(food.Quantity is <= 0 or > TypedNumber.MinorMax / 100, () => new QuantityOutOfRange { Field = field });
        }
    }

    /// <param name="costs">The cost of each where something else says it; otherwise what replacing it would cost.</param>
    public static IReadOnlyList<LotIn> Lots(Organization organization, Act act, IReadOnlyList<BorrowedFood> foods, IReadOnlyList<long>? costs = null)
    {
        var first = organization.Store.NextLotNumber;
        return [.. foods.Select((f, i) => new LotIn(new LotId(act.NewId(i + 1)), first + i, f.Item, f.Quantity, costs?[i] ?? ReferenceCost.Of(organization, f.Item, f.Quantity), Origin.Loan, f.Expiry, null))];
    }
}
