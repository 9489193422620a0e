using Minka.Domain.Organizations;
using Minka.Locale;
using Person = Minka.Ui.Person;

namespace Minka.Features.Daily;

/// <summary>People as the day's screens show them: what she is called, her drawing and colour.</summary>
static class Faces
{
    public static Person Of(Organization organization, PersonId id, Texts texts, string? detail = null)
    {
        var known = organization.Register.People.GetValueOrDefault(id);
        return new Person(known?.Called ?? texts["erased"], known?.Drawing ?? "user", known?.Color ?? 1, detail);
    }

    /// <summary>Grown people who are here that day, for a list to choose from: number and name.</summary>
    public static IReadOnlyList<Ui.Choice> Adults(Organization organization, DateOnly date, Texts texts, params PersonId[] but) =>
        [.. organization.Register.ActiveOn(date).Where(p => p.MinorOn(date) != true && !but.Contains(p.Id))
            .Select(p => new Ui.Choice($"{p.Number}", $"{p.Called ?? texts["erased"]} · {p.Number}"))];
}
