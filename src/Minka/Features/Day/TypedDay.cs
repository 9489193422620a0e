using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;
using Act = Minka.Domain.Organizations.Act;

namespace Minka.Features.Daily;

/// <summary>One day of a week's form as it was typed, and the acts that it becomes, in their order.</summary>
public sealed class TypedDay
{
    /// <summary>Room for the ids of one day's acts.</summary>
    public const int ActsMax = 16;

    readonly string key;
    readonly DateOnly date;
    readonly List<(ICommand Command, string Fields)> steps = [];
    Soles comesIn;

    TypedDay(string key, DateOnly date) => (this.key, this.date) = (key, date);

    /// <summary>0 is Monday.</summary>
    public int Place { get; private init; }
    public IEnumerable<ICommand> Commands => steps.Select(s => s.Command);

    /// <summary>Null where nothing was typed for that day.</summary>
    public static TypedDay? Read(Posted posted, Visit visit, string key, DateOnly date, PersonId? second)
    {
        string Field(string name) => $"{key}.{name}";
        string[] numbers = ["Members", "Public", "Crew", "Solidarity", "Leftover", "Cash", "Market"];
        if (!numbers.Any(n => posted.Has(Field(n))) && !posted.Has(Field("OtherDish"))) return null;
        var day = new TypedDay(key, date) { Place = key[1] - '0' };
        var (members, others, crew, solidarity, leftover) = (posted.Int(Field("Members")), posted.Int(Field("Public")), posted.Int(Field("Crew")), posted.Int(Field("Solidarity")), posted.Int(Field("Leftover")));
        var (cash, market) = (posted.SolesOrNull(Field("Cash")), posted.Soles(Field("Market")));
        var made = Math.Max(0, members) + Math.Max(0, others) + Math.Max(0, crew) + Math.Max(0, solidarity) + Math.Max(0, leftover);
        day.Dish(posted.Text(Field("Dish"), 60), posted.Text(Field("OtherDish")), made, visit);
        day.Add(new SayCooked(date, made), "");
        day.Add(new TypeTotals(date, members, others, crew, solidarity, cash), "");
        if (!market.IsZero) day.Add(new Spend(date, ExpenseKind.Market, market, posted.Choice(Field("Paper"), Paper.None), posted.Text(Field("PaperNumber")), MoneySource.Box, second), "Market");
        day.Add(new CloseDay(date, leftover, 0, 0), "");
        day.comesIn = visit.Read(o => (cash ?? o.Days.On(date).MembersCash) - o.Days.On(date).MembersCash + o.Charter.At(date).PublicPrice * (Math.Clamp(others, 0, PlanMenu.RationsMax) - o.Days.On(date).PublicServed));
        return day;
    }

    /// <summary>A dish of the cookbook, or one of her own words: then it is written into the cookbook without ingredients.</summary>
    void Dish(string? chosen, string? own, int made, Visit visit)
    {
        if (own is not null)
        {
            var (known, free) = visit.Read(o => (o.Days.Recipes.Values.FirstOrDefault(r => string.Equals(r.Name, own, StringComparison.OrdinalIgnoreCase))?.Key, WriteDish.FreeKey(o, own)));
            if (known is null) Add(new WriteRecipe(free, Course.Main, own, []), "OtherDish");
            chosen = known ?? free;
        }
        if (chosen is not null) Add(new PlanMenu(date, null, chosen, null, Math.Max(1, made)), "Dish");
    }

    void Add(ICommand command, string fields) => steps.Add((command, fields));

    /// <summary>
    /// What would be refused. The market is paid out of what came in on the very day, so that the box is looked at as it will
    /// be; a dish of her own is not yet in the cookbook.
    /// </summary>
    public IReadOnlyList<FieldError> ObjectionsTo(Organization organization, IReadOnlyList<(ICommand Command, Act Act)> acts, Visit visit)
    {
        var errors = new List<FieldError>();
        for (var n = 0; n < steps.Count; n++)
        {
            if (organization.Decide(acts[n].Command, acts[n].Act) is not Outcome.Refused refused) continue;
            var real = refused.Refusals.Where(r => !(r is UnknownDish && steps.Exists(s => s.Command is WriteRecipe)) && !(r is NotEnoughMoney money && money.Have + comesIn >= money.Asked)).ToArray();
            errors.AddRange(Placed(real, n, organization, visit));
        }
        return [.. errors.DistinctBy(e => (e.Field, e.Text))];
    }

    /// <summary>Refusals beside the fields of this day; what belongs to no field stands beside the first.</summary>
    public IReadOnlyList<FieldError> Said(IReadOnlyList<Refusal> refusals, Organization organization, Visit visit) => Placed(refusals, 0, organization, visit);

    FieldError[] Placed(IReadOnlyList<Refusal> refusals, int step, Organization organization, Visit visit) =>
        [.. RefusalTexts.Say(refusals, organization, visit.T).Select(e => e.Field is SecondSignatures.Who ? e : e with { Field = $"{key}.{FieldOf(e.Field, step)}" })];

    static readonly string[] own = ["Members", "Public", "Crew", "Solidarity", "Leftover"];

    string FieldOf(string? field, int step) => steps[step].Fields is { Length: > 0 } given && field != "PaperNumber" ? given
        : field == "PaperNumber" ? field : field == "MembersCash" ? "Cash" : own.Contains(field) ? field! : "Members";
}
