using Minka.Domain.Organizations;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>What the header of an entry says, in the domain's words. Used by the live fold and by the replay alike.</summary>
static class Stamps
{
    /// <param name="recordedOn">
    /// The civil date that the device stated. Apart from <paramref name="at"/>, which runs ahead for good after a clock was
    /// set to a wrong year and back.
    /// </param>
    public static Stamp Of(IFact? fact, EntryRef entry, Guid act, Guid says, Guid writes, HybridTime at, DateOnly? recordedOn)
    {
        var on = recordedOn ?? LimaTime.DateOf(at.Instant);
        return new Stamp(entry, act, new PersonId(says), new PersonId(writes), at.Instant, on, fact is IDatedFact dated ? dated.Date : on);
    }

    public static Stamp Of(IFact? fact, EntryHeader header) =>
        Of(fact, new EntryRef(header.Device.Value, header.Seq), header.Act, header.Says, header.Writes, header.At, header.CivilDate);
}
