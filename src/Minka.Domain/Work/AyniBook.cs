using Minka.Domain.Organizations;

namespace Minka.Domain.Work;

/// <summary>One line between two: who worked for whom, how much, and whether both say so.</summary>
public sealed record AyniLine(AyniRecorded Fact, Stamp Stamp)
{
    /// <summary>Null where nobody wrote it, where it was erased, or where the key is not at hand.</summary>
    public string? What { get; init; }
    /// <summary>Where the words stand in the journal, for whoever of the two wants them erased.</summary>
    public EntryRef? WordsAt { get; init; }
    public Stamp? Confirmed { get; init; }
    public bool IsWithdrawn { get; init; }

    public bool IsConfirmed => Confirmed is not null;
    public bool IsPending => !IsConfirmed && !IsWithdrawn;
    public PersonId WrittenBy => Stamp.Says;
    /// <summary>Half days or minutes; nothing below zero, whatever the bytes say.</summary>
    public int Quantity => Math.Max(0, Fact.Quantity);
}

/// <summary>Two people with what was between them.</summary>
/// <param name="First">Who gave first; her side of the account is positive.</param>
public sealed record AyniTie(int Number, PersonId First, PersonId Second, IReadOnlyList<AyniLine> Lines)
{
    public bool Has(PersonId person) => person == First || person == Second;
    public PersonId OtherOf(PersonId person) => person == First ? Second : First;

    /// <summary>What the other owes her (positive) or she owes the other (negative), of what both confirmed.</summary>
    public long OwedTo(PersonId person, AyniUnit unit) =>
        Lines.Where(l => l.IsConfirmed && l.Fact.Unit == unit).Sum(l => l.Fact.Giver == person ? (long)l.Quantity : -l.Quantity);
}

/// <summary>
/// The book of ayni between members. It is read as one of the two and in no other way: nobody, with whatever post, can ask it
/// for a list.
/// </summary>
public sealed class AyniBook(Organization organization) : Book(organization)
{
    readonly Dictionary<(PersonId, PersonId), int> numbers = [];
    readonly SortedDictionary<int, AyniTie> ties = [];
    readonly Dictionary<Guid, int> tieOf = [];
    readonly Dictionary<EntryRef, Guid> words = [];
    int last;

    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    /// <summary>Hers, with the other of each.</summary>
    public IReadOnlyList<AyniTie> Of(PersonId reader) => [.. ties.Values.Where(t => t.Has(reader))];

    /// <summary>What waits for her word.</summary>
    public IReadOnlyList<AyniLine> WaitingFor(PersonId reader) => [.. Of(reader).SelectMany(t => t.Lines).Where(l => l.IsPending && l.WrittenBy != reader)];

    /// <summary>The line, to one of its two; null to everybody else.</summary>
    public AyniLine? Read(PersonId reader, Guid ayni) => IsBetween(ayni, reader) ? Find(ayni) : null;

    public bool IsBetween(Guid ayni, PersonId person) => tieOf.TryGetValue(ayni, out var number) && ties[number].Has(person);

    /// <summary>Whose words stand in an entry; null where it holds none of an ayni.</summary>
    public Guid? OfWords(EntryRef entry) => words.TryGetValue(entry, out var ayni) ? ayni : null;

    internal AyniTie? TieOf(PersonId one, PersonId other) => numbers.TryGetValue(Key(one, other), out var number) ? ties[number] : null;

    /// <summary>The line that this very entry confirmed, with its two; null where an earlier one did.</summary>
    internal (AyniTie? Tie, AyniLine? Line) JustConfirmed(Guid ayni, Stamp stamp) =>
        Find(ayni) is { } line && line.Confirmed?.Entry == stamp.Entry ? (ties[tieOf[ayni]], line) : (null, null);

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case AyniRecorded recorded: Record(recorded, stamp); break;
            case AyniTold told:
                words.TryAdd(stamp.Entry, told.Ayni);
                Change(told.Ayni, l => l.Stamp.Act == stamp.Act ? l with { What = told.What?.Text, WordsAt = stamp.Entry } : l);
                break;
            // Only the other's word counts, whatever some other program wrote.
            case AyniConfirmed confirmed when IsBetween(confirmed.Ayni, confirmed.By): Change(confirmed.Ayni, l => l.IsPending && l.WrittenBy != confirmed.By ? l with { Confirmed = stamp } : l); break;
            case AyniWithdrawn withdrawn when IsBetween(withdrawn.Ayni, stamp.Says): Change(withdrawn.Ayni, l => l.IsPending ? l with { IsWithdrawn = true } : l); break;
        }
    }

    void Record(AyniRecorded recorded, Stamp stamp)
    {
        if (recorded.Tie > last) last = recorded.Tie;
        if (recorded.Giver == recorded.Receiver || recorded.Giver.IsNobody || recorded.Receiver.IsNobody || tieOf.ContainsKey(recorded.Ayni)) return;
        var key = Key(recorded.Giver, recorded.Receiver);
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers[key] = FreeNumber(recorded.Tie);
            ties[number] = new AyniTie(number, recorded.Giver, recorded.Receiver, []);
        }
        tieOf[recorded.Ayni] = number;
        ties[number] = ties[number] with { Lines = [.. ties[number].Lines, new AyniLine(recorded, stamp)] };
    }

    /// <summary>After a merge two pairs may bear one number: the later one takes the next that is free.</summary>
    int FreeNumber(int said) => said is > 0 and < 1_000_000 && !ties.ContainsKey(said) ? said : Math.Max(ties.Count == 0 ? 0 : ties.Keys.Max(), 0) + 1;

    AyniLine? Find(Guid ayni) => tieOf.TryGetValue(ayni, out var number) ? ties[number].Lines.FirstOrDefault(l => l.Fact.Ayni == ayni) : null;

    void Change(Guid ayni, Func<AyniLine, AyniLine> change)
    {
        if (!tieOf.TryGetValue(ayni, out var number)) return;
        ties[number] = ties[number] with { Lines = [.. ties[number].Lines.Select(l => l.Fact.Ayni == ayni ? change(l) : l)] };
    }

    static (PersonId, PersonId) Key(PersonId one, PersonId other) => one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);
}
