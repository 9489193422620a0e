using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The facts that a read sheet becomes: guardians before wards, each row's id fixed by its place.</summary>
sealed class SheetFacts(Organization organization, Act act, ImportRegister import, SheetReport report)
{
    readonly SheetRow[] taken = [.. report.Taken];
    readonly Dictionary<int, PersonId> known = import.Known.ToDictionary(k => k.Line, k => k.Person);
    readonly Dictionary<int, PersonId> people = [];
    readonly Dictionary<int, HouseholdId> homes = [];
    readonly List<IFact> facts = [];
    int nextPerson, nextHousehold = organization.Register.NextHouseholdNumber, waiting;

    public IReadOnlyList<IFact> All()
    {
        nextPerson = Math.Max(organization.Register.NextPersonNumber, taken.Max(r => (r.Row.Number ?? 0) + 1));
        for (var i = 0; i < taken.Length; i++) people[taken[i].Line] = known.TryGetValue(taken[i].Line, out var person) ? person : new PersonId(act.NewId(2 * i));
        for (var i = 0; i < taken.Length; i++) if (taken[i].Row.Guardian is null) Take(taken[i], new HouseholdId(act.NewId(2 * i + 1)), null, null);
        var families = new SheetFamilies(organization, taken);
        foreach (var row in taken.Where(r => r.Row.Guardian is not null))
        {
            var guardian = families.GuardianOf(row);
            var adult = guardian?.Person?.Id ?? (guardian?.Row is { } hers ? people[hers.Line] : (PersonId?)null);
            var home = guardian?.Person?.Household ?? (guardian?.Row is { } line && homes.TryGetValue(line.Line, out var household) ? household : null);
            Take(row, null, adult, home);
        }
        return [Summary(), .. facts];
    }

    RegisterImported Summary() => new(act.Today, taken.Length - known.Keys.Count(people.ContainsKey), taken.Count(r => r.Verdict == RowVerdict.Corrected),
        report.Count(RowVerdict.Refused), known.Keys.Count(people.ContainsKey), waiting);

    /// <param name="opens">The household that she would open, were she one who opens a household.</param>
    void Take(SheetRow row, HouseholdId? opens, PersonId? guardian, HouseholdId? home)
    {
        var id = people[row.Line];
        if (known.ContainsKey(row.Line)) Recognise(row, organization.Register.People[id]);
        else
        {
            var household = home ?? (opens is { } own && row.Row.Kind != MemberKind.User ? Open(row, own) : default);
            if (household == default) waiting++; else homes[row.Line] = household;
            facts.Add(new PersonRegistered(id, row.Row.Number ?? nextPerson++, household, row.Row.Kind, import.Since, row.Row.Birth, guardian, null));
            facts.Add(new PersonNamed(id, row.Row.Name.Given, row.Row.Name.Paternal, row.Row.Name.Maternal, null));
        }
        if (row.Row.Dni is { } dni) facts.Add(new DocumentRecorded(id, DocumentKind.Dni, new Sealed(dni)));
        if (row.Row.OtherDocument is { } other) facts.Add(new DocumentRecorded(id, DocumentKind.Other, new Sealed(other)));
        if (row.Row.Health is not { Pregnant: null, Disabled: null }) facts.Add(new HealthRecorded(id, new Sealed(row.Row.Health.ToString())));
    }

    HouseholdId Open(SheetRow row, HouseholdId household)
    {
        facts.Add(new HouseholdOpened(household, nextHousehold++, import.Since));
        if (row.Row.Address is not null || row.Row.Locality is not null) facts.Add(new HouseholdDescribed(household, null, row.Row.Address, row.Row.Locality));
        return household;
    }

    void Recognise(SheetRow row, Person person)
    {
        facts.Add(new PersonNamed(person.Id, row.Row.Name.Given, row.Row.Name.Paternal, row.Row.Name.Maternal, person.Names?.Called));
        if (person.Household is not { } household) return;
        homes[row.Line] = household;
        if (organization.Register.Households.TryGetValue(household, out var hers) && hers.Address is null && row.Row.Address is not null)
            facts.Add(new HouseholdDescribed(household, hers.Name, row.Row.Address, row.Row.Locality ?? hers.Locality));
    }
}
