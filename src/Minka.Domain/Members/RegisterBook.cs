using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The register: households by their táper number and people by their line. Numbers are given once and for ever.</summary>
public sealed class RegisterBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<PersonId, Person> people = [];
    readonly Dictionary<HouseholdId, Household> households = [];
    int lastPerson, lastHousehold;

    public IReadOnlyDictionary<PersonId, Person> People => people;
    public IReadOnlyDictionary<HouseholdId, Household> Households => households;

    public int NextPersonNumber => lastPerson < int.MaxValue ? lastPerson + 1 : lastPerson;
    public int NextHouseholdNumber => lastHousehold < int.MaxValue ? lastHousehold + 1 : lastHousehold;

    public Person? PersonOf(int number) => people.Values.FirstOrDefault(p => p.Number == number && !p.IsMistaken);
    public Household? HouseholdOf(int number) => households.Values.FirstOrDefault(h => h.Number == number && !h.IsMistaken);

    /// <summary>How she is called in the kitchen; null where that was erased or never said.</summary>
    public string? CalledOf(PersonId person) => people.GetValueOrDefault(person)?.Called;
    /// <summary>Her number in the register; 0 where nobody knows her.</summary>
    public int NumberOf(PersonId person) => people.GetValueOrDefault(person)?.Number ?? 0;
    /// <summary>The household's táper number; 0 where nobody knows it.</summary>
    public int NumberOf(HouseholdId household) => households.GetValueOrDefault(household)?.Number ?? 0;

    /// <summary>Everyone who is here that day, by number.</summary>
    public IEnumerable<Person> ActiveOn(DateOnly date) => people.Values.Where(p => p.IsActive(date)).OrderBy(p => p.Number);
    public IEnumerable<Person> MembersOn(DateOnly date) => ActiveOn(date).Where(p => p.KindOn(date) == MemberKind.Member);
    /// <summary>Households with somebody here that day, by number.</summary>
    public IEnumerable<Household> HouseholdsOn(DateOnly date)
    {
        var inhabited = ActiveOn(date).Select(p => p.HouseholdOn(date)).OfType<HouseholdId>().ToHashSet();
        return households.Values.Where(h => inhabited.Contains(h.Id) && !h.IsMistaken).OrderBy(h => h.Number);
    }

    /// <summary>The tray: people of an imported register whose household nobody has said yet.</summary>
    public IEnumerable<Person> RowsToPlace => people.Values.Where(p => p.Household is null && !p.IsMistaken).OrderBy(p => p.Number);

    /// <summary>Minors whose guardian is unknown or no longer here.</summary>
    public IEnumerable<Person> MinorsWithoutGuardian(DateOnly on) =>
        ActiveOn(on).Where(p => p.MinorOn(on) == true && !(p.Guardian is { } guardian && people.TryGetValue(guardian, out var adult) && adult.IsActive(on)));

    /// <summary>The document of that kind, open only to a reader whose office allows it and where the key is at hand; else null.</summary>
    public string? DocumentOf(PersonId person, DocumentKind kind, PersonId reader, DateOnly on) =>
        MayRead(reader, on) && people.TryGetValue(person, out var known) ? (kind == DocumentKind.Dni ? known.Dni : known.OtherDocument)?.Text : null;

    /// <summary>The two official health flags; null where the reader may not know, or nobody said.</summary>
    public HealthFlags? HealthOf(PersonId person, PersonId reader, DateOnly on) =>
        MayRead(reader, on) && people.TryGetValue(person, out var known) && known.Health?.Text is { } text ? HealthFlags.Read(text) : null;

    /// <summary>Why she eats without paying; null where the reader may not know, or nobody said.</summary>
    public string? SolidarityCriterionOf(PersonId person, PersonId reader, DateOnly on) =>
        MayRead(reader, on) && people.TryGetValue(person, out var known) ? known.SolidarityCriterion?.Text : null;

    /// <summary>Whoever carries this DNI in the book, if that can be read.</summary>
    internal Person? WithDni(string dni) => people.Values.FirstOrDefault(p => !p.IsMistaken && p.Dni?.Text == dni);

    internal Person? Named(string nameKey) => people.Values.Where(p => !p.IsMistaken && p.Names is not null).OrderBy(p => p.Number).FirstOrDefault(p => RegisterSheet.NameKey(p.Names!) == nameKey);

    internal Person? WithoutDniNamed(string nameKey) => people.Values.Where(p => !p.IsMistaken && p.Dni is null && p.Names is not null).OrderBy(p => p.Number).FirstOrDefault(p => RegisterSheet.NameKey(p.Names!) == nameKey);

    bool MayRead(PersonId reader, DateOnly on) => Organization.Offices.Allows(reader, Power.SeeSensitive, on);

    protected override bool Concerns(IFact fact) => fact is
        HouseholdOpened or HouseholdDescribed or PersonRegistered or PersonNamed or BirthCorrected or GuardianNamed or DocumentRecorded or HealthRecorded
        or DrawingChosen or LeaveStarted or LeaveEnded or PersonLeft or PersonReturned or PersonMoved or KindChanged or SolidarityGranted or SolidarityReasoned or SolidarityEnded or RegisterImported;

    protected override void Clear()
    {
        people.Clear();
        households.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case HouseholdOpened opened: Open(opened, stamp, isReversed); break;
            case PersonRegistered registered: Register(registered, stamp, isReversed); break;
            case HouseholdDescribed described when !isReversed && households.TryGetValue(described.Id, out var household):
                (household.Name, household.Address, household.Locality) = (described.Name, described.Address, described.Locality);
                break;
            default:
                if (!isReversed) About(fact);
                break;
        }
    }

    void Open(HouseholdOpened opened, Stamp stamp, bool isReversed)
    {
        if (opened.Number > lastHousehold) lastHousehold = opened.Number;
        if (households.ContainsKey(opened.Id)) return;
        if (!IsFoldingAgain && HouseholdOf(opened.Number) is not null) Raise("household-number-twice", stamp, stamp.On, ("Number", opened.Number));
        households[opened.Id] = new Household(this, opened) { IsMistaken = isReversed };
    }

    void Register(PersonRegistered registered, Stamp stamp, bool isReversed)
    {
        if (registered.Number > lastPerson) lastPerson = registered.Number;
        if (registered.Id.IsNobody || people.ContainsKey(registered.Id)) return;
        if (!IsFoldingAgain && PersonOf(registered.Number) is not null) Raise("person-number-twice", stamp, stamp.On, ("Number", registered.Number));
        people[registered.Id] = new Person(registered) { IsMistaken = isReversed };
    }

    void About(IFact fact)
    {
        switch (fact)
        {
            case PersonNamed named when Known(named.Person) is { } person: person.Names = new PersonalName(named.Given, named.Paternal, named.Maternal, named.Called); break;
            case BirthCorrected corrected when Known(corrected.Person) is { } person: person.Birth = corrected.Birth ?? Birth.Unknown; break;
            case GuardianNamed named when Known(named.Person) is { } person: person.Guardian = named.Guardian; break;
            case DocumentRecorded { Kind: DocumentKind.Dni } document when Known(document.Person) is { } person: person.Dni = document.Number; break;
            case DocumentRecorded document when Known(document.Person) is { } person: person.OtherDocument = document.Number; break;
            case HealthRecorded health when Known(health.Person) is { } person: person.Health = health.Flags; break;
            case DrawingChosen chosen when Known(chosen.Person) is { } person: (person.Drawing, person.Color) = (chosen.Drawing, chosen.Color); break;
            case LeaveStarted started when Known(started.Person) is { } person: person.OnLeave(started.Date, true); break;
            case LeaveEnded ended when Known(ended.Person) is { } person: person.OnLeave(ended.Date, false); break;
            case PersonLeft left when Known(left.Person) is { } person: person.Left(left.Why, left.Date); break;
            case PersonReturned returned when Known(returned.Person) is { } person: person.Returned(returned.Date); break;
            case PersonMoved moved when Known(moved.Person) is { } person: person.Moved(moved.Household, moved.Date); break;
            case KindChanged changed when Known(changed.Person) is { } person: person.BecameKind(changed.Kind, changed.Date); break;
            case SolidarityGranted granted when Known(granted.Person) is { } person: person.Granted(new Solidarity(granted.Since, granted.ReviewOn), granted.Since); break;
            case SolidarityReasoned reasoned when Known(reasoned.Person) is { } person: person.SolidarityCriterion = reasoned.Criterion; break;
            case SolidarityEnded ended when Known(ended.Person) is { } person: person.Granted(null, ended.Date); break;
        }
    }

    Person? Known(PersonId person) => people.GetValueOrDefault(person);
}
