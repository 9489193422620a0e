using Minka.Domain.Offices;

namespace Minka.Web;

/// <summary>What an end point asks of whoever calls it. Every route carries one; a route without it fails a test and is refused.</summary>
public sealed record Needs(Power? Power, bool SignedIn, bool Enrolled)
{
    /// <summary>Anyone who reaches the node: health, styles, enrolment, the first founding.</summary>
    public static readonly Needs Nothing = new(null, SignedIn: false, Enrolled: false);

    /// <summary>A browser that an officer enrolled, nobody signed in yet: the tiles.</summary>
    public static readonly Needs EnrolledBrowser = new(null, SignedIn: false, Enrolled: true);

    public static Needs Office(Power power) => new(power, SignedIn: true, Enrolled: true);
}
