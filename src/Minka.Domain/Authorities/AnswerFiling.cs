using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>The office answered, or the paper was taken back.</summary>
/// <param name="Document">The number of the answer: letter, resolution.</param>
[FactKind("authorities.filing-answered")]
public sealed record FilingAnswered(FilingId Filing, DateOnly Date, FilingResult Result, string? Document) : IDatedFact, IReversibleFact;

/// <summary>The words of an answer.</summary>
[FactKind("authorities.filing-answer-told", Erasable = true)]
public sealed record FilingAnswerTold(FilingId Filing, string Words) : IFact;

/// <summary>Record how a paper was answered. An answer that came without a stamp on our copy is an answer all the same.</summary>
public sealed record AnswerFiling(FilingId Filing, DateOnly Date, FilingResult Result, string? Document = null, string? Text = null) : ICommand
{
    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        if (!organization.Authorities.Filings.TryGetValue(Filing, out var filing)) return Outcome.Refuse(new UnknownFiling { Field = nameof(Filing) });
        var (document, text, objections) = (Typed.Trimmed(Document), Typed.Trimmed(Text), new Objections());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < filing.Fact.Date, () => new BeforeTheFiling(filing.Fact.Date) { Field = nameof(Date) });
        objections.AddIf(filing.Answer is not null, () => new AlreadyAnswered(filing.Answer!.Date));
        objections.AddIf(document?.Length > VisitWindow.FileNumberLengthMax, () => new TextTooLong(document!.Length, VisitWindow.FileNumberLengthMax) { Field = nameof(Document) });
        var answered = new FilingAnswered(Filing, Date, Result, document);
        return text is null ? objections.OrAccept(answered) : objections.OrAccept(answered, new FilingAnswerTold(Filing, text));
    }
}

public sealed record AlreadyAnswered(DateOnly On) : Refusal;
