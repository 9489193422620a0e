using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Members;

/// <summary>One household of the register: its number on the táper and who eats from it.</summary>
public sealed record HouseholdLine(string Title, string Url, IReadOnlyList<NumberedPerson> People);

/// <summary>Somebody with her line of the register.</summary>
public sealed record NumberedPerson(string Number, Person Person);

/// <summary>How many there are, in the words of the screen.</summary>
public sealed record RegisterSums(int Members, int Others, int OnLeave, int Waiting);

/// <summary>The register as the kitchen knows it: by household, with drawings and numbers. No debt, no tier, no document.</summary>
public static class Register
{
    const int HouseholdsOfAPage = 120;

    public static void Map(Routes routes) => routes.Get("/socias", Power.SeeBooks, Show);

    static IResult Show(Visit visit, string? buscar, string? parte)
    {
        var sought = Words.Key(buscar);
        var (households, sums) = visit.Read(o => (Households(o, visit, sought, parte), Sums(o, visit.Today)));
        return Answers.Page<RegisterPage>(new
        {
            Households = households, Sums = sums, Sought = buscar, MayKeep = visit.May(Power.KeepRegister), MayImport = visit.May(Power.Admit),
        });
    }

    static Part<HouseholdLine> Households(Organization books, Visit visit, string sought, string? part)
    {
        var found = Part.Of(books.Register.HouseholdsOn(visit.Today)
            .Select(h => (Household: h, People: h.PeopleOn(visit.Today).ToArray()))
            .Where(h => sought.Length == 0 || Matches(h.Household, h.People, sought)).ToArray(), part, HouseholdsOfAPage);
        return new Part<HouseholdLine>([.. found.Items.Select(h => new HouseholdLine(Said.Household(h.Household, visit.T), $"/hogares/{h.Household.Number}",
            [.. h.People.Select(p => new NumberedPerson($"{p.Number}", Said.Tile(books, p, visit)))]))], found.Number, found.Of);
    }

    static bool Matches(Household household, Domain.Members.Person[] people, string sought) =>
        $"{household.Number}" == sought || Words.Key(household.Name).Contains(sought, StringComparison.Ordinal)
        || people.Any(p => $"{p.Number}" == sought || Words.Key(p.Called).Contains(sought, StringComparison.Ordinal) || Words.Key(p.Names?.Full).Contains(sought, StringComparison.Ordinal));

    static RegisterSums Sums(Organization books, DateOnly today)
    {
        var here = books.Register.ActiveOn(today).ToArray();
        var members = here.Count(p => p.KindOn(today) == MemberKind.Member);
        return new RegisterSums(members, here.Length - members, here.Count(p => p.IsOnLeave(today)), books.Register.RowsToPlace.Count());
    }
}
