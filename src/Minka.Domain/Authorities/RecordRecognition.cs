using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Authorities;

/// <summary>The municipality recognised a board that an assembly had elected before, often by months.</summary>
/// <param name="Date">The date of the resolution.</param>
/// <param name="Election">The day of the election that it recognises.</param>
/// <param name="Until">The last day for which the board is recognised.</param>
[FactKind("authorities.board-recognised")]
public sealed record BoardRecognized(DateOnly Date, string Resolution, DateOnly Election, DateOnly From, DateOnly Until) : IDatedFact, IReversibleFact;

/// <summary>Where the board stands before the State. Its power inside never depends on it.</summary>
public enum RecognitionState { NoBoard, Elected, Recognized, Ended }

/// <summary>The board's two dates: when its people chose it and when the State said so.</summary>
/// <param name="Since">The election of the board that holds office.</param>
/// <param name="Paper">The resolution that recognises that election; null while there is none.</param>
public sealed record Recognition(RecognitionState State, DateOnly? Since, BoardRecognized? Paper)
{
    /// <summary>Days from the election to the resolution, or to that day while there is none.</summary>
    public int? DaysBetween(DateOnly today) => Since is not { } elected ? null : (Paper?.Date ?? today).DayNumber - elected.DayNumber;
}

/// <summary>Write down the resolution that recognises the board.</summary>
public sealed record RecordRecognition(DateOnly Date, string Resolution, DateOnly Election, DateOnly From, DateOnly Until) : ICommand
{
    public const int ResolutionLengthMax = 80;

    public Power Needs => Power.RecordBoard;

    public Outcome Decide(Organization organization, Act act)
    {
        var (resolution, objections) = (Words.Tidy(Resolution), new Objections());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(resolution is null, () => new ResolutionMissing { Field = nameof(Resolution) });
        objections.AddIf(resolution?.Length > ResolutionLengthMax, () => new TextTooLong(resolution!.Length, ResolutionLengthMax) { Field = nameof(Resolution) });
        objections.AddIf(!organization.Offices.Elections.Any(e => e.Date == Election), () => new NoElectionThatDay { Field = nameof(Election) });
        objections.AddIf(Date < Election, () => new RecognizedBeforeElected(Election) { Field = nameof(Date) });
        objections.AddIf(Until < From || Until.DayNumber - From.DayNumber > RecordBoard.MandateDaysMax, () => new UntilOdd { Field = nameof(Until) });
        return objections.OrAccept(new BoardRecognized(Date, resolution ?? "", Election, From, Until));
    }
}

public sealed record ResolutionMissing : Refusal;
public sealed record NoElectionThatDay : Refusal;
public sealed record RecognizedBeforeElected(DateOnly Election) : Refusal;
