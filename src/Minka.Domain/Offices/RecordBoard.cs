using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>The founder holds every power until the first board is elected.</summary>
[FactKind("offices.founding-entrusted")]
public sealed record FoundingEntrusted(PersonId Founder, DateOnly Date) : IDatedFact;

/// <summary>An assembly elected a board, or filled posts in it.</summary>
/// <param name="Date">The day of the election; power begins with each term's own first day, which is not before.</param>
/// <param name="WholeBoard">True where all earlier terms end with it; false where it only fills the posts it names.</param>
/// <param name="Corrects">The date under which this election was recorded wrongly before; that record no longer counts.</param>
[FactKind("offices.board-elected")]
public sealed record BoardElected(DateOnly Date, IReadOnlyList<Term> Terms, bool WholeBoard = true, DateOnly? Corrects = null) : IDatedFact;

/// <summary>
/// Records what an assembly decided. It stays possible after a mandate has ended, for it is the way out. The first board ends
/// the founder's powers, so it must name someone who can record the next. After the first, two of different households sign:
/// nobody alone writes herself into office.
/// </summary>
public sealed record RecordBoard(DateOnly Date, IReadOnlyList<Term> Terms, bool WholeBoard = true, PersonId? Second = null, DateOnly? Corrects = null) : ICommand
{
    public const int TermsMax = 40;
    /// <summary>A mandate of more than ten years is a slip of the finger.</summary>
    public const int MandateDaysMax = 3660;

    public Power Needs => Power.RecordBoard;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Terms.Count is 0 or > TermsMax, () => new BoardWithoutPosts { Field = nameof(Terms) });
        foreach (var term in Terms)
        {
            objections.AddIf(term.From < Date, () => new TermBeforeElection(term.Post, term.From, Date) { Field = nameof(Terms) });
            objections.AddIf(term.To < term.From || term.To.DayNumber - term.From.DayNumber > MandateDaysMax, () => new TermEndsOddly(term.Post, term.From, term.To) { Field = nameof(Terms) });
            objections.AddIf(!organization.Register.People.ContainsKey(term.Person), () => new NotInTheRegister { Field = nameof(Terms) });
            objections.AddIf(organization.Register.People.TryGetValue(term.Person, out var person) && !person.IsActive(Date), () => new NotActiveThen(term.Person, Date) { Field = nameof(Terms) });
        }
        foreach (var taken in Terms.Where(t => t.Post != Post.Vocal).GroupBy(t => t.Post).Where(g => g.Count() > 1))
            objections.Add(new PostGivenTwice(taken.Key) { Field = nameof(Terms) });
        foreach (var twice in Terms.GroupBy(t => (t.Post, t.Person)).Where(g => g.Key.Post == Post.Vocal && g.Count() > 1))
            objections.Add(new PostGivenTwice(twice.Key.Post) { Field = nameof(Terms) });
        objections.AddIf((WholeBoard || organization.Offices.IsFounding(act.Today)) && Terms.Count > 0 && !Terms.Any(t => Powers.Of(t.Post).Contains(Power.RecordBoard)), () => new NobodyToRecordTheNextBoard { Field = nameof(Terms) });
        objections.AddIf(Corrects is { } wrong && !organization.Offices.Elections.Any(e => e.Date == wrong), () => new NoElectionToCorrect { Field = nameof(Corrects) });
        if (!organization.Offices.IsFounding(act.Today) && SecondSignature.CheckWitness(organization, act.Says, Second, act.Today) is { } refusal) objections.Add(refusal);
        return objections.OrAccept(new BoardElected(Date, [.. Terms], WholeBoard, Corrects));
    }
}

public sealed record NoElectionToCorrect : Refusal;
public sealed record BoardWithoutPosts : Refusal;
public sealed record TermBeforeElection(Post Post, DateOnly From, DateOnly Election) : Refusal;
public sealed record TermEndsOddly(Post Post, DateOnly From, DateOnly To) : Refusal;
public sealed record PostGivenTwice(Post Post) : Refusal;
/// <summary>A whole board needs a president, a vice-president or a secretary.</summary>
public sealed record NobodyToRecordTheNextBoard : Refusal;
/// <summary>Nobody of that identity is in the register.</summary>
public sealed record NotInTheRegister : Refusal;
/// <summary>She had left, or had not yet come, on that day.</summary>
public sealed record NotActiveThen(PersonId Person, DateOnly Date) : Refusal;
