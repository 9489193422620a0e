using Minka.Domain.Aid;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>What a supervision did that the rule does not allow: help for a letter, never an excuse for what is not in order.</summary>
public enum SupervisionBreach { TooSoon, OutsideHours, NobodyOfOurs, NoCopy, BeforeTheDelivery }

/// <summary>A supervision as the book has it.</summary>
public sealed record Supervision(SupervisionHeld Fact, Stamp Stamp)
{
    public int Number => Fact.Number;
    public DateOnly Date => Fact.Date;
    public IReadOnlyList<FaultKind> Faults { get; } = [.. (Fact.Faults ?? []).Where(Enum.IsDefined).Distinct()];

    /// <summary>Null where nobody wrote it, or it was erased.</summary>
    public string? WhoCame { get; init; }
    public string? Asked { get; init; }
    public string? Answered { get; init; }
    public string? Photo { get; init; }
    public IReadOnlyDictionary<FaultKind, DateOnly> Mended { get; init; } = new Dictionary<FaultKind, DateOnly>();

    public IEnumerable<FaultKind> Unmended => Faults.Where(f => !Mended.ContainsKey(f));
}

/// <summary>What follows from the visits: the step that comes next and what stays unmended from one visit to the next.</summary>
public static class Supervisions
{
    /// <summary>The step of the next visit: after a first one with faults the second, after the third a new first.</summary>
    public static SupervisionStep Next(IReadOnlyList<Supervision> held)
    {
        var last = held.LastOrDefault(s => s.Fact.Step != SupervisionStep.Special);
        if (last is null || !last.Unmended.Any() && last.Fact.Step != SupervisionStep.Second) return SupervisionStep.First;
        return last.Fact.Step switch { SupervisionStep.First => SupervisionStep.Second, SupervisionStep.Second => SupervisionStep.Third, _ => SupervisionStep.First };
    }

    /// <summary>Faults that this visit names and the visit before it named too: they may cost the food.</summary>
    public static IReadOnlyList<FaultKind> Persistent(IReadOnlyList<Supervision> held, Supervision visit)
    {
        if (visit.Fact.Step is SupervisionStep.First or SupervisionStep.Special) return [];
        var before = held.LastOrDefault(s => s.Date < visit.Date && s.Fact.Step != SupervisionStep.Special);
        return before is null ? [] : [.. visit.Faults.Where(before.Faults.Contains)];
    }

    public static IReadOnlyList<SupervisionBreach> Breaches(Organization organization, Supervision visit)
    {
        var statute = organization.Charter.At(visit.Date);
        var breaches = new List<SupervisionBreach>();
        void AddIf(bool broken, SupervisionBreach breach) { if (broken) breaches.Add(breach); }
        var before = organization.Authorities.Supervisions.LastOrDefault(s => s.Date < visit.Date && s.Fact.Step != SupervisionStep.Special);
        AddIf(visit.Fact.Step is SupervisionStep.Second or SupervisionStep.Third && before is not null && visit.Date.DayNumber - before.Date.DayNumber < statute.Of(AidSettings.MendDays), SupervisionBreach.TooSoon);
        AddIf(visit.Fact.Arrived is { } at && IsOutside(at, statute) || !statute.IsServiceDay(visit.Date), SupervisionBreach.OutsideHours);
        AddIf(!visit.Fact.Present, SupervisionBreach.NobodyOfOurs);
        AddIf(!visit.Fact.CopyLeft, SupervisionBreach.NoCopy);
        AddIf(visit.Fact.Step != SupervisionStep.Special && !organization.Store.Deliveries.Values.Any(d => !d.IsReversed && d.Fact.Origin is Origin.State or Origin.Municipality && (d.Date.Year, d.Date.Month) == (visit.Date.Year, visit.Date.Month) && d.Date <= visit.Date), SupervisionBreach.BeforeTheDelivery);
        return breaches;
    }

    static bool IsOutside(TimeOnly at, Statute statute)
    {
        var minute = at.Hour * 60 + at.Minute;
        return minute < statute.Of(AidSettings.OpensAt) || minute > statute.Of(AidSettings.ClosesAt);
    }
}
