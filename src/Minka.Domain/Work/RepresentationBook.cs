using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Work;

/// <summary>A workshop, a hearing, a journey: who went, and the report back. Words are null where nobody wrote them or they were erased.</summary>
public sealed record Representation(Represented Fact, Stamp Stamp)
{
    public string? InvitedBy { get; init; }
    public string? What { get; init; }
    public string? Gifts { get; init; }
    public ReportGiven? Report { get; init; }
    public Stamp? ReportStamp { get; init; }
    public string? ReportWords { get; init; }
    public IReadOnlyList<(ReceivedHandedIn Fact, Stamp Stamp)> HandIns { get; init; } = [];

    public IReadOnlyList<PersonId> Went { get; } = [.. (Fact.Went ?? []).Distinct()];
    public DateOnly Until => Fact.Date.PlusDays(Math.Clamp(Fact.Days, 1, Represent.DaysMax) - 1);
    public int Minutes => Math.Clamp(Fact.Minutes, 0, Represent.DaysMax * 24 * 60);
    public Soles HandedIn => new(HandIns.Aggregate(0L, (sum, h) => Math.Clamp(sum + FactLists.Clamped(h.Fact.Amount.Centimos), -TypedNumber.MinorMax, TypedNumber.MinorMax)));
    public bool OwesReport => Report is null;
}

/// <summary>The book of those who went for the organisation: so that it is not always the same, and that they tell.</summary>
public sealed class RepresentationBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<Guid, Representation> all = [];
    readonly Dictionary<PersonId, Stamp> wishes = [];
    int last;

    /// <summary>Those that stand, by day.</summary>
    public IEnumerable<Representation> All => all.Values.OrderBy(r => r.Fact.Date).ThenBy(r => r.Fact.Number);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;

    public Representation? Find(Guid id) => all.GetValueOrDefault(id);
    public Representation? ByNumber(int number) => all.Values.Where(r => r.Fact.Number == number).MinBy(r => r.Stamp.RecordedAt);

    /// <summary>Reports that she still has to give.</summary>
    public IEnumerable<Representation> OwedBy(PersonId person) => All.Where(r => r.OwesReport && r.Went.Contains(person));

    /// <summary>How many different people went in the twelve months up to a day.</summary>
    public int DifferentPeople(DateOnly today) => All.Where(r => r.Fact.Date <= today && r.Fact.Date > today.YearBefore()).SelectMany(r => r.Went).Distinct().Count();

    public bool HasEverGone(PersonId person) => all.Values.Any(r => r.Went.Contains(person));

    public bool WantsToGo(PersonId person) => wishes.ContainsKey(person);

    /// <summary>Who would like to go and is here, whoever never went first, then by how long ago she said it.</summary>
    public IReadOnlyList<(PersonId Person, bool HasGone)> WantToGo(DateOnly today) =>
        [.. wishes.Where(w => Organization.Register.People.TryGetValue(w.Key, out var person) && person.IsActive(today)).Select(w => (Person: w.Key, HasGone: HasEverGone(w.Key), w.Value.RecordedAt))
            .OrderBy(w => w.HasGone).ThenBy(w => w.RecordedAt).Select(w => (w.Person, w.HasGone))];

    /// <summary>An assembly was held since they came back, and the report is still owed.</summary>
    public bool MissedAnAssembly(Representation went, DateOnly today) => went.OwesReport && Organization.Readiness.LastMinutes(MinuteBook.Assembly, today) > went.Until;

    protected override bool Concerns(IFact fact) => fact is Represented or RepresentedTold or ReceivedHandedIn or ReportGiven or ReportTold or WishToGoSaid;

    protected override void Clear()
    {
        all.Clear();
        wishes.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        switch (fact)
        {
            case Represented went:
                if (went.Number > last) last = went.Number;
                if (!isReversed) all.TryAdd(went.Representation, new Representation(went, stamp));
                break;
            case RepresentedTold told: Change(told.Representation, r => r with { InvitedBy = told.InvitedBy, What = told.What, Gifts = told.Gifts }); break;
            case ReceivedHandedIn handed when !isReversed: Change(handed.Representation, r => r with { HandIns = [.. r.HandIns, (handed, stamp)] }); break;
            case ReportGiven given when !isReversed: Change(given.Representation, r => r.Report is null ? r with { Report = given, ReportStamp = stamp } : r); break;
            case ReportTold told: Change(told.Representation, r => r.ReportStamp?.Act == stamp.Act ? r with { ReportWords = told.Words } : r); break;
            case WishToGoSaid { Wants: true } wish when !isReversed: wishes.TryAdd(wish.Person, stamp); break;
            case WishToGoSaid wish when !isReversed: wishes.Remove(wish.Person); break;
        }
    }

    void Change(Guid id, Func<Representation, Representation> change)
    {
        if (all.TryGetValue(id, out var found)) all[id] = change(found);
    }
}
