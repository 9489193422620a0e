using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests;

/// <summary>
/// A founded kitchen for tests, told as a story: who does what on which day. Elena founded it and holds every power until a
/// board is recorded.
/// </summary>
sealed class Story
{
    static readonly Guid device = new("00000000-0000-0000-0000-0000000000d1");
    int acts;
    long seq;

    public static readonly DateOnly FirstDay = new(2026, 3, 2);

    Story() { }

    public Organization Books { get; } = new();
    public DateOnly Today { get; set; } = FirstDay;
    public PersonId Elena { get; private set; }
    public Guid LastAct { get; private set; }
    /// <summary>Every fact so far, as it would stand in the journal.</summary>
    public List<(IFact Fact, Stamp Stamp)> Journal { get; } = [];

    /// <summary>An organisation with nothing in its books.</summary>
    public static Story Empty() => new();

    public static Story Founded(OrganizationKind kind = OrganizationKind.SelfManagedKitchen)
    {
        var kitchen = new Story();
        kitchen.Accepts(PersonId.Nobody, new FoundOrganization(kind, "Manos Unidas", "almuerzo", 74, "Sra. Elena", "hummingbird", 0, FirstDay));
        kitchen.Elena = kitchen.Books.Register.PersonOf(1)!.Id;
        return kitchen;
    }

    /// <summary>Opens a household for her and registers her; returns who she is.</summary>
    public PersonId Registers(string called, MemberKind kind = MemberKind.Member, HouseholdId? household = null, Birth? birth = null, PersonId? guardian = null, PersonId? by = null)
    {
        var writer = by ?? Elena;
        if (household is null)
        {
            Accepts(writer, new RegisterHousehold(null, null, null, Today));
            household = new HouseholdId(NewId(0));
        }
        Accepts(writer, new RegisterPerson(household.Value, kind, new PersonalName(null, null, null, called), Today, birth ?? Birth.Unknown, guardian, null));
        return new PersonId(NewId(0));
    }

    /// <summary>The whole board is elected today for two years.</summary>
    public void Elects(params (Post Post, PersonId Person)[] board) =>
        Accepts(Elena, new RecordBoard(Today, [.. board.Select(b => new Term(b.Post, b.Person, Today, Today.AddYears(2)))]));

    public Act ActBy(PersonId says) => new(LastAct = new Guid(++acts, 0, 0, new byte[8]), says, says, Today, new DateTimeOffset(Today.ToDateTime(new TimeOnly(14, 0)), TimeSpan.Zero));

    /// <summary>The n-th id that the last act gave.</summary>
    public Guid NewId(int n) => new Act(LastAct, PersonId.Nobody, PersonId.Nobody, Today, default).NewId(n);

    public Outcome Does(PersonId says, ICommand command)
    {
        var act = ActBy(says);
        var outcome = Books.Decide(command, act);
        if (outcome is Outcome.Accepted accepted) foreach (var fact in accepted.Facts) Write(fact, act);
        return outcome;
    }

    public IReadOnlyList<IFact> Accepts(PersonId says, ICommand command)
    {
        var outcome = Does(says, command);
        if (outcome is Outcome.Refused refused) Assert.Fail($"{command.GetType().Name} was refused: {string.Join(", ", refused.Refusals)}");
        return ((Outcome.Accepted)outcome).Facts;
    }

    public IReadOnlyList<IFact> Accepts(ICommand command) => Accepts(Elena, command);

    /// <summary>The command is refused, by that rule among others; nothing is written.</summary>
    public T Refuses<T>(PersonId says, ICommand command) where T : Refusal
    {
        var refused = Assert.IsType<Outcome.Refused>(Does(says, command));
        return Assert.IsType<T>(refused.Refusals.FirstOrDefault(r => r is T) ?? refused.Refusals[0]);
    }

    public T Refuses<T>(ICommand command) where T : Refusal => Refuses<T>(Elena, command);

    /// <summary>Writes a fact as it would come from the journal, without deciding.</summary>
    public void Write(IFact fact, Act act)
    {
        var on = fact is IDatedFact dated ? dated.Date : act.Today;
        var stamp = new Stamp(new EntryRef(device, ++seq), act.Id, act.Says, act.Writes, act.Now, act.Today, on);
        Journal.Add((fact, stamp));
        Books.Write(fact, stamp);
    }

    /// <summary>The same journal folded anew, without the facts that a predicate leaves out (as an erasure does).</summary>
    public Organization Replayed(Func<IFact, bool>? keeps = null)
    {
        var books = new Organization();
        foreach (var (fact, stamp) in Journal)
            if (keeps?.Invoke(fact) ?? true) books.Write(fact, stamp);
            else books.WriteErased(stamp);
        return books;
    }
}
