using Minka.Domain.Organizations;

namespace Minka.Domain.Offices;

/// <summary>Who holds which post since when, what that allows, and which browsers may show the tiles.</summary>
public sealed class OfficeBook(Organization organization) : Book(organization)
{
    readonly List<BoardElected> elections = [];
    readonly List<OfficeLeft> departures = [];
    readonly List<Term> pastTerms = [];
    readonly Dictionary<Guid, EnrolledBrowser> browsers = [];
    readonly List<(PinReset Fact, Stamp Stamp)> pinResets = [];
    IReadOnlyList<HeldTerm> held = [];

    /// <summary>Every election that was recorded, corrected ones too, in the order of recording.</summary>
    public IReadOnlyList<BoardElected> Elections => elections;
    public IReadOnlyList<HeldTerm> Held => held;
    /// <summary>Posts held before the books began: they count where terms are limited and give no power.</summary>
    public IReadOnlyList<Term> PastTerms => pastTerms;
    public IReadOnlyCollection<EnrolledBrowser> Browsers => browsers.Values;
    public IReadOnlyList<(PinReset Fact, Stamp Stamp)> PinResets => pinResets;
    public PersonId? Founder { get; private set; }

    /// <summary>No board has begun yet: the founder holds every power.</summary>
    public bool IsFounding(DateOnly on) => Founder is not null && !held.Any(t => t.Term.From <= on);

    /// <summary>
    /// Whether her offices of that day allow it. Nobody signed in, whoever left, and whoever died have no power at all.
    /// </summary>
    public bool Allows(PersonId person, Power power, DateOnly on)
    {
        if (power == Power.Found && !Organization.Charter.IsFounded) return true;
        if (person.IsNobody || !Organization.Register.People.TryGetValue(person, out var known) || !known.IsActive(on)) return false;
        if (HoldsFounding(person, on)) return true;
        if (power == Power.SeeBooks) return known.MinorOn(on) != true;
        if (TermsOf(person, on).Any(t => Powers.Of(t.Term.Post).Contains(power) && !(t.IsExpiredOn(on) && Powers.OnlyWithinMandate.Contains(power)))) return true;
        if (Powers.CookOfTheDay.Contains(power) && IsCookOn(person, on)) return true;
        // Where the whole board is gone, any member may record the election that follows.
        return power == Power.RecordBoard && known.KindOn(on) == Members.MemberKind.Member && !AnyoneLeftTo(Power.RecordBoard, on);
    }

    public IReadOnlyList<HeldTerm> TermsOf(PersonId person, DateOnly on) =>
        person.IsNobody ? [] : [.. held.Where(t => t.Term.Person == person && t.HoldsOn(on))];

    /// <summary>The posts she holds that day, expired or not; the founder is president until the first board.</summary>
    public IReadOnlyList<Post> PostsOf(PersonId person, DateOnly on) =>
        HoldsFounding(person, on) ? [Post.President] : [.. TermsOf(person, on).Select(t => t.Term.Post).Distinct().Order()];

    public IReadOnlyList<PersonId> Holders(Post post, DateOnly on) =>
        IsFounding(on) ? (post == Post.President && Provisional(on) is { } founder ? [founder] : []) : [.. held.Where(t => t.Term.Post == post && t.HoldsOn(on)).Select(t => t.Term.Person).Distinct()];

    public PersonId? Holder(Post post, DateOnly on) => Holders(post, on) is [var first, ..] ? first : null;

    /// <summary>Everyone who holds a post that day.</summary>
    public IReadOnlyList<HeldTerm> BoardOn(DateOnly on) => [.. held.Where(t => t.HoldsOn(on)).OrderBy(t => t.Term.Post)];

    /// <summary>The last day of the president's mandate; without one, the latest of the board; null where there is no board.</summary>
    public DateOnly? MandateEnds(DateOnly on)
    {
        var board = BoardOn(on);
        if (board.Count == 0) return null;
        return board.FirstOrDefault(t => t.Term.Post == Post.President)?.Term.To ?? board.Max(t => t.Term.To);
    }

    public bool IsExpired(DateOnly on) => MandateEnds(on) is { } end && on > end;

    /// <summary>She holds posts that day only by mandates that have ended: screens and papers mark what she did.</summary>
    public bool ActedWithExpiredMandate(PersonId person, DateOnly on)
    {
        var terms = TermsOf(person, on);
        return terms.Count > 0 && terms.All(t => t.IsExpiredOn(on));
    }

    /// <summary>Undoing her registration or her return would take a post, or the founding, from her: then it is no correction.</summary>
    public bool IsOfficeHolder(PersonId person, DateOnly on) => Founder == person || TermsOf(person, on).Count > 0;

    /// <summary>Two signatures count as two only from two households.</summary>
    public bool AreOfDifferentHouseholds(PersonId one, PersonId other, DateOnly on)
    {
        var people = Organization.Register.People;
        if (one == other || !people.TryGetValue(one, out var first) || !people.TryGetValue(other, out var second)) return false;
        return first.HouseholdOn(on) is { } here && second.HouseholdOn(on) is { } there && here != there;
    }

    public bool IsEnrolled(Guid browser) => browsers.TryGetValue(browser, out var known) && known.IsEnrolled;

    /// <summary>The founder, or where she left before the first board the member of the lowest number.</summary>
    public PersonId? Provisional(DateOnly on)
    {
        if (!IsFounding(on) || Founder is not { } founder) return null;
        if (Organization.Register.People.TryGetValue(founder, out var person) && person.IsActive(on)) return founder;
        return Organization.Register.People.Values.Where(p => p.IsActive(on) && p.KindOn(on) == Members.MemberKind.Member).MinBy(p => p.Number)?.Id;
    }

    bool HoldsFounding(PersonId person, DateOnly on) => !person.IsNobody && Provisional(on) == person;

    bool IsCookOn(PersonId person, DateOnly on) => Organization.Days.CrewOn(on).Any(place => place?.Person == person);

    bool AnyoneLeftTo(Power power, DateOnly on) =>
        held.Any(t => t.HoldsOn(on) && Powers.Of(t.Term.Post).Contains(power) && Organization.Register.People.TryGetValue(t.Term.Person, out var person) && person.IsActive(on));

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case FoundingEntrusted founding: Founder ??= founding.Founder; break;
            case BoardElected board: elections.Add(board); held = Terms.Served(elections, departures); break;
            case OfficeLeft left: departures.Add(left); held = Terms.Served(elections, departures); break;
            case PastTermRecorded { Term: { } term }: pastTerms.Add(term); break;
            case BrowserEnrolled enrolled: browsers[enrolled.Browser] = new EnrolledBrowser(enrolled.Browser, enrolled.By, enrolled.Second, stamp, null, null); break;
            case BrowserLabelled labelled when browsers.TryGetValue(labelled.Browser, out var named): browsers[labelled.Browser] = named with { Label = labelled.Label }; break;
            case BrowserRevoked revoked when browsers.TryGetValue(revoked.Browser, out var known): browsers[revoked.Browser] = known with { Revoked = known.Revoked ?? stamp }; break;
            case PinReset reset: pinResets.Add((reset, stamp)); break;
        }
    }
}
