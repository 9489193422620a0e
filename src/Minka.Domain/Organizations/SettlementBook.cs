namespace Minka.Domain.Organizations;

/// <summary>A discrepancy was explained by someone; it leaves the list and stays in the journal.</summary>
/// <param name="Explanation">Only in journals from before the words had a fact of their own; nothing writes it any more.</param>
[FactKind("organization.discrepancy-settled")]
public sealed record DiscrepancySettled(string Key, string? Explanation = null) : IFact;

/// <summary>What happened, in the words of whoever explained it: they may tell of somebody, so they can be erased.</summary>
[FactKind("organization.settlement-explained", Erasable = true)]
public sealed record SettlementExplained(string Key, string Explanation) : IFact;

/// <summary>Explain a discrepancy.</summary>
public sealed record SettleDiscrepancy(string Key, string Explanation) : ICommand
{
    public const int ExplanationLengthMax = 1000;

    public Offices.Power Needs => Offices.Power.SettleDiscrepancies;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.OpenDiscrepancies.Any(d => d.Key == Key), () => new NothingToSettle());
        objections.AddIf(string.IsNullOrWhiteSpace(Explanation), () => new ExplanationMissing { Field = nameof(Explanation) });
        objections.AddIf(Explanation?.Length > ExplanationLengthMax, () => new TextTooLong(Explanation!.Length, ExplanationLengthMax) { Field = nameof(Explanation) });
        return objections.OrAccept(new DiscrepancySettled(Key), new SettlementExplained(Key, (Explanation ?? "").Trim()));
    }
}

public sealed record NothingToSettle : Refusal;
public sealed record ExplanationMissing : Refusal;

/// <summary>A discrepancy that somebody explained.</summary>
/// <param name="Explanation">Null where the words were erased.</param>
public sealed record Settlement(string Key, string? Explanation, Stamp Stamp);

/// <summary>Which discrepancies were explained, how and by whom.</summary>
public sealed class SettlementBook(Organization organization) : Book(organization)
{
    readonly Dictionary<string, (DiscrepancySettled Fact, Stamp Stamp)> settled = [];
    readonly Dictionary<(Guid Act, string Key), string> explained = [];

    public bool IsSettled(string key) => settled.ContainsKey(key);

    /// <summary>In the order of recording.</summary>
    public IEnumerable<Settlement> All => settled.Select(s => new Settlement(s.Key, explained.GetValueOrDefault((s.Value.Stamp.Act, s.Key)) ?? s.Value.Fact.Explanation, s.Value.Stamp));

    public override void Write(IFact fact, Stamp stamp)
    {
        if (fact is DiscrepancySettled settlement) settled.TryAdd(settlement.Key ?? "", (settlement, stamp));
        if (fact is SettlementExplained { Explanation: { } words } told) explained.TryAdd((stamp.Act, told.Key ?? ""), words);
    }
}
