using Minka.Domain.Members;
using Minka.Domain.Offices;

namespace Minka.Domain.Organizations;

/// <summary>The first entry of every organisation.</summary>
/// <param name="Name">As its members say it; the screens carry it.</param>
/// <param name="Cooks">What is cooked, in her words ("almuerzo"), or null where nobody cooks.</param>
/// <param name="Rations">For how many on an ordinary day; 0 where nobody cooks.</param>
/// <param name="Date">When the organisation began, which may be decades ago.</param>
[FactKind("organization.founded")]
public sealed record OrganizationFounded(OrganizationKind Kind, string Name, string? Cooks, int Rations, DateOnly Date) : IDatedFact;

/// <summary>
/// Begins an organisation's books with five answers. Whoever does it becomes person 1 of household 1 and holds every power
/// until the first board is recorded; the rest is asked when a paper needs it.
/// </summary>
/// <param name="Called">How the founder is called in the kitchen: "Sra. Elena".</param>
public sealed record FoundOrganization(OrganizationKind Kind, string Name, string? Cooks, int Rations, string Called, string Drawing, int Color, DateOnly Date) : ICommand
{
    public const int RationsMax = 5000;

    public Power Needs => Power.Found;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var (name, called, cooks) = (Words.Tidy(Name), Words.Tidy(Called), Words.Tidy(Cooks));
        if (organization.Charter.IsFounded) return Outcome.Refuse(new AlreadyFounded(organization.Charter.Name ?? ""));
        objections.AddIf(name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(called is null, () => new NameMissing { Field = nameof(Called) });
        objections.AddIf(name?.Length > Words.LengthMax, () => new TextTooLong(name!.Length, Words.LengthMax) { Field = nameof(Name) });
        objections.AddIf(called?.Length > Words.LengthMax, () => new TextTooLong(called!.Length, Words.LengthMax) { Field = nameof(Called) });
        objections.AddIf(cooks?.Length > Words.LengthMax, () => new TextTooLong(cooks!.Length, Words.LengthMax) { Field = nameof(Cooks) });
        objections.AddIf(Rations is < 0 or > RationsMax, () => new RationsOutOfReach(Rations, RationsMax) { Field = nameof(Rations) });
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(!ChooseDrawing.IsDrawing(Drawing, Color), () => new NotADrawing { Field = nameof(Drawing) });
        if (objections.Any) return objections.Refuse();

        var founder = act.Says.IsNobody ? new PersonId(act.NewId(0)) : act.Says;
        var household = new HouseholdId(act.NewId(1));
        return Outcome.Accept(
            new OrganizationFounded(Kind, name!, cooks, Rations, Date),
            new HouseholdOpened(household, 1, act.Today),
            new PersonRegistered(founder, 1, household, MemberKind.Member, Date, Birth.Unknown, null, null),
            new PersonNamed(founder, null, null, null, called),
            new DrawingChosen(founder, Drawing, Color),
            new FoundingEntrusted(founder, act.Today));
    }
}

public sealed record AlreadyFounded(string Name) : Refusal;
public sealed record RationsOutOfReach(int Rations, int Max) : Refusal;

/// <summary>Name, what is cooked and for how many were said anew: a correction or a change, with the date from which it holds.</summary>
[FactKind("organization.described")]
public sealed record OrganizationDescribed(string Name, string? Cooks, int Rations, DateOnly Date) : IDatedFact;

/// <summary>Corrects or changes what was said at the founding.</summary>
public sealed record DescribeOrganization(string Name, string? Cooks, int Rations, DateOnly Date) : ICommand
{
    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var (name, cooks) = (Words.Tidy(Name), Words.Tidy(Cooks));
        objections.AddIf(name is null, () => new NameMissing { Field = nameof(Name) });
        objections.AddIf(name?.Length > Words.LengthMax, () => new TextTooLong(name!.Length, Words.LengthMax) { Field = nameof(Name) });
        objections.AddIf(cooks?.Length > Words.LengthMax, () => new TextTooLong(cooks!.Length, Words.LengthMax) { Field = nameof(Cooks) });
        objections.AddIf(Rations is < 0 or > FoundOrganization.RationsMax, () => new RationsOutOfReach(Rations, FoundOrganization.RationsMax) { Field = nameof(Rations) });
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        return objections.OrAccept(new OrganizationDescribed(name ?? "", cooks, Rations, Date));
    }
}
