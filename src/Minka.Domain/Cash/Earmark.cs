using System.Globalization;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Cash;

/// <summary>
/// Money that may go for one thing only has an account of its own among what is kept apart: <c>subsidy-3</c> is the third
/// payment of the State's subsidy, <c>activity-2</c> the box of the second fund-raiser.
/// </summary>
public static class Earmark
{
    const string Subsidy = "subsidy-", Activity = "activity-";

    public static MoneySource OfSubsidy(int number) => new(MoneyPlace.SetAside, string.Create(CultureInfo.InvariantCulture, $"{Subsidy}{number}"));
    public static MoneySource OfActivity(int number) => new(MoneyPlace.SetAside, string.Create(CultureInfo.InvariantCulture, $"{Activity}{number}"));

    /// <summary>The number of the subsidy from which this is paid; null for any other money.</summary>
    public static int? SubsidyOf(MoneySource? source) => NumberIn(source, Subsidy);
    public static int? ActivityOf(MoneySource? source) => NumberIn(source, Activity);

    static int? NumberIn(MoneySource? source, string prefix) => source is { Place: MoneyPlace.SetAside } && MoneySource.Slug(source.Purpose) is var slug && slug.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(slug.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The subsidy pays food and what cooks it, each with its paper: any other expense would come back observed.</summary>
    internal static void Check(Objections objections, MoneySource? source, bool isFoodOrFuel, Paper paper)
    {
        if (SubsidyOf(source) is null) return;
        objections.AddIf(!isFoodOrFuel, () => new SubsidyIsForFood { Field = "Source" });
        objections.AddIf(paper == Paper.None, () => new SubsidyNeedsPaper { Field = "Paper" });
    }

    internal static bool Allows(ExpenseKind kind) => kind is ExpenseKind.Fuel or ExpenseKind.Market;
    internal static bool Allows(Item? item) => item?.Use is ItemUse.Food or ItemUse.Fuel;
}

/// <summary>The subsidy is for food and cooking fuel only; the box pays the rest.</summary>
public sealed record SubsidyIsForFood : Refusal;
/// <summary>Each line of the subsidy has a receipt or a sworn statement.</summary>
public sealed record SubsidyNeedsPaper : Refusal;
/// <summary>The subsidy leaves its account as purchases or returned to the State, never into another pocket.</summary>
public sealed record SubsidyStaysApart : Refusal;
