using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Kitchen;

/// <summary>The day book: recipes, and each day from its orders to its closing.</summary>
public sealed class DayBook(Organization organization) : Book(organization)
{
    readonly SortedDictionary<DateOnly, Day> days = [];
    readonly Dictionary<string, Recipe> written = [];
    readonly HashSet<int> sheets = [];
    int lastSheet;

    /// <summary>The cookbook: the built-in dishes, and those that this kitchen wrote over or beside them.</summary>
    public IReadOnlyDictionary<string, Recipe> Recipes => written.Count == 0 ? Cookbook.Recipes : merged ??= Merge();
    Dictionary<string, Recipe>? merged;

    public IEnumerable<Day> All => days.Values;

    /// <summary>The number that the next sheet gets: in the order in which they are printed or closed, so that late typing renumbers nothing.</summary>
    public int NextSheet => lastSheet + 1;

    /// <summary>The day, or an empty one where nothing is known.</summary>
    public Day On(DateOnly date) => days.TryGetValue(date, out var day) ? day : new Day(date, Organization.Turns);

    public IEnumerable<Day> Between(DateOnly from, DateOnly to) => days.Values.Where(d => d.Date >= from && d.Date <= to);

    public IReadOnlyList<CrewPlace> CrewOn(DateOnly date) => On(date).Crew;

    /// <summary>Days whose crew was named by hand.</summary>
    public IEnumerable<(DateOnly Date, IReadOnlyList<CrewPlace> Crew)> NamedBetween(DateOnly from, DateOnly to) =>
        days.Values.Reverse().SkipWhile(d => d.Date > to).TakeWhile(d => d.Date >= from).Where(d => d.Named is { Count: > 0 }).Select(d => (d.Date, d.Named!));

    /// <summary>Days on which a pot was made, latest first.</summary>
    public IEnumerable<Day> CookedBefore(DateOnly date) => days.Values.Reverse().Where(d => d.Date < date && d.Made > 0);

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case RecipeWritten recipe: Keep(recipe); break;
            case MenuPlanned menu: Open(menu.Date).Menu = menu with { Rations = Bounded.Clamp(menu.Rations) }; break;
            case CrewNamed crew: Open(crew.Date).Named = [.. (crew.Crew ?? []).Where(c => c is not null)]; break;
            // Whoever wrote last who cooked is believed.
            case Turns.AttendanceTaken { Duty: not null } taken when Turns.Duties.IsOfTheCrew(taken.Duty) && days.TryGetValue(taken.Date, out var known): known.Named = null; break;
            case DayNoted note: Open(note.Date).Note(note, stamp); break;
            case DayClosed closed: Close(closed, stamp); break;
            case SheetNumbered numbered: Number(Open(numbered.Date), numbered.Number, stamp); break;
            case FoodTakenOut or OrderTaken or PotCooked or HouseholdServed or CounterServed or PortionsServed or TotalsTyped: Tally(fact, stamp, 1); break;
            case ActReversed reversal: Reverse(reversal, stamp); break;
        }
    }

    void Tally(IFact fact, Stamp stamp, int sign)
    {
        switch (fact)
        {
            case FoodTakenOut taken: Open(taken.Date).Takings += sign; break;
            case OrderTaken order when sign > 0: Open(order.Date).Add(order, stamp); break;
            case OrderTaken order: Open(order.Date).RemoveOrders(stamp.Act); break;
            case PotCooked pot:
                var day = Open(pot.Date);
                day.Made = Bounded.Add(day.Made, sign * Bounded.Clamp(pot.Added));
                day.PotsSaid += sign;
                break;
            case HouseholdServed served: Open(served.Date).Serve(served.Household, sign * Bounded.Clamp(served.Paid), sign * Bounded.Clamp(served.Solidarity), Money(served.Extra) * sign); break;
            case CounterServed counter: Open(counter.Date).ServeAt(counter.Counter is Counter.Public or Counter.Crew ? counter.Counter : Counter.Solidarity, sign * Bounded.Clamp(counter.Rations)); break;
            case PortionsServed portions: Open(portions.Date).ServePortions(portions.Household, Portion.Known(portions.Kind), new ServedPortions(sign * Bounded.Clamp(portions.Portions), sign * Bounded.Clamp(portions.Halves), Money(portions.Amount) * sign)); break;
            case TotalsTyped totals: Add(Open(totals.Date), totals, sign); break;
        }
    }

    static void Add(Day day, TotalsTyped totals, int sign)
    {
        day.UntalliedMembers = Bounded.Add(day.UntalliedMembers, sign * Bounded.Clamp(totals.Members));
        day.UntalliedSolidarity = Bounded.Add(day.UntalliedSolidarity, sign * Bounded.Clamp(totals.Solidarity));
        day.MembersCash += Money(totals.MembersCash) * sign;
        day.ServeAt(Counter.Public, sign * Bounded.Clamp(totals.Public));
        day.ServeAt(Counter.Crew, sign * Bounded.Clamp(totals.Crew));
    }

    /// <summary>What the ledger refuses as impossible counts for nothing here either.</summary>
    static Soles Money(Soles amount) => amount.Centimos is > TypedNumber.MinorMax or < -TypedNumber.MinorMax ? Soles.Zero : amount;

    void Close(DayClosed closed, Stamp stamp)
    {
        var day = Open(closed.Date);
        if (day.Closing is not null) { Raise("day-closed-twice", stamp, closed.Date); return; }
        day.Closing = closed;
        day.ClosingStamp = stamp;
        // Days that were closed before sheets had numbers of their own get them in the order of their closing.
        if (day.Made > 0 || closed.Sheet is not null) Number(day, closed.Sheet ?? NextSheet, stamp);
        if (closed.Difference != 0) Raise("rations-difference", stamp, closed.Date, ("Rations", closed.Difference));
    }

    /// <summary>A number that another sheet bears already (two devices, one night) gives way to the next free one.</summary>
    void Number(Day day, int asked, Stamp stamp)
    {
        if (day.Sheet is not null) return;
        var number = asked is > 0 and <= Bounded.CountMax && sheets.Add(asked) ? asked : 0;
        if (number == 0)
        {
            sheets.Add(number = NextSheet);
            Raise("sheet-renumbered", stamp, day.Date, ("Was", asked), ("Sheet", number));
        }
        day.Sheet = number;
        lastSheet = Math.Max(lastSheet, number);
    }

    void Reverse(ActReversed reversal, Stamp stamp)
    {
        foreach (var (fact, made) in Organization.History.JustReversed(reversal, stamp)) Tally(fact, made, -1);
    }

    void Keep(RecipeWritten recipe)
    {
        var lines = (recipe.Lines ?? []).Where(l => l?.Item is not null && l.PerHundred is > 0 and <= TypedNumber.MinorMax).ToArray();
        written[recipe.Key ?? ""] = new Recipe(recipe.Key ?? "", recipe.Course, recipe.Name ?? "", lines);
        merged = null;
    }

    Dictionary<string, Recipe> Merge()
    {
        var all = new Dictionary<string, Recipe>(Cookbook.Recipes);
        foreach (var (key, recipe) in written) all[key] = recipe;
        return all;
    }

    Day Open(DateOnly date) => days.TryGetValue(date, out var day) ? day : days[date] = new Day(date, Organization.Turns);
}
