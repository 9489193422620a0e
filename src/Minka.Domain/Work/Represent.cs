using Minka.Domain.Amounts;
using Minka.Domain.Errands;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Work;

/// <summary>Some went for the organisation to a workshop, a hearing, a journey. It is owed a report until one is given.</summary>
/// <param name="Date">The first day.</param>
/// <param name="Minutes">Of each, over all the days.</param>
/// <param name="Received">Money that they were given there, as they say. It is theirs to keep or to hand in: it posts nothing.</param>
[FactKind("work.represented")]
public sealed record Represented(Guid Representation, int Number, DateOnly Date, int Days, IReadOnlyList<PersonId> Went, int Minutes, Soles Received) : IDatedFact, IReversibleFact;

/// <summary>Who invited, to what, and what was received besides money: food, a bag, a certificate.</summary>
[FactKind("work.represented-told", Erasable = true)]
public sealed record RepresentedTold(Guid Representation, string? InvitedBy, string? What, string? Gifts) : IFact;

/// <summary>Money received there came into the box.</summary>
[FactKind("work.received-handed-in")]
public sealed record ReceivedHandedIn(Guid Representation, DateOnly Date, Soles Amount) : IDatedFact, IReversibleFact;

/// <summary>They told the others about it.</summary>
[FactKind("work.report-given")]
public sealed record ReportGiven(Guid Representation, DateOnly Date) : IDatedFact, IReversibleFact;

/// <summary>What they told, in two sentences.</summary>
[FactKind("work.report-told", Erasable = true)]
public sealed record ReportTold(Guid Representation, string? Words) : IFact;

/// <summary>She would like to go the next time, or no longer.</summary>
[FactKind("work.wish-to-go-said")]
public sealed record WishToGoSaid(PersonId Person, bool Wants) : IReversibleFact;

/// <summary>Write down that somebody went for the organisation. Whoever went writes it, or whoever keeps the papers.</summary>
public sealed record Represent(DateOnly Date, int Days, IReadOnlyList<PersonId> Went, int Minutes, Soles Received, string? InvitedBy, string? What, string? Gifts = null) : ICommand
{
    public const int WentMax = 20;
    public const int DaysMax = 60;
    static readonly Soles receivedMax = Soles.Of(10_000);

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var went = (Went ?? []).Distinct().ToArray();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Days is < 1 or > DaysMax, () => new DaysOutOfRange(DaysMax) { Field = nameof(Days) });
        objections.AddIf(Days is >= 1 and <= DaysMax && Date <= act.Today && Date.PlusDays(Days - 1) > act.Today, () => new DateInFuture { Field = nameof(Days) });
        objections.AddIf(went.Length == 0, () => new NobodyWent { Field = nameof(Went) });
        objections.AddIf(went.Length > WentMax, () => new TooManyLines(WentMax) { Field = nameof(Went) });
        objections.AddIf(went.Any(p => !organization.Register.People.ContainsKey(p)), () => new NoSuchPerson { Field = nameof(Went) });
        objections.AddIf(!went.Contains(act.Says) && !organization.Offices.Allows(act.Says, Power.KeepPapers, act.Today), () => new NotHerOffice(Power.KeepPapers) { Field = nameof(Went) });
        var hoursMax = Math.Clamp(Days, 1, DaysMax) * 24;
        objections.AddIf(Minutes <= 0, () => new NoHours { Field = nameof(Minutes) });
        objections.AddIf(Minutes > hoursMax * 60, () => new TooManyHoursAway(hoursMax) { Field = nameof(Minutes) });
        objections.AddIf(Received.IsNegative || Received > receivedMax, () => new AmountOutOfRange { Field = nameof(Received) });
        objections.AddIf(Words.Tidy(What) is null, () => new PurposeMissing { Field = nameof(What) });
        foreach (var (text, field) in new[] { (InvitedBy, nameof(InvitedBy)), (What, nameof(What)), (Gifts, nameof(Gifts)) })
            objections.AddIf(text?.Length > Words.LengthMax, () => new TextTooLong(text!.Length, Words.LengthMax) { Field = field });
        var id = act.NewId(0);
        return objections.OrAccept(new Represented(id, organization.Representations.NextNumber, Date, Days, went, Minutes, Received), new RepresentedTold(id, Words.Tidy(InvitedBy), Words.Tidy(What), Words.Tidy(Gifts)));
    }
}

/// <summary>Money that was received there is handed in to the box, at most what was said.</summary>
public sealed record HandInReceived(Guid Representation, DateOnly Date, Soles Amount) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Representations.Find(Representation) is not { } went) return Outcome.Refuse(new NoSuchRepresentation());
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < went.Fact.Date, () => new BeforeItWas(went.Fact.Date) { Field = nameof(Date) });
        objections.AddIf(!Amount.IsPositive, () => new AmountOutOfRange { Field = nameof(Amount) });
        objections.AddIf(Amount > went.Fact.Received - went.HandedIn, () => new MoreThanReceived(went.Fact.Received - went.HandedIn) { Field = nameof(Amount) });
        return objections.OrAccept(new ReceivedHandedIn(Representation, Date, Amount));
    }
}

/// <summary>The report to the others was given: when, and what it said in two sentences.</summary>
public sealed record GiveReport(Guid Representation, DateOnly Date, string? Said) : ICommand
{
    public const int WordsLengthMax = 600;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Representations.Find(Representation) is not { } went) return Outcome.Refuse(new NoSuchRepresentation());
        var objections = new Objections();
        objections.AddIf(!went.Went.Contains(act.Says) && !organization.Offices.Allows(act.Says, Power.KeepPapers, act.Today), () => new NotHerOffice(Power.KeepPapers));
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Date < went.Until, () => new BeforeItWas(went.Until) { Field = nameof(Date) });
        objections.AddIf(went.Report is not null, () => new ReportGivenAlready());
        objections.AddIf(Words.Tidy(Said) is null, () => new ExplanationMissing { Field = nameof(Said) });
        objections.AddIf(Said?.Length > WordsLengthMax, () => new TextTooLong(Said!.Length, WordsLengthMax) { Field = nameof(Said) });
        return objections.OrAccept(new ReportGiven(Representation, Date), new ReportTold(Representation, Words.Tidy(Said)));
    }
}

/// <summary>A member says that she would like to go the next time. Only she says it of herself.</summary>
public sealed record SayWishToGo(bool Wants) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act) =>
        organization.Representations.WantsToGo(act.Says) == Wants ? Outcome.Accept() : Outcome.Accept(new WishToGoSaid(act.Says, Wants));
}

public sealed record NoSuchRepresentation : Refusal;
public sealed record DaysOutOfRange(int Most) : Refusal;
public sealed record TooManyHoursAway(int Most) : Refusal;
public sealed record BeforeItWas(DateOnly Day) : Refusal;
public sealed record MoreThanReceived(Soles Left) : Refusal;
public sealed record ReportGivenAlready : Refusal;
