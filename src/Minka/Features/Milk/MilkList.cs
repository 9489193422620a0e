using Minka.Domain.Milk;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Milk;

/// <summary>Somebody on the list.</summary>
/// <param name="Detail">Whether she comes first or second; her group only for whoever may read what is sealed.</param>
public sealed record MilkLine(int Number, string Name, string Detail, string? LeaveUrl, string? CorrectUrl);

/// <summary>The committee's list: who comes first, who second. Why is sealed.</summary>
public static class MilkList
{
    public const string Url = MilkWeek.Url + "/lista";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.KeepRegister, (Visit visit) => Answers.Page<MilkListPage>(new { Lines = visit.Read(o => o.Milk.ListedOn(visit.Today).Select(p => LineOf(o, p, visit)).ToArray()) }));
        MilkActs.Table.Map(routes);
    }

    public static string NameOf(Organization o, MilkPerson person, Texts texts) =>
        person.Name ?? (person.Fact.Person is { } known ? o.Register.CalledOf(known) : null) ?? texts["erased"];

    static MilkLine LineOf(Organization o, MilkPerson person, Visit visit)
    {
        var group = o.Milk.GroupOf(person, visit.Person, visit.Today);
        var rank = visit.T["milk.rank." + person.Fact.Rank];
        var home = visit.T.Of("day.home", ("number", o.Register.NumberOf(person.Fact.Household)));
        return new MilkLine(person.Fact.Number, NameOf(o, person, visit.T), string.Join(" · ", new[] { rank, group is { } g ? visit.T["milk.group." + g] : null, home, Grown(o, person, group, visit) }.OfType<string>()),
            $"{Url}/{person.Fact.Number}/salir", Corrections.UrlOf(o, person.Stamp.Act, visit));
    }

    /// <summary>A child that has outgrown its group is looked at again; nobody is struck off by a birthday.</summary>
    static string? Grown(Organization o, MilkPerson person, MilkGroup? group, Visit visit)
    {
        var last = group switch { MilkGroup.UpToSix => MilkSettings.FirstAge, MilkGroup.SevenToThirteen => MilkSettings.SecondAge, _ => null };
        if (last is null || person.Fact.Person is not { } known || !o.Register.People.TryGetValue(known, out var child) || child.Birth.AgeOn(visit.Today) is not { } age) return null;
        return age > o.Charter.At(visit.Today)[last].Value ? visit.T.Of("milk.grown", ("n", age)) : null;
    }
}
