using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>The register: households by their táper number and people by their line. Numbers are given once and for ever.</summary>
public sealed class RegisterBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<PersonId, Person> people = [];
    readonly Dictionary<HouseholdId, Household> households = [];
    RegisterIndex index = new();
    int lastPerson, lastHousehold;

    public IReadOnlyDictionary<PersonId, Person> People => people;
    public IReadOnlyDictionary<HouseholdId, Household> Households => households;

    public int NextPersonNumber => lastPerson < int.MaxValue ? lastPerson + 1 : lastPerson;
    public int NextHouseholdNumber => lastHousehold < int.MaxValue ? lastHousehold + 1 : lastHousehold;

    public Person? PersonOf(int number) => index.PersonOf(number);
    public Household? HouseholdOf(int number) => index.HouseholdOf(number);

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
    internal Person? WithDni(string dni) => First(index.WithDni(dni));

    internal Person? Named(string nameKey) => First(index.Named(nameKey));

    internal Person? WithoutDniNamed(string nameKey) => First(index.Named(nameKey).Where(p => p.Dni is null));

    /// <summary>Whoever was ever placed in a household.</summary>
    internal IEnumerable<Person> EverIn(HouseholdId household) => index.EverIn(household);

    static Person? First(IEnumerable<Person> people) => people.Where(p => !p.IsMistaken).MinBy(p => p.Number);

    bool MayRead(PersonId reader, DateOnly on) => Organization.Offices.Allows(reader, Power.SeeSensitive, on);

    protected override bool Concerns(IFact fact) => fact is
        HouseholdOpened or HouseholdDescribed or PersonRegistered or PersonNamed or BirthCorrected or GuardianNamed or DocumentRecorded or HealthRecorded
        or DrawingChosen or LeaveStarted or LeaveEnded or PersonLeft or PersonReturned or PersonMoved or KindChanged or SolidarityGranted or SolidarityReasoned or SolidarityEnded or RegisterImported;

    protected override void Clear()
    {
        people.Clear();
        households.Clear();
        index = new RegisterIndex();
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
        index.Add(households[opened.Id] = new Household(this, opened) { IsMistaken = isReversed });
    }

    void Register(PersonRegistered registered, Stamp stamp, bool isReversed)
    {
        if (registered.Number > lastPerson) lastPerson = registered.Number;
        if (registered.Id.IsNobody || people.ContainsKey(registered.Id)) return;
        if (!IsFoldingAgain && PersonOf(registered.Number) is not null) Raise("person-number-twice", stamp, stamp.On, ("Number", registered.Number));
        index.Add(people[registered.Id] = new Person(registered) { IsMistaken = isReversed });
    }

    void About(IFact fact)
    {
        switch (fact)
        {
            case PersonNamed named when Known(named.Person) is { } person: Name(person, new PersonalName(named.Given, named.Paternal, named.Maternal, named.Called)); break;
            case BirthCorrected corrected when Known(corrected.Person) is { } person: person.Birth = corrected.Birth ?? Birth.Unknown; break;
            case GuardianNamed named when Known(named.Person) is { } person: person.Guardian = named.Guardian; break;
            case DocumentRecorded { Kind: DocumentKind.Dni } document when Known(document.Person) is { } person: Identify(person, document.Number); break;
            case DocumentRecorded document when Known(document.Person) is { } person: person.OtherDocument = document.Number; break;
            case HealthRecorded health when Known(health.Person) is { } person: person.Health = health.Flags; break;
            case DrawingChosen chosen when Known(chosen.Person) is { } person: (person.Drawing, person.Color) = (chosen.Drawing, chosen.Color); break;
            case LeaveStarted started when Known(started.Person) is { } person: person.OnLeave(started.Date, true); break;
            case LeaveEnded ended when Known(ended.Person) is { } person: person.OnLeave(ended.Date, false); break;
            case PersonLeft left when Known(left.Person) is { } person: person.Left(left.Why, left.Date); break;
            case PersonReturned returned when Known(returned.Person) is { } person: person.Returned(returned.Date); break;
            case PersonMoved moved when Known(moved.Person) is { } person: Move(person, moved); break;
            case KindChanged changed when Known(changed.Person) is { } person: person.BecameKind(changed.Kind, changed.Date); break;
            case SolidarityGranted granted when Known(granted.Person) is { } person: person.Granted(new Solidarity(granted.Since, granted.ReviewOn), granted.Since); break;
            case SolidarityReasoned reasoned when Known(reasoned.Person) is { } person: person.SolidarityCriterion = reasoned.Criterion; break;
            case SolidarityEnded ended when Known(ended.Person) is { } person: person.Granted(null, ended.Date); break;
        }
    }

    void Name(Person person, PersonalName names)
    {
        index.Name(person, person.Names, names);
        person.Names = names;
    }

    void Identify(Person person, Sealed? dni)
    {
        index.Document(person, person.Dni?.Text, dni?.Text);
        person.Dni = dni;
    }

    void Move(Person person, PersonMoved moved)
    {
        person.Moved(moved.Household, moved.Date);
        index.Place(person, moved.Household);
    }

    Person? Known(PersonId person) => people.GetValueOrDefault(person);
}
