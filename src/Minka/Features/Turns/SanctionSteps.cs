using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Sanctions;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>A sanction with the books and the visit that looks at it.</summary>
sealed record CaseScene(Organization Books, Sanction Case, Visit Visit)
{
    public Texts Words => Visit.T;
    public DateOnly Today => Visit.Today;
    public bool IsHers => Case.Person == Visit.Person;
    public bool Arranges => Books.Offices.Allows(Visit.Person, Power.ArrangeTurns, Today);
    public bool IsOwnHouse => !Books.Offices.AreOfDifferentHouseholds(Visit.Person, Case.Person, Today);
}

/// <summary>One step of a sanction as a form. Its texts are `act.NAME.title`, `.why`, `.do` and `done.NAME`.</summary>
sealed record CaseStep(string Path, string Name, string Icon, Func<CaseScene, bool> Fits, Func<CaseScene, IReadOnlyList<Question>> Asks, Func<CaseScene, Posted, PersonId?, ICommand> Does)
{
    public bool NeedsSecond { get; init; }
}

/// <summary>What can be done about a missed turn: she explains and appeals, the board decides, the assembly's decision is written.</summary>
static class SanctionSteps
{
    public static readonly IReadOnlyList<CaseStep> All =
    [
        new("explicar", "sanction-explained", "note-pencil", s => (s.IsHers || s.Arranges) && s.Case.State == SanctionState.Proposed,
            s => [Said(s, "sanction.what-happened", s.Case.Explained is null ? null : s.Case.WordsOf(SanctionStep.Explained))],
            (s, p, _) => new ExplainMissedTurn(s.Case.Id, p.Text("Words"))),
        new("decidir", "sanction-decided", "gavel", s => s.Arranges && !s.IsOwnHouse && s.Case.State == SanctionState.Proposed,
            s => [.. Ruling(s, (s.Case.Proposed.Kind, s.Case.Proposed.Fine)), Said(s, "sanction.why")],
            (s, p, second) => new DecideSanction(s.Case.Id, RulingIn(p), KindIn(p), p.Soles("Fine"), p.Text("Words"), second)) { NeedsSecond = true },
        new("apelar", "sanction-appealed", "megaphone", s => (s.IsHers || s.Arranges) && s.Case.MayAppeal(s.Books, s.Today),
            s => [Said(s, "sanction.why-appeal") with { Optional = true }],
            (s, p, _) => new AppealSanction(s.Case.Id, p.Text("Words"))),
        new("asamblea", "appeal-decided", "users-four", s => s.Arranges && !s.IsOwnHouse && s.Case.State == SanctionState.Appealed,
            s =>
            [
                new(QuestionKind.Date, "Assembly", s.Words["sanction.assembly-day"], s.Today.Typed()),
                .. Ruling(s, (s.Case.Decided!.Value.Fact.Kind, s.Case.Decided!.Value.Fact.Fine)), Said(s, "sanction.assembly-words") with { Optional = true },
            ],
            (s, p, _) => new DecideAppeal(s.Case.Id, RulingIn(p), KindIn(p), p.Soles("Fine"), p.Date("Assembly") ?? s.Today, p.Text("Words"))),
        new("devuelto", "turn-given-back", "handshake", s => s.Arranges && s.Case.Holds is { Kind: SanctionKind.GiveBack } && s.Case.GivenBack is null,
            s => [new(QuestionKind.Date, "Date", s.Words["sanction.given-back-day"], s.Today.Typed())],
            (s, p, _) => new NoteGivenBack(s.Case.Id, p.Date("Date") ?? s.Today)),
    ];

    static Question Said(CaseScene s, string label, string? value = null) => new(QuestionKind.Note, "Words", s.Words[label], value) { Max = Words.LengthMax };

    /// <summary>As proposed, less, or nothing; what less is only where there is less.</summary>
    static IEnumerable<Question> Ruling(CaseScene s, (SanctionKind Kind, Soles Fine) before)
    {
        var t = s.Words;
        var rulings = new List<Choice> { new($"{SanctionRuling.Upheld}", DateWords.Capital(SanctionWords.Ruled(SanctionRuling.Upheld, before.Kind, before.Fine, t))) };
        if (before.Kind != SanctionKind.Warning) rulings.Add(new($"{SanctionRuling.Lightened}", t["sanction.ruling.Lightened.choice"]));
        rulings.Add(new($"{SanctionRuling.Dropped}", DateWords.Capital(t["sanction.ruling.Dropped"])));
        yield return new(QuestionKind.List, "Ruling", t["sanction.ruling"]) { Choices = rulings };
        if (before.Kind == SanctionKind.Warning) yield break;
        yield return new(QuestionKind.Select, "Kind", t["sanction.lighter"]) { Choices = [.. Lighter(before.Kind).Select(k => new Choice($"{k}", t["sanction.kind." + k]))], Empty = t["sanction.lighter.none"], Optional = true };
        if (before.Kind == SanctionKind.Fine) yield return new(QuestionKind.Money, "Fine", t["sanction.lighter-fine"]) { Optional = true };
    }

    static IEnumerable<SanctionKind> Lighter(SanctionKind kind) => Enum.GetValues<SanctionKind>().Where(k => k < kind || (k == kind && k == SanctionKind.Fine));

    // What was not chosen is no ruling at all: the command says so beside the field.
    static SanctionRuling RulingIn(Posted posted) => posted.Choice("Ruling", (SanctionRuling)(-1));
    static SanctionKind KindIn(Posted posted) => posted.Choice("Kind", (SanctionKind)(-1));
}
