using Minka.Domain.Aid;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>What passes between the organisation and the offices of the State: papers, errands, permits, recognition, supervision.</summary>
public sealed class AuthorityBook(Organization organization) : ReversibleBook(organization)
{
    readonly Dictionary<FilingId, Filing> filings = [];
    readonly Dictionary<PermitId, Permit> permits = [];
    readonly Dictionary<PersonId, HealthCardDates> cards = [];
    readonly List<(BoardRecognized Fact, Stamp Stamp)> recognitions = [];
    readonly SortedDictionary<int, Supervision> supervisions = [];
    int lastFiling, lastPermit, lastSupervision;

    public IReadOnlyDictionary<FilingId, Filing> Filings => filings;
    public IEnumerable<Permit> Permits => permits.Values.OrderBy(p => p.Fact.Number);
    public IReadOnlyList<(BoardRecognized Fact, Stamp Stamp)> Recognitions => recognitions;

    /// <summary>In the order of their dates.</summary>
    public IReadOnlyList<Supervision> Supervisions => [.. supervisions.Values.OrderBy(s => s.Date).ThenBy(s => s.Number)];

    public int NextFilingNumber => lastFiling < int.MaxValue ? lastFiling + 1 : lastFiling;
    public int NextPermitNumber => lastPermit < int.MaxValue ? lastPermit + 1 : lastPermit;
    public int NextSupervisionNumber => lastSupervision < int.MaxValue ? lastSupervision + 1 : lastSupervision;

    public Filing? FilingOf(int number) => filings.Values.FirstOrDefault(f => f.Number == number);

    /// <summary>The papers about a delivery, the first handed in first.</summary>
    public IReadOnlyList<Filing> About(DeliveryId delivery) => [.. filings.Values.Where(f => f.Fact.Delivery == delivery).OrderBy(f => f.Number)];

    /// <summary>The paper of a kind that holds longest on a day; null where none holds.</summary>
    public Permit? Holding(PermitKind kind, DateOnly on) => permits.Values.Where(p => p.Fact.Kind == kind && p.HoldsOn(on)).MaxBy(p => p.Fact.Until ?? DateOnly.MaxValue);

    /// <summary>The last one of a kind, whether it holds or not.</summary>
    public Permit? Last(PermitKind kind) => permits.Values.Where(p => p.Fact.Kind == kind).MaxBy(p => (p.Fact.Until ?? DateOnly.MaxValue, p.Fact.Number));

    /// <summary>The dates of a card, for whoever may read what is sealed; else null.</summary>
    public HealthCardDates? CardOf(PersonId person, PersonId reader, DateOnly on) =>
        Organization.Offices.Allows(reader, Offices.Power.SeeSensitive, on) ? cards.GetValueOrDefault(person) : null;

    /// <summary>How many members have a card: figures that name nobody.</summary>
    public HealthCards CardsOn(DateOnly date)
    {
        var soon = date.PlusDays(Organization.Charter.At(date).Of(AidSettings.LeadHealthCard));
        var (valid, ending, ended, none) = (0, 0, 0, 0);
        foreach (var member in Organization.Register.MembersOn(date))
        {
            if (!cards.TryGetValue(member.Id, out var card)) none++;
            else if (card.Until < date) ended++;
            else if (card.Until <= soon) ending++;
            else valid++;
        }
        return new HealthCards(valid, ending, ended, none);
    }

    /// <summary>The last days of the cards of members who are here: days, no names.</summary>
    public IEnumerable<DateOnly> CardEnds(DateOnly date) => Organization.Register.MembersOn(date).Where(m => cards.ContainsKey(m.Id)).Select(m => cards[m.Id].Until);

    /// <summary>The board that holds office on a day, before its own people and before the State.</summary>
    public Recognition RecognitionOn(DateOnly date)
    {
        var election = Organization.Offices.Elections.Where(e => e.Date <= date && e.WholeBoard).Select(e => (DateOnly?)e.Date).Max();
        if (election is null || Organization.Offices.BoardOn(date).Count == 0) return new Recognition(RecognitionState.NoBoard, election, null);
        var paper = recognitions.Select(r => r.Fact).Where(r => r.Date <= date && r.Election == election).OrderBy(r => r.Until).LastOrDefault();
        return new Recognition(paper is null ? RecognitionState.Elected : paper.Until < date ? RecognitionState.Ended : RecognitionState.Recognized, election, paper);
    }

    protected override bool Concerns(IFact fact) => fact is FilingOpened or FilingDescribed or WindowVisited or WindowTold or FilingAnswered or FilingAnswerTold
        or PermitRecorded or HealthCardRecorded or BoardRecognized or SupervisionHeld or SupervisionTold or FaultMended;

    protected override void Clear()
    {
        filings.Clear();
        permits.Clear();
        cards.Clear();
        recognitions.Clear();
        supervisions.Clear();
    }

    protected override void Fold(IFact fact, Stamp stamp, bool isReversed)
    {
        // A number that was given is not given again, even where its paper was a mistake.
        if (fact is FilingOpened { Number: var filing }) lastFiling = Math.Max(lastFiling, filing);
        if (fact is PermitRecorded { Number: var permit }) lastPermit = Math.Max(lastPermit, permit);
        if (fact is SupervisionHeld { Number: var supervision }) lastSupervision = Math.Max(lastSupervision, supervision);
        if (isReversed) return;
        switch (fact)
        {
            case FilingOpened opened: filings.TryAdd(opened.Id, new Filing(opened, stamp)); break;
            case FilingDescribed told: On(told.Filing, f => f with { Office = told.Office, WhatFor = told.WhatFor }); break;
            case WindowVisited made: On(made.Filing, f => f with { Visits = [.. f.Visits.Append(new WindowVisit(made, stamp, null)).OrderBy(e => e.Date).ThenBy(e => e.Fact.Number)] }); break;
            case WindowTold told: On(told.Filing, f => f with { Visits = [.. f.Visits.Select(e => e.Fact.Number == told.Number ? e with { Text = told.Words, Photo = told.Photo } : e)] }); break;
            case FilingAnswered answered: On(answered.Filing, f => f.Answer is null ? f with { Answer = answered, AnswerAct = stamp.Act } : f); break;
            case FilingAnswerTold told: On(told.Filing, f => f.Answer is not null && f.AnswerAct == stamp.Act ? f with { AnswerText = told.Words } : f); break;
            case PermitRecorded recorded: permits.TryAdd(recorded.Id, new Permit(recorded, stamp)); break;
            case HealthCardRecorded card when HealthCardDates.Read(card.Dates?.Text) is { } dates: cards[card.Person] = dates; break;
            case BoardRecognized recognized: recognitions.Add((recognized, stamp)); break;
            case SupervisionHeld held: supervisions.TryAdd(held.Number, new Supervision(held, stamp)); break;
            case SupervisionTold told: OnVisit(told.Number, s => s with { WhoCame = told.WhoCame, Asked = told.Asked, Answered = told.Answered, Photo = told.Photo }); break;
            case FaultMended mended: OnVisit(mended.Supervision, s => s with { Mended = new Dictionary<FaultKind, DateOnly>(s.Mended) { [mended.Fault] = mended.Date } }); break;
        }
    }

    void On(FilingId id, Func<Filing, Filing> change)
    {
        if (filings.TryGetValue(id, out var filing)) filings[id] = change(filing);
    }

    void OnVisit(int number, Func<Supervision, Supervision> change)
    {
        if (supervisions.TryGetValue(number, out var held)) supervisions[number] = change(held);
    }
}
