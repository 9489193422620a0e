using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Locale;
using Person = Minka.Ui.Person;

namespace Minka.Features.Daily;

/// <summary>A household as the day's screens show it: the number on its táper, its name, and the drawing of one of its people.</summary>
public sealed record Home(HouseholdId Id, int Number, Person Shown)
{
    public static Home Of(Household household, DateOnly date, Texts texts)
    {
        var face = household.PeopleOn(date).OrderBy(p => p.Kind).FirstOrDefault(p => p.Drawing is not null);
        return new Home(household.Id, household.Number, new Person(household.Called ?? texts.Of("day.home", ("number", household.Number)), face?.Drawing ?? "house", face?.Color ?? household.Number));
    }

    /// <summary>Everyone who could come for food that day, by number.</summary>
    public static IReadOnlyList<Home> On(Organization organization, DateOnly date, Texts texts) =>
        [.. organization.Register.HouseholdsOn(date).Select(h => Of(h, date, texts))];

    /// <summary>The household of an order or of a plate, whatever became of its people since.</summary>
    public static Home? Find(Organization organization, HouseholdId id, DateOnly date, Texts texts) =>
        organization.Register.Households.TryGetValue(id, out var household) ? Of(household, date, texts) : null;
}
