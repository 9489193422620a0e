using System.Globalization;

namespace Minka.Domain.Ledger;

/// <summary>
/// The tree of accounts, in English as the journal and the export have it; screens say it in Spanish. People and households
/// appear by number, never by name.
/// </summary>
public static class Accounting
{
    public const string CashBox = "assets:cash:box";

    /// <summary>Money kept apart in the box for a purpose, such as the next gas cylinder.</summary>
    public static string SetAside(string purpose) => $"assets:cash:set-aside:{purpose}";

    /// <summary>Money that is in someone's hands or on her telephone until she hands it over.</summary>
    public static string Hands(int personNumber) => string.Create(CultureInfo.InvariantCulture, $"assets:hands:person-{personNumber}");

    /// <summary>What a household owes (positive) or has paid ahead (negative).</summary>
    public static string Household(int householdNumber) => string.Create(CultureInfo.InvariantCulture, $"assets:receivable:household-{householdNumber}");

    /// <summary>What another kitchen with which we buy owes us (positive) or we owe it (negative).</summary>
    public static string OtherKitchen(int kitchenNumber) => string.Create(CultureInfo.InvariantCulture, $"assets:receivable:kitchen-{kitchenNumber}");

    public static string Store(string item) => $"assets:store:{item}";
    public static string Lot(string item, int lotNumber) => string.Create(CultureInfo.InvariantCulture, $"assets:store:{item}:lot-{lotNumber}");

    /// <summary>The item and the lot's number of a lot's account; null for any other account.</summary>
    public static (string Item, int Number)? LotOf(string path)
    {
        if (!path.StartsWith("assets:store:", StringComparison.Ordinal)) return null;
        var parts = path.Split(':');
        return parts.Length == 4 && parts[3].StartsWith("lot-", StringComparison.Ordinal) && int.TryParse(parts[3].AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (parts[2], number)
            : null;
    }

    /// <summary>Rations in the pot: made and not yet served.</summary>
    public const string Pot = "assets:pot:rations";

    public const string RationsMade = "equity:rations:made";
    /// <summary>Whole rations that were cut into halves.</summary>
    public const string RationsCut = "equity:rations:cut";
    public static string RationsGone(string to) => $"expenses:rations:{to}";
    public static string RationIncome(string tier) => $"income:rations:{tier}";

    /// <summary>In-kind aid by who gave it: state, municipality, church, donor.</summary>
    public static string Aid(string origin, string item) => $"income:aid:{origin}:{item}";
    public static string OtherIncome(string what) => $"income:other:{what}";

    public static string PotFood(string item) => $"expenses:pot:food:{item}";
    public const string PotFuel = "expenses:pot:fuel";
    public const string PotWater = "expenses:pot:water";
    public const string PotTransport = "expenses:pot:transport";
    public static string Expense(string what) => $"expenses:other:{what}";
    public static string Waste(string item) => $"expenses:waste:{item}";

    /// <summary>Food that left and was not cooked here, by why: loan, raw, emergency.</summary>
    public static string GivenOut(string reason, string item) => $"expenses:given:{reason}:{item}";

    /// <summary>Food that another kitchen has of ours, by the number of the loan.</summary>
    public static string LentOut(int loan) => string.Create(CultureInfo.InvariantCulture, $"assets:loans:loan-{loan}");

    /// <summary>Food that we have of another kitchen, by the number of the loan.</summary>
    public static string BorrowedIn(int loan) => string.Create(CultureInfo.InvariantCulture, $"liabilities:loans:loan-{loan}");

    /// <summary>What came back or was given back against what was owed: at zero when it was the same food at the same cost.</summary>
    public const string LoansSettled = "equity:loans:settled";

    /// <summary>Pots, stove, cylinders that are the kitchen's own and whose value is known, by number.</summary>
    public static string Thing(int number) => string.Create(CultureInfo.InvariantCulture, $"assets:things:thing-{number}");
    public const string ThingsOwned = "equity:things";

    /// <summary>Food of the milk programme, by item: never the kitchen's.</summary>
    public const string MilkStock = "assets:milk";

    public const string Opening = "equity:opening";
    public const string RationsDifference = "equity:differences:rations";
    public const string CashDifference = "equity:differences:cash";
    public static string StoreDifference(string item) => $"equity:differences:store:{item}";
    public static string Found(string item) => $"equity:found:{item}";

    public static string Work(string duty) => $"expenses:work:{duty}";
    public static string WorkOf(int personNumber) => string.Create(CultureInfo.InvariantCulture, $"income:work:person-{personNumber}");

    /// <summary>Work given in a household's name by somebody who is in no register: a husband, a daughter, whoever it sent.</summary>
    public static string WorkOfHousehold(int householdNumber) => string.Create(CultureInfo.InvariantCulture, $"income:work:household-{householdNumber}");

    /// <summary>Ayni between two: what the first of them has coming from the second. The tie has a number, and no account names the two.</summary>
    public static string AyniComing(int tie) => string.Create(CultureInfo.InvariantCulture, $"assets:ayni:tie-{tie}");
    /// <summary>The other side of the same promise.</summary>
    public static string AyniOwed(int tie) => string.Create(CultureInfo.InvariantCulture, $"liabilities:ayni:tie-{tie}");

    /// <summary>What a household still has to bring as its contribution (positive), or has brought ahead (negative).</summary>
    public static string Contributions(int householdNumber) => string.Create(CultureInfo.InvariantCulture, $"assets:contributions:household-{householdNumber}");
    public const string Dues = "income:contributions:dues";

    /// <summary>Cards of a fund-raiser in somebody's hands: not money yet, and not lost.</summary>
    public static string CardsOf(int activity, int personNumber) => string.Create(CultureInfo.InvariantCulture, $"assets:cards:activity-{activity}:person-{personNumber}");
    public static string CardsPrinted(int activity) => string.Create(CultureInfo.InvariantCulture, $"equity:cards:activity-{activity}");
    public static string ActivityIncome(int activity, string what) => string.Create(CultureInfo.InvariantCulture, $"income:activity:activity-{activity}:{what}");
    public static string ActivityCost(int activity, string what) => string.Create(CultureInfo.InvariantCulture, $"expenses:activity:activity-{activity}:{what}");

    public static string SubsidyIncome(int subsidy) => string.Create(CultureInfo.InvariantCulture, $"income:subsidy:subsidy-{subsidy}");

    /// <summary>Gas vouchers in the drawer, at their face value: they buy gas and nothing else.</summary>
    public const string GasVouchers = "assets:vouchers:gas";
    public const string GasVoucherIncome = "income:aid:state:gas-vouchers";
    public const string VouchersLost = "expenses:lost:gas-vouchers";

    /// <summary>Payments by telephone that the bank has not confirmed: nobody answers for them yet.</summary>
    public const string InDoubt = "assets:in-doubt:payments";
    public const string PaymentsLost = "expenses:lost:payments";

    /// <summary>What is there cannot be less than nothing: food, the box, money kept apart.</summary>
    public static bool NeverNegative(string path) =>
        path.StartsWith("assets:store:", StringComparison.Ordinal) || path.StartsWith(MilkStock, StringComparison.Ordinal) || path.StartsWith("assets:cash:", StringComparison.Ordinal) || path == InDoubt;
}
