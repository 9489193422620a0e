using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>What will be cooked on a day and for how many. A later one for the same day takes its place.</summary>
[FactKind("kitchen.menu-planned")]
public sealed record MenuPlanned(DateOnly Date, string? Soup, string? Main, string? Drink, int Rations) : IDatedFact;

/// <summary>Say what is cooked on a day and for how many.</summary>
public sealed record PlanMenu(DateOnly Date, string? Soup, string? Main, string? Drink, int Rations) : ICommand
{
    public const int RationsMax = 5000;
    public const int DaysAheadMax = 60;

    public Power Needs => Power.PlanMenu;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Rations is < 1 or > RationsMax, () => new RationsOutOfRange(1, RationsMax) { Field = nameof(Rations) });
        objections.AddIf(Date > act.Today.AddDays(DaysAheadMax), () => new TooFarAhead(DaysAheadMax) { Field = nameof(Date) });
        foreach (var key in new[] { Soup, Main, Drink })
            objections.AddIf(!string.IsNullOrEmpty(key) && !organization.Days.Recipes.ContainsKey(key), () => new UnknownDish { Field = nameof(Main) });
        return objections.OrAccept(new MenuPlanned(Date, Blank(Soup), Blank(Main), Blank(Drink), Rations));
    }

    static string? Blank(string? key) => string.IsNullOrEmpty(key) ? null : key;
}

public sealed record RationsOutOfRange(int Least, int Most) : Refusal;
public sealed record TooFarAhead(int Days) : Refusal;
public sealed record UnknownDish : Refusal;
