using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;

namespace Minka.Features.Storeroom;

/// <summary>How a delivery, its differences and its claim are said.</summary>
public static class DeliveryWords
{
    /// <summary>Municipio, Vaso de Leche. Once where the programme is only the giver's name again: Parroquia.</summary>
    public static string Title(Delivery delivery, Texts texts) => OriginWords.Say(delivery.Fact.Origin, texts) is var giver && delivery.Fact.Programme is { } programme && programme != giver ? $"{giver}, {programme}" : giver;

    /// <summary>Faltaron 12 kg de arroz.</summary>
    public static string Difference(Organization o, DeliveryDifference line, Texts texts) => line.Difference switch
    {
        0 => texts["delivery.exact"],
        < 0 => texts.Of("delivery.short", ("quantity", o.Store.Say(line.Item, line.Short)), ("item", StoreWords.Lower(o.Store.NameOf(line.Item)))),
        _ => texts.Of("delivery.over", ("quantity", o.Store.Say(line.Item, line.Difference)), ("item", StoreWords.Lower(o.Store.NameOf(line.Item)))),
    };

    /// <summary>All that was short, or that all came.</summary>
    public static string Shortage(Organization o, Delivery delivery, Texts texts) =>
        delivery.Shortages.Count == 0 ? texts["delivery.complete"] : string.Join(" ", delivery.Shortages.Select(s => Difference(o, s, texts)));

    public static string Step(ClaimDue due, Texts texts) => due.Step switch
    {
        ClaimStep.ToFile => texts["claim.step.ToFile"],
        ClaimStep.ToBeAnswered => texts["claim.step.ToBeAnswered"],
        _ => texts["claim.step.ToBeCompleted"],
    };

    /// <summary>The same with its last day: it may be done after it too.</summary>
    public static string Deadline(ClaimDue due, Texts texts) => texts.Of(due.IsLate ? "claim.by.late" : "claim.by", ("what", Step(due, texts)), ("date", DateWords.WeekdayDayMonth(due.By)));

    /// <summary>Help for the organisation alone: whether what came is what a standard ration needs. Null where it cannot be said.</summary>
    public static string? Plausible(PlausibilityNote? note, Texts texts)
    {
        if (note is null) return null;
        var id = note.IsHigh ? "delivery.plausible.high" : note.IsLow ? "delivery.plausible.low" : "delivery.plausible.good";
        return texts.Of("delivery.plausible", ("grams", note.GramsPerPersonAndDay), ("standard", note.StandardGrams), ("people", note.People), ("days", note.ServiceDays)) + " " + texts[id];
    }
}
