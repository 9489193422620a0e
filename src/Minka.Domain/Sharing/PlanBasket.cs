using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Sharing;

/// <summary>A round of baskets was decided: what is in each, how many, for whom. The list is fixed here.</summary>
/// <param name="Turns">For <see cref="BasketFor.CookedAtLeast"/>: so many turns since <paramref name="TurnsFrom"/>.</param>
/// <param name="List">Who may get one, in the order of their lines.</param>
[FactKind("sharing.basket-planned")]
public sealed record BasketPlanned(Guid Id, int Number, DateOnly Date, Occasion Occasion, BasketFor For, int Turns, DateOnly? TurnsFrom, bool ByDraw, int Baskets, IReadOnlyList<BasketContent> Each, IReadOnlyList<BasketLine> List) : IDatedFact, IReversibleFact;

/// <summary>What the round is called and the rule in the assembly's words.</summary>
[FactKind("sharing.basket-told", Erasable = true)]
public sealed record BasketTold(Guid Basket, string? Name, string? Rule) : IFact;

/// <summary>Plan a round of baskets.</summary>
/// <param name="Baskets">How many there are, where they are drawn; otherwise one for everybody of the list.</param>
public sealed record PlanBasket(DateOnly Date, Occasion Occasion, BasketFor For, bool ByDraw, int Baskets, IReadOnlyList<BasketContent> Each) : ICommand
{
    public const int BasketsMax = 2_000;

    public int Turns { get; init; }
    public DateOnly? TurnsFrom { get; init; }
    public string? Name { get; init; }
    public string? Rule { get; init; }

    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var list = ListOf(organization, Date, For, Turns, TurnsFrom);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Each.Count == 0, () => new NothingInBasket { Field = nameof(Each) });
        objections.AddIf(Typed.Trimmed(Rule) is null, () => new SourceMissing { Field = nameof(Rule) });
        objections.AddIf(For == BasketFor.CookedAtLeast && Turns < 1, () => new TurnsMissing { Field = nameof(Turns) });
        objections.AddIf(list.Count == 0, () => new NobodyOnTheList { Field = nameof(For) });
        objections.AddIf(ByDraw && Baskets is < 1 or > BasketsMax, () => new BasketsOutOfRange(1, BasketsMax) { Field = nameof(Baskets) });
        objections.AddIf(Each.Count > ReceiveDelivery.ProductsMax, () => new TooManyLines(ReceiveDelivery.ProductsMax) { Field = nameof(Each) });
        for (var i = 0; i < Each.Count; i++)
        {
            var (content, field) = (Each[i], $"{nameof(Each)}[{i}]");
            objections.AddIf(organization.Store.Find(content.Item) is null, () => new UnknownItem(content.Item) { Field = field });
            objections.AddIf(content.Quantity is <= 0 or > TypedNumber.MinorMax / 10_000, () => new QuantityOutOfRange { Field = field });
        }
        if (objections.Any) return objections.Refuse();
        var planned = new BasketPlanned(act.NewId(0), organization.Sharing.NextBasket, Date, Occasion, For, For == BasketFor.CookedAtLeast ? Turns : 0, For == BasketFor.CookedAtLeast ? TurnsFrom : null,
            ByDraw, ByDraw ? Baskets : list.Count, [.. Each], list);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, Each.Select(e => e.Item)), planned, new BasketTold(planned.Id, Words.Tidy(Name), Typed.Trimmed(Rule))]);
    }

    /// <summary>Who is on the list: by number in the register, each with her line.</summary>
    public static IReadOnlyList<BasketLine> ListOf(Organization organization, DateOnly date, BasketFor whom, int turns, DateOnly? from) => whom switch
    {
        BasketFor.Households => [.. organization.Register.HouseholdsOn(date).Select((h, i) => new BasketLine(i + 1, h.Id, null))],
        BasketFor.CookedAtLeast => Lines(organization, date, p => TurnsOf(organization, p.Id, from ?? (date.Year > 1 ? date.AddYears(-1) : date), date) >= turns),
        _ => Lines(organization, date, _ => true),
    };

    /// <summary>On how many cooked days she was in the crew.</summary>
    public static int TurnsOf(Organization organization, PersonId person, DateOnly from, DateOnly to) =>
        organization.Days.Between(from, to).Count(d => d.Made > 0 && d.Crew.Any(c => c.Person == person));

    static IReadOnlyList<BasketLine> Lines(Organization organization, DateOnly date, Func<Person, bool> chosen) =>
        [.. organization.Register.MembersOn(date).Where(p => p.HouseholdOn(date) is not null && chosen(p)).Select((p, i) => new BasketLine(i + 1, p.HouseholdOn(date)!.Value, p.Id))];
}

public sealed record NothingInBasket : Refusal;
public sealed record NobodyOnTheList : Refusal;
public sealed record TurnsMissing : Refusal;
public sealed record BasketsOutOfRange(int Min, int Max) : Refusal;
