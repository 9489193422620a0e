using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Turns.Conditions;

/// <summary>
/// What each can and cannot: days, dates away, share, exemption, duties, skills, with whom. It answers for any person and any
/// day; of whoever is not known everything is ordinary, and nobody who is not here is available.
/// </summary>
public sealed class ConditionsBook(Organization organization) : ReversibleBook(organization)
{
    /// <summary>Nobody plans further than this: a longer span is answered for its first days.</summary>
    public const int SpanDaysMax = 1_100;

    static readonly PersonConditions none = new();

    readonly Dictionary<PersonId, PersonConditions> of = [];
    readonly Dictionary<Guid, PersonId> owners = [];
    readonly Dictionary<Guid, Sealed?> reasons = [];
    readonly Dictionary<Guid, TogetherWish> together = [];
    readonly ApartPairs apart = new();

    /// <summary>She is of the organisation, not on leave, it is one of her days of the week, and she is not away.</summary>
    public bool IsAvailable(PersonId who, DateOnly day) =>
        Organization.Register.People.TryGetValue(who, out var person) && person.IsActive(day) && !person.IsOnLeave(day) && Of(who).IsThere(day);

    /// <summary>The days of the span, both ends included, on which she is not available.</summary>
    public IReadOnlyList<DateOnly> AwayBetween(PersonId who, DateOnly from, DateOnly to) => [.. Days(from, to).Where(day => !IsAvailable(who, day))];

    /// <summary>A duty that she cannot do, for whatever reason.</summary>
    public bool CannotDo(PersonId who, string duty, DateOnly day) => RuledOutOn(who, day).Contains(duty);

    /// <summary>In thousandths; 1000 unless something else was decided. Never 0: who takes no turns is exempt.</summary>
    public int ShareOn(PersonId who, DateOnly day) => Of(who).ThousandthsOn(day);

    public bool IsExempt(PersonId who, DateOnly day) => Of(who).ExemptionOn(day) is not null;

    public IReadOnlyList<string> SkillsOf(PersonId who, DateOnly day) => Of(who).Skills.TryOn(day, out var noted) ? noted.Skills : [];

    /// <summary>What she is learning: to be put beside who knows it.</summary>
    public IReadOnlyList<string> LearnsOf(PersonId who, DateOnly day) => Of(who).Skills.TryOn(day, out var noted) ? noted.Learns : [];

    /// <summary>With whom she is not put together, whoever of the two said it. For arranging only: it is shown to nobody.</summary>
    public IReadOnlyList<PersonId> ApartFrom(PersonId who, DateOnly day) => apart.From(who, day);

    /// <summary>With whom she would like to be, or who with her; without those from whom she is kept apart.</summary>
    public IReadOnlyList<PersonId> TogetherWith(PersonId who, DateOnly day) =>
        [.. TogetherWishesOf(who, day).Select(w => w.Other(who)).OfType<PersonId>().Distinct().Except(ApartFrom(who, day))];

    /// <summary>Days of the span that she would like, of those on which she is available.</summary>
    public IReadOnlyList<DateOnly> WishesOf(PersonId who, DateOnly from, DateOnly to) => Wished(who, from, to, DayWish.Wish);

    /// <summary>Days of the span that she would rather not have, of those on which she is available.</summary>
    public IReadOnlyList<DateOnly> RatherNotOf(PersonId who, DateOnly from, DateOnly to) => Wished(who, from, to, DayWish.RatherNot);

    /// <summary>Her days of the week; all of them where nothing was said.</summary>
    public int WeekdaysOn(PersonId who, DateOnly day) => Of(who).WeekdaysOn(day);

    /// <summary>Nobody said yet on which days she can: for newcomers, who are asked first.</summary>
    public bool HasSaidDays(PersonId who) => Of(who).Availability.Changes.Count > 0;

    /// <summary>She can on no day of the week and is not exempt: somebody should talk with her.</summary>
    public bool IsWithoutDays(PersonId who, DateOnly day) => WeekdaysOn(who, day) == Weekdays.None && !IsExempt(who, day);

    public (int Wished, int RatherNot) WeekdayWishesOn(PersonId who, DateOnly day) => Of(who).WeekdayWishes.TryOn(day, out var said) ? (said.Wished, said.RatherNot) : (0, 0);

    /// <summary>Wishes for single days, from a day on.</summary>
    public IReadOnlyList<(DateOnly Day, DayWish Wish)> SingleWishesOf(PersonId who, DateOnly from) =>
        [.. Of(who).DayWishes.Where(w => w.Key >= from && w.Value != DayWish.None).Select(w => (w.Key, w.Value))];

    /// <summary>Her stretches away of which something is left, by their first day.</summary>
    public IReadOnlyList<AwayStretch> AwaysOf(PersonId who) => [.. Of(who).Aways.Where(a => a.Covers(a.From)).OrderBy(a => a.From)];

    public AwayStretch? AwayOf(Guid away) => Owner(away)?.Aways.Find(a => a.Id == away && a.Covers(a.From));

    public DecidedShare? DecidedShareOn(PersonId who, DateOnly day) => Of(who).ShareOn(day);
    public Exemption? ExemptionOn(PersonId who, DateOnly day) => Of(who).ExemptionOn(day);
    public Exemption? ExemptionOf(Guid exemption) => Owner(exemption)?.Exemptions.Find(e => e.Id == exemption);

    /// <summary>Every share and every exemption of hers in the order of recording.</summary>
    public IReadOnlyList<DecidedShare> SharesOf(PersonId who) => [.. Of(who).Shares];
    public IReadOnlyList<Exemption> ExemptionsOf(PersonId who) => [.. Of(who).Exemptions];

    public IReadOnlyList<string> RuledOutOn(PersonId who, DateOnly day) => Of(who).RuledOut.TryOn(day, out var said) ? said.Duties : [];

    public TogetherWish? TogetherOf(Guid pair) => together.GetValueOrDefault(pair);

    /// <summary>The wishes to be together that she has part in.</summary>
    public IReadOnlyList<TogetherWish> TogetherWishesOf(PersonId who, DateOnly day) =>
        [.. together.Values.Where(w => w.HoldsOn(day) && w.Other(who) is not null).OrderBy(w => w.From)];

    /// <summary>Why she is exempt, or who decided her share; null for a reader who does not arrange the turns, without the key, or where nobody said.</summary>
    public string? ReasonOf(Guid decided, PersonId reader, DateOnly on) => MayArrange(reader, on) ? reasons.GetValueOrDefault(decided)?.Text : null;

    /// <summary>The pairs that are kept apart, for a reader who arranges the turns; none for anybody else, and never to one of the two.</summary>
    public IReadOnlyList<ApartPair> ApartPairsOn(DateOnly day, PersonId reader) => MayArrange(reader, day) ? [.. apart.HoldingOn(day).Where(p => p.One != reader && p.Other != reader)] : [];

    /// <summary>Pairs that stand in the file and cannot be read here: the key is not at hand, or the words were erased.</summary>
    public int UnreadablePairsOn(DateOnly day) => apart.UnreadableOn(day);

    internal bool IsPair(Guid pair) => apart.IsKnown(pair);

    IReadOnlyList<DateOnly> Wished(PersonId who, DateOnly from, DateOnly to, DayWish wish) => [.. Days(from, to).Where(day => Of(who).WishOn(day) == wish && IsAvailable(who, day))];

    static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        var count = Math.Min((long)to.DayNumber - from.DayNumber + 1, SpanDaysMax);
        for (var i = 0; i < count; i++) yield return from.AddDays(i);
    }

    bool MayArrange(PersonId reader, DateOnly on) => Organization.Offices.Allows(reader, Power.ArrangeTurns, on);
    PersonConditions Of(PersonId who) => of.GetValueOrDefault(who, none);
    PersonConditions? Owner(Guid id) => owners.TryGetValue(id, out var who) ? of.GetValueOrDefault(who) : null;

    protected override bool Concerns(IFact fact) => fact is AvailabilitySaid or AwaySaid or AwayCut or WeekdayWishesSaid or DayWishSaid or ShareDecided or ShareReasoned
        or ExemptionGranted or ExemptionReasoned or ExemptionEnded or DutiesRuledOut or SkillsNoted or PairKeptApart or PairSealed or PairLetGo or TogetherAsked or TogetherEnded;

    protected override void Clear()
    {
        of.Clear();
        owners.Clear();
        reasons.Clear();
        together.Clear();
        apart.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        if (!isReversed) About(fact, stamp.Act);
    }

    void About(IFact fact, Guid act)
    {
        switch (fact)
        {
            case AvailabilitySaid said: Change(said.Person).Availability.Set(said.From, (said.Weekdays, act)); break;
            case WeekdayWishesSaid said: Change(said.Person).WeekdayWishes.Set(said.From, (said.Wished, said.RatherNot, act)); break;
            case DayWishSaid said: Change(said.Person).DayWishes[said.Day] = said.Wish; break;
            case DutiesRuledOut said: Change(said.Person).RuledOut.Set(said.From, ([.. said.Duties.OrEmpty().OfType<string>()], act)); break;
            case SkillsNoted noted: Change(noted.Person).Skills.Set(noted.From, ([.. noted.Skills.OrEmpty().OfType<string>()], [.. noted.Learns.OrEmpty().OfType<string>()], act)); break;
            case AwaySaid said when owners.TryAdd(said.Away, said.Person): Change(said.Person).Aways.Add(new AwayStretch(said.Away, said.Person, said.From, said.To, null, act)); break;
            case AwayCut cut when Owner(cut.Away) is { } person: Replace(person.Aways, a => a.Id == cut.Away, a => a with { Back = cut.Back < a.Back || a.Back is null ? cut.Back : a.Back }); break;
            case ShareDecided decided when owners.TryAdd(decided.Share, decided.Person): Change(decided.Person).Shares.Add(new DecidedShare(decided.Share, decided.Person, decided.Thousandths, decided.From, decided.Until, act)); break;
            case ShareReasoned reasoned: reasons[reasoned.Share] = reasoned.Words; break;
            case ExemptionGranted granted when owners.TryAdd(granted.Exemption, granted.Person): Change(granted.Person).Exemptions.Add(new Exemption(granted.Exemption, granted.Person, granted.From, granted.Until, granted.ForAge, act)); break;
            case ExemptionReasoned reasoned: reasons[reasoned.Exemption] = reasoned.Reason; break;
            case ExemptionEnded ended when Owner(ended.Exemption) is { } person: Replace(person.Exemptions, e => e.Id == ended.Exemption, e => e with { LastDay = ended.LastDay }); break;
            case PairKeptApart kept: apart.Keep(kept, act); break;
            case PairSealed two: apart.Name(two); break;
            case PairLetGo let: apart.LetGo(let); break;
            case TogetherAsked asked: together.TryAdd(asked.Pair, new TogetherWish(asked.Pair, asked.Person, asked.With, asked.From, null, act)); break;
            case TogetherEnded ended when together.TryGetValue(ended.Pair, out var wish): together[ended.Pair] = wish with { Until = ended.From }; break;
        }
    }

    PersonConditions Change(PersonId who) => of.TryGetValue(who, out var known) ? known : of[who] = new PersonConditions();

    static void Replace<T>(List<T> list, Predicate<T> which, Func<T, T> change)
    {
        if (list.FindIndex(which) is >= 0 and var at) list[at] = change(list[at]);
    }
}
