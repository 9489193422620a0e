using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>What the steps of a sanction have in common.</summary>
static class SanctionRules
{
    public static Soles FineOf(Statute statute) => new(statute[SanctionSettings.Fine].Value);

    /// <summary>Nobody sits over herself nor over her own house.</summary>
    public static bool IsOwnHouse(Organization organization, PersonId one, PersonId other, DateOnly on) => one == other || !organization.Offices.AreOfDifferentHouseholds(one, other, on);

    /// <summary>Null where she may have missed it: a turn on the wall that she did not serve, or one that hung on a wall of paper.</summary>
    public static Refusal? WhyNotMissed(Organization organization, PersonId person, TurnKey key)
    {
        if (!organization.Conditions.IsAvailable(person, key.Day) || organization.Conditions.IsExempt(person, key.Day)) return new ExcusedThatDay(key.Day) { Field = nameof(ProposeSanction.Missed) };
        if (organization.Turns.StandingAt(key) is not { } turn) return null;
        if (turn.IsCancelled || turn.PlaceOf(person) is not { } place) return new NotHerTurn(key.Day) { Field = nameof(ProposeSanction.Missed) };
        return place.Status switch
        {
            PlaceStatus.Came or PlaceStatus.StoodIn => new SheCame(key.Day) { Field = nameof(ProposeSanction.Missed) },
            PlaceStatus.Announced => new SheHadSaidSo(key.Day) { Field = nameof(ProposeSanction.Missed) },
            _ => null,
        };
    }

    public static void CheckWords(Objections objections, string? words, bool areNeeded = false)
    {
        objections.AddIf(areNeeded && words is null, () => new ExplanationMissing { Field = nameof(ProposeSanction.Words) });
        objections.AddIf(words?.Length > Words.LengthMax, () => new TextTooLong(words!.Length, Words.LengthMax) { Field = nameof(ProposeSanction.Words) });
    }

    /// <summary>What comes of a ruling: the same, something lighter that was chosen, or nothing.</summary>
    public static (SanctionKind Kind, Soles Fine) Outcome(SanctionRuling ruling, (SanctionKind Kind, Soles Fine) before, SanctionKind kind, Soles fine) => ruling switch
    {
        SanctionRuling.Upheld => before,
        SanctionRuling.Lightened => (kind, kind == SanctionKind.Fine ? fine : Soles.Zero),
        _ => (before.Kind, Soles.Zero),
    };

    public static void CheckRuling(Objections objections, SanctionRuling ruling, (SanctionKind Kind, Soles Fine) before, SanctionKind kind, Soles fine)
    {
        objections.AddIf(!Enum.IsDefined(ruling), () => new NoSuchRuling { Field = "Ruling" });
        if (ruling != SanctionRuling.Lightened) return;
        objections.AddIf(!Enum.IsDefined(kind), () => new NoSuchSanction { Field = "Kind" });
        if (kind == SanctionKind.Fine && before.Kind == SanctionKind.Fine) objections.AddIf(!fine.IsPositive || fine >= before.Fine, () => new NotLighter { Field = "Fine" });
        else objections.AddIf(kind >= before.Kind, () => new NotLighter { Field = "Kind" });
    }

    /// <summary>She herself with her PIN, or whoever arranges the turns where she said it by word of mouth or on paper.</summary>
    public static bool MaySpeakFor(Organization organization, Act act, PersonId person) => person == act.Says || organization.Offices.Allows(act.Says, Power.ArrangeTurns, act.Today);
}

public sealed record ExcusedThatDay(DateOnly Date) : Refusal;
public sealed record NotHerTurn(DateOnly Date) : Refusal;
public sealed record SheCame(DateOnly Date) : Refusal;
public sealed record SheHadSaidSo(DateOnly Date) : Refusal;
public sealed record NoSuchRuling : Refusal;
public sealed record NotLighter : Refusal;
public sealed record NoSuchCase : Refusal;
