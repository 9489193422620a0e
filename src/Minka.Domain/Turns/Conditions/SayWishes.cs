using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>What she says of a day: she would like a turn, or rather none. A wish is heard where it costs nobody a turn more.</summary>
public enum DayWish { None, Wish, RatherNot }

/// <summary>Days of the week that she likes for turns, and that she would rather not have, from a day on.</summary>
[FactKind("turns.weekday-wishes-said")]
public sealed record WeekdayWishesSaid(PersonId Person, int Wished, int RatherNot, DateOnly From) : IFact, IReversibleFact;

/// <summary>The same of one day; it goes before her days of the week. The last word holds.</summary>
[FactKind("turns.day-wish-said")]
public sealed record DayWishSaid(PersonId Person, DateOnly Day, DayWish Wish) : IFact, IReversibleFact;

/// <summary>Says which days of the week she likes: she herself, or whoever arranges the turns.</summary>
public sealed record SayWeekdayWishes(PersonId Person, int Wished, int RatherNot, DateOnly From) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act) => ConditionRules.Decide(organization, act, Person, From,
        (_, objections) =>
        {
            objections.AddIf(!Weekdays.IsMask(Wished), () => new NoSuchWeekday { Field = nameof(Wished) });
            objections.AddIf(!Weekdays.IsMask(RatherNot), () => new NoSuchWeekday { Field = nameof(RatherNot) });
            objections.AddIf((Wished & RatherNot) != 0, () => new WishedAndNot { Field = nameof(RatherNot) });
            var hers = organization.Conditions.WeekdaysOn(Person, From);
            objections.AddIf(hers != Weekdays.None && (hers & ~RatherNot) == 0, () => new RatherNeverAtAll { Field = nameof(RatherNot) });
        },
        () => [new WeekdayWishesSaid(Person, Wished, RatherNot, From)]);
}

/// <summary>Says a wish for one day to come.</summary>
public sealed record SayDayWish(PersonId Person, DateOnly Day, DayWish Wish) : ICommand
{
    /// <summary>Who wishes for everything wishes for nothing: so many single days to come.</summary>
    public const int DaysMost = 60;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act) => ConditionRules.Decide(organization, act, Person, null,
        (_, objections) =>
        {
            var conditions = organization.Conditions;
            ConditionRules.CheckReach(objections, act, Day, nameof(Day));
            objections.AddIf(!Enum.IsDefined(Wish), () => new NoSuchWish { Field = nameof(Wish) });
            objections.AddIf(Day < act.Today, () => new DayIsPast { Field = nameof(Day) });
            if (Wish == DayWish.None) return;
            objections.AddIf(!conditions.IsAvailable(Person, Day), () => new NotThereThatDay(Day) { Field = nameof(Day) });
            objections.AddIf(conditions.SingleWishesOf(Person, act.Today).Count(w => w.Day != Day) >= DaysMost, () => new TooManyWishes(DaysMost) { Field = nameof(Day) });
        },
        () => [new DayWishSaid(Person, Day, Wish)]);
}

public sealed record WishedAndNot : Refusal;
/// <summary>She would rather not on every day on which she can: that is no wish.</summary>
public sealed record RatherNeverAtAll : Refusal;
public sealed record NoSuchWish : Refusal;
public sealed record DayIsPast : Refusal;
public sealed record NotThereThatDay(DateOnly Date) : Refusal;
public sealed record TooManyWishes(int Most) : Refusal;
