namespace Minka.Domain.Organizations;

/// <summary>A discrepancy was explained by someone; it leaves the list and stays in the journal.</summary>
[FactKind("organization.discrepancy-settled")]
public sealed record DiscrepancySettled(string Key, string Explanation) : IFact;

/// <summary>Explain a discrepancy.</summary>
public sealed record SettleDiscrepancy(string Key, string Explanation) : ICommand
{
    public Offices.Power Needs => Offices.Power.SettleDiscrepancies;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.OpenDiscrepancies.Any(d => d.Key == Key), () => new NothingToSettle());
        objections.AddIf(string.IsNullOrWhiteSpace(Explanation), () => new ExplanationMissing { Field = nameof(Explanation) });
        return objections.OrAccept(new DiscrepancySettled(Key, (Explanation ?? "").Trim()));
    }
}

public sealed record NothingToSettle : Refusal;
public sealed record ExplanationMissing : Refusal;

/// <summary>Which discrepancies were explained, how and by whom.</summary>
public sealed class SettlementBook(Organization organization) : Book(organization)
{
    readonly Dictionary<string, (DiscrepancySettled Fact, Stamp Stamp)> settled = [];

    public bool IsSettled(string key) => settled.ContainsKey(key);
    public IReadOnlyDictionary<string, (DiscrepancySettled Fact, Stamp Stamp)> All => settled;

    public override void Write(IFact fact, Stamp stamp)
    {
        if (fact is DiscrepancySettled settlement) settled.TryAdd(settlement.Key ?? "", (settlement, stamp));
    }
}
