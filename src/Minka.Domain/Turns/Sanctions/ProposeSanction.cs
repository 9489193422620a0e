using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>Somebody of the board brings up a turn that was missed. It holds nothing yet.</summary>
/// <param name="Number">1, 2, 3 … as the minutes name it.</param>
/// <param name="Missed">The day of the turn.</param>
/// <param name="Fine">As the statute of that day has it; nothing for the other kinds.</param>
[FactKind("turns.sanction-proposed")]
public sealed record SanctionProposed(Guid Sanction, int Number, PersonId Person, DateOnly Missed, string Duty, SanctionKind Kind, Soles Fine, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>What was said at a step of it, in the words of whoever said it.</summary>
[FactKind("turns.sanction-worded", Erasable = true)]
public sealed record SanctionWorded(Guid Sanction, PersonId Person, SanctionStep Step, string Words) : IFact;

/// <summary>Proposes what the statute has for a missed turn. She reads it on her own page and may explain before anybody decides.</summary>
public sealed record ProposeSanction(PersonId Person, DateOnly Missed, string Duty, SanctionKind Kind, string? Words = null) : ICommand
{
    public Power Needs => Power.Sanction;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        if (!organization.Register.People.TryGetValue(Person, out var person)) return Outcome.Refuse(new NotInTheRegister { Field = nameof(Person) });
        var (statute, words) = (organization.Charter.At(Missed), Organizations.Words.Tidy(Words));
        objections.AddIf(!person.IsActive(act.Today), () => new NotActiveThen(Person, act.Today) { Field = nameof(Person) });
        objections.AddIf(SanctionRules.IsOwnHouse(organization, act.Says, Person, act.Today), () => new OfHerOwnHouse { Field = nameof(Person) });
        objections.AddIf(Missed > act.Today, () => new DateInFuture { Field = nameof(Missed) });
        var days = (int)statute[SanctionSettings.ProposeDays].Value;
        objections.AddIf(act.Today.DayNumber - Missed.DayNumber > days, () => new MissedTooLongAgo(days) { Field = nameof(Missed) });
        objections.AddIf(!organization.Turns.Knows(Duty), () => new NoSuchDuty { Field = nameof(Duty) });
        if (organization.Turns.Knows(Duty) && SanctionRules.WhyNotMissed(organization, Person, new TurnKey(Missed, Duty)) is { } refusal) objections.Add(refusal);
        objections.AddIf(organization.Sanctions.Of(Person).Any(s => s.Proposed.Missed == Missed && s.Proposed.Duty == Duty), () => new ProposedAlready { Field = nameof(Missed) });
        CheckKind(objections, organization, statute);
        SanctionRules.CheckWords(objections, words);
        var id = act.NewId(0);
        var proposed = new SanctionProposed(id, organization.Sanctions.NextNumber, Person, Missed, Duty, Kind, Kind == SanctionKind.Fine ? SanctionRules.FineOf(statute) : Soles.Zero, act.Today);
        return words is null ? objections.OrAccept(proposed) : objections.OrAccept(proposed, new SanctionWorded(id, Person, SanctionStep.Proposed, words));
    }

    /// <summary>Only what the statute of that day has, and no fine before the warnings that it asks for.</summary>
    void CheckKind(Objections objections, Organization organization, Statute statute)
    {
        objections.AddIf(!Enum.IsDefined(Kind), () => new NoSuchSanction { Field = nameof(Kind) });
        objections.AddIf(Kind == SanctionKind.GiveBack && statute[SanctionSettings.GiveBack].Value == 0, () => new NotInTheStatute { Field = nameof(Kind) });
        if (Kind != SanctionKind.Fine) return;
        if (!SanctionRules.FineOf(statute).IsPositive)
        {
            objections.Add(new NotInTheStatute { Field = nameof(Kind) });
            return;
        }
        var (have, need) = (organization.Sanctions.WarningsOf(Person, Missed), (int)statute[SanctionSettings.Warnings].Value);
        objections.AddIf(have < need, () => new WarningFirst(have, need) { Field = nameof(Kind) });
    }
}

public sealed record OfHerOwnHouse : Refusal;
public sealed record MissedTooLongAgo(int Days) : Refusal;
public sealed record ProposedAlready : Refusal;
public sealed record NoSuchSanction : Refusal;
/// <summary>The assembly decided no such thing: then there is none.</summary>
public sealed record NotInTheStatute : Refusal;
public sealed record WarningFirst(int Have, int Needed) : Refusal;
