using System.Globalization;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Sharing;
using Minka.Features.Daily;
using Minka.Web;

namespace Minka.Features.Sharing;

/// <summary>A household of the division: who it is, why so much.</summary>
public sealed record ShareLine(Home Home, string Why, string Halves, bool Differs);

/// <summary>The pot divided among those who ordered.</summary>
public sealed record ShareView(DateOnly Date, int Rations, bool ByHalves, string Sentence, IReadOnlyList<ShareLine> Lines, string Rule, bool MayServe);

/// <summary>Sharing out: when the pot came short or large, how many each household that ordered would get by its size. It helps the window and binds nobody.</summary>
public static class ShareThePot
{
    public const string Url = "/reparto";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (HttpContext context, Visit visit, string? raciones, string? unidad) => Show(visit, WhichDay.Of(visit, context), raciones, unidad == "media"));
        Leftovers.Map(routes);
    }

    static IResult Show(Visit visit, DateOnly date, string? rations, bool byHalves)
    {
        var asked = int.TryParse(rations, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= PlanMenu.RationsMax ? n : (int?)null;
        return Answers.Page<SharePage>(new { View = visit.Read(o => ViewOf(o, date, asked, byHalves, visit)) });
    }

    static ShareView ViewOf(Organization o, DateOnly date, int? asked, bool byHalves, Visit visit)
    {
        var rations = asked ?? ToShare(o, date);
        var shares = PotShares.Of(o, date, 2L * rations, byHalves ? 1 : 2);
        var ordered = shares.Shares.Sum(s => s.OrderedHalves);
        var sentence = shares.Shares.Count == 0 ? visit.T["share.nobody"]
            : visit.T.Of(shares.IsShort ? "share.short" : shares.Halves > ordered ? "share.large" : "share.exact", ("n", rations), ("homes", shares.Shares.Count), ("ordered", HalfWords.Say(ordered)), ("difference", HalfWords.Say(Math.Abs(shares.Halves - ordered))));
        var statute = o.Charter.At(date);
        return new ShareView(date, rations, byHalves, sentence, [.. shares.Shares.Select(s => new ShareLine(Home.Find(o, s.Household, date, visit.T)!, Why(s, visit), HalfWords.Say(s.Halves), s.Halves != s.OrderedHalves))],
            visit.T.Of("share.rule", ("adult", statute[ShareSettings.Adult].Value), ("child", statute[ShareSettings.Child].Value), ("age", statute[ShareSettings.ChildAge].Value)), visit.May(Power.Serve));
    }

    static string Why(PotShare share, Visit visit) => visit.T.Of("share.why", ("adults", visit.T.Of("share.adults", ("n", share.Adults))), ("children", visit.T.Of("share.children", ("n", share.Children))), ("ordered", HalfWords.Say(share.OrderedHalves)));

    /// <summary>What there is for the tápers: the pot, or what is planned, without the crew's menus and what went out over the counter.</summary>
    static int ToShare(Organization o, DateOnly date)
    {
        var day = o.Days.On(date);
        var pot = day.IsCooked ? day.Made : day.Menu?.Rations ?? day.Ordered;
        var crew = Math.Max(day.CrewServed, day.Crew.Count * o.Charter.At(date).CrewMenus);
        return Math.Clamp(pot - crew - day.PublicServed - day.ServedAt(Counter.Solidarity), 0, PlanMenu.RationsMax);
    }
}
