using Minka.Domain.Errands;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Work;

/// <summary>Some people gave so many minutes each to one duty on one day. Hours are hours: no price stands beside them.</summary>
/// <param name="Duty">A key such as "water"; see <see cref="WorkDuties"/>.</param>
/// <param name="Minutes">Of each, not of all together.</param>
[FactKind("work.work-done")]
public sealed record WorkDone(Guid Work, DateOnly Date, string Duty, IReadOnlyList<PersonId> People, int Minutes) : IDatedFact, IReversibleFact;

/// <summary>What it was, in a few words.</summary>
[FactKind("work.work-noted", Erasable = true)]
public sealed record WorkNoted(Guid Work, string? Note) : IFact;

/// <summary>
/// Write down work in any duty. Whoever closes the day writes for everybody, as she does for the crew; any other member
/// writes her own hours.
/// </summary>
public sealed record RecordWork(DateOnly Date, string? Duty, IReadOnlyList<PersonId> People, int Minutes, string? Note = null) : ICommand
{
    public const int PeopleMax = 60;
    public const int MinutesMax = 24 * 60;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var people = (People ?? []).Distinct().ToArray();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!WorkDuties.Typed.Contains(Duty), () => new NoWorkChosen { Field = nameof(Duty) });
        objections.AddIf(people.Length == 0, () => new NobodyWorked { Field = nameof(People) });
        objections.AddIf(people.Length > PeopleMax, () => new TooManyLines(PeopleMax) { Field = nameof(People) });
        objections.AddIf(people.Any(p => !organization.Register.People.ContainsKey(p)), () => new NoSuchPerson { Field = nameof(People) });
        objections.AddIf(people.Any(p => p != act.Says) && !organization.Offices.Allows(act.Says, Power.CloseDay, act.Today), () => new OnlyHerOwnHours { Field = nameof(People) });
        CheckMinutes(objections, Minutes, MinutesMax, nameof(Minutes));
        objections.AddIf(Note?.Length > Words.LengthMax, () => new TextTooLong(Note!.Length, Words.LengthMax) { Field = nameof(Note) });
        var id = act.NewId(0);
        return objections.OrAccept([new WorkDone(id, Date, Duty ?? "", people, Minutes), .. Words.Tidy(Note) is { } note ? [new WorkNoted(id, note)] : Array.Empty<IFact>()]);
    }

    internal static void CheckMinutes(Objections objections, int minutes, int most, string field)
    {
        objections.AddIf(minutes <= 0, () => new NoHours { Field = field });
        objections.AddIf(minutes > most, () => new TooManyHours(most / 60) { Field = field });
    }
}

public sealed record NoWorkChosen : Refusal;
public sealed record NobodyWorked : Refusal;
public sealed record NoHours : Refusal;
/// <summary>A member without a post writes what she did herself; others' hours are written by whoever closes the day.</summary>
public sealed record OnlyHerOwnHours : Refusal;
