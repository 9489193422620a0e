using Minka.Domain.Organizations;

namespace Minka.Hosting.Nodes;

/// <summary>
/// At most ten wrong tries an hour for one person, wherever they come from. Four of the ten are kept for browsers on which
/// she signed in before, so that a stranger cannot lock her out; and no browser may try more than thirty an hour. A person
/// who doesn't exist is counted alike.
/// </summary>
sealed class PinThrottle(NodeDatabase database, NodeUptime uptime)
{
    public const int OfPersonMax = 10;
    public const int FromStrangeBrowsersMax = 6;
    public const int OfBrowserMax = 30;
    public const long WindowMs = 60 * 60 * 1000;

    /// <summary>Books a try as failed before it is looked at: a try that is cut off by a restart has counted.</summary>
    /// <returns>The number to give back if the PIN is right, or how long to wait.</returns>
    public (long? Try, TimeSpan Wait) Begin(Guid organization, PersonId person, Guid browser) => database.Together(() =>
    {
        var now = uptime.Read();
        database.Run("delete from failed_try where at_uptime_ms <= @old", ("@old", now - WindowMs));
        var wait = Math.Max(WaitOf(now, OfPersonMax, "organization = @organization and person = @person", organization, person, browser),
            WaitOf(now, OfBrowserMax, "browser = @browser", organization, person, browser));
        if (!IsFamiliar(organization, person, browser))
            wait = Math.Max(wait, WaitOf(now, FromStrangeBrowsersMax, """
                organization = @organization and person = @person and browser not in (
                    select browser from familiar where organization = @organization and person = @person)
                """, organization, person, browser));
        if (wait > 0) return ((long?)null, TimeSpan.FromMilliseconds(wait));
        database.Run("insert into failed_try (organization, person, browser, at_uptime_ms) values (@organization, @person, @browser, @now)",
            ("@organization", organization), ("@person", person.Value), ("@browser", browser), ("@now", now));
        return (database.Number("select last_insert_rowid()"), TimeSpan.Zero);
    });

    /// <summary>It was right: the try is given back, and the browser is one of hers. Earlier wrong tries go on counting.</summary>
    public void WasRight(long tryId, Guid organization, PersonId person, Guid browser) => database.Together(() =>
        database.Run("delete from failed_try where id = @id", ("@id", tryId))
        + database.Run("insert or ignore into familiar values (@organization, @person, @browser)", ("@organization", organization), ("@person", person.Value), ("@browser", browser)));

    bool IsFamiliar(Guid organization, PersonId person, Guid browser) =>
        database.Number("select 1 from familiar where organization = @organization and person = @person and browser = @browser",
            ("@organization", organization), ("@person", person.Value), ("@browser", browser)) is not null;

    /// <summary>Milliseconds until the count falls under the limit: until the limit-th latest try is an hour old.</summary>
    long WaitOf(long now, int limit, string whose, Guid organization, PersonId person, Guid browser)
    {
        var oldest = database.Number($"select at_uptime_ms from failed_try where {whose} order by at_uptime_ms desc limit 1 offset {limit - 1}",
            ("@organization", organization), ("@person", person.Value), ("@browser", browser));
        return oldest is { } at ? Math.Max(1, at + WindowMs - now) : 0;
    }
}
