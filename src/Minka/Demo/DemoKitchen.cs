using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Demo;

/// <summary>
/// Founds and adopts the invented kitchen on its first day: a kitchen of 1986 that brings its members with their old dates,
/// what is in its store and box, what is owed, its past boards and the running mandate.
/// </summary>
public sealed class DemoKitchen(DemoWriter writer, DateOnly firstDay, DateOnly today)
{
    public const string Name = "Comedor Manos Unidas de La Cumbre (demo)";
    readonly List<(PersonId Person, HouseholdId Household, DemoHousehold Told)> homes = [];

    /// <summary>Her households in the order of their táper.</summary>
    public IReadOnlyList<(PersonId Person, HouseholdId Household, DemoHousehold Told)> Homes => homes;

    /// <summary>Solidary plates that go out with a household's táper.</summary>
    public IReadOnlyDictionary<HouseholdId, int> SolidaryPlates { get; private set; } = new Dictionary<HouseholdId, int>();

    public PersonId Holder(Post post) => homes.First(h => h.Told.Post == post).Person;

    public static FoundOrganization Founding() =>
        new(OrganizationKind.SelfManagedKitchen, Name, "almuerzo", 74, DemoPeople.Called(DemoPeople.Households[0]), DemoPeople.Households[0].Drawing, DemoPeople.Households[0].Color - 1, new DateOnly(1986, 5, 10));

    public async Task Adopt()
    {
        var founder = writer.Read(o => o.Register.People.Values.Single());
        homes.Add((founder.Id, founder.Household!.Value, DemoPeople.Households[0]));
        await writer.At(firstDay, 9, 0);
        await Register(founder.Id);
        await writer.At(firstDay, 10, 0);
        await Place(founder.Id);
        await Open(founder.Id);
        await Board(founder.Id);
    }

    async Task Register(PersonId founder)
    {
        writer.Say(founder, new CorrectNames(founder, NameOf(DemoPeople.Households[0])));
        foreach (var told in DemoPeople.Households.Skip(1))
        {
            var household = RegisterHousehold.IdOf(writer.Say(founder, new RegisterHousehold($"Familia {told.Paternal}", null, "AH La Cumbre", firstDay)));
            var person = RegisterPerson.IdOf(writer.Say(founder, new RegisterPerson(household, MemberKind.Member, NameOf(told), Since(told), Birth.In(told.Born), null, Sex.Woman)));
            writer.Say(founder, new ChooseDrawing(person, told.Drawing, told.Color - 1));
            homes.Add((person, household, told));
        }
        foreach (var (member, household, told) in homes)
            // A long story begins before some of the children.
            foreach (var (given, born, sex) in told.Others.Where(o => o.Born <= firstDay.Year))
                writer.Say(founder, new RegisterPerson(household, MemberKind.User, new PersonalName(given, told.Paternal, null, null), Since(told), Birth.In(born), born > firstDay.Year - 18 ? member : null, sex));
        var plates = new Dictionary<HouseholdId, int>();
        foreach (var neighbour in DemoPeople.Neighbours)
        {
            var (member, household, _) = homes[neighbour.Household];
            var person = RegisterPerson.IdOf(writer.Say(founder, new RegisterPerson(household, MemberKind.SolidarityCase, new PersonalName(neighbour.Given, neighbour.Paternal, null, null), firstDay.AddMonths(-6), Birth.In(neighbour.Born), neighbour.Born > firstDay.Year - 18 ? member : null, neighbour.Sex)));
            writer.Say(founder, new GrantSolidarity(person, neighbour.Criterion, firstDay, null));
            plates[household] = plates.GetValueOrDefault(household) + 1;
        }
        SolidaryPlates = plates;
        await writer.Settle();
    }

    async Task Place(PersonId founder)
    {
        writer.Say(founder, new RecordPlace("150110", "Lima", "Lima", "Comas", null, "La Cumbre"));
        writer.Say(founder, new ChooseWeave(0, 8));
        writer.Say(founder, new DecideSetting(Settings.MemberPrice.Key, 180, firstDay, "Asamblea general de fundación de estos libros"));
        writer.Say(founder, new DecideSetting(Settings.CountEveryDays.Key, 7, firstDay, "Asamblea general de fundación de estos libros"));
        await writer.Settle();
    }

    async Task Open(PersonId founder)
    {
        await writer.Do(founder, new RecordOpening(firstDay, Soles.Of(284, 50), Soles.Of(36),
        [
            new("rice", 96_000, Soles.Of(374, 40), Origin.State, firstDay.AddMonths(8), null), new("lentils", 31_000, Soles.Of(263, 50), Origin.State, firstDay.AddMonths(7), null),
            new("oil", 7_000, Soles.Of(86, 40), Origin.Purchase, firstDay.AddMonths(8), null), new("mackerel", 12_240, Soles.Of(169, 20), Origin.Church, firstDay.AddMonths(14), null),
            new("noodles", 18_000, Soles.Of(75, 60), Origin.Purchase, firstDay.AddMonths(9), null), new("sugar", 22_000, Soles.Of(88), Origin.Purchase, null, null),
            new("salt", 6_000, Soles.Of(9), Origin.Purchase, null, null), new("semolina", 9_000, Soles.Of(40, 50), Origin.Purchase, firstDay.AddMonths(6), null), new("gas", 7_000, Soles.Of(37, 80), Origin.Purchase, null, null),
        ],
        [new(homes[5].Household, Soles.Of(10, 80)), new(homes[15].Household, Soles.Of(7, 20)), new(homes[18].Household, Soles.Of(3, 60))], homes[1].Person));
    }

    /// <summary>The president is in her third mandate, and the present one ends forty days after today.</summary>
    async Task Board(PersonId founder)
    {
        var end = today.AddDays(40);
        var elected = end.AddYears(-2).AddDays(1);
        foreach (var years in new[] { 4, 6 }.Where(y => end.AddYears(2 - y) <= firstDay))
            writer.Say(founder, new RecordPastTerm(Post.President, homes[1].Person, end.AddYears(-years).AddDays(1), end.AddYears(2 - years)));
        if (end.AddYears(-2) <= firstDay) writer.Say(founder, new RecordPastTerm(Post.Treasurer, homes[8].Person, end.AddYears(-4).AddDays(1), end.AddYears(-2)));
        // A story longer than a mandate begins before the election: the board that runs is told all the same, from the first day of these books.
        var from = elected <= firstDay ? elected : firstDay;
        await writer.Do(founder, new RecordBoard(from, [.. homes.Where(h => h.Told.Post is not null).Select(h => new Term(h.Told.Post!.Value, h.Person, from, end))]));
    }

    static PersonalName NameOf(DemoHousehold told) => new(told.Given, told.Paternal, told.Maternal, DemoPeople.Called(told));

    DateOnly Since(DemoHousehold told)
    {
        var joined = new DateOnly(told.Since, 1 + told.Color, 10);
        return joined < firstDay ? joined : firstDay;
    }
}
