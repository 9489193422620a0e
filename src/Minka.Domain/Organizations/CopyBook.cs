using Minka.Domain.Offices;

namespace Minka.Domain.Organizations;

/// <summary>A copy of all the books left this computer: whoever watches can see who took it.</summary>
/// <param name="Second">The other officer; null only while the organisation has no board.</param>
[FactKind("organization.copy-taken")]
public sealed record CopyTaken(DateOnly Date, PersonId By, PersonId? Second) : IDatedFact;

/// <summary>Takes a copy of all the books, names and addresses included: two officers of different households; the founder alone while there is no board.</summary>
public sealed record TakeCopy(PersonId? Second) : ICommand
{
    public Power Needs => Power.Export;

    public Outcome Decide(Organization organization, Act act)
    {
        var founding = organization.Offices.IsFounding(act.Today);
        if (!founding && SecondSignature.Check(organization, act.Says, Second, Power.Export, act.Today) is { } refusal) return Outcome.Refuse(refusal);
        return Outcome.Accept(new CopyTaken(act.Today, act.Says, founding ? null : Second));
    }
}

/// <summary>Words of an entry were erased, and a second officer agreed. The journal's own entry says which and why.</summary>
/// <param name="Device">Of the entry whose words are gone.</param>
/// <param name="Number">Its number in that device's chain.</param>
[FactKind("organization.erasure-agreed")]
public sealed record ErasureAgreed(Guid Device, long Number, PersonId By, PersonId Second) : IFact;

/// <summary>What left these books: copies taken, and words erased by two.</summary>
public sealed class CopyBook(Organization organization) : Book(organization)
{
    readonly List<(CopyTaken Fact, Stamp Stamp)> taken = [];
    readonly List<(ErasureAgreed Fact, Stamp Stamp)> erasures = [];

    /// <summary>In the order of recording.</summary>
    public IReadOnlyList<(CopyTaken Fact, Stamp Stamp)> Taken => taken;
    public IReadOnlyList<(ErasureAgreed Fact, Stamp Stamp)> Erasures => erasures;

    /// <summary>The day of the last copy that the books know of.</summary>
    public DateOnly? Last => taken.Count == 0 ? null : taken.Max(t => t.Fact.Date);

    public override void Write(IFact fact, Stamp stamp)
    {
        if (fact is CopyTaken copy) taken.Add((copy, stamp));
        if (fact is ErasureAgreed agreed) erasures.Add((agreed, stamp));
    }
}

/// <summary>Who may agree that words are erased for good.</summary>
public static class Erasing
{
    /// <summary>
    /// Null where these two may; else the rule that said no. The founder alone while there is no board. What two members said of
    /// their ayni is erased by either of them and by nobody else.
    /// </summary>
    public static Refusal? Check(Organization organization, EntryRef words, PersonId says, PersonId? second, DateOnly today)
    {
        if (organization.Aynis.OfWords(words) is { } ayni) return organization.Aynis.IsBetween(ayni, says) ? null : new Work.NoSuchAyni();
        if (!organization.Offices.Allows(says, Power.ErasePayloads, today)) return new NotHerOffice(Power.ErasePayloads);
        return organization.Offices.IsFounding(today) ? null : SecondSignature.CheckWitness(organization, says, second, today, officer: true);
    }
}
