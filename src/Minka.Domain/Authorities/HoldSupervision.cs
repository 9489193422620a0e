using Minka.Domain.Aid;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>
/// The visits of one supervision: the first recommends, the second observes, the third verifies; a special one comes on a
/// complaint or on the ministry's request (model of RM 167-2016-MIDIS).
/// </summary>
public enum SupervisionStep { First, Second, Third, Special }

/// <summary>What supervisors ask for, as audits and municipal rules name it.</summary>
public enum FaultKind { Books, Diary, Register, Store, Hygiene, Fumigation, Extinguisher, Clothing, FewRations, RawFood, Papers, Other }

/// <summary>The municipality came to supervise.</summary>
/// <param name="Number">The organisation's own number of the visit: 1, 2, 3 …</param>
/// <param name="Arrived">When they came; null where nobody looked at the clock.</param>
/// <param name="Present">A representative of the kitchen was there.</param>
/// <param name="CopyLeft">They left a copy of their sheet.</param>
/// <param name="MendBy">The last day to mend what was asked; null where nothing was.</param>
[FactKind("authorities.supervision-held")]
public sealed record SupervisionHeld(int Number, DateOnly Date, SupervisionStep Step, TimeOnly? Arrived, bool Present, bool CopyLeft, string? SheetNumber, IReadOnlyList<FaultKind> Faults, DateOnly? MendBy) : IDatedFact, IReversibleFact;

/// <summary>Who came, what they asked in their words, what was answered, and the photograph of their sheet.</summary>
/// <param name="Photo">SHA-256 of the photograph, in hexadecimal.</param>
/// <param name="Box">SHA-256 of the same as it lies sealed on the disk.</param>
[FactKind("authorities.supervision-told", Erasable = true)]
public sealed record SupervisionTold(int Number, string? WhoCame, string? Asked, string? Answered, string? Photo, string? Box) : IAttachmentFact
{
    Attachment? IAttachmentFact.Attached => Photo is null ? null : new Attachment(Photo, Box);
}

/// <summary>What a supervision asked for is in order now.</summary>
[FactKind("authorities.fault-mended")]
public sealed record FaultMended(int Supervision, FaultKind Fault, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>Write down a supervision.</summary>
public sealed record HoldSupervision(DateOnly Date, SupervisionStep Step, TimeOnly? Arrived, bool Present, bool CopyLeft, IReadOnlyList<FaultKind> Faults) : ICommand
{
    public const int SheetNumberLengthMax = 60;

    public string? SheetNumber { get; init; }
    /// <summary>What their sheet says; null for the days of the rule.</summary>
    public DateOnly? MendBy { get; init; }
    public string? WhoCame { get; init; }
    public string? Asked { get; init; }
    public string? Answered { get; init; }
    public Attachment? Photo { get; init; }

    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var (sheet, objections) = (Typed.Trimmed(SheetNumber), new Objections());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(MendBy < Date, () => new UntilOdd { Field = nameof(MendBy) });
        objections.AddIf(sheet?.Length > SheetNumberLengthMax, () => new TextTooLong(sheet!.Length, SheetNumberLengthMax) { Field = nameof(SheetNumber) });
        var faults = Faults.Where(Enum.IsDefined).Distinct().Order().ToArray();
        DateOnly? mendBy = faults.Length == 0 ? null : MendBy ?? Date.PlusDays(organization.Charter.At(Date).Of(AidSettings.MendDays));
        var held = new SupervisionHeld(organization.Authorities.NextSupervisionNumber, Date, Step, Arrived, Present, CopyLeft, sheet, faults, mendBy);
        var told = new SupervisionTold(held.Number, Words.Tidy(WhoCame), Typed.Trimmed(Asked), Typed.Trimmed(Answered), Photo?.Hash, Photo?.Box);
        return told is (_, null, null, null, null, _) ? objections.OrAccept(held) : objections.OrAccept(held, told);
    }
}

/// <summary>Say that something a supervision asked for is in order.</summary>
public sealed record MendFault(int Supervision, FaultKind Fault, DateOnly Date) : ICommand
{
    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var held = organization.Authorities.Supervisions.FirstOrDefault(s => s.Number == Supervision);
        objections.AddIf(held is null || !held.Faults.Contains(Fault), () => new NotAskedFor { Field = nameof(Fault) });
        objections.AddIf(held?.Mended.ContainsKey(Fault) == true, () => new MendedAlready { Field = nameof(Fault) });
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        return objections.OrAccept(new FaultMended(Supervision, Fault, Date));
    }
}

public sealed record NotAskedFor : Refusal;
public sealed record MendedAlready : Refusal;
