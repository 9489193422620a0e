using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>The sheet of a day got its number, before its closing, because it was printed.</summary>
[FactKind("kitchen.sheet-numbered")]
public sealed record SheetNumbered(DateOnly Date, int Number) : IDatedFact;

/// <summary>Give a day's sheet its number for printing. A sheet that has one keeps it.</summary>
public sealed record NumberSheet(DateOnly Date) : ICommand
{
    public Power Needs => Power.CloseDay;

    public Outcome Decide(Organization organization, Act act)
    {
        var day = organization.Days.On(Date);
        if (Date > act.Today) return Outcome.Refuse(new DateInFuture { Field = nameof(Date) });
        if (day.Made <= 0) return Outcome.Refuse(new NothingCooked());
        return day.Sheet is null ? Outcome.Accept(new SheetNumbered(Date, organization.Days.NextSheet)) : Outcome.Accept();
    }
}

/// <summary>A day without a pot has no sheet.</summary>
public sealed record NothingCooked : Refusal;
