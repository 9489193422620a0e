using Minka.Domain.Errands;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Work;

/// <summary>A communal work day is called: each household sends somebody.</summary>
/// <param name="Number">1, 2, 3 … as on its list.</param>
/// <param name="Minutes">How long it is meant to last.</param>
[FactKind("work.faena-called")]
public sealed record FaenaCalled(Guid Faena, int Number, DateOnly Day, int Minutes) : IReversibleFact;

/// <summary>What it is for, and what to bring.</summary>
[FactKind("work.faena-told", Erasable = true)]
public sealed record FaenaTold(Guid Faena, string? What, string? Bring) : IFact;

/// <summary>Who of a household came, and how long she stayed.</summary>
/// <param name="Person">Null for somebody who is in no register: a husband, a daughter, a neighbour whom the household sent.</param>
public sealed record FaenaPresence(HouseholdId Household, PersonId? Person, int Minutes);

/// <summary>Households that came to a communal work day.</summary>
[FactKind("work.faena-attended")]
public sealed record FaenaAttended(Guid Faena, DateOnly Date, IReadOnlyList<FaenaPresence> Present) : IDatedFact, IReversibleFact;

/// <summary>The work was done, and somebody guided it.</summary>
[FactKind("work.faena-done")]
public sealed record FaenaDone(Guid Faena, DateOnly Date, PersonId? Guide) : IDatedFact, IReversibleFact;

/// <summary>What was done and with which tools.</summary>
[FactKind("work.faena-done-told", Erasable = true)]
public sealed record FaenaDoneTold(Guid Faena, string? Done, string? Tools) : IFact;

/// <summary>Call a communal work day for a date, or write one down that was.</summary>
public sealed record CallFaena(DateOnly Day, int Minutes, string? What, string? Bring = null) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Day.DayNumber - act.Today.DayNumber > DecideSetting.DaysAheadMax, () => new SettingTooFarAhead(Day) { Field = nameof(Day) });
        RecordWork.CheckMinutes(objections, Minutes, RecordWork.MinutesMax, nameof(Minutes));
        objections.AddIf(Words.Tidy(What) is null, () => new PurposeMissing { Field = nameof(What) });
        foreach (var (text, field) in new[] { (What, nameof(What)), (Bring, nameof(Bring)) })
            objections.AddIf(text?.Length > Words.LengthMax, () => new TextTooLong(text!.Length, Words.LengthMax) { Field = field });
        var id = act.NewId(0);
        return objections.OrAccept(new FaenaCalled(id, organization.Faenas.NextNumber, Day, Minutes), new FaenaTold(id, Words.Tidy(What), Words.Tidy(Bring)));
    }
}

/// <summary>Tick which households came to a communal work day. It may be done in several goes.</summary>
public sealed record AttendFaena(Guid Faena, IReadOnlyList<FaenaPresence> Present) : ICommand
{
    public const int PresentMax = 500;

    public Power Needs => Power.CloseDay;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Faenas.Find(Faena) is not { } faena) return Outcome.Refuse(new NoSuchFaena());
        var objections = new Objections();
        var present = Present.OrEmpty().ToArray();
        objections.AddIf(faena.Fact.Day > act.Today, () => new FaenaNotYet(faena.Fact.Day));
        objections.AddIf(present.Length == 0, () => new NobodyWorked { Field = nameof(Present) });
        objections.AddIf(present.Length > PresentMax, () => new TooManyLines(PresentMax) { Field = nameof(Present) });
        objections.AddIf(present.Any(p => !organization.Register.Households.ContainsKey(p.Household)), () => new NoSuchHousehold { Field = nameof(Present) });
        objections.AddIf(present.Any(p => p.Person is { } person && !organization.Register.People.ContainsKey(person)), () => new NoSuchPerson { Field = nameof(Present) });
        foreach (var wrong in present.Where(p => p.Minutes is <= 0 or > RecordWork.MinutesMax).Take(1)) RecordWork.CheckMinutes(objections, wrong.Minutes, RecordWork.MinutesMax, nameof(FaenaPresence.Minutes));
        var seen = new HashSet<(HouseholdId, PersonId?)>();
        foreach (var twice in present.Where(p => !seen.Add((p.Household, p.Person)) || faena.Came(p.Household, p.Person)).Take(1))
            objections.Add(new CameAlready(organization.Register.NumberOf(twice.Household)) { Field = nameof(Present) });
        return objections.OrAccept(new FaenaAttended(Faena, faena.Fact.Day, present));
    }
}

/// <summary>Write down what a communal work day did.</summary>
public sealed record TellFaena(Guid Faena, string? Done, string? Tools = null, PersonId? Guide = null) : ICommand
{
    public const int DoneLengthMax = 400;

    public Power Needs => Power.CloseDay;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Faenas.Find(Faena) is not { } faena) return Outcome.Refuse(new NoSuchFaena());
        var objections = new Objections();
        objections.AddIf(faena.Fact.Day > act.Today, () => new FaenaNotYet(faena.Fact.Day));
        objections.AddIf(Words.Tidy(Done) is null, () => new PurposeMissing { Field = nameof(Done) });
        objections.AddIf(Done?.Length > DoneLengthMax, () => new TextTooLong(Done!.Length, DoneLengthMax) { Field = nameof(Done) });
        objections.AddIf(Tools?.Length > Words.LengthMax, () => new TextTooLong(Tools!.Length, Words.LengthMax) { Field = nameof(Tools) });
        objections.AddIf(Guide is { } guide && !organization.Register.People.ContainsKey(guide), () => new NoSuchPerson { Field = nameof(Guide) });
        return objections.OrAccept(new FaenaDone(Faena, faena.Fact.Day, Guide), new FaenaDoneTold(Faena, Words.Tidy(Done), Words.Tidy(Tools)));
    }
}

public sealed record NoSuchFaena : Refusal;
public sealed record FaenaNotYet(DateOnly Day) : Refusal;
/// <summary>The same household with the same person stands on the list already.</summary>
public sealed record CameAlready(int Household) : Refusal;
