using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Papers;
using Minka.Hosting;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>Her own turns for the calendar of her telephone, at an address that only she knows.</summary>
/// <param name="Address">Null where she has none.</param>
public sealed record FeedView(string? Address, int Turns)
{
    /// <summary>The same for a program that subscribes to calendars.</summary>
    public string? Subscribe => Address is null ? null : "webcal" + Address[Address.IndexOf(':', StringComparison.Ordinal)..];
}

/// <summary>
/// `/turnos/calendario`: she makes, changes and closes her address. `/turnos/calendario/ADDRESS.ics`: what her telephone asks for, duty and hours, nobody's name, no PIN.
/// </summary>
public static class TurnFeed
{
    public const string Url = "/turnos/calendario";
    const int DaysBack = 31;
    static readonly TimeSpan askAgain = TimeSpan.FromHours(6);

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, Show);
        routes.Post(Url, Power.SeeBooks, Change);
        routes.Get(Url + "/{address}.ics", Needs.Nothing, Take);
    }

    static IResult Show(HttpContext context, Visit visit, Node node)
    {
        var token = node.Folder.Calendars.Of(visit.Organization.Id, visit.Person);
        var turns = visit.Read(o => TurnsOf(o, visit.Person, visit.Today).Count(t => t.Key.Day >= visit.Today && !t.IsCancelled));
        return Answers.Page<FeedPage>(new { View = new FeedView(token is null ? null : $"{HouseAddress.Of(context.Request)}{Url}/{token}.ics", turns) });
    }

    static async Task<IResult> Change(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        if (posted.Has("Close")) node.Folder.Calendars.Close(visit.Organization.Id, visit.Person);
        else node.Folder.Calendars.Open(visit.Organization.Id, visit.Person);
        return Answers.GoOn(Url, posted.Has("Close") ? "calendar-closed" : "calendar-open");
    }

    static IResult Take(Visit visit, Node node, TimeProvider clock, string address)
    {
        if (node.Folder.Calendars.Recognize(address) is not var (organization, person) || node.Shelf.Find(organization) is not { } live) return Results.NotFound();
        var today = clock.Today();
        var (name, events) = live.Read(o => o.Register.People.TryGetValue(person, out var known) && known.IsActive(today)
            ? (o.Charter.Name ?? visit.T["ui.minka"], Events(o, organization, person, today, visit.T)) : (null, []));
        return name is null ? Results.NotFound() : Results.File(ICalendar.Of(visit.T.Of("feed.name", ("kitchen", name)), clock.GetUtcNow(), events, askAgain), ICalendar.ContentType);
    }

    /// <summary>Also the turns that were cancelled, so that a calendar takes them out.</summary>
    static HourEvent[] Events(Organization o, Guid organization, PersonId person, DateOnly today, Texts t) =>
        [.. TurnsOf(o, person, today).Select(x => new HourEvent($"turn-{x.Key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{x.Key.Duty}-{o.Register.NumberOf(person)}@{organization:N}.minka",
            LimaTime.StartOf(x.Key.Day).AddMinutes(x.Turn.FromMinute), LimaTime.StartOf(x.Key.Day).AddMinutes(x.Turn.ToMinute), t.Of("feed.title", ("duty", TurnPaperWords.Duty(o, x.Key.Duty, x.Key.Day, t))), t["feed.detail"])
        {
            // A later roster has a larger number, and taking a turn back comes after it.
            Place = o.Charter.Name, Sequence = x.Roster.Number * 2 + (x.IsCancelled ? 1 : 0), IsCancelled = x.IsCancelled,
        })];

    static IEnumerable<Domain.Turns.StandingTurn> TurnsOf(Organization o, PersonId person, DateOnly today) =>
        o.Turns.StandingBetween(today.AddDays(-DaysBack), o.Turns.HangsUntil ?? today).Where(x => x.Serves(person) || x.IsCancelled && x.PlaceOf(person)?.IsServed == true);
}
