using System.Globalization;
using Minka.Domain.Milk;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Features.Sharing;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Milk;

/// <summary>A household in the week's hand-out.</summary>
/// <param name="What">What it gets, in words.</param>
public sealed record MilkHome(Home Home, int People, string What, bool IsHanded, string? CorrectUrl);

/// <summary>A week of the programme: who came, who has not, what is left.</summary>
public sealed record MilkWeekView(DateOnly Monday, string Name, string? Ration, IReadOnlyList<MilkHome> Waiting, IReadOnlyList<MilkHome> Handed, IReadOnlyList<(string Name, string Pictogram, string Quantity)> Stock,
    string EarlierUrl, string? LaterUrl, string PaperUrl, string MonthUrl, bool MayHand, int First, int Second, IReadOnlyList<Door> Acts);

/// <summary>The milk programme of the same women: the week's hand-out by household. Its food is never the kitchen's.</summary>
public static class MilkWeek
{
    public const string Url = ShareThePot.Url + "/leche";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit, string? semana) => Show(visit, Days.Read(semana) ?? visit.Today, []));
        routes.Post(Url, Power.Serve, Hand);
        routes.Get(Url + "/hoja", Power.SeeBooks, Print);
        MilkActs.Programme.Map(routes);
        MilkList.Map(routes);
        MilkMonth.Map(routes);
    }

    static async Task<IResult> Hand(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var week = posted.Date("Week") ?? visit.Today;
        var household = visit.Read(o => o.Register.HouseholdOf(posted.Int("Household"))?.Id ?? default);
        var result = await visit.Do(posted, new HandMilk(week, visit.Today, household));
        return result.Done ? Answers.GoOn(UrlOf(MilkBook.MondayOf(week), visit.Today), "milk-handed") : Show(visit, week, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, DateOnly day, IReadOnlyList<FieldError> errors, int status = 200) =>
        Answers.Page<MilkWeekPage>(new { View = visit.Read(o => ViewOf(o, MilkBook.MondayOf(day), visit)), Errors = errors }, status);

    static IResult Print(Visit visit, string? semana)
    {
        var (view, ends) = visit.Read(o => (ViewOf(o, MilkBook.MondayOf(Days.Read(semana) ?? visit.Today), visit), PaperEnds.Of(o, visit)));
        return Answers.Page<MilkPaper>(new { View = view, Ends = ends });
    }

    static MilkWeekView ViewOf(Organization o, DateOnly monday, Visit visit)
    {
        var listed = o.Milk.ListedIn(monday).ToArray();
        var ration = o.Milk.RationIn(monday);
        var homes = listed.GroupBy(p => p.Fact.Household).Select(g => (g.Key, People: g.Count())).Where(h => o.Register.Households.ContainsKey(h.Key)).ToArray();
        var lines = homes.Select(h => LineOf(o, monday, h.Key, h.People, ration, visit)).OrderBy(l => l.Home.Number).ToArray();
        return new MilkWeekView(monday, visit.T.Of("milk.week", ("date", DateWords.DayMonthYear(monday))), ration.Count == 0 ? null : Say(o, ration, 1),
            [.. lines.Where(l => !l.IsHanded)], [.. lines.Where(l => l.IsHanded)],
            [.. o.Milk.Stock.Select(s => (o.Store.NameOf(s.Item), StoreWords.Pictogram(o.Store, s.Item), o.Store.Say(s.Item, s.Quantity)))],
            UrlOf(monday.AddDays(-7), visit.Today), monday.AddDays(7) > visit.Today ? null : UrlOf(monday.AddDays(7), visit.Today), $"{Url}/hoja?semana={monday.Typed()}", $"{Url}/mes?mes={Days.Month(monday)}",
            visit.May(Power.Serve), listed.Count(p => p.Fact.Rank == 1), listed.Count(p => p.Fact.Rank == 2), MilkActs.Programme.Offered(new Ground<Organization>(o, o, visit), 0));
    }

    static MilkHome LineOf(Organization o, DateOnly monday, HouseholdId household, int people, IReadOnlyList<MilkItem> ration, Visit visit)
    {
        var handed = o.Milk.HandedIn(monday, household);
        return new MilkHome(Home.Find(o, household, visit.Today, visit.T)!, handed?.Fact.People ?? people, handed is { } h ? Say(o, h.Fact.Items, 1) : Say(o, ration, people), handed is not null, handed is { } done ? Corrections.UrlOf(o, done.Stamp.Act, visit) : null);
    }

    public static string Say(Organization o, IReadOnlyList<MilkItem> items, int times) =>
        string.Join(", ", items.Where(i => i.Item is not null).Select(i => string.Create(CultureInfo.InvariantCulture, $"{o.Store.NameOf(i.Item)} {o.Store.Say(i.Item, Math.Clamp(i.Quantity, 0, 1_000_000_000) * times)}")));

    static string UrlOf(DateOnly monday, DateOnly today) => monday == MilkBook.MondayOf(today) ? Url : $"{Url}?semana={monday.Typed()}";
}
