using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Fundraising;

public enum ActivityKind { Pollada, Raffle, Grill, Bingo, Other }

/// <summary>A fund-raiser begins. Its money has an account of its own until it is closed.</summary>
/// <param name="Number">1, 2, 3 … of the organisation.</param>
/// <param name="Day">The day on which it is held.</param>
/// <param name="Cards">How many numbered cards there are: 1 to this.</param>
[FactKind("fundraising.activity-opened")]
public sealed record ActivityOpened(Guid Activity, int Number, ActivityKind Kind, DateOnly Day, Soles CardPrice, int Cards) : IReversibleFact;

[FactKind("fundraising.activity-named", Erasable = true)]
public sealed record ActivityNamed(Guid Activity, string Name) : IFact;

/// <summary>Plan a fund-raiser: its day, its cards and their price.</summary>
public sealed record OpenActivity(ActivityKind Kind, DateOnly Day, Soles CardPrice, int Cards, string? Name) : ICommand
{
    public const int CardsMax = 5_000;
    public const long PriceMax = 1_000_00;

    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var name = Words.Tidy(Name);
        objections.AddIf(!Enum.IsDefined(Kind), () => new NoSuchActivity { Field = nameof(Kind) });
        objections.AddIf(name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > Words.LengthMax, () => new TextTooLong(name!.Length, Words.LengthMax) { Field = nameof(Name) });
        objections.AddIf(CardPrice.Centimos is < 0 or > PriceMax, () => new PriceOutOfRange(Soles.Zero, new Soles(PriceMax)) { Field = nameof(CardPrice) });
        objections.AddIf(Cards is < 0 or > CardsMax, () => new CardsOutOfRange(0, CardsMax) { Field = nameof(Cards) });
        objections.AddIf(Day.DayNumber - act.Today.DayNumber > DecideSetting.DaysAheadMax, () => new SettingTooFarAhead(Day) { Field = nameof(Day) });
        var id = act.NewId(0);
        return objections.OrAccept(new ActivityOpened(id, organization.Fundraising.NextNumber, Kind, Day, CardPrice, Cards), new ActivityNamed(id, name ?? ""));
    }
}

public sealed record NoSuchActivity : Refusal;
public sealed record CardsOutOfRange(int Least, int Most) : Refusal;
