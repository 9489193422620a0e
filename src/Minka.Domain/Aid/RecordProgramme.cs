using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Aid;

/// <summary>Programmes of food aid as the municipality runs them.</summary>
public enum ProgrammeKind { Pca, Olla, MilkGlass, Other }

/// <summary>So much of an item for each user on each day, in the item's smallest unit.</summary>
public sealed record BasketLine(string Item, long PerPersonAndDay);

/// <summary>What a programme owes from a day on: for whom, how often, and the basket. Later terms take the place of earlier ones.</summary>
/// <param name="Key">Names the programme for ever: lower-case letters, digits and hyphens.</param>
/// <param name="Users">People for whom the municipality is to send food.</param>
/// <param name="EveryDays">A delivery is due every so many days.</param>
/// <param name="CalendarDays">The basket is for each day of the calendar; else for each day of service.</param>
/// <param name="IsConfirmed">The paper that says so was seen; else it is the best that is known.</param>
[FactKind("aid.programme-recorded")]
public sealed record ProgrammeRecorded(string Key, string Name, ProgrammeKind Kind, DateOnly From, int Users, int EveryDays, bool CalendarDays, IReadOnlyList<BasketLine> Basket, bool IsConfirmed) : IFact, IReversibleFact;

/// <summary>The agreement, the resolution or the norm that says so, in her words.</summary>
[FactKind("aid.programme-sourced", Erasable = true)]
public sealed record ProgrammeSourced(string Key, string Words) : IFact;

/// <summary>The programme sends nothing more after a day.</summary>
[FactKind("aid.programme-ended")]
public sealed record ProgrammeEnded(string Key, DateOnly LastDay) : IFact, IReversibleFact;

/// <summary>Record a programme, or its new terms from a day on.</summary>
/// <param name="Key">Null for a programme that is not in the book yet.</param>
public sealed record RecordProgramme(string? Key, string Name, ProgrammeKind Kind, DateOnly From, int Users, int EveryDays, bool CalendarDays, IReadOnlyList<BasketLine> Basket, bool IsConfirmed, string Source) : ICommand
{
    public const int UsersMax = 5_000, EveryDaysMax = 366;
    /// <summary>A kilo of one thing for one person in one day is a slip of the finger.</summary>
    public const long PerDayMax = 2_000;

    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var (name, source, objections) = (Words.Tidy(Name), Words.Tidy(Source), new Objections());
        var key = Key ?? organization.Aid.FreeKey(ItemKey.Of(name));
        objections.AddIf(name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > Words.LengthMax, () => new TextTooLong(name!.Length, Words.LengthMax) { Field = nameof(Name) });
        objections.AddIf(source is null, () => new SourceMissing { Field = nameof(Source) });
        objections.AddIf(source?.Length > Words.LengthMax, () => new TextTooLong(source!.Length, Words.LengthMax) { Field = nameof(Source) });
        objections.AddIf(Key is not null && !organization.Aid.Programmes.ContainsKey(Key), () => new NoSuchProgramme { Field = nameof(Key) });
        objections.AddIf(Users is <= 0 or > UsersMax, () => new UsersOutOfRange(UsersMax) { Field = nameof(Users) });
        objections.AddIf(EveryDays is <= 0 or > EveryDaysMax, () => new EveryDaysOutOfRange(EveryDaysMax) { Field = nameof(EveryDays) });
        objections.AddIf(From.DayNumber - act.Today.DayNumber > DecideSetting.DaysAheadMax, () => new SettingTooFarAhead(From) { Field = nameof(From) });
        objections.AddIf(Basket.Count == 0, () => new BasketEmpty { Field = nameof(Basket) });
        for (var i = 0; i < Basket.Count; i++)
        {
            var (line, field) = (Basket[i], $"{nameof(Basket)}[{i}]");
            objections.AddIf(organization.Store.Find(line.Item) is null, () => new UnknownItem(line.Item) { Field = field });
            objections.AddIf(line.PerPersonAndDay is <= 0 or > PerDayMax, () => new QuantityOutOfRange { Field = field });
        }
        objections.AddIf(Basket.DistinctBy(l => l.Item).Count() != Basket.Count, () => new SameItemTwice { Field = nameof(Basket) });
        return objections.OrAccept([.. Catalogue.DefinitionsMissing(organization.Store, Basket.Select(l => l.Item)),
            new ProgrammeRecorded(key, name ?? "", Kind, From, Users, EveryDays, CalendarDays, [.. Basket], IsConfirmed), new ProgrammeSourced(key, source ?? "")]);
    }
}

/// <summary>Record that a programme ended.</summary>
public sealed record EndProgramme(string Key, DateOnly LastDay) : ICommand
{
    public Power Needs => Power.KeepPapers;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Aid.Programmes.TryGetValue(Key ?? "", out var programme), () => new NoSuchProgramme { Field = nameof(Key) });
        objections.AddIf(programme is not null && LastDay < programme.From, () => new EndsBeforeItBegins { Field = nameof(LastDay) });
        return objections.OrAccept(new ProgrammeEnded(Key ?? "", LastDay));
    }
}

public sealed record NoSuchProgramme : Refusal;
public sealed record UsersOutOfRange(int Most) : Refusal;
public sealed record EveryDaysOutOfRange(int Most) : Refusal;
public sealed record BasketEmpty : Refusal;
public sealed record SameItemTwice : Refusal;
public sealed record EndsBeforeItBegins : Refusal;
