namespace Minka.Domain.Work;

/// <summary>
/// The kinds of work that a kitchen knows, by key: "water", "cleaning", "market". Each has its own account of hours
/// (expenses:work:KEY), so that cooking, errands and guiding stand beside each other and nothing is worth more by itself.
/// </summary>
public static class WorkDuties
{
    public const string Cooking = "cooking", Errands = "errands", Faena = "faena", Represent = "represent", Contribution = "contribution", Other = "other";
    public const int KeyLengthMax = 40;

    /// <summary>What is typed as work done. Communal work days and journeys have pages of their own.</summary>
    public static readonly IReadOnlyList<string> Typed = ["cook", "helper", "market", "water", "cleaning", "delivery", "watch", "guide", "children", "errand"];

    /// <summary>The order of columns: leading is work too, so errands and journeys stand beside cooking, before the rest.</summary>
    public static readonly IReadOnlyList<string> Order = [Cooking, Errands, Represent, Faena, "helper", "market", "water", "cleaning", "delivery", "watch", "guide", "children", Contribution];

    /// <summary>The last part of a duty's account. A key that no account can bear goes to "other".</summary>
    public static string AccountOf(string? duty) => duty switch
    {
        "cook" => Cooking,
        "errand" => Errands,
        _ => IsKey(duty) ? duty! : Other,
    };

    /// <summary>Small letters and single hyphens between them.</summary>
    public static bool IsKey(string? duty) =>
        duty is { Length: > 0 and <= KeyLengthMax } && duty[0] != '-' && duty[^1] != '-' && duty.All(c => c is >= 'a' and <= 'z' or '-') && !duty.Contains("--", StringComparison.Ordinal);

    /// <summary>Where an account's kind of work stands in a list: the known ones first, others by their letters.</summary>
    public static int PlaceOf(string kind)
    {
        for (var at = 0; at < Order.Count; at++)
            if (Order[at] == kind) return at;
        return Order.Count;
    }
}
