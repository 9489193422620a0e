using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Work;

/// <summary>
/// How two agreed to count their ayni. A day is a day, long or short: half days and hours are never turned into each other.
/// </summary>
public enum AyniUnit { HalfDays, Minutes }

/// <summary>Work given; both say that they are even; or an earlier line of theirs was a mistake.</summary>
public enum AyniKind { Help, Even, Mistake }

/// <summary>
/// Ayni: one worked for the other, who owes her the same. It counts once the other has confirmed it. It belongs to the two:
/// it stands in no list, cannot be undone by an officer, and its account bears a number instead of names.
/// </summary>
/// <param name="Tie">The number of these two together, 1, 2, 3 …</param>
/// <param name="Giver">Who worked; where they say that they are even, who owed.</param>
/// <param name="Quantity">Half days or minutes.</param>
[FactKind("work.ayni-recorded")]
public sealed record AyniRecorded(Guid Ayni, int Tie, PersonId Giver, PersonId Receiver, AyniKind Kind, AyniUnit Unit, int Quantity, DateOnly Date) : IDatedFact;

/// <summary>What it was about, sealed in the file: for the two and nobody else.</summary>
[FactKind("work.ayni-told", Erasable = true)]
public sealed record AyniTold(Guid Ayni, Sealed What) : IFact;

/// <summary>The other says that it was so, with her own PIN.</summary>
[FactKind("work.ayni-confirmed")]
public sealed record AyniConfirmed(Guid Ayni, PersonId By, DateOnly Date) : IDatedFact;

/// <summary>One of the two took it back before it was confirmed: written by mistake, or the other does not know of it.</summary>
[FactKind("work.ayni-withdrawn")]
public sealed record AyniWithdrawn(Guid Ayni) : IFact;

/// <summary>One of two writes down ayni between them.</summary>
/// <param name="IGave">She worked for the other; false: the other worked for her.</param>
/// <param name="Second">The other signed at the same device with her PIN: then it counts at once.</param>
public sealed record RecordAyni(PersonId Other, bool IGave, AyniUnit Unit, int Quantity, DateOnly Date, string? What = null, PersonId? Second = null) : ICommand
{
    public const int HalfDaysMax = 60;
    public const int MinutesMax = 200 * 60;
    public const int PendingMax = 40;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        CheckOther(objections, organization, act, Other);
        CheckSecond(objections, Other, Second);
        objections.AddIf(!Enum.IsDefined(Unit), () => new NoHours { Field = nameof(Quantity) });
        objections.AddIf(Quantity <= 0, () => new NoHours { Field = nameof(Quantity) });
        objections.AddIf(Quantity > (Unit == AyniUnit.HalfDays ? HalfDaysMax : MinutesMax), () => new TooMuchAyni(HalfDaysMax / 2, MinutesMax / 60) { Field = nameof(Quantity) });
        objections.AddIf(What?.Length > Words.LengthMax, () => new TextTooLong(What!.Length, Words.LengthMax) { Field = nameof(What) });
        objections.AddIf(organization.Aynis.TieOf(act.Says, Other)?.Lines.Count(l => l.IsPending) >= PendingMax, () => new TooManyWaiting(PendingMax));
        var (giver, receiver) = IGave ? (act.Says, Other) : (Other, act.Says);
        return objections.OrAccept(Facts(organization, act, giver, receiver, AyniKind.Help, Unit, Quantity, Date, Words.Tidy(What), Second));
    }

    internal static void CheckOther(Objections objections, Organization organization, Act act, PersonId other)
    {
        objections.AddIf(!organization.Register.People.ContainsKey(other), () => new NoSuchPerson { Field = nameof(Other) });
        objections.AddIf(other == act.Says, () => new AyniWithHerself { Field = nameof(Other) });
    }

    internal static void CheckSecond(Objections objections, PersonId other, PersonId? second) =>
        objections.AddIf(second is { IsNobody: false } signed && signed != other, () => new NotTheOther { Field = nameof(Second) });

    internal static IFact[] Facts(Organization organization, Act act, PersonId giver, PersonId receiver, AyniKind kind, AyniUnit unit, int quantity, DateOnly date, string? what, PersonId? second)
    {
        var (id, tie) = (act.NewId(0), organization.Aynis.TieOf(giver, receiver)?.Number ?? organization.Aynis.NextNumber);
        return
        [
            new AyniRecorded(id, tie, giver, receiver, kind, unit, quantity, date),
            .. what is null ? Array.Empty<IFact>() : [new AyniTold(id, new Sealed(what))],
            .. second is { IsNobody: false } other ? [new AyniConfirmed(id, other, date)] : Array.Empty<IFact>(),
        ];
    }
}

/// <summary>The other of the two says that it was so.</summary>
public sealed record ConfirmAyni(Guid Ayni) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Aynis.Read(act.Says, Ayni) is not { } line) return Outcome.Refuse(new NoSuchAyni());
        var objections = new Objections();
        objections.AddIf(!line.IsPending, () => new AyniAnswered());
        objections.AddIf(line.WrittenBy == act.Says, () => new NotHersToConfirm());
        return objections.OrAccept(new AyniConfirmed(Ayni, act.Says, line.Fact.Date));
    }
}

/// <summary>Either of the two takes back what was not confirmed yet.</summary>
public sealed record WithdrawAyni(Guid Ayni) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Aynis.Read(act.Says, Ayni) is not { } line) return Outcome.Refuse(new NoSuchAyni());
        return line.IsPending ? Outcome.Accept(new AyniWithdrawn(Ayni)) : Outcome.Refuse(new AyniAnswered());
    }
}

/// <summary>Both say that they are even in days or in hours, however it came about: the rest is given, not owed. The other confirms it as any line.</summary>
public sealed record SettleAyni(PersonId Other, AyniUnit Unit, PersonId? Second = null) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        RecordAyni.CheckOther(objections, organization, act, Other);
        RecordAyni.CheckSecond(objections, Other, Second);
        var tie = organization.Aynis.TieOf(act.Says, Other);
        var owedToHer = tie?.OwedTo(act.Says, Unit) ?? 0;
        objections.AddIf(owedToHer == 0, () => new AlreadyEven { Field = nameof(Unit) });
        objections.AddIf(tie?.Lines.Any(l => l.IsPending) == true, () => new AyniWaits());
        if (objections.Any) return objections.Refuse();
        var (owes, isOwed) = owedToHer > 0 ? (Other, act.Says) : (act.Says, Other);
        return Outcome.Accept(RecordAyni.Facts(organization, act, owes, isOwed, AyniKind.Even, Unit, (int)Math.Min(Math.Abs(owedToHer), int.MaxValue), act.Today, null, Second));
    }
}

/// <summary>A confirmed line was a mistake: the same the other way round, which the other confirms.</summary>
public sealed record UndoAyni(Guid Ayni, PersonId? Second = null) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Aynis.Read(act.Says, Ayni) is not { } line) return Outcome.Refuse(new NoSuchAyni());
        var objections = new Objections();
        var other = line.Fact.Giver == act.Says ? line.Fact.Receiver : line.Fact.Giver;
        objections.AddIf(!line.IsConfirmed, () => new AyniWaits());
        RecordAyni.CheckSecond(objections, other, Second);
        return objections.OrAccept(RecordAyni.Facts(organization, act, line.Fact.Receiver, line.Fact.Giver, AyniKind.Mistake, line.Fact.Unit, line.Quantity, line.Fact.Date, null, Second));
    }
}

/// <summary>There is none, or it is not hers: the answer is the same, so that it tells nothing.</summary>
public sealed record NoSuchAyni : Refusal;
public sealed record AyniWithHerself : Refusal;
public sealed record NotTheOther : Refusal;
public sealed record NotHersToConfirm : Refusal;
/// <summary>It was confirmed or taken back already.</summary>
public sealed record AyniAnswered : Refusal;
/// <summary>Something between the two waits for an answer first.</summary>
public sealed record AyniWaits : Refusal;
public sealed record AlreadyEven : Refusal;
public sealed record TooMuchAyni(int Days, int Hours) : Refusal;
public sealed record TooManyWaiting(int Most) : Refusal;
