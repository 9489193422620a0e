using Minka.Domain.Aid;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>Somebody went to the window. Leading is work: the minutes of each who went stand in the ledger.</summary>
/// <param name="Number">1, 2, 3 … of its filing.</param>
/// <param name="Minutes">For each of them, the way there and back counted.</param>
/// <param name="FileNumber">What the office's stamp says.</param>
/// <param name="AnswerBy">By when an answer is due, where the window took it.</param>
[FactKind("authorities.window-visited")]
public sealed record WindowVisited(FilingId Filing, int Number, DateOnly Date, WindowResult Result, IReadOnlyList<PersonId> Went, int Minutes, string? FileNumber, DateOnly? AnswerBy) : IDatedFact, IReversibleFact;

/// <summary>What they were told at the window, and by whom; and the photograph of the stamped copy.</summary>
/// <param name="Photo">SHA-256 of the photograph, in hexadecimal.</param>
/// <param name="Box">SHA-256 of the same as it lies sealed on the disk.</param>
[FactKind("authorities.window-told", Erasable = true)]
public sealed record WindowTold(FilingId Filing, int Number, string? Words, string? Photo, string? Box) : IAttachmentFact
{
    Attachment? IAttachmentFact.Attached => Photo is null ? null : new Attachment(Photo, Box);
}

/// <summary>Write down an errand.</summary>
public sealed record VisitWindow(FilingId Filing, DateOnly Date, WindowResult Result, IReadOnlyList<PersonId> Went, int Minutes, string? FileNumber = null, string? Text = null, Attachment? Photo = null) : ICommand
{
    public const int MinutesMax = 1_440, WentMax = 30, FileNumberLengthMax = 60;

    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        if (!organization.Authorities.Filings.TryGetValue(Filing, out var filing)) return Outcome.Refuse(new UnknownFiling { Field = nameof(Filing) });
        var (number, text, objections) = (Typed.Trimmed(FileNumber), Typed.Trimmed(Text), new Objections());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < filing.Fact.Date, () => new BeforeTheFiling(filing.Fact.Date) { Field = nameof(Date) });
        objections.AddIf(Went.Count is 0 or > WentMax, () => new NobodyVisited(WentMax) { Field = nameof(Went) });
        objections.AddIf(Went.Any(p => !organization.Register.People.ContainsKey(p)), () => new NoSuchPerson { Field = nameof(Went) });
        objections.AddIf(Minutes is < 0 or > MinutesMax, () => new MinutesOutOfRange(MinutesMax / 60) { Field = nameof(Minutes) });
        objections.AddIf(number?.Length > FileNumberLengthMax, () => new TextTooLong(number!.Length, FileNumberLengthMax) { Field = nameof(FileNumber) });
        objections.AddIf(Result == WindowResult.HandedIn && filing.HandedIn is not null, () => new AlreadyHandedIn(filing.HandedIn!.Value) { Field = nameof(Result) });
        DateOnly? answerBy = Result == WindowResult.HandedIn ? WorkingDays.After(Date, DaysToAnswer(organization, filing.Fact.Kind)) : null;
        var made = new WindowVisited(Filing, filing.Visits.Select(e => e.Fact.Number).DefaultIfEmpty().Max() + 1, Date, Result, [.. Went.Distinct()], Minutes, number, answerBy);
        return text is null && Photo is null ? objections.OrAccept(made) : objections.OrAccept(made, new WindowTold(Filing, made.Number, text, Photo?.Hash, Photo?.Box));
    }

    /// <summary>Working days: three for a complaint about a delivery, ten for the municipal register, else what the procedure law says.</summary>
    int DaysToAnswer(Organization organization, FilingKind kind)
    {
        var statute = organization.Charter.At(Date);
        return kind switch
        {
            FilingKind.Complaint or FilingKind.SubsidyBalance => statute.ClaimWorkingDays,
            FilingKind.Registration or FilingKind.Recognition => statute.Of(AidSettings.RegistrationAnswerDays),
            _ => statute.Of(AidSettings.AnswerDays),
        };
    }
}

public sealed record UnknownFiling : Refusal;
public sealed record BeforeTheFiling(DateOnly Begun) : Refusal;
public sealed record NobodyVisited(int Most) : Refusal;
public sealed record MinutesOutOfRange(int Hours) : Refusal;
public sealed record AlreadyHandedIn(DateOnly On) : Refusal;
