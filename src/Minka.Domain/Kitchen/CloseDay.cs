using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>The day was closed: every ration is accounted for, and what is missing has a name.</summary>
/// <param name="Difference">Made minus all that is accounted for: positive is missing, negative is more than was made.</param>
/// <param name="CrewMinutes">Work given by each of the crew, in minutes.</param>
/// <param name="Half">The half that remains when an odd number of halves went out: 1 is half a ration left over, -1 half a ration more than was made.</param>
/// <param name="Sheet">The number of the day's sheet, where it had none before.</param>
[FactKind("kitchen.day-closed", 2)]
public sealed record DayClosed(DateOnly Date, int Leftover, int Spoiled, int Donated, int Difference, int CrewMinutes, int Half = 0, int? Sheet = null) : IDatedFact;

/// <summary>Words about a day: why rations differ, what the supervisor saw, who could not come.</summary>
[FactKind("kitchen.day-noted", Erasable = true)]
public sealed record DayNoted(DateOnly Date, string Text) : IDatedFact;

/// <summary>
/// Close a day: what was left over, spoiled, given away, and, if she has it at hand, the count of the box. A difference is
/// named and never an obstacle.
/// </summary>
public sealed record CloseDay(DateOnly Date, int Leftover, int Spoiled, int Donated, string? Note = null, CountCash? Count = null) : ICommand
{
    public const int NoteLengthMax = 2000;

    public Power Needs => Power.CloseDay;

    public Outcome Decide(Organization organization, Act act)
    {
        var day = organization.Days.On(Date);
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(day.Closing is not null, () => new DayAlreadyClosed(Date));
        Check(objections, Leftover, nameof(Leftover));
        Check(objections, Spoiled, nameof(Spoiled));
        Check(objections, Donated, nameof(Donated));
        objections.AddIf(Note?.Length > NoteLengthMax, () => new TextTooLong(Note!.Length, NoteLengthMax) { Field = nameof(Note) });
        var count = Count?.Decide(organization, act);
        if (count is Outcome.Refused refused) foreach (var refusal in refused.Refusals) objections.Add(refusal);
        if (objections.Any) return objections.Refuse();

        var halves = day.InPotHalves - 2L * (Leftover + Spoiled + Donated);
        var sheet = day.Sheet is null && day.Made > 0 ? organization.Days.NextSheet : (int?)null;
        var facts = new List<IFact> { new DayClosed(Date, Leftover, Spoiled, Donated, (int)(halves / 2), organization.Charter.At(Date).CrewMinutes, (int)(halves % 2), sheet) };
        if (!string.IsNullOrWhiteSpace(Note)) facts.Add(new DayNoted(Date, Note.Trim()));
        if (count is Outcome.Accepted accepted) facts.AddRange(accepted.Facts);
        return Outcome.Accept([.. facts]);
    }

    static void Check(Objections objections, int rations, string field) =>
        objections.AddIf(rations is < 0 or > PlanMenu.RationsMax, () => new RationsOutOfRange(0, PlanMenu.RationsMax) { Field = field });
}

/// <summary>Write words into a day, closed or not.</summary>
public sealed record NoteDay(DateOnly Date, string Text) : ICommand
{
    public Power Needs => Power.CloseDay;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(string.IsNullOrWhiteSpace(Text), () => new ExplanationMissing { Field = nameof(Text) });
        objections.AddIf(Text?.Length > CloseDay.NoteLengthMax, () => new TextTooLong(Text!.Length, CloseDay.NoteLengthMax) { Field = nameof(Text) });
        return objections.OrAccept(new DayNoted(Date, (Text ?? "").Trim()));
    }
}

public sealed record DayAlreadyClosed(DateOnly Date) : Refusal;
