using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Menus;

/// <summary>Take a plan into the day book: each of its days becomes a planned menu like any other.</summary>
public sealed record AcceptMenus(IReadOnlyList<ChosenDay> Days) : ICommand
{
    public Power Needs => Power.PlanMenu;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Days.Count == 0, () => new NoMenuToKeep { Field = nameof(Days) });
        objections.AddIf(Days.Count > MenuQuestion.DaysMax, () => new TooManyDays(MenuQuestion.DaysMax) { Field = nameof(Days) });
        if (objections.Any) return objections.Refuse();
        var (facts, refusals) = (new List<IFact>(), new List<Refusal>());
        foreach (var day in Days)
        {
            switch (new PlanMenu(day.Date, day.Soup, day.Main, day.Drink, day.Rations).Decide(organization, act))
            {
                case Outcome.Accepted accepted: facts.AddRange(accepted.Facts); break;
                case Outcome.Refused refused: refusals.AddRange(refused.Refusals); break;
            }
        }
        return refusals.Count > 0 ? Outcome.Refuse([.. refusals.Distinct()]) : Outcome.Accept([.. facts]);
    }
}

public sealed record NoMenuToKeep : Refusal;
public sealed record TooManyDays(int DaysMax) : Refusal;
